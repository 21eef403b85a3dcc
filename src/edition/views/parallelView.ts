import { join } from "../../collation/apparatus/joined.ts";
import type { Edition, EditionPassage, EditionWitness, Section } from "../edition.ts";
import { readingOf, witnessOf } from "../edition.ts";
import { markedText } from "../markup/markedText.ts";
import type { Drawing } from "../markup/markedText.ts";
import { counted, inWords, listed } from "./numbers.ts";
import { columnOf } from "./parallelColumn.ts";
import type { ColumnCell } from "./parallelColumn.ts";
import { sectionRange } from "./ranges.ts";

/** One version's cell in a row of all versions. */
export type ParallelCell =
  | {
      readonly kind: "text";
      readonly html: string;
      readonly drawings: readonly Drawing[];
      readonly reworded: boolean;
      readonly shared: readonly string[];
    }
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
  /** How each version differs from the base, in words. */
  readonly differences: string;
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

/** The page of all versions in columns, marked against the version chosen as the base. */
export interface ParallelView {
  readonly base: EditionWitness;
  readonly title: string;
  readonly summary: string;
  /** Versions shown at the start where all would be too narrow. */
  readonly few: readonly EditionWitness[];
  readonly sections: readonly ParallelSection[];
}

/** From how many passages a run that one version alone has is set as a block, to spare a screen of nothing. */
const BLOCK_FROM = 2;

/** Columns that fit between 56 and 75rem with lines of more than 30 letters. */
const FEW = 3;

/** The version other than the edition's base that alone has a passage. */
function aloneIn(edition: Edition, passage: EditionPassage): string | undefined {
  const only = passage.readings.length === 1 ? passage.readings[0]?.witness : undefined;
  return only === edition.base ? undefined : only;
}

function cellOf(cell: ColumnCell): ParallelCell {
  switch (cell.kind) {
    case "text":
      return { ...cell, html: markedText(cell.text.pieces, cell.drawings) };
    case "same":
      return cell;
    case "absent":
      return { kind: "absent", label: "", first: true };
  }
}

/** Labels the runs of passages that a version lacks: the count on the first, the rest read aloud only. */
function labelAbsences(cells: readonly ParallelCell[], siglum: string): readonly ParallelCell[] {
  return cells.map((cell, index): ParallelCell => {
    if (cell.kind !== "absent") return cell;
    if (cells[index - 1]?.kind === "absent")
      return { kind: "absent", label: `not in ${siglum}`, first: false };
    const end = cells.findIndex((other, at) => at > index && other.kind !== "absent");
    const run = (end < 0 ? cells.length : end) - index;
    const label = run === 1 ? `not in ${siglum}` : `${counted(run, "passage")} not in ${siglum}`;
    return { kind: "absent", label, first: true };
  });
}

/** Parts passages into runs that one version alone has, and the rows between them. */
function runsOf(
  edition: Edition,
  section: Section,
): readonly { alone: string | undefined; passages: readonly EditionPassage[] }[] {
  const runs: { alone: string | undefined; passages: EditionPassage[] }[] = [];
  for (const passage of section.passages) {
    const alone = aloneIn(edition, passage);
    const last = runs.at(-1);
    if (last !== undefined && last.alone === alone) last.passages.push(passage);
    else runs.push({ alone, passages: [passage] });
  }
  return runs;
}

/** Whether a run of passages is set as a block. */
function isBlock(run: { alone: string | undefined; passages: readonly EditionPassage[] }): run is Alone {
  return run.alone !== undefined && run.passages.length >= BLOCK_FROM;
}

interface Alone {
  readonly alone: string;
  readonly passages: readonly EditionPassage[];
}

function aloneBlock(edition: Edition, { alone, passages }: Alone): ParallelBlock {
  const html = (passage: EditionPassage): string =>
    markedText(join(readingOf(passage, alone)?.segments ?? []).pieces);
  return {
    kind: "alone",
    witness: witnessOf(edition, alone),
    passages: passages.map((passage) => ({ passage, html: html(passage) })),
  };
}

/** The base, and the others that have most passages, as many as fit. */
function fewOf(edition: Edition): readonly EditionWitness[] {
  const count = (witness: EditionWitness): number =>
    witness.id === edition.base
      ? Infinity
      : edition.passages.filter((passage) => readingOf(passage, witness.id) !== undefined).length;
  return [...edition.witnesses].sort((a, b) => count(b) - count(a) || a.index - b.index).slice(0, FEW);
}

function opens(edition: Edition, passage: EditionPassage): boolean {
  const paragraphOf = (one: EditionPassage | undefined): string => {
    const first = one?.readings[0]?.segments[0];
    return first === undefined ? "" : `${first.witness}.${String(first.paragraph)}`;
  };
  return paragraphOf(passage) !== paragraphOf(edition.passages[passage.index - 1]);
}

/** Everything the page of all versions shows, in the edition's order, marked against the base given. */
export function parallelView(edition: Edition, baseId: string = edition.base): ParallelView {
  const base = witnessOf(edition, baseId);
  const ordered = witnessOf(edition, edition.base);
  const runs = edition.sections.map((section) => ({ section, runs: runsOf(edition, section) }));
  const inRows = runs.flatMap((part) => part.runs.flatMap((run) => (isBlock(run) ? [] : run.passages)));
  const position = new Map(inRows.map((passage, index) => [passage, index]));
  const columns = edition.witnesses.map((witness) => columnOf(inRows, witness, base));
  const cells = columns.map((column, index) =>
    labelAbsences(column.map(cellOf), edition.witnesses[index]?.siglum ?? ""),
  );
  const row = (passage: EditionPassage): ParallelRow => {
    const at = position.get(passage) ?? 0;
    const lacking = edition.witnesses.filter((witness) => readingOf(passage, witness.id) === undefined);
    return {
      passage,
      opens: opens(edition, passage),
      cells: edition.witnesses.map((witness, index) => {
        const cell = cells[index]?.[at];
        if (cell === undefined) throw new RangeError(`Passage ${passage.id} has no cell; this is a bug.`);
        return { witness, cell };
      }),
      absent:
        lacking.length === 0 ? undefined : `Not in ${lacking.map((witness) => witness.siglum).join(", ")}`,
      differences: edition.witnesses
        .flatMap((witness, index) => {
          const cell = columns[index]?.[at];
          return cell?.kind === "text" && cell.differences !== ""
            ? [`${witness.siglum}: ${cell.differences}`]
            : [];
        })
        .join(" "),
    };
  };
  const others = edition.witnesses.filter((witness) => witness !== base).map((witness) => witness.siglum);
  const title = `All ${inWords(edition.witnesses.length)} versions`;
  return {
    base,
    title:
      baseId === edition.base ? `${title} in parallel` : `${title} in parallel against ${base.facts.name}`,
    summary: `One row for each passage, in the order of ${ordered.siglum}. Words that part from ${base.siglum} are marked in ${listed(others)}.`,
    few: fewOf(edition),
    sections: runs.map((part) => ({
      section: part.section,
      range: sectionRange(part.section.passages, edition.base),
      blocks: part.runs.map((run) =>
        isBlock(run) ? aloneBlock(edition, run) : { kind: "rows", rows: run.passages.map(row) },
      ),
    })),
  };
}
