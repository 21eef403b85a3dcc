import type { ReadingKind } from "../collation/apparatus/kinds.ts";
import type { SegmentLink } from "../collation/collate.ts";
import type { Place } from "../collation/apparatus/transposition.ts";
import type { Segment } from "../collation/text/segment.ts";
import type { WitnessFacts, WorkFacts } from "./content/schema.ts";
import type { Decisions } from "./decisions/readDecisions.ts";
import type { Ledger } from "./ledger/ledger.ts";

/** A witness as published: what is known of it, and its text in segments. */
export interface EditionWitness {
  readonly id: string;
  readonly siglum: string;
  /** Its place in the order of the witnesses, from 0: chooses its hue. */
  readonly index: number;
  readonly facts: WitnessFacts;
  readonly segments: readonly Segment[];
  /** Words of the body, corrected. */
  readonly words: number;
}

/** What one witness has at a passage. */
export interface EditionReading {
  readonly witness: string;
  readonly segments: readonly Segment[];
  readonly place: Place;
  readonly kind: ReadingKind;
  /**
   * How much of the base's wording it keeps, 0 to 1: content words weigh more. 1 for the base
   * itself; undefined where the base has no reading.
   */
  readonly kept: number | undefined;
  /** The other passages that a segment of this reading also serves, in order. */
  readonly shared: readonly string[];
  /** True where a segment says more of another passage than of this one. */
  readonly part: boolean;
}

/** Where a passage's title comes from: the editor's outline, or the first words of its first reading. */
export type PassageTitle =
  { readonly kind: "given"; readonly text: string } | { readonly kind: "words"; readonly text: string };

/** How a passage came about: found by the aligner, so found and read by an editor, or decided by one. */
export type PassageState = "automatic" | "checked" | "decided";

/** One place of the work across its witnesses, under its permanent number. */
export interface EditionPassage {
  readonly id: string;
  /** Its place in the order of the edition, from 0. */
  readonly index: number;
  readonly title: PassageTitle;
  readonly state: PassageState;
  /** In the order of the witnesses. */
  readonly readings: readonly EditionReading[];
}

/** A run of passages under one heading; without an outline, a run of ten without one. */
export interface Section {
  /** Names the section in addresses: `s1`, `s2` … in order. */
  readonly id: string;
  readonly title: string | undefined;
  readonly passages: readonly EditionPassage[];
}

/** Whether the passages' numbers are in the ledger for good. */
export type Numbering = "permanent" | "provisional";

/** One work in several versions, aligned, numbered and ready to be published. */
export interface Edition {
  readonly id: string;
  readonly facts: WorkFacts;
  readonly base: string;
  readonly witnesses: readonly EditionWitness[];
  /** In the order of the base; those it lacks where a witness that has them puts them. */
  readonly passages: readonly EditionPassage[];
  readonly sections: readonly Section[];
  readonly numbering: Numbering;
  readonly ledger: Ledger;
  readonly decisions: Decisions;
  readonly links: readonly SegmentLink[];
  readonly doubtful: readonly SegmentLink[];
  readonly precise: boolean;
}

/** The witness with this id. Throws a RangeError where there is none. */
export function witnessOf(edition: Edition, id: string): EditionWitness {
  const found = edition.witnesses.find((witness) => witness.id === id);
  if (found === undefined)
    throw new RangeError(`The work "${edition.id}" has no witness "${id}"; this is a bug.`);
  return found;
}

/** The passage with this number. Throws a RangeError where there is none. */
export function passageOf(edition: Edition, id: string): EditionPassage {
  const found = edition.passages.find((passage) => passage.id === id);
  if (found === undefined)
    throw new RangeError(`The work "${edition.id}" has no passage "${id}"; this is a bug.`);
  return found;
}

/** What a witness has at a passage, if anything. */
export function readingOf(passage: EditionPassage, witness: string): EditionReading | undefined {
  return passage.readings.find((reading) => reading.witness === witness);
}

/** The section in which a passage stands. Throws a RangeError where there is none. */
export function sectionOf(edition: Edition, passage: EditionPassage): Section {
  const found = edition.sections.find((section) => section.passages.includes(passage));
  if (found === undefined) throw new RangeError(`Passage ${passage.id} stands in no section; this is a bug.`);
  return found;
}
