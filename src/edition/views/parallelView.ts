import type { Edition, EditionPassage, EditionWitness, Section } from "../edition.ts";
import { readingOf, witnessOf } from "../edition.ts";
import { markedText } from "../markup/markedText.ts";
import { join } from "../../collation/apparatus/joined.ts";
import { fillColumns } from "./columns.ts";
import type { CellText, ColumnCells } from "./columns.ts";
import { sharedLanguage } from "./language.ts";
import { counted, listed } from "./numbers.ts";
import { sectionRange } from "./ranges.ts";

/** One version's cell in a row of all versions. */
export type ParallelCell =
  | { readonly kind: "text"; readonly html: string; readonly tag: string | undefined }
  | { readonly kind: "same"; readonly as: string }
  /** `label` is shown on the first row of a run that lacks it, and only read aloud on the others. */
  | { readonly kind: "absent"; readonly label: string; readonly first: boolean };

/** One passage in every version, in the order of the witnesses. */
export interface ParallelRow {
  readonly passage: EditionPassage;
  readonly opens: boolean;
  readonly cells: readonly { readonly witness: EditionWitness; readonly cell: ParallelCell }[];
  /** "Not in C, D"; undefined where no version lacks it. */
  readonly absent: string | undefined;
}

/** Rows of a section, or a run of passages that one version alone has, set as one block. */
export type ParallelBlock =
  | { readonly kind: "rows"; readonly rows: readonly ParallelRow[] }
  | {
      readonly kind: "alone";
      readonly witness: EditionWitness;
      readonly passages: readonly { readonly passage: EditionPassage; readonly html: string }[];
    };

/** A run of rows under one heading. */
export interface ParallelSection {
  readonly section: Section;
  readonly range: string;
  readonly blocks: readonly ParallelBlock[];
}

/** The page of all versions in columns, marked against the base. */
export interface ParallelView {
  readonly base: EditionWitness;
  readonly summary: string;
  readonly sections: readonly ParallelSection[];
}

/** From how many passages a run that one version alone has is set as a block, to spare a screen of nothing. */
const BLOCK_FROM = 2;

function aloneIn(passage: EditionPassage, base: string): string | undefined {
  const only = passage.readings.length === 1 ? passage.readings[0]?.witness : undefined;
  return only === base ? undefined : only;
}

function cell(text: CellText, cells: ColumnCells): ParallelCell {
  switch (text.kind) {
    case "text":
      return {
        kind: "text",
        html: text.html,
        tag: cells.comparison?.kind === "reworded" ? "its own words throughout" : undefined,
      };
    case "same":
      return text;
    case "absent":
      return { kind: "absent", label: "", first: true };
  }
}

/** The cells of one version against the base, by passage. */
function columnOf(
  edition: Edition,
  witness: EditionWitness,
  base: EditionWitness,
): ReadonlyMap<string, ParallelCell> {
  const rows = edition.passages.map((passage) => ({
    id: passage.id,
    a: readingOf(passage, base.id)?.segments ?? [],
    b: readingOf(passage, witness.id)?.segments ?? [],
  }));
  const own = witness.id === base.id;
  const cells = fillColumns(
    rows,
    { a: base.siglum, b: witness.siglum },
    own ? "none" : "second",
    sharedLanguage(base, witness),
  );
  return new Map(
    rows.map((row, index) => {
      const found = cells[index];
      if (found === undefined) throw new RangeError(`Passage ${row.id} has no cell; this is a bug.`);
      const shown = own ? { ...found, comparison: undefined } : found;
      return [row.id, cell(shown.b, shown)];
    }),
  );
}

/** Labels the runs of passages that a version lacks: the count on the first, the rest read aloud only. */
function labelAbsences(
  passages: readonly EditionPassage[],
  cells: ReadonlyMap<string, ParallelCell>,
  siglum: string,
): ReadonlyMap<string, ParallelCell> {
  const labelled = new Map(cells);
  let run: EditionPassage[] = [];
  const close = (): void => {
    run.forEach((passage, index) => {
      const label =
        index === 0 && run.length > 1
          ? `${counted(run.length, "passage")} not in ${siglum}`
          : `not in ${siglum}`;
      labelled.set(passage.id, { kind: "absent", label, first: index === 0 });
    });
    run = [];
  };
  for (const passage of passages) {
    if (cells.get(passage.id)?.kind === "absent") run.push(passage);
    else close();
  }
  close();
  return labelled;
}

/** Parts passages into runs that one version alone has, long enough for a block, and the rows between them. */
function runsOf(
  section: Section,
  base: string,
): readonly { alone: string | undefined; passages: readonly EditionPassage[] }[] {
  const runs: { alone: string | undefined; passages: EditionPassage[] }[] = [];
  for (const passage of section.passages) {
    const alone = aloneIn(passage, base);
    const last = runs.at(-1);
    if (last !== undefined && last.alone === alone) last.passages.push(passage);
    else runs.push({ alone, passages: [passage] });
  }
  return runs;
}

function blocksOf(
  edition: Edition,
  section: Section,
  base: string,
  row: (passage: EditionPassage) => ParallelRow,
): readonly ParallelBlock[] {
  return runsOf(section, base).map(({ alone, passages }): ParallelBlock => {
    if (alone === undefined || passages.length < BLOCK_FROM) return { kind: "rows", rows: passages.map(row) };
    const html = (passage: EditionPassage): string =>
      markedText(join(readingOf(passage, alone)?.segments ?? []).pieces);
    return {
      kind: "alone",
      witness: witnessOf(edition, alone),
      passages: passages.map((passage) => ({ passage, html: html(passage) })),
    };
  });
}

/** Everything the page of all versions shows, marked against the base given. */
export function parallelView(edition: Edition, baseId: string = edition.base): ParallelView {
  const base = witnessOf(edition, baseId);
  const shown = edition.passages.filter((passage) => aloneIn(passage, base.id) === undefined);
  const columns = edition.witnesses.map((witness) => ({
    witness,
    cells: labelAbsences(shown, columnOf(edition, witness, base), witness.siglum),
  }));
  const paragraphOf = (passage: EditionPassage | undefined): string => {
    const first = passage?.readings[0]?.segments[0];
    return first === undefined ? "" : `${first.witness}.${String(first.paragraph)}`;
  };
  const row = (passage: EditionPassage): ParallelRow => {
    const lacking = edition.witnesses.filter((witness) => readingOf(passage, witness.id) === undefined);
    return {
      passage,
      opens: paragraphOf(passage) !== paragraphOf(edition.passages[passage.index - 1]),
      cells: columns.map(({ witness, cells }) => {
        const found = cells.get(passage.id);
        if (found === undefined) throw new RangeError(`Passage ${passage.id} has no cell; this is a bug.`);
        return { witness, cell: found };
      }),
      absent:
        lacking.length === 0 ? undefined : `Not in ${lacking.map((witness) => witness.siglum).join(", ")}`,
    };
  };
  const others = edition.witnesses.filter((witness) => witness !== base).map((witness) => witness.siglum);
  return {
    base,
    summary: `One row for each passage, in the order of ${base.siglum}. Words that part from ${base.siglum} are marked in ${listed(others)}.`,
    sections: edition.sections.map((section) => ({
      section,
      range: sectionRange(section.passages, edition.base),
      blocks: blocksOf(edition, section, base.id, row),
    })),
  };
}
