/**
 * A work whose history is known: every word has an identity that it keeps through all
 * edits, so that a test can tell where the words of a passage truly went.
 */

import type { PassageText, Quotation } from "../ledger.ts";
import { firstWords, lastWords } from "../ledger.ts";

/** One word as typed, punctuation included, with its identity. */
export interface Word {
  readonly id: number;
  readonly text: string;
}

/** A sentence, and the places of the work that it serves. */
export interface TrueSentence {
  readonly words: readonly Word[];
  readonly places: readonly number[];
}

/** A paragraph. */
export type Paragraph = readonly TrueSentence[];

/** A work: its witnesses by id, and which of them is the base. */
export interface World {
  readonly witnesses: ReadonlyMap<string, readonly Paragraph[]>;
  readonly base: string;
}

/** Hands out identities, each once. */
export class Identities {
  private last = 0;
  /** The next identity, from 1. */
  next(): number {
    this.last += 1;
    return this.last;
  }
}

/** A sentence typed for the first time. */
export function typed(text: string, places: readonly number[], ids: Identities): TrueSentence {
  const words = text
    .split(" ")
    .filter(Boolean)
    .map((word) => ({ id: ids.next(), text: word }));
  return { words, places };
}

/** Builds a work from a table of `testing/texts.ts`. */
export function worldOf(table: string, ids: Identities): World {
  const names = ["one", "two"];
  const witnesses = new Map<string, Paragraph[]>(names.map((name) => [name, []]));
  for (const block of table.split("\n\n")) {
    const rows = block
      .split("\n")
      .map((row) => ({ place: ids.next(), columns: row.split("|").map((cell) => cell.trim()) }));
    names.forEach((name, index) => {
      const paragraph = rows.flatMap(({ place, columns }) => {
        const text = columns[index] ?? "";
        return text === "" ? [] : [typed(text, [place], ids)];
      });
      if (paragraph.length > 0) witnesses.get(name)?.push(paragraph);
    });
  }
  return { witnesses, base: "one" };
}

/** A passage of the world: its text, and the identities of all its words. */
export interface TruePassage {
  readonly text: PassageText;
  readonly words: ReadonlySet<number>;
  readonly place: number;
}

/** The passages of a world in the edition's order: the base's, each other one after what precedes it. */
export function passagesOf(world: World): readonly TruePassage[] {
  const order: number[] = [];
  const names = [world.base, ...[...world.witnesses.keys()].filter((name) => name !== world.base)];
  const readings = new Map<
    number,
    Map<string, { sentences: { id: string; words: string }[]; at: number[] }>
  >();
  const words = new Map<number, Set<number>>();
  const flat = new Map<string, string[]>();
  for (const name of names) {
    let previous = -1;
    const texts: string[] = [];
    flat.set(name, texts);
    (world.witnesses.get(name) ?? []).forEach((paragraph, p) => {
      paragraph.forEach((sentence, s) => {
        const text = sentence.words.map((word) => word.text).join(" ");
        for (const place of sentence.places) {
          if (!order.includes(place))
            order.splice(previous === -1 ? 0 : order.indexOf(previous) + 1, 0, place);
          previous = place;
          const byWitness =
            readings.get(place) ??
            new Map<string, { sentences: { id: string; words: string }[]; at: number[] }>();
          readings.set(place, byWitness);
          const reading = byWitness.get(name) ?? { sentences: [], at: [] };
          byWitness.set(name, reading);
          reading.sentences.push({ id: `${name}.${p + 1}.${s + 1}`, words: text });
          reading.at.push(texts.length);
          const all = words.get(place) ?? new Set<number>();
          words.set(place, all);
          for (const word of sentence.words) all.add(word.id);
        }
        texts.push(text);
      });
    });
  }
  // Two places served by the very same sentences are one passage.
  const seen = new Set<string>();
  const apart = order.filter((place) => {
    const identity = JSON.stringify([...(readings.get(place) ?? [])].map(([name, { at }]) => [name, at]));
    return seen.size < seen.add(identity).size;
  });
  return apart.map((place, key) => {
    const byWitness = readings.get(place) ?? new Map<string, never>();
    const quotations = [...byWitness].map(([witness, { sentences, at }]): Quotation => {
      const texts = flat.get(witness) ?? [];
      return {
        witness,
        before: lastWords(texts[(at[0] ?? 0) - 1] ?? ""),
        sentences,
        after: firstWords(texts[(at.at(-1) ?? 0) + 1] ?? ""),
      };
    });
    return {
      text: { key, inBase: byWitness.has(world.base), readings: quotations },
      words: words.get(place) ?? new Set(),
      place,
    };
  });
}
