import type { Language } from "./language/types.ts";

/**
 * One key for all forms of one word, within one comparison: norms that may be forms of a
 * common word get the same key. The key is the first norm of its family in the order of
 * `a`, then `b`; keys of two comparisons are not to be mixed.
 */
export function familyKeys(
  a: readonly string[],
  b: readonly string[],
  language: Language,
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const familyOf = new Map<string, string>();
  for (const norm of [...a, ...b]) {
    if (keys.has(norm)) continue;
    const forms = language.formsOf(norm);
    const known = forms.map((form) => familyOf.get(form)).find((family) => family !== undefined);
    const family = known ?? norm;
    keys.set(norm, family);
    for (const form of forms) if (!familyOf.has(form)) familyOf.set(form, family);
  }
  return keys;
}

/** What the second half of a word written as two is replaced by; no norm is like it. */
const SECOND_HALF = "\u0000";

/**
 * Lets a word written as two meet the same word written as one ("co-operation",
 * "cooperation"): the two halves become the whole and an empty place. Halves stay where
 * the reading itself writes the word as one too.
 */
export function joinHalves(norms: readonly string[], others: ReadonlySet<string>): readonly string[] {
  const own = new Set(norms);
  const joined = [...norms];
  for (let index = 0; index + 1 < joined.length; index += 1) {
    const whole = `${joined[index] ?? ""}${joined[index + 1] ?? ""}`;
    if (!others.has(whole) || own.has(whole)) continue;
    joined.splice(index, 2, whole, SECOND_HALF);
    index += 1;
  }
  return joined;
}
