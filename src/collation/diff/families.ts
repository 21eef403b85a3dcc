import { numbersIn } from "./facts/numbers.ts";
import type { Language } from "./language/types.ts";
import type { WordRange } from "./words.ts";

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

/** What follows the first word of words taken as one; no norm is like it. */
const TAKEN = "\u0000";

/**
 * Lets words meet that are the same though a different number of words: a word written as
 * two meets the word written as one ("co-operation", "cooperation"), a number in words the
 * number in figures. The first of the words taken together stands for all, the others are
 * left empty. Nothing changes where the other reading writes it the same way.
 */
export function takenTogether(
  norms: readonly string[],
  others: readonly string[],
  language: Language,
): readonly string[] {
  return withNumbers(withHalves(norms, new Set(others)), norms, others, language);
}

function withHalves(norms: readonly string[], others: ReadonlySet<string>): readonly string[] {
  const own = new Set(norms);
  const joined = [...norms];
  for (let index = 0; index + 1 < joined.length; index += 1) {
    const whole = `${joined[index] ?? ""}${joined[index + 1] ?? ""}`;
    if (!others.has(whole) || own.has(whole)) continue;
    joined.splice(index, 2, whole, TAKEN);
    index += 1;
  }
  return joined;
}

function withNumbers(
  joined: readonly string[],
  norms: readonly string[],
  others: readonly string[],
  language: Language,
): readonly string[] {
  const written = (all: readonly string[], span: WordRange): string =>
    all.slice(span.from, span.to).join(" ");
  const there = numbersIn(others, language);
  const taken = [...joined];
  for (const span of numbersIn(norms, language)) {
    const equal = there.filter((other) => other.value === span.value);
    if (equal.length === 0 || equal.some((other) => written(others, other) === written(norms, span)))
      continue;
    taken.fill(TAKEN, span.from, span.to);
    taken[span.from] = `${TAKEN}${span.value}`;
  }
  return taken;
}
