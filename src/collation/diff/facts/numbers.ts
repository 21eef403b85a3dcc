import type { Language } from "../language/types.ts";
import type { WordRange } from "../words.ts";

/** A number as a text writes it: the words it takes, and a value that equal numbers share. */
export interface NumberSpan extends WordRange {
  /** Decimal notation; ordinals begin with `#`; uncounted quantities are their own word. */
  readonly value: string;
  /** End of the number proper, before any word for per cent; `to` is past that. */
  readonly last: number;
}

const FIGURE = /^(\p{Nd}+)(?:[.,](\p{Nd}+))?$/u;
const FIGURE_AND_ENDING = /^(\p{Nd}+(?:[.,]\p{Nd}+)?)(\p{L}+)$/u;

/**
 * Finds the numbers of a text, in figures or in words, and what each is worth.
 *
 * 1. `20 thousand`, `20000`, `20k` and `twenty thousand` are all `20000`
 * 2. `30th` and `the thirtieth` are `#30`
 * 3. `1.5 million` is `1500000`, and `half a million` `500000`
 * 4. `one` alone is no number: it is more often a pronoun
 */
export function numbersIn(norms: readonly string[], language: Language): readonly NumberSpan[] {
  const spans: NumberSpan[] = [];
  let index = 0;
  while (index < norms.length) {
    const span = numberAt(norms, index, language);
    if (span === undefined) index += 1;
    else {
      spans.push(span);
      index = span.to;
    }
  }
  return spans;
}

function numberAt(norms: readonly string[], from: number, language: Language): NumberSpan | undefined {
  const { facts } = language;
  const first = norms[from] ?? "";
  if (facts.quantities.has(first)) return { from, to: from + 1, last: from + 1, value: first };

  let to = from;
  /** What stands to be multiplied; what is already multiplied by a thousand or more. */
  let current: number | undefined;
  let total = 0;
  let inWords = false;
  const ordinal = (value: number, end: number): NumberSpan => ({
    from,
    to: end,
    last: end,
    value: `#${total + value}`,
  });

  const half = halfAt(norms, from, language);
  if (half !== undefined) {
    current = half.value;
    to = half.to;
  }
  while (to < norms.length) {
    const word = norms[to] ?? "";
    const unit = facts.units.get(word);
    const multiplier = facts.multipliers.get(word);
    const rank = facts.ordinals.get(word);
    if (multiplier !== undefined && current !== undefined) {
      if (multiplier >= 1_000) {
        total += current * multiplier;
        current = 0;
      } else current *= multiplier;
    } else if (unit !== undefined && joins(current, unit, inWords)) {
      current = (current ?? 0) + unit;
      inWords = true;
    } else if (
      rank !== undefined &&
      (current === undefined ? rank > 2 || mayRank(norms, to, language) : inWords)
    ) {
      return ordinal((current ?? 0) + rank, to + 1);
    } else if (current === undefined) {
      const figure = figureOf(word);
      if (figure !== undefined) current = figure;
      else {
        const [, digits, ending] = FIGURE_AND_ENDING.exec(word) ?? [];
        const value = figureOf(digits ?? "");
        if (value === undefined || ending === undefined) break;
        if (facts.ordinalEndings.includes(ending)) return ordinal(value, to + 1);
        const times = facts.multipliers.get(ending);
        if (times === undefined) break;
        total = value * times;
        current = 0;
      }
    } else if (facts.joiners.has(word) && inWords && facts.units.has(norms[to + 1] ?? "")) {
      if (current % 100 !== 0 && current !== 0) break;
    } else break;
    to += 1;
  }
  if (current === undefined || to === from) return undefined;
  if (to === from + 1 && facts.units.get(first) === 1) return undefined;
  return { from, to: pastPercent(norms, to, language), last: to, value: plain(total + current) };
}

/** "a" or "half a" before a multiplier. */
function halfAt(
  norms: readonly string[],
  from: number,
  language: Language,
): { readonly value: number; readonly to: number } | undefined {
  const isArticle = (at: number): boolean => language.roleOf(norms[at] ?? "") === "article";
  const multiplies = (at: number): boolean => language.facts.multipliers.has(norms[at] ?? "");
  if (norms[from] === "half" && isArticle(from + 1) && multiplies(from + 2))
    return { value: 0.5, to: from + 2 };
  return isArticle(from) && norms[from] !== "the" && multiplies(from + 1)
    ? { value: 1, to: from + 1 }
    : undefined;
}

/** True where a number word may be added to what stands before it ("twenty" "two", not "two" "three"). */
function joins(current: number | undefined, unit: number, inWords: boolean): boolean {
  if (current === undefined || current === 0) return true;
  return inWords && (current % 100 === 0 || (unit < 10 && current % 10 === 0 && current % 100 >= 20));
}

/** The lowest two ordinals count after an article or pronoun: "the first", not "at first". */
function mayRank(norms: readonly string[], at: number, language: Language): boolean {
  const before = norms[at - 1];
  if (before === undefined) return false;
  const role = language.roleOf(before);
  return role === "article" || role === "pronoun";
}

function pastPercent(norms: readonly string[], to: number, language: Language): number {
  const { percent } = language.facts;
  if (percent.has(`${norms[to] ?? ""} ${norms[to + 1] ?? ""}`)) return to + 2;
  return percent.has(norms[to] ?? "") ? to + 1 : to;
}

function figureOf(norm: string): number | undefined {
  const [, whole, part] = FIGURE.exec(norm) ?? [];
  if (whole === undefined) return undefined;
  const value = Number(part === undefined ? whole : `${whole}.${part}`);
  return Number.isFinite(value) ? value : undefined;
}

/** Free of the traces of binary fractions: 2.3 million is 2300000. */
function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}
