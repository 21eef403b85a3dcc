/**
 * The ways a text can be read word by word, woven into one graph.
 *
 * Nodes 0 to n stand between the n words of a text; each word is an arc from one node to
 * the next. Further arcs give other readings of the same stretch: words parted by a hyphen
 * as one word ("co-operation"), a number in words as its figures ("20 thousand"), and what
 * a source has where an editor corrected it ("tocause"), which may go over nodes of its
 * own. A phrase is found where a way through its own graph spells the same keys as a way
 * through the text's.
 *
 * Source: word lattices as used in speech recognition (L. Mangu, E. Brill and A. Stolcke,
 * "Finding consensus in speech recognition", 2000), here without weights.
 */

import { comparable, tokenize } from "../collation/text/token.ts";
import type { Token } from "../collation/text/token.ts";
import { differences } from "./common.ts";
import { numbersIn } from "./numbers.ts";
import type { WordKeys, WordReader } from "./words.ts";

/** One word, or one way to read several; half-open UTF-16 offsets into the woven text. */
export interface Arc extends WordKeys {
  /** the node it leads to */
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

/** A text with every way to read it. */
export interface Woven {
  readonly text: string;
  /** number of words; also the last node of the main way */
  readonly words: number;
  /** the arcs that leave each node; nodes beyond `words` lie inside a source's own reading */
  readonly arcs: readonly (readonly Arc[])[];
}

/**
 * What a source has instead of a stretch of the woven text; the offsets are those of the text.
 * The stretch is empty where the source has words that the text leaves out, the source's
 * text is empty where it lacks words that the text has.
 */
export interface SourceReading {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** At most this many words joined by hyphens are read as one; more would cost the square. */
const LONGEST_COMPOUND = 4;

const HYPHEN = /^[-\u2010\u2011]$/u;

/** Words that some write as one and some as two. */
const PAIRS = new Map([["per", "cent"]]);

class Weaver {
  readonly arcs: Arc[][];
  readonly #tokens: readonly Token[];
  readonly #read: WordReader;
  readonly #text: string;

  constructor(text: string, tokens: readonly Token[], read: WordReader) {
    this.#text = text;
    this.#tokens = tokens;
    this.#read = read;
    this.arcs = Array.from({ length: tokens.length + 1 }, () => []);
    tokens.forEach((token, at) => {
      this.#add(at, at + 1, this.#read(token.text), token.start, token.end);
    });
  }

  #add(from: number, to: number, keys: WordKeys, start: number, end: number): void {
    const leaving = this.arcs[from];
    if (leaving === undefined) throw new RangeError(`No node ${String(from)}: this is a bug`);
    if (leaving.some((arc) => arc.to === to && arc.key === keys.key)) return;
    leaving.push({ ...keys, to, start, end });
  }

  /** The node before the first word that ends after an offset. */
  #nodeAt(offset: number): number {
    let low = 0;
    let high = this.#tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#tokens[middle]?.end ?? Infinity) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  compounds(): void {
    this.#tokens.forEach((first, from) => {
      let joined = first.text;
      let last = first;
      for (let at = from + 1; at < from + LONGEST_COMPOUND; at++) {
        const next = this.#tokens[at];
        if (next === undefined) return;
        const between = this.#text.slice(last.end, next.start);
        const pair = between === " " && at === from + 1 && PAIRS.get(first.norm) === next.norm;
        if (!pair && !HYPHEN.test(between)) return;
        joined += next.text;
        last = next;
        this.#add(from, at + 1, this.#read(joined), first.start, next.end);
      }
    });
  }

  numbers(): void {
    for (const span of numbersIn(this.#text)) {
      const from = this.#nodeAt(span.start);
      const to = this.#nodeAt(span.end);
      this.#add(from, to, { key: span.value, stem: span.value }, span.start, span.end);
    }
  }

  /** Adds a chain of words from a node to another, by way of new nodes. */
  #chain(from: number, to: number, words: readonly Token[], start: number, end: number): void {
    words.forEach((word, at) => {
      const last = at === words.length - 1;
      const here = at === 0 ? from : this.arcs.length - 1;
      if (!last) this.arcs.push([]);
      this.#add(here, last ? to : this.arcs.length - 1, this.#read(word.text), start, end);
    });
  }

  source(reading: SourceReading): void {
    const words = comparable(tokenize(reading.text));
    const from = this.#nodeAt(reading.start);
    const to = reading.end > reading.start ? this.#nodeAt(reading.end) : from;
    if (words.length > 0 && to > from) {
      this.#chain(from, to, words, reading.start, reading.end);
      return;
    }
    // Words that only one of the two has: the source's way leaves with the word before them and
    // comes back with the word after them. What the text lacks has no place in it to be marked,
    // so its arcs end before they start, and are found only with a neighbour.
    const before = this.#tokens[from - 1];
    const after = this.#tokens[to];
    const entry = this.arcs.push([]) - 1;
    if (before) this.#add(from - 1, entry, this.#read(before.text), before.start, before.end);
    const exit = words.length === 0 ? entry : this.arcs.push([]) - 1;
    const left = before?.end ?? after?.start ?? 0;
    this.#chain(entry, exit, words, after?.start ?? left, left);
    if (after) this.#add(exit, to + 1, this.#read(after.text), after.start, after.end);
  }
}

/**
 * Weaves the ways to read a text.
 *
 * `sources` are stretches where the source reads otherwise than the text; each must begin
 * and end at a word's edge.
 */
export function weave(text: string, read: WordReader, sources: readonly SourceReading[] = []): Woven {
  const tokens = comparable(tokenize(text));
  const weaver = new Weaver(text, tokens, read);
  weaver.compounds();
  weaver.numbers();
  for (const reading of sources) weaver.source(reading);
  return { text, words: tokens.length, arcs: weaver.arcs };
}

/** Where a source's words differ from the corrected text, as stretches of the corrected text. */
export function sourceReadings(corrected: string, source: string): readonly SourceReading[] {
  const after = comparable(tokenize(corrected));
  const before = comparable(tokenize(source));
  const readings: SourceReading[] = [];
  for (const change of differences(
    after.map((token) => token.norm),
    before.map((token) => token.norm),
  )) {
    const next = after[change.fromA]?.start ?? corrected.length;
    const last = after[change.toA - 1]?.end ?? 0;
    const first = before[change.fromB]?.start ?? 0;
    readings.push({
      start: next,
      end: change.toA > change.fromA ? last : next,
      text: source.slice(first, change.toB > change.fromB ? before[change.toB - 1]?.end : first),
    });
  }
  return readings;
}
