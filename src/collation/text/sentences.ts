/**
 * Where the sentences of a paragraph begin and end.
 *
 * The first cut is Unicode Standard Annex 29's sentence boundaries (M. Davis and others,
 * "Unicode Text Segmentation"), as the platform's Intl.Segmenter draws them. That standard
 * leaves to the application what needs a word list or a second look. Added here:
 *
 * 1. cuts where a stop has no space after it ("one.Then"), where an ellipsis stands before a
 *    capital, and where a figure opens a sentence ("five dollars. 20 men");
 * 2. a closing quote after a space goes with what it closes (« Non. »), an opening
 *    one after a stop with what it opens; straight quotes are told apart by counting;
 * 3. a piece that ends in an abbreviation, an initial or an ordinal is joined to the next,
 *    as is one followed by a lower-case letter, a comma or a dash, and one without words.
 *
 * After initials the next word decides (after T. Kiss and J. Strunk, 2006, "Unsupervised
 * Multilingual Sentence Boundary Detection": a frequent sentence opener), with short lists
 * in place of their counts, because one text is too short to count in.
 */

import { NO_STOP_RULES, ORDINALS_WITH_STOP, STOP_RULES, UNITS_AFTER_FIGURES } from "./abbreviations.ts";
import type { StopRules } from "./abbreviations.ts";

/** A half-open range of UTF-16 offsets into the paragraph. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const CLOSERS = "[\"'\\u2019\\u201D\\u00BB\\u203A)\\]]*";
const OPENERS = "[\"'\\u2018\\u201C\\u00AB\\u2039(\\[\\u201E]*";

/** A stop run on into the next sentence, or an ellipsis before a capital; "I" opens nothing there. */
const RUN_ON = new RegExp(
  `(?<=\\p{Ll}{2}[.!?\\u2026]${CLOSERS})(?=${OPENERS}\\p{Lu}\\p{L})|(?<=\\u2026${CLOSERS}\\s+)(?=${OPENERS}(?!I\\b)\\p{Lu})`,
  "gu",
);

/** A stop before a figure that opens a sentence: after a word, or after a figure too long to be an ordinal. */
const BEFORE_FIGURE = new RegExp(
  `(?<=(?:\\p{L}{2}|\\p{Nd}{3})[.!?\\u2026]${CLOSERS}\\s+)(?=${OPENERS}\\p{Nd})`,
  "gu",
);

/** The word before the stop at which a piece ends, or nothing where it does not end in a full stop. */
const LAST_WORD =
  /(?<before>\p{Nd}\s*)?(?<![\p{L}\p{M}\p{N}.])(?<word>[\p{L}\p{M}\p{N}.]*[\p{L}\p{M}\p{N}])\.\s*$/u;

/** How a continuation begins: a lower-case letter, a comma, a semicolon or a dash. */
const CONTINUES = new RegExp(`^\\s*(?:[,;:\\u2013\\u2014-]|${OPENERS}\\p{Ll})`, "u");

/** A number or letter by itself that numbers a paragraph. */
const LABEL = /^\s*(?:\p{Nd}{1,3}|\p{L}|[IVX]{1,5})[.)]\s*$/u;

/** A closing quote parted by a space from what it closes; not one that opens, as in »Nein«. */
const LATE_CLOSER = /^\s*[\u00BB\u203A](?:\s+|$|(?=[,;.]))/u;

function opensSentence(next: string, rules: StopRules): boolean {
  const word = /^[^\p{L}]*(?<word>[\p{L}\p{M}]+)(?![\p{L}\p{M}.])/u.exec(next)?.groups?.["word"];
  return word !== undefined && rules.openers.has(word.toLowerCase());
}

/** Whether the stop at the end of a piece belongs to its last word, so that the sentence goes on. */
function endsInAbbreviation(piece: string, next: string, language: string): boolean {
  const groups = LAST_WORD.exec(piece)?.groups;
  const word = groups?.["word"];
  if (word === undefined) return false;
  const rules = STOP_RULES[language] ?? NO_STOP_RULES;
  const key = word.toLowerCase();
  if (UNITS_AFTER_FIGURES.has(key) && groups?.["before"] !== undefined) return false;
  if (/^\p{Nd}{1,2}$/u.test(word)) return ORDINALS_WITH_STOP.has(language) && !opensSentence(next, rules);
  if (/^\p{L}$/u.test(word) && /^\p{L}\.(?:\s|$)/u.test(next)) return true;
  if (rules.goOn.has(key)) return true;
  const initial = /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(word);
  if (initial || rules.mayEnd.has(key)) return !opensSentence(next, rules);
  return rules.goOnBeforeFigures.has(key) && /^\s*\p{Nd}/u.test(next);
}

/** Whether the sign at this offset opens a quotation or a bracket, by what follows it and what was opened before. */
function opensQuotation(text: string, at: number): boolean {
  const count = (sign: string): number => text.slice(0, at).split(sign).length - 1;
  const sign = text[at] ?? "";
  if (!/^\S/u.test(text.slice(at + 1))) return false;
  if (sign === '"') return count('"') % 2 === 0;
  if (sign === "\u201C") return count("\u201E") <= count("\u201C");
  return /[\u2018\u201E\u00AB\u2039([]/u.test(sign) && !(sign === "\u00AB" && count("\u00BB") > count(sign));
}

/** The offsets at which the standard and the rules of this file cut, before anything is joined. */
function firstCuts(text: string, locale: string, language: string): readonly number[] {
  const standard = [...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text)].map(
    ({ index }) => index,
  );
  const figures = STOP_RULES[language] === undefined ? [] : [...text.matchAll(BEFORE_FIGURE)];
  const added = [...text.matchAll(RUN_ON), ...figures].map((match) => match.index);
  const cuts = new Set<number>();
  for (const at of [...standard, ...added]) {
    const late = LATE_CLOSER.exec(text.slice(at));
    cuts.add(opensQuotation(text, at - 1) ? at - 1 : at + (late?.[0].length ?? 0));
  }
  return [...cuts].filter((at) => at > 0 && at < text.length).sort((a, b) => a - b);
}

/**
 * The sentences of a paragraph, in order: spans that follow one another without a gap
 * and cover the text; a sentence's trailing white space belongs to it. An empty text has none.
 * A span without a letter or figure stands only where the whole text has none.
 *
 * `locale` is a BCP 47 tag; an unknown language gets the standard's rules and those of
 * initials alone. Throws a RangeError for a tag that is not well formed.
 */
export function sentences(text: string, locale: string): readonly Span[] {
  if (text === "") return [];
  const language = new Intl.Locale(locale).language;
  const starts = [0, ...firstCuts(text, locale, language)];
  const joined: Span[] = [];
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? text.length;
    const last = joined.at(-1);
    const next = text.slice(start, end);
    const piece = last === undefined ? "" : text.slice(last.start, last.end);
    const goesOn =
      CONTINUES.test(next) ||
      !/[\p{L}\p{N}]/u.test(next) ||
      !/[\p{L}\p{N}]/u.test(piece) ||
      (last?.start === 0 && LABEL.test(piece)) ||
      endsInAbbreviation(piece, next, language);
    if (last !== undefined && goesOn) joined[joined.length - 1] = { start: last.start, end };
    else joined.push({ start, end });
  });
  return joined;
}
