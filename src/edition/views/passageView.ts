import type { Place } from "../../collation/apparatus/entries.ts";
import { join } from "../../collation/apparatus/joined.ts";
import type { JoinedText } from "../../collation/apparatus/joined.ts";
import type { Edition, EditionPassage, EditionReading, EditionWitness, Section } from "../edition.ts";
import { readingOf, sectionOf, witnessOf } from "../edition.ts";
import { drawVariants } from "../markup/drawVariants.ts";
import { markedText } from "../markup/markedText.ts";
import { measure } from "./apparatus.ts";
import { KIND_IN_WORDS } from "./kinds.ts";
import { phraseOf } from "./phrase.ts";

/** What one version has at the passage, or where it goes on without it. */
export type PassageReading =
  | {
      readonly kind: "present";
      readonly witness: EditionWitness;
      readonly html: string;
      /** "¶ 6, between 7 and 9; later than in A". */
      readonly where: string;
      readonly reworded: boolean;
      readonly shared: readonly string[];
    }
  | { readonly kind: "absent"; readonly witness: EditionWitness; readonly where: string };

/** A passage that stands before or after, in the base's words where it has any. */
export interface Neighbour {
  readonly passage: EditionPassage;
  /** The version whose words are shown. */
  readonly witness: EditionWitness;
  readonly html: string;
}

/** A place where the words part: shared words before and after, and who has what between them. */
export interface PlaceView {
  readonly before: string;
  readonly after: string;
  /** Versions with the same words, and the words; empty where they have none here. */
  readonly readings: readonly { readonly witnesses: readonly EditionWitness[]; readonly phrase: string }[];
}

/** The page of one passage. */
export interface PassageView {
  readonly passage: EditionPassage;
  readonly section: Section;
  /** The version the others are marked against: the base, or the first that has the passage. */
  readonly ruler: EditionWitness;
  readonly readings: readonly PassageReading[];
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
  readonly places: readonly PlaceView[];
  /** True where small differences are marked but not listed among the places. */
  readonly minorLeftOut: boolean;
}

/** The passages a version has, in its own order. */
function ownOrder(edition: Edition, witness: EditionWitness): readonly EditionPassage[] {
  const position = new Map(witness.segments.map((segment, index) => [segment, index]));
  const start = (passage: EditionPassage): number =>
    Math.min(
      ...(readingOf(passage, witness.id)?.segments ?? []).map((segment) => position.get(segment) ?? 0),
    );
  return edition.passages
    .filter((passage) => readingOf(passage, witness.id) !== undefined)
    .sort((a, b) => start(a) - start(b) || a.index - b.index);
}

function between(before: EditionPassage | undefined, after: EditionPassage | undefined): string {
  if (before !== undefined && after !== undefined) return `between ${before.id} and ${after.id}`;
  if (before !== undefined) return `after ${before.id}, at the end`;
  return after === undefined ? "alone" : `before ${after.id}, at the beginning`;
}

function whereOf(
  edition: Edition,
  passage: EditionPassage,
  witness: EditionWitness,
  reading: EditionReading,
): string {
  const order = ownOrder(edition, witness);
  const at = order.indexOf(passage);
  const paragraphs = [...new Set(reading.segments.map((segment) => segment.paragraph))].join(", ");
  const base = witnessOf(edition, edition.base).siglum;
  const kind = KIND_IN_WORDS[reading.kind];
  return [
    `¶ ${paragraphs}, ${between(order[at - 1], order[at + 1])}`,
    ...(reading.place === "in place" ? [] : [`${reading.place} than in ${base}`]),
    ...(kind === undefined ? [] : [kind]),
  ].join("; ");
}

function absentWhere(edition: Edition, passage: EditionPassage, witness: EditionWitness): string {
  const having = edition.passages.filter((other) => readingOf(other, witness.id) !== undefined);
  const before = having.filter((other) => other.index < passage.index).at(-1);
  const after = having.find((other) => other.index > passage.index);
  if (before !== undefined && after !== undefined)
    return `Not in this version, which goes from ${before.id} to ${after.id}.`;
  if (before !== undefined) return `Not in this version, which ends with ${before.id}.`;
  return `Not in this version${after === undefined ? "" : `, which begins with ${after.id}`}.`;
}

function neighbour(edition: Edition, passage: EditionPassage | undefined): Neighbour | undefined {
  const reading = passage && (readingOf(passage, edition.base) ?? passage.readings[0]);
  if (passage === undefined || reading === undefined) return undefined;
  const witness = witnessOf(edition, reading.witness);
  return { passage, witness, html: markedText(join(reading.segments).pieces) };
}

function placeView(edition: Edition, place: Place, ruler: JoinedText): PlaceView {
  const before = phraseOf(ruler, place.before);
  const after = phraseOf(ruler, place.after);
  const opens = place.before.from === 0 || before === "";
  const closes = place.after.to >= ruler.tokens.length - 1 || after === "";
  return {
    before: before === "" || opens ? before : `… ${before}`,
    after: after === "" || closes ? after : `${after} …`,
    readings: place.readings.map(({ witnesses, phrase }) => ({
      witnesses: witnesses.map(({ witness }) => witnessOf(edition, witness)),
      phrase,
    })),
  };
}

/** Everything the page of one passage shows. */
export function passageView(edition: Edition, passage: EditionPassage): PassageView {
  const first = readingOf(passage, edition.base) ?? passage.readings[0];
  if (first === undefined) throw new RangeError(`Passage ${passage.id} has no reading; this is a bug.`);
  const ruler = witnessOf(edition, first.witness);
  const measured = measure(edition, passage, ruler.id);
  if (measured === undefined)
    throw new RangeError(`Passage ${passage.id} cannot be measured; this is a bug.`);
  const { apparatus, texts } = measured;
  const comparisons = new Map(apparatus.comparisons.map(({ witness, comparison }) => [witness, comparison]));
  const readings = edition.witnesses.map((witness): PassageReading => {
    const reading = readingOf(passage, witness.id);
    if (reading === undefined)
      return { kind: "absent", witness, where: absentWhere(edition, passage, witness) };
    const own = texts.get(witness.id) ?? join(reading.segments);
    const comparison = comparisons.get(witness.id);
    return {
      kind: "present",
      witness,
      html: markedText(
        own.pieces,
        comparison ? drawVariants(comparison, "b", own, measured.ruler, ruler.siglum) : [],
      ),
      where: whereOf(edition, passage, witness, reading),
      reworded: comparison?.kind === "reworded",
      shared: reading.shared,
    };
  });
  const listed = apparatus.places.filter((place) => place.weight !== "minor");
  return {
    passage,
    section: sectionOf(edition, passage),
    ruler,
    readings,
    before: neighbour(edition, edition.passages[passage.index - 1]),
    after: neighbour(edition, edition.passages[passage.index + 1]),
    places: listed.map((place) => placeView(edition, place, measured.ruler)),
    minorLeftOut: listed.length < apparatus.places.length,
  };
}
