import type { Language } from "./language/types.ts";

/**
 * What a word weighs when words are matched and when shares are measured: a content word
 * as much as three small ones, because small words are shared by any two sentences of a
 * language and so prove little. Whole numbers, so that sums are exact.
 */
const CONTENT_WEIGHT = 90;
const SMALL_WEIGHT = 30;

/** The weight of a word by its role: 90 for content words, 30 for small ones. */
export function importanceOf(norm: string, language: Language): number {
  return language.roleOf(norm) === "content" ? CONTENT_WEIGHT : SMALL_WEIGHT;
}
