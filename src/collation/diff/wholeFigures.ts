import { datesIn } from "./facts/dates.ts";
import { numbersIn } from "./facts/numbers.ts";
import type { Language } from "./language/types.ts";
import type { Pair } from "./weightedCommon.ts";

/**
 * Tells of a pair of equal words whether they may be shown as shared without breaking a
 * figure in two.
 *
 * 1. Words of two numbers are shared only where the numbers are written alike:
 *    `[20 thousand/20 million]`, not `20 [thousand/million]`
 * 2. Words of two dates are shared only where they hold the same place in them:
 *    `January [11/12]`, but `[11 January/January 12]`
 */
export function wholeFigures(
  a: readonly string[],
  b: readonly string[],
  language: Language,
): (pair: Pair) => boolean {
  const inA = figuresOf(a, language);
  const inB = figuresOf(b, language);
  return (pair) => {
    const one = inA.dates.get(pair.a);
    const other = inB.dates.get(pair.b);
    if (one !== undefined && other !== undefined) return one === other;
    return inA.numbers.get(pair.a) === inB.numbers.get(pair.b);
  };
}

/** For each word of a number the words of the number; for each word of a date its place in the date. */
function figuresOf(
  norms: readonly string[],
  language: Language,
): { readonly numbers: ReadonlyMap<number, string>; readonly dates: ReadonlyMap<number, number> } {
  const dates = new Map<number, number>();
  for (const span of datesIn(norms, language)) {
    for (let word = span.from; word < span.to; word += 1) dates.set(word, word - span.from);
  }
  const numbers = new Map<number, string>();
  for (const span of numbersIn(norms, language)) {
    for (let word = span.from; word < span.last; word += 1) {
      if (!dates.has(word)) numbers.set(word, norms.slice(span.from, span.last).join(" "));
    }
  }
  return { numbers, dates };
}
