/**
 * The second look before a number moves with words that are not all there: does another
 * passage have more of its words, in any version; or are the words it would move to
 * another number's, letter by letter? This is asked of the bare words, without regard to
 * what was carried where, and so finds what the first look took for something else.
 */

import { rememberedKeys, type KeysOf } from "./keys.ts";
import type { PassageText, Quotation } from "./ledger.ts";

/** A text of many words shares some with everything; this many passages at most are looked at closely. */
const MOST_CLOSE = 12;

/** The passages, by index, with the largest share of some words, and that share, 0 to 1. */
export interface Best {
  readonly passages: readonly number[];
  readonly share: number;
}

/** Looks through all passages as they are now. */
export class Elsewhere {
  private readonly keys: (quotation: Quotation) => readonly string[];
  private readonly texts: readonly (readonly (readonly string[])[])[];
  private readonly holders = new Map<string, number[]>();
  private readonly oldTexts = new Map<string, Set<string>>();

  constructor(
    old: readonly { readonly id: string; readonly quotations: readonly Quotation[] }[],
    passages: readonly PassageText[],
    keysOf: KeysOf = rememberedKeys(),
  ) {
    this.keys = (quotation) => quotation.sentences.flatMap((sentence) => keysOf(sentence.words));
    this.texts = passages.map((passage) => passage.readings.map(this.keys));
    this.texts.forEach((readings, index) => {
      for (const word of new Set(readings.flat())) {
        const list = this.holders.get(word);
        if (list === undefined) this.holders.set(word, [index]);
        else list.push(index);
      }
    });
    for (const { id, quotations } of old) {
      for (const quotation of quotations) {
        const text = this.keys(quotation).join(" ");
        this.oldTexts.set(text, (this.oldTexts.get(text) ?? new Set()).add(id));
      }
    }
  }

  /** The passages, by index, that have most of the words of one quotation, in their order; and how large that share is. */
  most(quotations: readonly Quotation[]): Best {
    const shares = new Map<number, number>();
    for (const words of quotations.map(this.keys)) {
      for (const index of this.nearest(words)) {
        const share = this.shareIn(index, [words]);
        shares.set(index, Math.max(share, shares.get(index) ?? 0));
      }
    }
    const share = Math.max(0, ...shares.values());
    return { share, passages: [...shares].filter(([, one]) => one === share).map(([index]) => index) };
  }

  /** Whether a passage has, in some version, exactly the words of another number, and in none those of this one. */
  isAnothers(passage: number, id: string): boolean {
    const owners = (this.texts[passage] ?? []).map((words) => this.oldTexts.get(words.join(" ")));
    return owners.some((ids) => ids !== undefined) && !owners.some((ids) => ids?.has(id));
  }

  private shareIn(passage: number, quotations: readonly (readonly string[])[]): number {
    const shares = quotations.flatMap((words) =>
      (this.texts[passage] ?? []).map((text) => commonLength(words, text) / words.length),
    );
    return Math.max(0, ...shares);
  }

  /** Passages that share most words with a text, whatever their order. */
  private nearest(words: readonly string[]): readonly number[] {
    const counts = new Map<number, number>();
    for (const word of new Set(words)) {
      const list = this.holders.get(word) ?? [];
      for (const index of list) counts.set(index, (counts.get(index) ?? 0) + 1 / list.length);
    }
    return [...counts]
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_CLOSE)
      .map(([index]) => index);
  }
}

/** The length of a longest common subsequence. */
export function commonLength(a: readonly string[], b: readonly string[]): number {
  let row = new Int32Array(b.length + 1);
  for (const word of a) {
    const next = new Int32Array(b.length + 1);
    for (let k = 1; k <= b.length; k += 1) {
      next[k] = word === b[k - 1] ? (row[k - 1] ?? 0) + 1 : Math.max(row[k] ?? 0, next[k - 1] ?? 0);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
