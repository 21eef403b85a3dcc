/** The keys by which search compares words: exactly, and by their stem, for each language. */

import { fold } from "../collation/text/token.ts";
import { spell } from "./spelling.ts";
import { stem } from "./stem.ts";

/** Letters that Unicode does not take apart into a letter and a mark, with their plain spelling. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

/**
 * Marks that readers leave out when they type: Latin and Greek accents, Hebrew points,
 * Arabic vowel signs. The breve of Cyrillic й makes a letter of its own and stays.
 */
const MARKS = /(?<!и)[\u0300-\u036F]|[\u0591-\u05C7\u064B-\u065F\u0670]/gu;

/** How a language's words are brought to keys. Both take a key without diacritics. */
interface WordRules {
  readonly spell: (word: string) => string;
  readonly stem: (word: string) => string;
}

const PLAIN: WordRules = { spell: (word) => word, stem: (word) => word };
const ENGLISH: WordRules = { spell, stem };

/** The two keys of a word: `key` for exact phrases, `stem` for a word in any of its forms. */
export interface WordKeys {
  readonly key: string;
  readonly stem: string;
}

/** Gives the keys of a word as it stands in a text; remembers the words it has seen. */
export type WordReader = (text: string) => WordKeys;

/** Drops diacritics from a folded word: `café` gives `cafe`. Applying it twice changes nothing. */
export function withoutDiacritics(word: string): string {
  if (/^[\p{ASCII}]*$/u.test(word)) return word;
  return word
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(/[ßæœøłđðþı]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFC");
}

/**
 * Makes a reader of words for one language. English words are brought to one spelling
 * and to stems; the words of any other language only lose case and diacritics. With `spelling`
 * "own" the key is the word in its own spelling, and only the stem is common.
 */
export function wordReader(lang: string, spelling: "common" | "own" = "common"): WordReader {
  const rules = /^en(?:-|$)/iu.test(lang) ? ENGLISH : PLAIN;
  const seen = new Map<string, WordKeys>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const own = withoutDiacritics(fold(text));
    const common = rules.spell(own);
    const keys = { key: spelling === "own" ? own : common, stem: rules.stem(common) };
    seen.set(text, keys);
    return keys;
  };
}
