/**
 * One key for the forms of a word.
 *
 * Source: M. F. Porter, "An algorithm for suffix stripping" (Program 14, 1980), and his
 * revision "Porter2" (2001). Deviations: irregular and older English forms are looked up
 * first; the endings -eth and -est of older verbs count as endings; agent nouns, nouns of
 * action and adverbs are brought to one key in a single table. Words in other scripts
 * lose a short ending only, which joins most inflected forms where grammar is by suffix.
 */
import { IRREGULAR_FORMS } from "./irregular.ts";

/** Longest suffix first; each with the least length of what must remain before it. */
const DERIVED: readonly (readonly [suffix: string, rest: number, put: string])[] = [
  ["ization", 3, "ize"],
  ["isation", 3, "ize"],
  ["ational", 3, "ate"],
  ["fulness", 3, "ful"],
  ["ousness", 3, "ous"],
  ["iveness", 3, "ive"],
  ["tional", 3, "tion"],
  ["biliti", 3, "ble"],
  ["ingli", 3, ""],
  ["fulli", 3, "ful"],
  ["lessli", 3, "less"],
  ["ousli", 3, "ous"],
  ["edli", 3, ""],
  ["ation", 4, "ate"],
  ["alism", 3, "al"],
  ["aliti", 3, "al"],
  ["iviti", 3, "ive"],
  ["alli", 3, "al"],
  ["entli", 3, "ent"],
  ["ement", 4, ""],
  ["iment", 4, "i"],
  ["ator", 4, "ate"],
  ["icate", 3, "ic"],
  ["alize", 3, "al"],
  ["ical", 3, "ic"],
  ["ness", 3, ""],
  ["ship", 4, ""],
  ["ment", 4, ""],
  ["ance", 4, ""],
  ["ence", 4, ""],
  ["ancy", 4, ""],
  ["able", 4, ""],
  ["ible", 4, ""],
  ["ious", 4, ""],
  ["tion", 4, "t"],
  ["sion", 4, "s"],
  ["less", 4, ""],
  ["ful", 4, ""],
  ["ism", 4, ""],
  ["ist", 4, ""],
  ["ant", 4, ""],
  ["ent", 5, ""],
  ["ous", 4, ""],
  ["ive", 4, ""],
  ["ize", 4, ""],
  ["ise", 5, ""],
  ["ate", 4, ""],
  ["iti", 4, ""],
  ["ity", 4, ""],
  ["er", 4, ""],
  ["or", 5, ""],
  ["li", 3, ""],
  ["al", 4, ""],
  ["ic", 4, ""],
  ["en", 4, ""],
];

const VOWEL = /[aeiouy]/u;
/** Stems that had an e before -ing and -ed: operat(e), troubl(e), realiz(e). */
const LOST_E = /(?:[aiu]t|bl|iz|[aeiou]s)$/u;
const DOUBLED = /([bdfgmnprt])\1$/u;
const LATIN_WORD = /^[a-z]+$/u;

/** The least letters of a word in another script before its ending is cut. */
const LONG_FOREIGN_WORD = 6;
/** How many letters such an ending has. */
const FOREIGN_ENDING = 2;

/** Brings inflected forms to one key, for one language family. */
export type Stemmer = (word: string) => string;

/** The base form of each irregular form: `went` gives `go`. */
export function irregularBases(): ReadonlyMap<string, string> {
  const bases = new Map<string, string>();
  for (const line of IRREGULAR_FORMS) {
    const [base = "", ...forms] = line.split(" ");
    for (const form of forms) if (!bases.has(form)) bases.set(form, base);
  }
  return bases;
}

/** Undoes what a verb's or noun's ending did to the stem: doubling, a dropped e. */
function mend(stem: string): string {
  if (DOUBLED.test(stem)) return stem.slice(0, -1);
  if (LOST_E.test(stem)) return `${stem}e`;
  return stem;
}

function uninflected(word: string): string {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (word.endsWith("ies") || word.endsWith("ied")) return word.slice(0, -3) + "y";
  if (/(?:x|ch|sh|z)es$/u.test(word)) return word.slice(0, -2);
  if (word.endsWith("s") && !/(?:ss|us|is)$/u.test(word) && word.length > 3)
    return uninflected(word.slice(0, -1));
  for (const ending of ["edst", "eth", "est", "ing", "ed"]) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (rest.length >= 3 && VOWEL.test(rest)) return mend(rest);
  }
  return word;
}

function underived(word: string): string {
  const plain = word.endsWith("y") ? word.slice(0, -1) + "i" : word;
  for (const [suffix, rest, put] of DERIVED) {
    if (plain.endsWith(suffix) && plain.length - suffix.length >= rest)
      return plain.slice(0, -suffix.length) + put;
  }
  return plain;
}

function english(word: string): string {
  if (word.length <= 3) return word;
  let stem = underived(uninflected(word));
  stem = underived(stem);
  if (stem.endsWith("e") && stem.length > 3) stem = stem.slice(0, -1);
  if (stem.endsWith("y")) stem = stem.slice(0, -1) + "i";
  return stem.length > 3 ? mend(stem) : stem;
}

function foreign(word: string): string {
  const letters = Array.from(word);
  return letters.length >= LONG_FOREIGN_WORD ? letters.slice(0, -FOREIGN_ENDING).join("") : word;
}

/**
 * Makes a stemmer that knows irregular forms and remembers what it has seen.
 *
 * The word given must be folded already. 1. `"went"` gives the key of `"go"`.
 * 2. `"carried"`, `"carries"` and `"carry"` give one key. 3. A word in another script
 * than Latin loses a short ending only.
 */
export function createStemmer(): Stemmer {
  const known = new Map<string, string>();
  for (const line of IRREGULAR_FORMS) {
    const forms = line.split(" ");
    const base = forms[0] ?? "";
    const key = english(base);
    for (const form of forms) if (!known.has(form)) known.set(form, key);
  }
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const plain = word.normalize("NFD").replace(/\p{M}/gu, "");
    const key = LATIN_WORD.test(plain) ? english(plain) : foreign(word);
    known.set(word, key);
    return key;
  };
}
