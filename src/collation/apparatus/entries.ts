/**
 * The apparatus of one passage: the places where the words of its versions part.
 *
 * Each version is compared with the base; what overlaps in the base's words is one place,
 * as in the printed apparatus of a critical edition (P. Maas, "Textkritik", 1927). The
 * merging of overlapping ranges deviates in one thing: words that a version adds belong to
 * a place they only touch, so that "still continues" stands beside "goes on" against the
 * base's "continues". A reporter's frame joins only what it overlaps.
 */
import type { Language } from "../diff/language/types.ts";
import { factsOfAll } from "../diff/facts.ts";
import type { Comparison, FactKind, TokenRange, Variant } from "../diff/types.ts";
import { phraseOf, tokenRange, type WordRange, wordRange, type Words, wordsOf } from "../diff/words.ts";
import type { Token } from "../text/token.ts";
import { compareReadings } from "./compareReadings.ts";

/** Words of the base shown before and after a place, at most. */
const CONTEXT_WORDS = 3;

/** What one version has at a passage. */
export interface WitnessReading {
  /** Its id; unique in one apparatus. */
  readonly witness: string;
  readonly tokens: readonly Token[];
}

/** Versions that have the same words at a place, case and punctuation apart. */
export interface PlaceReading {
  /** In the order given, the base first; the range is in the version's own tokens. */
  readonly witnesses: readonly { readonly witness: string; readonly range: TokenRange }[];
  /** The words as the first of them has them; empty where they have none here. */
  readonly phrase: string;
}

/** A place where the words part. */
export interface Place {
  /** In the tokens of the base; empty where only others have words. */
  readonly base: TokenRange;
  /** `wording` where one version differs so; `frame` where all that differ do so in that way. */
  readonly weight: Variant["weight"];
  readonly facts: readonly FactKind[];
  /** Up to three words that all share, before and after; in the tokens of the base. */
  readonly before: TokenRange;
  readonly after: TokenRange;
  /** At least two; the first is that of the base. */
  readonly readings: readonly PlaceReading[];
}

/** All versions of a passage against the base. */
export interface Apparatus {
  /** In the order of the base, disjoint. */
  readonly places: readonly Place[];
  /** Versions that say it in their own words throughout; they are in no place. */
  readonly apart: readonly string[];
  /** The base against each of the others, in the order given, frames marked. */
  readonly comparisons: readonly { readonly witness: string; readonly comparison: Comparison }[];
}

/** One version's variant, in words. */
interface Parting {
  readonly witness: number;
  readonly a: WordRange;
  readonly b: WordRange;
  readonly variant: Variant;
}

interface Draft {
  from: number;
  to: number;
  readonly partings: Parting[];
}

/**
 * Lists the places where versions of one passage part, against the words of `base`.
 *
 * Putting the words that a version has at each place into the words of the base gives the
 * version's words, but for the versions named in `apart`.
 */
export function apparatusOf(
  base: WitnessReading,
  others: readonly WitnessReading[],
  language: Language,
): Apparatus {
  const comparisons = others.map((other) => ({
    witness: other.witness,
    comparison: compareReadings(base.tokens, other.tokens, language),
  }));
  const baseWords = wordsOf(base.tokens);
  const versions = others.map((other) => ({ ...other, words: wordsOf(other.tokens) }));
  const partings = comparisons.flatMap(({ comparison }, witness) =>
    comparison.variants.map((variant) => ({
      witness,
      a: wordRange(baseWords, variant.a),
      b: wordRange(versions[witness]?.words ?? baseWords, variant.b),
      variant,
    })),
  );
  const drafts = merged(partings);
  const together = versions.map((version, witness) => ({
    ...version,
    apart: comparisons[witness]?.comparison.kind === "reworded",
    /** Words by which the version is ahead of the base, after the places done so far. */
    ahead: 0,
  }));
  const places = drafts.map((draft, index): Place => {
    const groups = new Map<string, { witness: string; range: TokenRange; tokens: readonly Token[] }[]>();
    const join = (witness: string, tokens: readonly Token[], words: Words, range: WordRange): void => {
      const key = words.norms.slice(range.from, range.to).join(" ");
      const member = { witness, range: tokenRange(words, range), tokens };
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [member]);
      else group.push(member);
    };
    join(base.witness, base.tokens, baseWords, draft);
    together.forEach((version, witness) => {
      if (version.apart) return;
      const own = draft.partings.filter((parting) => parting.witness === witness);
      const range = rangeIn(draft, own, version.ahead);
      version.ahead = range.to - draft.to;
      join(version.witness, version.tokens, version.words, range);
    });
    return {
      base: tokenRange(baseWords, draft),
      weight: weightOf(draft.partings),
      facts: factsOfAll(draft.partings.map(({ variant }) => variant)),
      before: tokenRange(baseWords, {
        from: Math.max(drafts[index - 1]?.to ?? 0, draft.from - CONTEXT_WORDS),
        to: draft.from,
      }),
      after: tokenRange(baseWords, {
        from: draft.to,
        to: Math.min(drafts[index + 1]?.from ?? baseWords.norms.length, draft.to + CONTEXT_WORDS),
      }),
      readings: [...groups.values()].map((group) => ({
        witnesses: group.map(({ witness, range }) => ({ witness, range })),
        phrase: group[0] === undefined ? "" : phraseOf(group[0].tokens, group[0].range),
      })),
    };
  });
  return {
    places,
    apart: together.filter((version) => version.apart).map((version) => version.witness),
    comparisons,
  };
}

/** Gathers partings that overlap, or touch where one of them adds words, into places. */
function merged(partings: readonly Parting[]): readonly Draft[] {
  const sorted = [...partings].sort(
    (one, other) => one.a.from - other.a.from || one.a.to - other.a.to || one.witness - other.witness,
  );
  const drafts: Draft[] = [];
  for (const parting of sorted) {
    const last = drafts.at(-1);
    if (last !== undefined && meets(last, parting)) {
      last.to = Math.max(last.to, parting.a.to);
      last.partings.push(parting);
    } else drafts.push({ from: parting.a.from, to: parting.a.to, partings: [parting] });
  }
  return drafts;
}

function meets(draft: Draft, parting: Parting): boolean {
  const { from, to } = parting.a;
  if (from < draft.to || (from === draft.from && to === draft.to)) return true;
  if (from > draft.to) return false;
  const adds = from === to || draft.from === draft.to;
  const frames = parting.variant.weight === "frame" || weightOf(draft.partings) === "frame";
  return adds && !frames;
}

/** What of a version stands at a place, in its own words. */
function rangeIn(draft: Draft, own: readonly Parting[], ahead: number): WordRange {
  const first = own[0];
  const last = own.at(-1);
  if (first === undefined || last === undefined) return { from: draft.from + ahead, to: draft.to + ahead };
  return {
    from: first.b.from - (first.a.from - draft.from),
    to: last.b.to + (draft.to - last.a.to),
  };
}

function weightOf(partings: readonly Parting[]): Variant["weight"] {
  const has = (weight: Variant["weight"]): boolean =>
    partings.some(({ variant }) => variant.weight === weight);
  return has("wording") ? "wording" : has("minor") ? "minor" : "frame";
}
