import { comparable } from "../../collation/text/token.ts";
import type { Edition, EditionPassage, EditionWitness } from "../edition.ts";
import { readingOf } from "../edition.ts";
import type { MeasuredWork } from "./apparatus.ts";

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

/** Words that a lone phrase must have to be worth telling. */
const LONE_WORDS = 3;

/** Lone phrases shown of a version, the longest: what a reader takes in at a glance. */
const LONE_SHOWN = 5;

interface Found extends LonePhrase {
  readonly words: number;
}

function lonePhrases(work: MeasuredWork, witness: EditionWitness): readonly LonePhrase[] {
  const found = [...work].flatMap(([passage, { apparatus, texts }]): readonly Found[] => {
    // A sentence that serves other passages too has words of theirs, which are not its own.
    if (passage.readings.some((reading) => reading.shared.length > 0)) return [];
    return apparatus.places.flatMap((place) => {
      const having = place.readings.filter((reading) => reading.phrase !== "");
      const only = having[0];
      const own = only?.witnesses.length === 1 ? only.witnesses[0] : undefined;
      if (
        only === undefined ||
        place.weight !== "wording" ||
        having.length !== 1 ||
        own?.witness !== witness.id
      )
        return [];
      const words = comparable(
        texts.get(witness.id)?.tokens.slice(own.range.from, own.range.to) ?? [],
      ).length;
      return words >= LONE_WORDS ? [{ passage, phrase: only.phrase, words }] : [];
    });
  });
  return found
    .sort((a, b) => b.words - a.words || a.passage.index - b.passage.index)
    .slice(0, LONE_SHOWN)
    .sort((a, b) => a.passage.index - b.passage.index);
}

/** What each version alone has: passages of its own, and phrases within passages that others have too. */
export function onlyInOne(edition: Edition, work: MeasuredWork): readonly OnlyHere[] {
  return edition.witnesses.map((witness) => ({
    witness,
    passages: edition.passages.flatMap((passage) => {
      const reading = passage.readings.length === 1 ? readingOf(passage, witness.id) : undefined;
      return reading === undefined
        ? []
        : [{ passage, text: reading.segments.map((segment) => segment.corrected).join(" ") }];
    }),
    phrases: lonePhrases(work, witness),
  }));
}
