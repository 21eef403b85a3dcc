/**
 * The witnesses as rows of numbers: every word as the number of its key.
 *
 * Keys are numbered in the order of their letters, so that nothing depends on the order
 * in which the witnesses are given.
 */
import { tokenize } from "../text/token.ts";
import { COMMON_WORDS } from "./common-words.ts";
import { int, item } from "./checked.ts";
import { numberAt } from "./number.ts";
import type { Lexicon } from "./lexicon.ts";
import { createStemmer, irregularBases } from "./stem.ts";
import type { Stemmer } from "./stem.ts";
import type { AlignmentWitness } from "./types.ts";

/** One witness as rows of numbers; all arrays of words run parallel. */
export interface PreparedWitness {
  /** The number of each word's key in the vocabulary. */
  readonly words: Int32Array;
  /** The unit that each word stands in. */
  readonly unitOf: Int32Array;
  /** Where each unit's words begin; one more entry at the end. */
  readonly starts: Int32Array;
  /** Each word as it stands in the text. */
  readonly surface: readonly string[];
  /** For each word 0 at the start of a unit, 1 inside it, 2 inside it and capitalised or a figure. */
  readonly capital: Uint8Array;
  /** For each key in this witness a folded form as written, the first by the alphabet. */
  readonly forms: ReadonlyMap<number, string>;
  /** For each key in this witness the keys of words kin to it, with how near they are. */
  readonly kin: ReadonlyMap<number, readonly (readonly [key: number, nearness: number])[]>;
}

/** All witnesses with the vocabulary they share. */
export interface Prepared {
  readonly witnesses: readonly PreparedWitness[];
  /** The keys, sorted; a word's number is its place here. */
  readonly vocabulary: readonly string[];
  /** 1 for words of grammar, which say little about what a sentence is about. */
  readonly common: Uint8Array;
}

interface FoundWord {
  readonly key: string;
  readonly form: string;
  readonly surface: string;
  readonly named: boolean;
}

/** Scripts that write no spaces between words: each two neighbouring signs serve as a word. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+$/u;
const POSSESSIVE = /'s$|s'$/u;
const CONTRACTION = /^(.+?)(n't|'(?:ll|re|ve|d|m|t))$/u;

function pairsOfSigns(word: string): readonly string[] {
  const signs = Array.from(word);
  if (signs.length < 2) return signs;
  return signs.slice(0, -1).map((sign, index) => sign + (signs[index + 1] ?? ""));
}

function wordsOf(text: string, stem: (word: string) => string): readonly FoundWord[] {
  const tokens = tokenize(text).filter(
    (token) => token.kind !== "mark" || token.text === "%" || token.text === "&",
  );
  const folded = tokens.map((token) =>
    token.text === "%" ? "percent" : token.text === "&" ? "and" : token.norm,
  );
  const found: FoundWord[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = item(tokens, index);
    const form = item(folded, index);
    if (UNSPACED.test(form)) {
      for (const pair of pairsOfSigns(form))
        found.push({ key: pair, form: pair, surface: pair, named: false });
      continue;
    }
    const number = numberAt(folded, index);
    if (number !== undefined) {
      const last = item(tokens, index + number.span - 1);
      found.push({
        key: number.key,
        form,
        surface: text.slice(token.start, last.end),
        named: /\d/u.test(token.text) || number.span > 1,
      });
      index += number.span - 1;
      continue;
    }
    if (form === "per" && folded[index + 1] === "cent") {
      found.push({ key: "percent", form: "percent", surface: "per cent", named: false });
      index++;
      continue;
    }
    const bare = form.replace(POSSESSIVE, (ending) => (ending === "s'" ? "s" : ""));
    const contracted = CONTRACTION.exec(bare);
    const plain = contracted === null ? bare : (contracted[1] ?? bare);
    const named =
      found.length > 0 && /^\p{Lu}/u.test(token.text) && !COMMON_WORDS.has(plain) && plain !== "i";
    found.push({ key: stem(plain), form: plain, surface: token.text, named });
  }
  return found;
}

/** Turns texts into rows of numbers. Empty units are allowed and hold no words. */
export function prepare(witnesses: readonly AlignmentWitness[], lexicon?: Lexicon): Prepared {
  const stem = createStemmer();
  const read = witnesses.map((witness) => witness.units.map((unit) => wordsOf(unit, stem)));
  const keys = new Set<string>();
  for (const units of read) for (const unit of units) for (const word of unit) keys.add(word.key);
  const vocabulary = [...keys].sort();
  const numbers = new Map(vocabulary.map((key, index) => [key, index]));
  const common = new Uint8Array(vocabulary.length);
  for (const word of COMMON_WORDS) {
    const index = numbers.get(stem(word));
    if (index !== undefined) common[index] = 1;
  }
  return {
    vocabulary,
    common,
    witnesses: read.map((units) => {
      const witness = rows(units, numbers);
      return lexicon === undefined
        ? witness
        : { ...witness, kin: kinOf(witness, common, numbers, stem, lexicon) };
    }),
  };
}

/** Witnesses of more different words than this are aligned without a lexicon; asking for fewer takes under 0.5 s. */
const KIN_VOCABULARY = 4000;

/** Whether a witness has too many different words for the lexicon to be asked. */
export function tooManyForms(witness: PreparedWitness): boolean {
  return witness.forms.size > KIN_VOCABULARY;
}

/** Asks a lexicon for the kin of each word of matter. */
function kinOf(
  witness: PreparedWitness,
  common: Uint8Array,
  numbers: ReadonlyMap<string, number>,
  stem: Stemmer,
  lexicon: Lexicon,
): PreparedWitness["kin"] {
  const kin = new Map<number, readonly (readonly [number, number])[]>();
  if (tooManyForms(witness)) return kin;
  const bases = irregularBases();
  for (const [key, form] of witness.forms) {
    if (common[key] === 1) continue;
    const nearest = new Map<number, number>();
    for (const [word, nearness] of lexicon.kin(bases.get(form) ?? form)) {
      const other = numbers.get(stem(word));
      if (other === undefined || other === key || common[other] === 1) continue;
      nearest.set(other, Math.max(nearness, nearest.get(other) ?? 0));
    }
    if (nearest.size > 0)
      kin.set(
        key,
        [...nearest].sort((x, y) => x[0] - y[0]),
      );
  }
  return kin;
}

function rows(
  units: readonly (readonly FoundWord[])[],
  numbers: ReadonlyMap<string, number>,
): PreparedWitness {
  const starts = new Int32Array(units.length + 1);
  for (const [index, unit] of units.entries()) starts[index + 1] = int(starts, index) + unit.length;
  const length = int(starts, units.length);
  const words = new Int32Array(length);
  const unitOf = new Int32Array(length);
  const capital = new Uint8Array(length);
  const surface: string[] = [];
  const forms = new Map<number, string>();
  for (const [index, unit] of units.entries())
    for (const [place, word] of unit.entries()) {
      const key = numbers.get(word.key) ?? 0;
      const at = surface.length;
      words[at] = key;
      unitOf[at] = index;
      capital[at] = place === 0 ? 0 : word.named ? 2 : 1;
      const before = forms.get(key);
      if (before === undefined || word.form < before) forms.set(key, word.form);
      surface.push(word.surface);
    }
  return { words, unitOf, starts, surface, capital, forms, kin: new Map() };
}
