import type { ReadingKind } from "../../collation/apparatus/kinds.ts";
import type { Edition, EditionPassage, EditionReading, EditionWitness, Section } from "../edition.ts";
import { hueOf } from "./hue.ts";
import { KIND_CLASS } from "./kinds.ts";
import { listed } from "./numbers.ts";
import { shortRange } from "./ranges.ts";

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
      /** Whether it renders, quotes, reports or summarises. */
      readonly how: ReadingKind;
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
  /** What room its columns give a heading above them. */
  readonly room: "enough" | "little" | "none";
  readonly columns: readonly ScoreColumn[];
}

/** The coverage map: a row a version, a column a passage. */
export interface Score {
  readonly witnesses: readonly EditionWitness[];
  readonly systems: readonly ScoreSystem[];
}

/** Steps of fullness a cell can show: what an eye tells apart at the score's height. */
const LEVELS = 20;

/** Shares of all columns below which a section has no room for a heading, or for two lines of one: about 45 and 110 of 900 px. */
const NO_ROOM = 0.05;
const LITTLE_ROOM = 0.12;

/** How a reading stands against the version that the others are measured by. */
export interface Standing {
  /** Share of that version's wording, 0 to 1; undefined for itself and where it lacks the passage. */
  readonly kept: number | undefined;
  readonly place: EditionReading["place"];
}

/** Against the base of the edition. */
function againstBase(base: string) {
  return (_: EditionPassage, reading: EditionReading): Standing => ({
    kept: reading.witness === base ? undefined : reading.kept,
    place: reading.place,
  });
}

function cellOf(
  reading: EditionReading | undefined,
  witness: EditionWitness,
  standing?: Standing,
): ScoreCell {
  if (reading === undefined || standing === undefined) return { kind: "absent", witness };
  const { kept, place } = standing;
  const level = kept === undefined ? undefined : Math.round(kept * LEVELS);
  return { kind: "present", witness, level, part: reading.part, place, how: reading.kind };
}

/** Kinds of reading that the words of a column tell, and how. */
const TOLD_KINDS: readonly (readonly [ReadingKind, string])[] = [
  ["report", "reported"],
  ["summary", "summarised"],
];

/** The classes by which the style sheet draws a cell. */
export function cellClasses(cell: ScoreCell): readonly string[] {
  if (cell.kind === "absent") return ["c", hueOf(cell.witness), "x"];
  const { level, part, place, how } = cell;
  const kind = KIND_CLASS[how];
  return [
    "c",
    hueOf(cell.witness),
    ...(level === undefined ? [] : [`k${String(level)}`]),
    ...(part ? ["part"] : []),
    ...(place === "later" ? ["late"] : place === "earlier" ? ["early"] : []),
    ...(kind === undefined ? [] : [kind]),
  ];
}

/** The kinds of reading, but for renderings, that a score shows. */
export function kindsIn(score: Score): readonly ReadingKind[] {
  const cells = score.systems.flatMap((system) => system.columns.flatMap((column) => column.cells));
  const kinds: readonly ReadingKind[] = ["quotation", "report", "summary"];
  return kinds.filter((kind) => cells.some((cell) => cell.kind === "present" && cell.how === kind));
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
    ...TOLD_KINDS.flatMap(([how, verb]) => {
      const those = present.filter((cell) => cell.how === how);
      return those.length > 0 ? [`${verb} in ${names(those)}`] : [];
    }),
  ].join("; ");
}

/** Draws the score of some versions over the sections given; against the base, unless told how else. */
export function scoreOf(
  edition: Edition,
  witnesses: readonly EditionWitness[],
  sections: readonly Section[] = edition.sections,
  standing: (passage: EditionPassage, reading: EditionReading) => Standing = againstBase(edition.base),
): Score {
  const total = sections.reduce((sum, section) => sum + section.passages.length, 0);
  const systems = sections.map((section): ScoreSystem => {
    const columns = section.passages.map((passage): ScoreColumn => {
      const readings = new Map(passage.readings.map((reading) => [reading.witness, reading]));
      const cells = witnesses.map((witness) => {
        const reading = readings.get(witness.id);
        return cellOf(reading, witness, reading && standing(passage, reading));
      });
      return { passage, cells, told: told(cells) };
    });
    const share = columns.length / total;
    const room = share < NO_ROOM ? "none" : share < LITTLE_ROOM ? "little" : "enough";
    return { section, range: shortRange(section.passages, edition.base), room, columns };
  });
  return { witnesses, systems: systems.filter((system) => system.columns.length > 0) };
}
