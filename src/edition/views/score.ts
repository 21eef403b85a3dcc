import type { Edition, EditionPassage, EditionReading, EditionWitness, Section } from "../edition.ts";
import { listed, rangeOf } from "./numbers.ts";

/** How a version stands at a passage, as a cell of the score shows it. */
export type ScoreCell =
  | { readonly kind: "absent"; readonly witness: EditionWitness }
  | {
      readonly kind: "present";
      readonly witness: EditionWitness;
      /** Fullness in twentieths of the base's wording, 0 to 20; undefined for the base and where the base lacks the passage. */
      readonly level: number | undefined;
      readonly part: boolean;
      readonly place: EditionReading["place"];
    };

/** A column of the score: one passage, in every version shown. */
export interface ScoreColumn {
  readonly passage: EditionPassage;
  readonly cells: readonly ScoreCell[];
  /** The cells in words: "in A, B, D; later in D". */
  readonly told: string;
}

/** A run of columns under one heading. */
export interface ScoreSystem {
  readonly section: Section;
  readonly range: string;
  readonly columns: readonly ScoreColumn[];
}

/** The coverage map: a row a version, a column a passage. */
export interface Score {
  readonly witnesses: readonly EditionWitness[];
  readonly systems: readonly ScoreSystem[];
}

/** Steps of fullness a cell can show: what an eye tells apart at the score's height. */
const LEVELS = 20;

function cellOf(reading: EditionReading | undefined, witness: EditionWitness, base: string): ScoreCell {
  if (reading === undefined) return { kind: "absent", witness };
  const level =
    reading.kept === undefined || witness.id === base ? undefined : Math.round(reading.kept * LEVELS);
  return { kind: "present", witness, level, part: reading.part, place: reading.place };
}

function told(cells: readonly ScoreCell[]): string {
  const present = cells.filter((cell) => cell.kind === "present");
  const names = (those: readonly ScoreCell[]): string => listed(those.map((cell) => cell.witness.siglum));
  const later = present.filter((cell) => cell.place === "later");
  const earlier = present.filter((cell) => cell.place === "earlier");
  return [
    present.length === cells.length && cells.length > 1 ? "in all" : `in ${names(present)}`,
    ...(later.length > 0 ? [`later in ${names(later)}`] : []),
    ...(earlier.length > 0 ? [`earlier in ${names(earlier)}`] : []),
  ].join("; ");
}

/** Draws the score of some versions over the sections given. */
export function scoreOf(
  edition: Edition,
  witnesses: readonly EditionWitness[],
  sections: readonly Section[] = edition.sections,
): Score {
  const systems = sections.map((section): ScoreSystem => {
    const columns = section.passages.map((passage): ScoreColumn => {
      const readings = new Map(passage.readings.map((reading) => [reading.witness, reading]));
      const cells = witnesses.map((witness) => cellOf(readings.get(witness.id), witness, edition.base));
      return { passage, cells, told: told(cells) };
    });
    return { section, range: rangeOf(section.passages.map((passage) => passage.id)), columns };
  });
  return { witnesses, systems: systems.filter((system) => system.columns.length > 0) };
}
