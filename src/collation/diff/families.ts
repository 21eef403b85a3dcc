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
