/** The words of a text, each with its place: what quotations are compared by. */

import { comparable, tokenize } from "../../collation/text/token.ts";

/** A word: its key of comparison, and its half-open UTF-16 offsets in the text. */
export interface PlacedWord {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Letters of scripts that put no space between words; each counts as a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a text in order; case, punctuation and the form of quotation marks do not count. */
export function placedWords(text: string): readonly PlacedWord[] {
  return comparable(tokenize(text)).flatMap((token): readonly PlacedWord[] => {
    if (!UNSPACED.test(token.text)) return [{ key: token.norm, start: token.start, end: token.end }];
    let at = token.start;
    return Array.from(token.text, (letter) => {
      const start = at;
      at += letter.length;
      return { key: letter, start, end: at };
    });
  });
}
