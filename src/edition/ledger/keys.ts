/** The words of sentences as keys of comparison. */

import { comparable, tokenize } from "../../collation/text/token.ts";

/** Scripts written without spaces between words, whose letters are compared one by one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words of a sentence as keys of comparison; of one without words, its marks. */
export function keysOf(sentence: string): readonly string[] {
  const tokens = tokenize(sentence);
  const words = comparable(tokens);
  if (words.length === 0) return tokens.map((token) => token.text);
  return words.flatMap((word) => (UNSPACED.test(word.norm) ? Array.from(word.norm) : [word.norm]));
}

/** Gives the words of a sentence as keys of comparison. */
export type KeysOf = (sentence: string) => readonly string[];

/** The same as `keysOf`, each sentence read once: texts hardly change from one look to the next. */
export function rememberedKeys(): KeysOf {
  const known = new Map<string, readonly string[]>();
  return (sentence) => {
    const found = known.get(sentence) ?? keysOf(sentence);
    known.set(sentence, found);
    return found;
  };
}
