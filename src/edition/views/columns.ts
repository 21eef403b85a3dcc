import { distinct, rowGroups } from "../../collation/apparatus/groups.ts";
import { join } from "../../collation/apparatus/joined.ts";
import type { JoinedText } from "../../collation/apparatus/joined.ts";
import { compareReadings } from "../../collation/apparatus/compareReadings.ts";
import type { Language } from "../../collation/diff/language/types.ts";
import type { Comparison, FactKind } from "../../collation/diff/types.ts";
import type { Segment } from "../../collation/text/segment.ts";
import { drawVariants, shiftDrawing, sliceDrawings } from "../markup/drawVariants.ts";
import type { Side } from "../markup/drawVariants.ts";
import { markedText } from "../markup/markedText.ts";
import type { Drawing } from "../markup/markedText.ts";

/** A row of two columns: what each witness has, and the passage's number for references between rows. */
export interface ColumnRow {
  readonly id: string;
  readonly a: readonly Segment[];
  readonly b: readonly Segment[];
}

/**
 * What stands in one cell of a column. `same` refers to a row just above that shows the
 * sentence already; `absent` is a witness without the passage.
 */
export type CellText =
  | { readonly kind: "text"; readonly html: string; readonly segments: readonly Segment[] }
  | { readonly kind: "same"; readonly as: string }
  | { readonly kind: "absent" };

/** Two cells of a row, and how they compare; a row compared with its neighbours carries the comparison once. */
export interface ColumnCells {
  readonly a: CellText;
  readonly b: CellText;
  readonly comparison: Comparison | undefined;
  /** The texts compared: with its neighbours' where the row was compared with them. */
  readonly compared: { readonly a: JoinedText; readonly b: JoinedText } | undefined;
  /** The group of rows compared together, by its place. */
  readonly group: number;
  /** The facts on which the group's readings differ; on every row of it. */
  readonly facts: readonly FactKind[];
  /** True on every row of a group whose wording is the same throughout. */
  readonly same: boolean;
}

/** Where each segment begins in a joined text. */
function startsIn(joined: JoinedText): ReadonlyMap<Segment, number> {
  const starts = new Map<Segment, number>();
  let at = 0;
  for (const segment of joined.segments) {
    const start = joined.corrected.indexOf(segment.corrected, at);
    starts.set(segment, start);
    at = start + segment.corrected.length;
  }
  return starts;
}

/** The drawings of some segments of a joined text, counted in those segments joined by themselves. */
export function drawingsOf(
  drawings: readonly Drawing[],
  whole: JoinedText,
  part: JoinedText,
): readonly Drawing[] {
  const from = startsIn(whole);
  const to = startsIn(part);
  return part.segments.flatMap((segment) => {
    const start = from.get(segment) ?? 0;
    const own = sliceDrawings(drawings, start, start + segment.corrected.length);
    return own.map((drawing) => shiftDrawing(drawing, to.get(segment) ?? 0));
  });
}

function cellsOfSide(
  rows: readonly ColumnRow[],
  group: readonly number[],
  side: Side,
  joined: JoinedText,
  drawings: readonly Drawing[],
): readonly CellText[] {
  const shownAt = new Map<Segment, string>();
  return group.map((index): CellText => {
    const row = rows[index];
    const own = row?.[side] ?? [];
    if (row === undefined || own.length === 0) return { kind: "absent" };
    const fresh = own.filter((segment) => !shownAt.has(segment));
    const first = own[0];
    if (fresh.length === 0 && first !== undefined) return { kind: "same", as: shownAt.get(first) ?? row.id };
    for (const segment of fresh) shownAt.set(segment, row.id);
    const shown = join(fresh);
    return {
      kind: "text",
      html: markedText(shown.pieces, drawingsOf(drawings, joined, shown)),
      segments: fresh,
    };
  });
}

/** How much of a comparison is marked: both sides, the second alone, or nothing. */
export type Marking = "both" | "second" | "none";

/**
 * Fills two columns: marks what differs, shows a sentence that serves adjoining rows once.
 *
 * `sigla` names the two sides in the marks' titles.
 */
export function fillColumns(
  rows: readonly ColumnRow[],
  sigla: { readonly a: string; readonly b: string },
  marking: Marking,
  language: Language,
): readonly ColumnCells[] {
  const cells: ColumnCells[] = [];
  rowGroups(rows).forEach((group, number) => {
    const a = join(distinct(group.flatMap((index) => rows[index]?.a ?? [])));
    const b = join(distinct(group.flatMap((index) => rows[index]?.b ?? [])));
    const both = a.segments.length > 0 && b.segments.length > 0;
    const comparison = both ? compareReadings(a.tokens, b.tokens, language) : undefined;
    const draw = (side: Side, own: JoinedText, other: JoinedText, siglum: string): readonly Drawing[] =>
      comparison === undefined || marking === "none" || (marking === "second" && side === "a")
        ? []
        : drawVariants(comparison, side, own, other, siglum);
    const left = cellsOfSide(rows, group, "a", a, draw("a", a, b, sigla.b));
    const right = cellsOfSide(rows, group, "b", b, draw("b", b, a, sigla.a));
    group.forEach((_, at) => {
      cells.push({
        a: left[at] ?? { kind: "absent" },
        b: right[at] ?? { kind: "absent" },
        comparison: at === 0 ? comparison : undefined,
        compared: at === 0 && comparison !== undefined ? { a, b } : undefined,
        group: number,
        facts: comparison?.facts ?? [],
        same: comparison?.kind === "same",
      });
    });
  });
  return cells;
}
