/** The members of a published `edition.json` that search reads; the published form may have more. */

/** What a sentence is: part of the text itself, or what a publisher put round it. */
export type Role = "body" | "paratext";

/** How a version has a passage: in the first person, quoted, reported or summed up. */
export type ReadingKind = "rendering" | "quotation" | "report" | "summary";

/** A sentence as published; `corrected` stands only where an editor's correction changes it. */
export interface EditionSegment {
  /** `<witness>.<paragraph>.<sentence>` */
  readonly id: string;
  readonly role: Role;
  readonly text: string;
  readonly corrected?: string;
}

/** A version of the work with all its sentences, in its own order. */
export interface EditionWitness {
  readonly id: string;
  readonly siglum: string;
  readonly name: string;
  /** BCP 47 */
  readonly lang: string;
  readonly segments: readonly EditionSegment[];
}

/** What one version has at a passage; a reading without a kind is a rendering. */
export interface EditionReading {
  readonly witness: string;
  /** ids of segments; one segment may serve several passages */
  readonly segments: readonly string[];
  readonly kind?: ReadingKind;
}

/** One place of the work across its versions. */
export interface EditionPassage {
  readonly id: string;
  readonly title?: string;
  /** id of the section it stands in */
  readonly section?: string;
  readonly readings: readonly EditionReading[];
}

/** A run of passages; named where an editor has named it. */
export interface EditionSection {
  readonly id: string;
  readonly title?: string;
}

/** One work in its versions with their alignment. */
export interface SearchEdition {
  readonly work: { readonly id: string; readonly title: string; readonly base: string };
  readonly witnesses: readonly EditionWitness[];
  readonly sections?: readonly EditionSection[];
  readonly passages: readonly EditionPassage[];
}
