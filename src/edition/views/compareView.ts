import { variantsInWords } from "../../collation/apparatus/words.ts";
import type { Edition, EditionPassage, EditionWitness, Section } from "../edition.ts";
import { fillColumns } from "./columns.ts";
import type { CellText, ColumnCells } from "./columns.ts";
import { sharedLanguage } from "./language.ts";
import { capitalized, counted, inFigures, rangeOf } from "./numbers.ts";
import { pairOrder } from "./pair.ts";
import type { PairOrder, PairPassage } from "./pair.ts";

/** A word below a reading that links to where else it stands: text, then the passages linked. */
export interface Tag {
  readonly before: string;
  readonly links: readonly { readonly passage: string; readonly text: string }[];
}

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
    }
  | {
      readonly kind: "here";
      readonly displaced: readonly { readonly passage: EditionPassage; readonly arrow: string }[];
    };

/** A run of rows under one heading. */
export interface PairSection {
  readonly section: Section;
  readonly range: string;
  /** "only in D" where one version alone has all of it. */
  readonly only: string | undefined;
  readonly rows: readonly PairRow[];
}

/** The page of two versions side by side. */
export interface CompareView {
  readonly left: EditionWitness;
  readonly right: EditionWitness;
  readonly summary: string;
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

function arrow(row: PairPassage): string {
  return row.place === "later" ? "↓" : "↑";
}

/** For each displaced row, the row in place after which it stands in the second version. */
function anchors(order: PairOrder): ReadonlyMap<PairPassage | undefined, readonly PairPassage[]> {
  const position = new Map(order.right.segments.map((segment, index) => [segment, index]));
  const start = (row: PairPassage): number =>
    Math.min(...row.right.map((segment) => position.get(segment) ?? 0));
  const having = order.passages.filter((row) => row.right.length > 0).sort((a, b) => start(a) - start(b));
  const found = new Map<PairPassage | undefined, PairPassage[]>();
  let inPlace: PairPassage | undefined;
  for (const row of having) {
    if (row.place === "in place") inPlace = row;
    else found.set(inPlace, [...(found.get(inPlace) ?? []), row]);
  }
  return found;
}

function sharedWith(row: PairPassage, order: PairOrder, side: "left" | "right"): readonly string[] {
  const own = row[side];
  return order.passages
    .filter((other) => other !== row && other[side].some((segment) => own.includes(segment)))
    .map((other) => other.passage.id);
}

function tagsOf(
  row: PairPassage,
  side: "left" | "right",
  order: PairOrder,
  cells: ColumnCells,
  after: string | undefined,
): readonly Tag[] {
  const tags: Tag[] = [];
  const siglum = order[side].siglum;
  if (side === "right" && row.place !== "in place") {
    const where = after === undefined ? "at its beginning" : `after ${after}`;
    const passage = after ?? row.passage.id;
    tags.push({
      before: "",
      links: [{ passage, text: `${arrow(row)} stands ${row.place} in ${siglum}, ${where}` }],
    });
  }
  if (side === "right" && cells.comparison?.kind === "reworded")
    tags.push({ before: "its own words throughout", links: [] });
  const shared = sharedWith(row, order, side);
  if (shared.length > 0)
    tags.push({ before: "one sentence with ", links: shared.map((passage) => ({ passage, text: passage })) });
  return tags;
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
    `${inFigures(both)} of ${counted(passages.length, "passage")} are in both, ${inFigures(same)} of them word for word.`,
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
  const displaced = anchors(order);
  const after = new Map(
    [...displaced].flatMap(([anchor, those]) => those.map((row) => [row, anchor?.passage.id] as const)),
  );
  const hereRow = (anchor: PairPassage | undefined): readonly PairRow[] => {
    const those = displaced.get(anchor) ?? [];
    if (those.length === 0) return [];
    return [
      {
        kind: "here",
        displaced: those.map((row) => ({ passage: row.passage, arrow: row.place === "later" ? "↑" : "↓" })),
      },
    ];
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
      range: rangeOf(section.passages.map((passage) => passage.id)),
      only: only === undefined ? undefined : `only in ${only.siglum}`,
      rows: [
        ...(index === 0 ? hereRow(undefined) : []),
        ...section.rows.flatMap((row) => [passageRow(row), ...hereRow(row)]),
      ],
    };
  });
  return { left, right, summary: summaryOf(order, cells), sections };
}
