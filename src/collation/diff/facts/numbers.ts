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

/** From this multiplier on, what is multiplied is complete: "two hundred thousand and six". */
const GROUP = 1_000;

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
    const span = mayBegin(norms[index] ?? "", language) ? numberAt(norms, index, language) : undefined;
    if (span !== undefined) spans.push(span);
    index = span?.to ?? index + 1;
  }
  return spans;
}

/** True for a word with a digit at its front; asked first, as it spares most words the search. */
export function beginsWithDigit(norm: string): boolean {
  const code = norm.charCodeAt(0);
  return code < 0x80 ? code >= 0x30 && code <= 0x39 : /^\p{Nd}/u.test(norm);
}

function mayBegin(norm: string, language: Language): boolean {
  const { facts } = language;
  return (
    beginsWithDigit(norm) ||
    facts.units.has(norm) ||
    facts.ordinals.has(norm) ||
    facts.quantities.has(norm) ||
    facts.halves.has(norm) ||
    facts.singleArticles.has(norm)
  );
}

/** A number as it is read, word by word. */
interface Count {
  /** What is already multiplied by a thousand or more. */
  total: number;
  /** What stands to be multiplied yet; undefined before the first figure or number word. */
  current: number | undefined;
  inWords: boolean;
  /** True right after a multiplier, where "and" may follow: "two hundred and six". */
  multiplied: boolean;
}

function numberAt(norms: readonly string[], from: number, language: Language): NumberSpan | undefined {
  const { facts } = language;
  const first = norms[from] ?? "";
  const opening = openingAt(norms, from, language);
  if (opening === undefined && facts.quantities.has(first)) {
    return { from, to: from + 1, last: from + 1, value: first };
  }
  const count: Count = { total: 0, current: opening?.value, inWords: false, multiplied: false };
  let to = opening?.to ?? from;
  for (; to < norms.length; to += 1) {
    const rank = rankAt(norms, to, count, language);
    if (rank !== undefined) return { from, to: to + 1, last: to + 1, value: `#${count.total + rank}` };
    if (!take(norms, to, count, language)) break;
  }
  if (count.current === undefined || to === from) return undefined;
  if (to === from + 1 && facts.units.get(first) === 1) return undefined;
  const value = String(Number((count.total + count.current).toPrecision(15)));
  return { from, to: pastPercent(norms, to, language), last: to, value };
}

/** Reads one more word into the number; false where it does not belong to it. */
function take(norms: readonly string[], at: number, count: Count, language: Language): boolean {
  const { facts } = language;
  const word = norms[at] ?? "";
  const multiplier = facts.multipliers.get(word);
  if (multiplier !== undefined && count.current !== undefined) {
    multiply(count, multiplier);
    return true;
  }
  const unit = facts.units.get(word);
  if (unit !== undefined && joins(count, unit)) {
    count.current = (count.current ?? 0) + unit;
    count.inWords = true;
    count.multiplied = false;
    return true;
  }
  if (count.current !== undefined) {
    const joint = facts.joiners.has(word) && facts.units.has(norms[at + 1] ?? "");
    return joint && count.inWords && count.multiplied;
  }
  if (!beginsWithDigit(word)) return false;
  const [, digits = word, ending] = FIGURE_AND_ENDING.exec(word) ?? [];
  const figure = figureOf(digits);
  const times = ending === undefined ? 1 : facts.multipliers.get(ending);
  if (figure === undefined || times === undefined) return false;
  count.current = figure;
  if (times > 1) multiply(count, times);
  return true;
}

function multiply(count: Count, multiplier: number): void {
  const product = (count.current ?? 0) * multiplier;
  count.multiplied = true;
  if (multiplier < GROUP) count.current = product;
  else {
    count.total += product;
    count.current = 0;
  }
}

/** True where a number word may be added to what stands before it ("twenty" "two", not "two" "three"). */
function joins({ current, inWords }: Count, unit: number): boolean {
  if (current === undefined || current === 0) return true;
  return inWords && (current % 100 === 0 || (unit < 10 && current % 10 === 0 && current % 100 >= 20));
}

/** The ordinal that ends a number here: 22 for `twenty` `second`, 30 for `30th`. */
function rankAt(norms: readonly string[], at: number, count: Count, language: Language): number | undefined {
  const { facts } = language;
  const word = norms[at] ?? "";
  const rank = facts.ordinals.get(word);
  if (rank !== undefined) {
    if (count.current !== undefined) return count.inWords ? count.current + rank : undefined;
    return rank > 2 || mayRank(norms, at, language) ? rank : undefined;
  }
  if (count.current !== undefined || !beginsWithDigit(word)) return undefined;
  const [, digits = "", ending = ""] = FIGURE_AND_ENDING.exec(word) ?? [];
  return facts.ordinalEndings.includes(ending) ? figureOf(digits) : undefined;
}

/** The lowest two ordinals count after an article or pronoun: "the first", not "at first". */
function mayRank(norms: readonly string[], at: number, language: Language): boolean {
  const before = norms[at - 1];
  if (before === undefined) return false;
  const role = language.roleOf(before);
  return role === "article" || role === "pronoun";
}

/** "a" or "half a" before a multiplier. */
function openingAt(
  norms: readonly string[],
  from: number,
  language: Language,
): { readonly value: number; readonly to: number } | undefined {
  const { singleArticles, halves, multipliers } = language.facts;
  const half = halves.has(norms[from] ?? "");
  const at = half ? from + 1 : from;
  if (!singleArticles.has(norms[at] ?? "") || !multipliers.has(norms[at + 1] ?? "")) return undefined;
  return { value: half ? 0.5 : 1, to: at + 1 };
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
