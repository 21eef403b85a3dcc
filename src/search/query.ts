/**
 * What a reader typed into the search box, as terms.
 *
 * Quotation marks of any kind hold a phrase together; a minus before a word or a phrase
 * leaves out the readings that have it; all else is words. There is no other syntax, so
 * nothing a reader types is an error.
 */

import { comparable, tokenize } from "../collation/text/token.ts";

/** One thing to find. */
export type Term =
  /** Quoted: exactly these words in a row. */
  | { readonly kind: "phrase"; readonly text: string }
  /** Unquoted: these words in any of their forms, in a row or apart. */
  | { readonly kind: "words"; readonly text: string };

/** Whether all that was typed is searched for, or only its beginning. */
export type QueryLimit =
  | { readonly kind: "whole" }
  /** `kept` and `given` are lengths in UTF-16 units */
  | { readonly kind: "cut"; readonly kept: number; readonly given: number };

/** A query, parsed. With no terms there is nothing to find. */
export interface Query {
  /** what was typed, cleaned: white space collapsed, controls taken out, cut at the limit */
  readonly text: string;
  readonly limit: QueryLimit;
  readonly terms: readonly Term[];
  readonly excluded: readonly Term[];
}

/** UTF-16 units of a query that are read; a paragraph may be pasted, a chapter may not. */
export const LONGEST_QUERY = 400;

/** Control and formatting characters, among them those that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\p{Cs}\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;
const QUOTE = /["\u201C\u201D\u201E\u201F\u00AB\u00BB\u300C\u300D\uFF02]/u;
const MINUS = /^[-\u2010\u2011\u2212\uFF0D]+/u;
/** Marks that keyboards put where an apostrophe is meant. */
const APOSTROPHES = /(?<=[\p{L}\p{N}])[`\u00B4\u2032\u02B9\u201B\uFF07](?=\p{L})/gu;
/** A phrase in single curly quotes: the closing one ends a word, unlike an apostrophe inside. */
const SINGLE =
  /(?<![\p{L}\p{N}])\u2018([^\u2018\u2019]*(?:\u2019\p{L}[^\u2018\u2019]*)*)\u2019(?![\p{L}\p{N}])/gu;

function cleaned(typed: string): Pick<Query, "text" | "limit"> {
  const whole = typed.replace(/\s/gu, " ").replace(UNSEEN, "").replace(/ {2,}/gu, " ").trim();
  if (whole.length <= LONGEST_QUERY) return { text: whole, limit: { kind: "whole" } };
  const edge = whole.slice(0, LONGEST_QUERY + 1).lastIndexOf(" ");
  const text = whole.slice(0, edge > 0 ? edge : LONGEST_QUERY).replace(/[\uD800-\uDBFF]$/u, "");
  return { text, limit: { kind: "cut", kept: text.length, given: whole.length } };
}

const hasWords = (text: string) => comparable(tokenize(text)).length > 0;

/** Parses what a reader typed. Never throws; anything at all gives a query. */
export function parseQuery(typed: string): Query {
  const { text, limit } = cleaned(typed);
  const terms: Term[] = [];
  const excluded: Term[] = [];
  let words: string[] = [];
  const endRun = () => {
    if (words.length > 0) terms.push({ kind: "words", text: words.join(" ") });
    words = [];
  };
  const plain = text.replace(APOSTROPHES, "'").replace(SINGLE, "\u201C$1\u201D");
  // odd pieces stood between quotation marks; an unclosed one runs to the end
  let minus = false;
  plain.split(QUOTE).forEach((piece, at) => {
    if (at % 2 === 1) {
      const phrase = piece.trim();
      if (hasWords(phrase) && minus) excluded.push({ kind: "phrase", text: phrase });
      else if (hasWords(phrase)) {
        endRun();
        terms.push({ kind: "phrase", text: phrase });
      }
      minus = false;
      return;
    }
    for (const chunk of piece.split(" ")) {
      const bare = chunk.replace(MINUS, "");
      minus = bare === "" && chunk !== "";
      if (!hasWords(bare)) continue;
      if (bare === chunk) words.push(bare);
      else excluded.push({ kind: "words", text: bare });
    }
    minus &&= !piece.endsWith(" ");
  });
  endRun();
  return { text, limit, terms, excluded };
}
