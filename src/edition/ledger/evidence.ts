/** How many of the words that stood under each number stand now in each passage. */

import { carryWords, type Carried } from "./carry.ts";
import { rememberedKeys, type KeysOf } from "./keys.ts";
import { column, weigher, type Column } from "./column.ts";
import { matchLeftovers } from "./leftovers.ts";
import type { PassageText, Quotation } from "./ledger.ts";
import { findRenamed } from "./rename.ts";

/** What stood under a number: its quotations as the ledger has them. */
export interface OldPassage {
  readonly id: string;
  readonly quotations: readonly Quotation[];
}

/** What one passage holds now of the words of one number. */
export interface Holding {
  /** Index into the passages given. */
  readonly passage: number;
  /** Weight of the words held, of `Evidence.weight`; rare words weigh more than frequent ones. */
  readonly weight: number;
  /** How many words are held, in all witnesses. */
  readonly words: number;
  /** Whether words round about, too, were found again round about, in one witness at least. */
  readonly inContext: boolean;
}

/** What is known of one number's words. */
export interface Evidence {
  /** Weight of all its words in witnesses that are still there; 0 if none is. */
  readonly weight: number;
  /** How many words these are. */
  readonly words: number;
  /** Most held first. */
  readonly held: readonly Holding[];
  /** Passages with something new where it stood, or with something new that is somewhat like it. */
  readonly perhaps: readonly number[];
  /** Its witnesses that are gone. */
  readonly goneWitnesses: readonly string[];
}

/** How near, in words, something must stand to count as context. */
const NEAR = 12;

/** Gathers the evidence for each of the numbers given, in their order. */
export function gatherEvidence(
  old: readonly OldPassage[],
  passages: readonly PassageText[],
  keysOf: KeysOf = rememberedKeys(),
): readonly Evidence[] {
  const tallies = old.map(() => new Tally());
  const present = new Set(passages.flatMap((passage) => passage.readings.map((reading) => reading.witness)));
  const witnesses = new Set(
    old.flatMap((passage) => passage.quotations.map((quotation) => quotation.witness)),
  );
  const renamed = findRenamed(old, passages, witnesses, present, keysOf);
  for (const witness of [...witnesses].sort()) {
    const name = present.has(witness) ? witness : renamed.get(witness);
    if (name !== undefined) tallyWitness(witness, name, old, passages, tallies, keysOf);
    else {
      old.forEach((passage, index) => {
        if (passage.quotations.some((quotation) => quotation.witness === witness)) {
          tallies[index]?.gone.push(witness);
        }
      });
    }
  }
  return tallies.map((tally) => tally.evidence());
}

class Tally {
  weight = 0;
  words = 0;
  readonly held = new Map<number, { weight: number; words: number; inContext: boolean }>();
  readonly places = new Set<number>();
  readonly gone: string[] = [];

  add(passage: number, weight: number): void {
    const one = this.held.get(passage) ?? { weight: 0, words: 0, inContext: false };
    this.held.set(passage, { ...one, weight: one.weight + weight, words: one.words + 1 });
  }

  confirm(passage: number): void {
    const one = this.held.get(passage);
    if (one !== undefined) one.inContext = true;
  }

  evidence(): Evidence {
    const held = [...this.held].map(([passage, one]) => ({ passage, ...one }));
    return {
      weight: this.weight,
      words: this.words,
      held: held.sort((a, b) => b.weight - a.weight || a.passage - b.passage),
      perhaps: [...this.places],
      goneWitnesses: this.gone,
    };
  }
}

function tallyWitness(
  witness: string,
  name: string,
  old: readonly OldPassage[],
  passages: readonly PassageText[],
  tallies: readonly Tally[],
  keysOf: KeysOf,
): void {
  const before = column(
    witness,
    old.map((passage) => passage.quotations),
    keysOf,
  );
  const now = column(
    name,
    passages.map((passage) => passage.readings),
    keysOf,
  );
  const carried = carryWords(before.sentences, now.sentences);
  const weigh = weigher([...before.sentences.flat(), ...now.sentences.flat()]);
  const words = before.sentences.flat();
  words.forEach((word, at) => {
    const owners = before.owners[before.sentenceOf[at] ?? -1] ?? [];
    // A sentence that serves several passages tells less of each.
    const weight = weigh(word) / owners.length;
    const to = carried[at] ?? -1;
    const holders = to === -1 ? [] : (now.owners[now.sentenceOf[to] ?? -1] ?? []);
    for (const owner of owners) {
      const tally = tallies[owner];
      if (tally === undefined) continue;
      tally.weight += weight;
      tally.words += 1;
      for (const holder of holders) tally.add(holder, weight);
    }
  });
  confirmContexts(before, now, carried, tallies);
  for (const [sentence, images] of matchLeftovers(before, now, carried)) {
    const holders = images.flatMap((image) => now.owners[image] ?? []);
    for (const owner of before.owners[sentence] ?? []) {
      for (const holder of holders) tallies[owner]?.places.add(holder);
    }
  }
}

/** Notes where a sentence was carried together with a word of its neighbour. */
function confirmContexts(before: Column, now: Column, carried: Carried, tallies: readonly Tally[]): void {
  const { sentenceOf } = before;
  for (let at = 0; at < sentenceOf.length; at += 1) {
    const to = carried[at] ?? -1;
    if (to === -1) continue;
    const owners = before.owners[sentenceOf[at] ?? -1] ?? [];
    const holders = now.owners[now.sentenceOf[to] ?? -1] ?? [];
    for (let near = 1; near <= NEAR && at + near < sentenceOf.length; near += 1) {
      const image = carried[at + near] ?? -1;
      if (sentenceOf[at + near] === sentenceOf[at] || image <= to || image - to > 2 * NEAR) continue;
      const otherOwners = before.owners[sentenceOf[at + near] ?? -1] ?? [];
      const otherHolders = now.owners[now.sentenceOf[image] ?? -1] ?? [];
      for (const owner of owners) for (const holder of holders) tallies[owner]?.confirm(holder);
      for (const owner of otherOwners) for (const holder of otherHolders) tallies[owner]?.confirm(holder);
      break;
    }
  }
}
