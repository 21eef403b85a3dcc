import type { Token } from "../text/token.ts";
import { readFacts } from "./facts/reading.ts";
import { factsApart, factsAt, factsOfAll } from "./facts.ts";
import { importanceOf } from "./importance.ts";
import { neutral } from "./language/neutral.ts";
import type { Language } from "./language/types.ts";
import { present } from "./present.ts";
import type { Comparison, Variant } from "./types.ts";
import { wordDiff } from "./wordDiff.ts";
import type { Pair } from "./weightedCommon.ts";
import { tokenRange, wordsOf } from "./words.ts";

/**
 * Below this share of words kept, on both sides, marks help nobody and the readings are
 * called reworded.
 */
const REWORDED_BELOW = 0.3;

/** A word kept in another of its forms counts half. */
const FORM_KEPT = 0.5;

/**
 * Compares two readings of one passage, given as their tokens, marks included. The one
 * entry point of this folder.
 *
 * `language` gives the small words, the forms of a word and the words for facts; without
 * it only wording and spacing are told (`language/choose.ts` finds it by tag). Swapping
 * `a` and `b` may cut the changes elsewhere, but never calls different what was the same.
 */
export function compareTokens(
  a: readonly Token[],
  b: readonly Token[],
  language: Language = neutral,
): Comparison {
  const aWords = wordsOf(a);
  const bWords = wordsOf(b);
  const found = pairsOf(aWords.norms, bWords.norms, language);
  const keptOfA = share(aWords.norms, found.pairs, "a", bWords.norms, language);
  const keptOfB = share(bWords.norms, found.pairs, "b", aWords.norms, language);
  const { precise } = found;
  if (keptOfA === 1 && keptOfB === 1) {
    return { kind: "same", variants: [], facts: [], keptOfA, keptOfB, precise };
  }
  const told = readFacts(a, b, language);
  if (keptOfA < REWORDED_BELOW && keptOfB < REWORDED_BELOW) {
    const facts = factsApart(told.a, told.b, Math.max(keptOfA, keptOfB));
    return { kind: "reworded", variants: [], facts, keptOfA, keptOfB, precise };
  }
  const variants = present(aWords, bWords, found.pairs, language).map((change): Variant => {
    const facts = factsAt(told.a, told.b, change);
    return {
      a: tokenRange(aWords, change.a),
      b: tokenRange(bWords, change.b),
      weight: change.minor && facts.length === 0 ? "minor" : "wording",
      facts,
    };
  });
  return { kind: "variants", variants, facts: factsOfAll(variants), keptOfA, keptOfB, precise };
}

/** Cheap stages first: what both begin and end with, one side empty, then the search. */
function pairsOf(
  a: readonly string[],
  b: readonly string[],
  language: Language,
): { readonly pairs: readonly Pair[]; readonly precise: boolean } {
  const shorter = Math.min(a.length, b.length);
  let prefix = 0;
  while (prefix < shorter && a[prefix] === b[prefix]) prefix += 1;
  let suffix = 0;
  while (suffix < shorter - prefix && a[a.length - 1 - suffix] === b[b.length - 1 - suffix]) suffix += 1;
  const aMiddle = a.slice(prefix, a.length - suffix);
  const bMiddle = b.slice(prefix, b.length - suffix);
  const middle =
    aMiddle.length === 0 || bMiddle.length === 0
      ? { pairs: [], precise: true }
      : wordDiff(aMiddle, bMiddle, language);
  return {
    pairs: [
      ...Array.from({ length: prefix }, (_, index) => ({ a: index, b: index })),
      ...middle.pairs.map((pair) => ({ a: pair.a + prefix, b: pair.b + prefix })),
      ...Array.from({ length: suffix }, (_, index) => ({
        a: a.length - suffix + index,
        b: b.length - suffix + index,
      })),
    ],
    precise: middle.precise,
  };
}

function share(
  norms: readonly string[],
  pairs: readonly Pair[],
  side: "a" | "b",
  others: readonly string[],
  language: Language,
): number {
  const all = norms.reduce((sum, norm) => sum + importanceOf(norm, language), 0);
  if (all === 0) return others.length === 0 ? 1 : 0;
  const kept = pairs.reduce((sum, pair) => {
    const norm = norms[pair[side]] ?? "";
    const equal = norm === others[pair[side === "a" ? "b" : "a"]];
    return sum + importanceOf(norm, language) * (equal ? 1 : FORM_KEPT);
  }, 0);
  return kept / all;
}
