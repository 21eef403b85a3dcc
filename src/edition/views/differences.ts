import type { Place } from "../../collation/apparatus/entries.ts";
import type { JoinedText } from "../../collation/apparatus/joined.ts";
import { comparable } from "../../collation/text/token.ts";
import type { Edition, EditionPassage, EditionWitness } from "../edition.ts";
import { readingOf, witnessOf } from "../edition.ts";
import { measure } from "./apparatus.ts";
import type { MeasuredPassage } from "./apparatus.ts";
import { inContext } from "./phrase.ts";
import { h } from "hastscript";
import { toHtml } from "../markup/markedText.ts";

/** A place where versions put competing phrases, in their contexts. */
export interface Difference {
  readonly passage: EditionPassage;
  readonly readings: readonly { readonly witnesses: readonly EditionWitness[]; readonly html: string }[];
  /** "Not in C"; undefined where every version has the passage. */
  readonly absent: string | undefined;
}

/** Words that only one version has within a passage that others have too. */
export interface LonePhrase {
  readonly passage: EditionPassage;
  readonly phrase: string;
}

/** What one version alone has. */
export interface OnlyHere {
  readonly witness: EditionWitness;
  readonly passages: readonly { readonly passage: EditionPassage; readonly text: string }[];
  readonly phrases: readonly LonePhrase[];
}

/** Differences shown, at most one a passage: what a reader takes in at a glance. */
const SHOWN = 6;

/** Words of a competing phrase, at most: a longer one is a passage told otherwise, not a phrase. */
const LONGEST_PHRASE = 8;

/** Words shown on either side of a phrase. */
const CONTEXT = 2;

/** Words that a lone phrase must have to be worth telling. */
const LONE_WORDS = 3;

/** What a difference of fact (a number, a "not", who speaks) adds to its weight, each. */
const FACT_BONUS = 0.5;

/** How much of the base's wording the versions with the passage keep on average: a clash in like surroundings is the sharper. */
function agreement(passage: EditionPassage, base: string): number {
  const others = passage.readings.filter((reading) => reading.witness !== base);
  const kept = others.reduce((sum, reading) => sum + (reading.kept ?? 0), 0);
  return others.length === 0 ? 0 : kept / others.length;
}

function lengthOf(text: JoinedText | undefined, range: { from: number; to: number }): number {
  return text === undefined ? 0 : comparable(text.tokens.slice(range.from, range.to)).length;
}

/** The share of words that competing phrases do not have in common, averaged over their pairs; 0 to 1. */
function clash(place: Place, texts: ReadonlyMap<string, JoinedText>): number {
  const phrases = place.readings.flatMap(({ witnesses }) => {
    const first = witnesses[0];
    const tokens =
      first === undefined
        ? []
        : (texts.get(first.witness)?.tokens.slice(first.range.from, first.range.to) ?? []);
    const words = new Set(comparable(tokens).map((token) => token.norm));
    return words.size === 0 ? [] : [words];
  });
  const pairs = phrases.flatMap((one, index) => phrases.slice(index + 1).map((two) => [one, two] as const));
  const apart = pairs.reduce(
    (sum, [one, two]) => sum + 1 - one.intersection(two).size / one.union(two).size,
    0,
  );
  return pairs.length === 0 ? 0 : apart / pairs.length;
}

interface Candidate {
  readonly passage: EditionPassage;
  readonly measured: MeasuredPassage;
  readonly place: Place;
  readonly weight: number;
}

function candidatesOf(edition: Edition, passage: EditionPassage): readonly Candidate[] {
  const measured = measure(edition, passage, edition.base);
  if (measured === undefined) return [];
  return measured.apparatus.places.flatMap((place) => {
    const lengths = place.readings.map(({ witnesses }) =>
      Math.max(0, ...witnesses.map(({ witness, range }) => lengthOf(measured.texts.get(witness), range))),
    );
    const competing = lengths.filter((length) => length > 0).length;
    if (place.weight !== "wording" || competing < 2 || Math.max(...lengths) > LONGEST_PHRASE) return [];
    const weight =
      agreement(passage, edition.base) *
      clash(place, measured.texts) *
      (1 + FACT_BONUS * place.facts.length) *
      Math.log2(1 + passage.readings.length) *
      competing;
    return [{ passage, measured, place, weight }];
  });
}

function differenceOf(edition: Edition, { passage, measured, place }: Candidate): Difference {
  const lacking = edition.witnesses.filter((witness) => readingOf(passage, witness.id) === undefined);
  return {
    passage,
    readings: place.readings.flatMap(({ witnesses }) => {
      const first = witnesses[0];
      const text = first && measured.texts.get(first.witness);
      const words = text && inContext(text, first.range, CONTEXT);
      if (words === undefined) return [];
      const html = toHtml([
        { type: "text", value: words.before },
        h("mark.m", words.phrase),
        { type: "text", value: words.after },
      ]);
      return [{ witnesses: witnesses.map(({ witness }) => witnessOf(edition, witness)), html }];
    }),
    absent:
      lacking.length === 0 ? undefined : `Not in ${lacking.map((witness) => witness.siglum).join(", ")}`,
  };
}

/**
 * Where the versions differ most: competing phrases in passages that are otherwise alike.
 *
 * A place weighs more the more of the wording round it is shared, the less the competing
 * phrases share, the more versions have the passage, the more of them compete, and for each
 * fact on which they differ. The heaviest
 * come first in the order of the work, one a passage.
 */
export function sharpestDifferences(edition: Edition): readonly Difference[] {
  const best = edition.passages.flatMap((passage) => {
    const found = [...candidatesOf(edition, passage)].sort((a, b) => b.weight - a.weight)[0];
    return found === undefined ? [] : [found];
  });
  return best
    .sort((a, b) => b.weight - a.weight || a.passage.index - b.passage.index)
    .slice(0, SHOWN)
    .sort((a, b) => a.passage.index - b.passage.index)
    .map((candidate) => differenceOf(edition, candidate));
}

function lonePhrases(edition: Edition, witness: EditionWitness): readonly LonePhrase[] {
  return edition.passages.flatMap((passage) => {
    const measured = passage.readings.length > 1 ? measure(edition, passage, edition.base) : undefined;
    return (measured?.apparatus.places ?? []).flatMap((place) => {
      const having = place.readings.filter((reading) => reading.phrase !== "");
      const only = having[0];
      const own = only?.witnesses.length === 1 ? only.witnesses[0] : undefined;
      if (place.weight !== "wording" || having.length !== 1 || own?.witness !== witness.id) return [];
      // A sentence that serves other passages too has words there that are no words of its own.
      if ((readingOf(passage, witness.id)?.shared.length ?? 0) > 0) return [];
      const long = lengthOf(measured?.texts.get(witness.id), own.range) >= LONE_WORDS;
      return long && only !== undefined ? [{ passage, phrase: only.phrase }] : [];
    });
  });
}

/** What each version alone has: passages of its own, and phrases within passages that others have too. */
export function onlyInOne(edition: Edition): readonly OnlyHere[] {
  return edition.witnesses.map((witness) => ({
    witness,
    passages: edition.passages.flatMap((passage) => {
      const reading = passage.readings.length === 1 ? readingOf(passage, witness.id) : undefined;
      return reading === undefined
        ? []
        : [{ passage, text: reading.segments.map((segment) => segment.corrected).join(" ") }];
    }),
    phrases: lonePhrases(edition, witness),
  }));
}
