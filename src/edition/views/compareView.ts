import { FACT_KINDS } from "../../collation/diff/facts.ts";
import type { FactKind } from "../../collation/diff/types.ts";
import { FACT_LABELS } from "./factLabels.ts";
import { variantsInWords } from "../../collation/apparatus/words.ts";
import type { Edition, EditionPassage, EditionWitness, Section } from "../edition.ts";
import { fillColumns } from "./columns.ts";
import type { CellText, ColumnCells } from "./columns.ts";
import { sectionRange } from "./ranges.ts";
import { scoreOf } from "./score.ts";
import type { Score } from "./score.ts";
import { sharedLanguage } from "./language.ts";
import { capitalized, counted, inFigures, rangeOf } from "./numbers.ts";
import { pairOrder } from "./pair.ts";
import type { PairOrder, PairPassage } from "./pair.ts";
import { displacedAfter, hereAfter, OPENING, tagsOf } from "./pairTags.ts";
import type { Displaced, Tag } from "./pairTags.ts";

/** One side of a row, ready to be shown. */
export type PairCell =
  | { readonly kind: "text"; readonly html: string; readonly tags: readonly Tag[] }
  | { readonly kind: "same"; readonly as: string }
  /** `label` is shown on the first row of a run that lacks it, and only read aloud on the others. */
  | { readonly kind: "absent"; readonly label: string; readonly first: boolean };

/** A passage's row, or the place in the second version where it has passages that stand elsewhere. */
export type PairRow =
  | {
      readonly kind: "passage";
      readonly passage: EditionPassage;
      readonly opens: boolean;
      readonly same: boolean;
      readonly left: PairCell;
      readonly right: PairCell;
      readonly differences: string;
      /** The facts on which the two differ here. */
      readonly facts: readonly FactKind[];
    }
  | {
      readonly kind: "here";
      /** The name of the place, where it is not a row's. */
      readonly anchor: string | undefined;
      readonly displaced: readonly Displaced[];
    };

/** A run of rows under one heading. */
export interface PairSection {
  readonly section: Section;
  /** Its numbers, and whether one version alone has all of it: "77–82, only in D". */
  readonly told: string;
  readonly rows: readonly PairRow[];
}

/** The page of two versions side by side. */
export interface CompareView {
  readonly left: EditionWitness;
  readonly right: EditionWitness;
  readonly summary: string;
  /** The kinds of fact on which the two differ anywhere, with how they are called. */
  readonly facts: readonly (readonly [FactKind, string])[];
  /** The right version against the left one. */
  readonly score: Score;
  readonly sections: readonly PairSection[];
}

/** Runs of rows in which one side has nothing, as labels by row: shown once a run. */
function absences(
  rows: readonly PairPassage[],
  side: "left" | "right",
): ReadonlyMap<PairPassage, { label: string; first: boolean }> {
  const labels = new Map<PairPassage, { label: string; first: boolean }>();
  let run: PairPassage[] = [];
  const close = (): void => {
    const ids = run.map((row) => row.passage.id);
    const range = rangeOf(ids);
    const label =
      run.length === 1
        ? "not in this version"
        : range.includes(",")
          ? `${counted(run.length, "passage")} not in this version`
          : `${range} not in this version`;
    run.forEach((row, index) =>
      labels.set(row, { label: index === 0 ? label : "not in this version", first: index === 0 }),
    );
    run = [];
  };
  for (const row of rows) {
    if (row[side].length === 0) run.push(row);
    else close();
  }
  close();
  return labels;
}

function cellOf(
  text: CellText,
  tags: readonly Tag[],
  absence: { label: string; first: boolean } | undefined,
): PairCell {
  switch (text.kind) {
    case "text":
      return { kind: "text", html: text.html, tags };
    case "same":
      return text;
    case "absent":
      return {
        kind: "absent",
        label: absence?.label ?? "not in this version",
        first: absence?.first ?? true,
      };
  }
}

function summaryOf(order: PairOrder, cells: readonly ColumnCells[]): string {
  const { left, right, passages } = order;
  const both = passages.filter((row) => row.left.length > 0 && row.right.length > 0).length;
  const same = cells.filter((cell) => cell.same).length;
  const onlyLeft = passages.filter((row) => row.right.length === 0).length;
  const onlyRight = passages.filter((row) => row.left.length === 0).length;
  return [
    `${inFigures(both)} of ${counted(passages.length, "passage")} are in both, ${same === 0 ? "none" : inFigures(same)} of them word for word.`,
    ...(onlyLeft > 0 ? [`${capitalized(inFigures(onlyLeft))} only in ${left.siglum}.`] : []),
    ...(onlyRight > 0 ? [`${capitalized(inFigures(onlyRight))} only in ${right.siglum}.`] : []),
    `Rows follow the order of ${left.siglum}.`,
  ].join(" ");
}

function opens(row: PairPassage, before: PairPassage | undefined): boolean {
  if (before === undefined) return true;
  const side = row.left.length > 0 ? "left" : "right";
  return row[side][0]?.paragraph !== before[side][0]?.paragraph;
}

/** The share of the left version's wording kept in a row; of rows compared together, what all of them keep. */
function keptAt(cells: readonly ColumnCells[], index: number): number | undefined {
  let at = index;
  while (at > 0 && cells[at]?.group === cells[at - 1]?.group) at -= 1;
  return cells[at]?.comparison?.keptOfA;
}

/** Everything the page of two versions shows, in the order of the left one. */
export function compareView(edition: Edition, left: EditionWitness, right: EditionWitness): CompareView {
  const order = pairOrder(edition, left, right);
  const rows = order.passages;
  const cells = fillColumns(
    rows.map((row) => ({ id: row.passage.id, a: row.left, b: row.right })),
    { a: left.siglum, b: right.siglum },
    "both",
    sharedLanguage(left, right),
  );
  const absent = { left: absences(rows, "left"), right: absences(rows, "right") };
  const displaced = displacedAfter(order);
  const after = new Map(
    [...displaced].flatMap(([anchor, those]) => those.map((row) => [row, anchor?.passage.id] as const)),
  );
  const hereRow = (anchor: PairPassage | undefined): readonly PairRow[] => {
    const here = hereAfter(anchor, displaced.get(anchor) ?? []);
    if (here.length === 0) return [];
    return [{ kind: "here", anchor: anchor === undefined ? OPENING : undefined, displaced: here }];
  };
  const passageRow = (row: PairPassage): PairRow => {
    const index = rows.indexOf(row);
    const own = cells[index];
    if (own === undefined) throw new RangeError(`Row ${row.passage.id} has no cells; this is a bug.`);
    const { comparison, compared } = own;
    return {
      kind: "passage",
      passage: row.passage,
      opens: opens(row, rows[index - 1]),
      same: own.same,
      facts: own.facts,
      left: cellOf(own.a, tagsOf(row, "left", order, own, undefined), absent.left.get(row)),
      right: cellOf(own.b, tagsOf(row, "right", order, own, after.get(row)), absent.right.get(row)),
      differences:
        comparison === undefined || compared === undefined
          ? ""
          : variantsInWords(comparison, compared.a.tokens, compared.b.tokens, left.siglum, right.siglum),
    };
  };
  const sections = order.sections.map((section, index): PairSection => {
    const only = [left, right].find((witness) =>
      section.rows.every((row) => row[witness === left ? "right" : "left"].length === 0),
    );
    return {
      section,
      told: [sectionRange(section.passages, edition.base), ...(only ? [`only in ${only.siglum}`] : [])].join(
        ", ",
      ),
      rows: [
        ...(index === 0 ? hereRow(undefined) : []),
        ...section.rows.flatMap((row) => [passageRow(row), ...hereRow(row)]),
      ],
    };
  });
  const kept = new Map(rows.map((row, index) => [row.passage, keptAt(cells, index)]));
  const score = scoreOf(
    edition,
    [left, right],
    sections.map(({ section }) => section),
    (passage, reading) => ({
      kept: reading.witness === right.id ? kept.get(passage) : undefined,
      place:
        reading.witness === right.id
          ? (rows.find((row) => row.passage === passage)?.place ?? "in place")
          : "in place",
    }),
  );
  const facts = FACT_KINDS.filter((kind) => cells.some((cell) => cell.facts.includes(kind))).map(
    (kind) => [kind, FACT_LABELS[kind].label.toLowerCase()] as const,
  );
  return { left, right, summary: summaryOf(order, cells), facts, score, sections };
}
