import type { Language } from "../language/types.ts";
import type { WordRange } from "../words.ts";
import { beginsWithDigit } from "./numbers.ts";

/** A date as a text writes it: the words it takes, and what it tells. */
export interface DateSpan extends WordRange {
  /** `y2022`, `m1`, `d11` for year, month and day; a weekday or "yesterday" as its own word. */
  readonly parts: readonly string[];
}

const YEAR = /^[12]\d{3}$/u;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/u;
const TWO_DIGITS = /^\d{2}$/u;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u;

/**
 * Finds the dates of a text.
 *
 * 1. `January 11, 2022`, `11 January 2022`, `the 11th of January 2022`, `2022-01-11` and
 *    `11.01.2022` all tell `y2022`, `m1`, `d11`
 * 2. `in 1789` tells `y1789`; a bare `1789` is a number
 * 3. `yesterday` and `Friday` tell themselves
 *
 * `7/1/2022` is no date here: which figure is the month, differs from country to country.
 */
export function datesIn(norms: readonly string[], language: Language): readonly DateSpan[] {
  const spans: DateSpan[] = [];
  let index = 0;
  while (index < norms.length) {
    const free = spans.at(-1)?.to ?? 0;
    const span =
      (beginsWithDigit(norms[index] ?? "") ? figuresAt(norms, index) : undefined) ??
      monthAt(norms, index, free, language) ??
      lonelyAt(norms, index, language);
    if (span === undefined) index += 1;
    else {
      spans.push(span);
      index = span.to;
    }
  }
  return spans;
}

function figuresAt(norms: readonly string[], at: number): DateSpan | undefined {
  const [year = "", month = "", day = ""] = norms.slice(at, at + 3);
  if (YEAR.test(year) && TWO_DIGITS.test(month) && TWO_DIGITS.test(day)) {
    return { from: at, to: at + 3, parts: partsOf(year, month, day) };
  }
  const [, dottedDay, dottedMonth, dottedYear] = DOTTED.exec(year) ?? [];
  if (dottedDay === undefined || dottedMonth === undefined || dottedYear === undefined) return undefined;
  return { from: at, to: at + 1, parts: partsOf(dottedYear, dottedMonth, dottedDay) };
}

function partsOf(year: string, month: string, day: string): readonly string[] {
  return [`y${Number(year)}`, `m${Number(month)}`, `d${Number(day)}`];
}

function monthAt(
  norms: readonly string[],
  at: number,
  free: number,
  language: Language,
): DateSpan | undefined {
  const { facts } = language;
  const name = norms[at] ?? "";
  const month = facts.months.get(name);
  if (month === undefined) return undefined;
  const parts: string[] = [];
  let from = at;
  let to = at + 1;

  const linked = language.roleOf(norms[at - 1] ?? "") === "preposition" ? at - 2 : at - 1;
  const before = linked >= free ? dayOf(norms, linked, language) : undefined;
  if (before !== undefined && (linked === at - 1 || isRank(norms[linked] ?? "", language))) {
    parts.push(`d${before}`);
    from = linked;
  } else {
    const skip = language.roleOf(norms[to] ?? "") === "article" ? 1 : 0;
    const after = dayOf(norms, to + skip, language);
    if (after !== undefined) {
      parts.push(`d${after}`);
      to += skip + 1;
    }
  }
  const year = norms[to] ?? "";
  if (YEAR.test(year)) {
    parts.unshift(`y${year}`);
    to += 1;
  }
  const told = parts.length > 0 || facts.beforeYear.has(norms[at - 1] ?? "");
  if (facts.doubtfulMonths.has(name) && !told) return undefined;
  return { from, to, parts: [...parts, `m${month}`] };
}

function isRank(norm: string, language: Language): boolean {
  return rankOf(norm, language) !== undefined;
}

function dayOf(norms: readonly string[], at: number, language: Language): number | undefined {
  const norm = norms[at] ?? "";
  const day = DAY.test(norm) ? Number(norm) : rankOf(norm, language);
  return day !== undefined && day >= 1 && day <= 31 ? day : undefined;
}

/** 11 for `11th` and `eleventh`. */
function rankOf(norm: string, language: Language): number | undefined {
  const inWords = language.facts.ordinals.get(norm);
  if (inWords !== undefined) return inWords;
  const [, digits, ending] = /^(\d{1,2})(\p{L}+)$/u.exec(norm) ?? [];
  return digits !== undefined && language.facts.ordinalEndings.includes(ending ?? "")
    ? Number(digits)
    : undefined;
}

/** A day by name, or a year after a word that asks for one. */
function lonelyAt(norms: readonly string[], at: number, language: Language): DateSpan | undefined {
  const norm = norms[at] ?? "";
  const day = language.facts.days.get(norm);
  if (day !== undefined) return { from: at, to: at + 1, parts: [day] };
  const isYear =
    beginsWithDigit(norm) && YEAR.test(norm) && language.facts.beforeYear.has(norms[at - 1] ?? "");
  return isYear ? { from: at, to: at + 1, parts: [`y${norm}`] } : undefined;
}
