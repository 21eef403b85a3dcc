/**
 * A quotation as someone wrote it down: its words, where words were cut, and where an
 * editor's square brackets stand for something else.
 */

import { comparable, tokenize } from "../collation/text/token.ts";
import type { WordReader } from "./words.ts";

/** What stands before a word of a quotation besides white space. */
export type Before =
  | "nothing"
  /** an ellipsis: any number of words was left out here */
  | "cut"
  /** square brackets: a few words were changed, added or left out here */
  | "bracket";

/** A word of a text that is compared with another; half-open UTF-16 offsets into its text. */
export interface QuotedWord {
  readonly text: string;
  /** the word without case and diacritics */
  readonly key: string;
  /** what all its forms share */
  readonly stem: string;
  /** the key of this word and the next together, where a hyphen joins them */
  readonly joined: string | undefined;
  readonly start: number;
  readonly end: number;
  readonly before: Before;
  /** whether it is the first word of its text */
  readonly opens: boolean;
}

/** A quotation, read. */
export interface Quotation {
  /** as it was given, cut at the limit; all offsets are into this */
  readonly text: string;
  /** UTF-16 units that were given beyond the limit and not read */
  readonly unread: number;
  readonly words: readonly QuotedWord[];
}

/** UTF-16 units of a quotation that are read. */
export const LONGEST_QUOTATION = 2_000;

/** Cuts and brackets, longest kind first; what they match is not words of the source. */
const EDITED =
  /(?<cut>[[(]\s*(?:\.\s*){2,}[\])]|[[(]\s*\u2026\s*[\])]|\u2026|(?:\.\s?){2,}\.)|(?<note>\[\s*(?:sic|!|\?)\s*!?\])|(?<bracket>\p{L}*\[[^[\]]*\]\p{L}*)/giu;

/** A bracket round one or two letters that begin a word: the editor changed their case. */
const CAPITAL = /^\[(\p{L}{1,2})\](\p{L}+)$/u;

const HYPHEN = /^[-\u2010\u2011]\s*$/u;

/** Blanks out what is not the source's words, keeping every offset. */
function blanked(text: string): {
  readonly plain: string;
  readonly edits: readonly { at: number; before: Before }[];
} {
  const edits: { at: number; before: Before }[] = [];
  const plain = text.replace(EDITED, (found: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const at = rest.at(-3) as number;
    const capital = CAPITAL.exec(found);
    if (capital !== null) return `${capital[1] ?? ""}${capital[2] ?? ""}  `;
    if (groups["note"] === undefined)
      edits.push({ at, before: groups["cut"] === undefined ? "bracket" : "cut" });
    return " ".repeat(found.length);
  });
  return { plain, edits };
}

/** The words of a running text, ready to be compared. */
export function wordsOf(text: string, read: WordReader): readonly QuotedWord[] {
  const tokens = comparable(tokenize(text));
  return tokens.map((token, at) => {
    const next = tokens[at + 1];
    const joins = next !== undefined && HYPHEN.test(text.slice(token.end, next.start));
    const { key, stem } = read(token.text);
    return {
      text: token.text,
      key,
      stem,
      joined: joins ? read(token.text + next.text).key : undefined,
      start: token.start,
      end: token.end,
      before: "nothing",
      opens: at === 0,
    };
  });
}

/** Reads a quotation. Marks of cut or bracket before its first or after its last word say nothing. */
export function readQuotation(given: string, read: WordReader): Quotation {
  const text = given.slice(0, LONGEST_QUOTATION);
  const { plain, edits } = blanked(text);
  const words = wordsOf(plain, read);
  return {
    text,
    unread: given.length - text.length,
    words: words.map((word, at) => {
      const previous = words[at - 1];
      if (previous === undefined) return word;
      const between = edits.filter((edit) => edit.at >= previous.end && edit.at < word.start);
      if (between.length === 0) return word;
      return { ...word, before: between.some((edit) => edit.before === "cut") ? "cut" : "bracket" };
    }),
  };
}
