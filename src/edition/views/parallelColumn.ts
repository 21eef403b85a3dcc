import { compareReadings } from "../../collation/apparatus/compareReadings.ts";
import { distinct } from "../../collation/apparatus/groups.ts";
import { join } from "../../collation/apparatus/joined.ts";
import type { JoinedText } from "../../collation/apparatus/joined.ts";
import { variantsInWords } from "../../collation/apparatus/words.ts";
import type { Segment } from "../../collation/text/segment.ts";
import type { EditionPassage, EditionWitness } from "../edition.ts";
import { readingOf } from "../edition.ts";
import { drawVariants } from "../markup/drawVariants.ts";
import type { Drawing } from "../markup/markedText.ts";
import { drawingsOf } from "./columns.ts";
import { sharedLanguage } from "./language.ts";

/** What one version shows in a row; nothing of it but the marks depends on the base. */
export type ColumnCell =
  | {
      readonly kind: "text";
      readonly text: JoinedText;
      /** Other passages, not adjoining, that a sentence shown here serves too. */
      readonly shared: readonly string[];
      readonly drawings: readonly Drawing[];
      /** Whether it shares too little with the base to be marked. */
      readonly reworded: boolean;
      /** How it differs from the base, in words; empty in rows compared with the one above. */
      readonly differences: string;
    }
  | { readonly kind: "same"; readonly as: string }
  | { readonly kind: "absent" };

function meet(one: readonly Segment[], two: readonly Segment[]): boolean {
  return one.some((segment) => two.includes(segment));
}

/** The sentences that each row shows: those that no row adjoining it has shown; and where the others stand. */
function shownOnce(
  rows: readonly (readonly Segment[])[],
): readonly { fresh: readonly Segment[]; as: number }[] {
  let shownAt = new Map<Segment, number>();
  return rows.map((own, index) => {
    if (!meet(own, rows[index - 1] ?? [])) shownAt = new Map();
    const fresh = own.filter((segment) => !shownAt.has(segment));
    for (const segment of fresh) shownAt.set(segment, index);
    const first = own[0];
    return { fresh, as: (first && shownAt.get(first)) ?? index };
  });
}

/** Rows compared together: those over which a sentence of the version, or of the base, runs on. */
function groupsOf(
  own: readonly (readonly Segment[])[],
  base: readonly (readonly Segment[])[],
): readonly number[][] {
  const groups: number[][] = [];
  own.forEach((segments, index) => {
    if (segments.length === 0) return;
    const before = own[index - 1] ?? [];
    const runsOn =
      before.length > 0 && (meet(segments, before) || meet(base[index] ?? [], base[index - 1] ?? []));
    const last = groups.at(-1);
    if (runsOn && last !== undefined) last.push(index);
    else groups.push([index]);
  });
  return groups;
}

/** One version against the base, a cell for each of the passages given. */
export function columnOf(
  passages: readonly EditionPassage[],
  witness: EditionWitness,
  base: EditionWitness,
): readonly ColumnCell[] {
  const segmentsOf = (passage: EditionPassage, of: EditionWitness): readonly Segment[] =>
    readingOf(passage, of.id)?.segments ?? [];
  const own = passages.map((passage) => segmentsOf(passage, witness));
  const ruler = passages.map((passage) => segmentsOf(passage, base));
  const shown = shownOnce(own);
  const cells = passages.map((passage, index): ColumnCell => {
    const { fresh: segments, as } = shown[index] ?? { fresh: [], as: index };
    if ((own[index] ?? []).length === 0) return { kind: "absent" };
    if (segments.length === 0) return { kind: "same", as: passages[as]?.id ?? passage.id };
    const near = [passages[index - 1]?.id, passages[index + 1]?.id];
    const shared = (readingOf(passage, witness.id)?.shared ?? []).filter((id) => !near.includes(id));
    return { kind: "text", text: join(segments), shared, drawings: [], reworded: false, differences: "" };
  });
  if (witness === base) return cells;
  const language = sharedLanguage(base, witness);
  const marked = [...cells];
  for (const group of groupsOf(own, ruler)) {
    const a = join(distinct(group.flatMap((index) => ruler[index] ?? [])));
    const b = join(distinct(group.flatMap((index) => own[index] ?? [])));
    if (a.segments.length === 0) continue;
    const comparison = compareReadings(a.tokens, b.tokens, language);
    const drawings = drawVariants(comparison, "b", b, a, base.siglum);
    const words = variantsInWords(comparison, a.tokens, b.tokens, base.siglum, witness.siglum);
    group.forEach((index, at) => {
      const cell = cells[index];
      if (cell?.kind !== "text") return;
      marked[index] = {
        ...cell,
        drawings: drawingsOf(drawings, b, cell.text),
        reworded: comparison.kind === "reworded",
        differences: at === 0 ? words : "",
      };
    });
  }
  return marked;
}
