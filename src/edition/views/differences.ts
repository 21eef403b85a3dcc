import type { Place } from "../../collation/apparatus/entries.ts";
import type { JoinedText } from "../../collation/apparatus/joined.ts";
import type { Language } from "../../collation/diff/language/types.ts";
import { comparable } from "../../collation/text/token.ts";
import type { Token } from "../../collation/text/token.ts";
import type { Edition, EditionPassage, EditionWitness } from "../edition.ts";
import { readingOf, witnessOf } from "../edition.ts";
import type { MeasuredPassage, MeasuredWork } from "./apparatus.ts";
import { sharedLanguage } from "./language.ts";
import { inContext } from "./phrase.ts";
import { h } from "hastscript";
import { toHtml } from "../markup/markedText.ts";

/** A place where versions put competing phrases, in their contexts. */
export interface Difference {
  readonly passage: EditionPassage;
  /** 0 for the sharpest of all. */
  readonly rank: number;
  /** The phrases, each also in its context with the phrase marked. */
  readonly readings: readonly {
    readonly witnesses: readonly EditionWitness[];
    readonly phrase: string;
    readonly html: string;
  }[];
  /** "Not in C"; undefined where every version has the passage. */
  readonly absent: string | undefined;
}

/** Differences shown, at most one a passage: what a reader takes in at a glance. */
const SHOWN = 6;

/** Words of a competing phrase, at most: a longer one is a passage told otherwise, not a phrase. */
const LONGEST_PHRASE = 8;

/** Words shown on either side of a phrase. */
const CONTEXT = 2;

/** By what a difference of fact (a number, a "not", who speaks) multiplies the weight of a place. */
const FACT_FACTOR = 2;

/** How much of the base's wording the versions with the passage keep on average: a clash in like surroundings is the sharper. */
function agreement(passage: EditionPassage, base: string): number {
  const others = passage.readings.filter((reading) => reading.witness !== base);
  const kept = others.reduce((sum, reading) => sum + (reading.kept ?? 0), 0);
  return others.length === 0 ? 0 : kept / others.length;
}

function lengthOf(text: JoinedText | undefined, range: { from: number; to: number }): number {
  return text === undefined ? 0 : comparable(text.tokens.slice(range.from, range.to)).length;
}

/** The words of a phrase that carry its meaning. */
function contentOf(tokens: readonly Token[], language: Language): readonly string[] {
  return comparable(tokens)
    .map((token) => token.norm)
    .filter((norm) => ["content", "weighty"].includes(language.roleOf(norm)));
}

/** How many of the words have a form of theirs among the others. */
function meeting(words: readonly string[], others: readonly string[], language: Language): number {
  const forms = new Set(others.flatMap((word) => language.formsOf(word)));
  return words.filter((word) => language.formsOf(word).some((form) => forms.has(form))).length;
}

/** The share of meaning words that competing phrases do not have in common, averaged over their pairs; 0 to 1. */
function clash(place: Place, texts: ReadonlyMap<string, JoinedText>, language: Language): number {
  const phrases = place.readings.flatMap(({ witnesses }) => {
    const first = witnesses[0];
    const text = first && texts.get(first.witness);
    const words = text ? contentOf(text.tokens.slice(first.range.from, first.range.to), language) : [];
    return words.length === 0 ? [] : [words];
  });
  const pairs = phrases.flatMap((one, index) => phrases.slice(index + 1).map((two) => [one, two] as const));
  const apart = pairs.reduce((sum, [one, two]) => {
    const met = meeting(one, two, language) + meeting(two, one, language);
    return sum + 1 - met / (one.length + two.length);
  }, 0);
  return pairs.length === 0 ? 0 : apart / pairs.length;
}

interface Candidate {
  readonly passage: EditionPassage;
  readonly measured: MeasuredPassage;
  readonly place: Place;
  readonly weight: number;
}

function candidatesOf(
  edition: Edition,
  passage: EditionPassage,
  measured: MeasuredPassage,
): readonly Candidate[] {
  const base = witnessOf(edition, edition.base);
  const language = sharedLanguage(base, base);
  return measured.apparatus.places.flatMap((place) => {
    const lengths = place.readings.map(({ witnesses }) =>
      Math.max(0, ...witnesses.map(({ witness, range }) => lengthOf(measured.texts.get(witness), range))),
    );
    const competing = lengths.filter((length) => length > 0).length;
    if (place.weight !== "wording" || competing < 2 || Math.max(...lengths) > LONGEST_PHRASE) return [];
    const weight =
      agreement(passage, edition.base) *
      clash(place, measured.texts, language) *
      (place.facts.length > 0 ? FACT_FACTOR : 1) *
      Math.sqrt(competing);
    return [{ passage, measured, place, weight }];
  });
}

function differenceOf(edition: Edition, { passage, measured, place }: Candidate, rank: number): Difference {
  const lacking = edition.witnesses.filter((witness) => readingOf(passage, witness.id) === undefined);
  return {
    passage,
    rank,
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
      const having = witnesses.map(({ witness }) => witnessOf(edition, witness));
      return [{ witnesses: having, phrase: words.phrase, html }];
    }),
    absent:
      lacking.length === 0 ? undefined : `Not in ${lacking.map((witness) => witness.siglum).join(", ")}`,
  };
}

/**
 * Where the versions differ most: competing phrases in passages that are otherwise alike.
 *
 * A place weighs more the more of the wording round it is shared, the fewer words of like
 * meaning the competing phrases share, the more of them compete, and if they differ in a fact. The heaviest come, one a passage, in the order of the work.
 */
export function sharpestDifferences(edition: Edition, work: MeasuredWork): readonly Difference[] {
  const best = [...work].flatMap(([passage, measured]) => {
    if (readingOf(passage, edition.base) === undefined) return [];
    const found = [...candidatesOf(edition, passage, measured)].sort((a, b) => b.weight - a.weight)[0];
    return found === undefined ? [] : [found];
  });
  return best
    .sort((a, b) => b.weight - a.weight || a.passage.index - b.passage.index)
    .slice(0, SHOWN)
    .map((candidate, rank) => differenceOf(edition, candidate, rank))
    .sort((a, b) => a.passage.index - b.passage.index);
}
