/**
 * The ledger: every passage number ever published, with the words it stood for.
 *
 * It is kept in `content/<work>/passages.json`, written by `npm run passages` and
 * reviewed in git. Entries are added and their states change; none is ever removed and
 * no number is ever given a second time.
 */

import { compareNumbers } from "./numbers.ts";

/** A sentence of a witness: its id, `<witness>.<paragraph>.<sentence>`, and its exact words. */
export interface Sentence {
  readonly id: string;
  readonly words: string;
}

/** What one witness has at a passage, with a few words of the witness before and after it. */
export interface Quotation {
  readonly witness: string;
  readonly before: string;
  /** At least one, in the order of the witness. */
  readonly sentences: readonly Sentence[];
  readonly after: string;
}

/** Words that once stood under a number, and the day they ceased to (`YYYY-MM-DD`). */
export interface EarlierQuotation {
  readonly until: string;
  readonly witness: string;
  readonly sentences: readonly Sentence[];
}

/** What became of a number. `on` is the day it was so decided, `YYYY-MM-DD`. */
export type EntryState =
  | { readonly kind: "live" }
  | { readonly kind: "merged"; readonly into: string; readonly on: string }
  | { readonly kind: "withdrawn"; readonly reason: string; readonly on: string };

/** One passage number and all that is known of it. */
export interface Entry {
  /** The number: `8`, or `8a` for a passage found later between 8 and 9. */
  readonly id: string;
  /** The day it was first published, `YYYY-MM-DD`. */
  readonly published: string;
  readonly state: EntryState;
  /** What it stands for now; of a number no longer live, what it stood for last. One a witness. */
  readonly quotations: readonly Quotation[];
  /** Words it stood for before, oldest first. */
  readonly earlier: readonly EarlierQuotation[];
}

/** All numbers of one work, sorted by number. */
export interface Ledger {
  readonly version: 1;
  readonly entries: readonly Entry[];
}

/** A passage as collated now, for which a number is wanted. */
export interface PassageText {
  /** The caller's own name for it; unique among those given. */
  readonly key: number;
  readonly inBase: boolean;
  /** One a witness, at least one. */
  readonly readings: readonly Quotation[];
}

/** A ledger with nothing in it, for a work not yet published. */
export const EMPTY_LEDGER: Ledger = { version: 1, entries: [] };

/** How many words of context stand before and after a quotation. */
const CONTEXT_WORDS = 6;

/** The last few words of a text, for `before`. */
export function lastWords(text: string): string {
  return text.split(/\s+/u).filter(Boolean).slice(-CONTEXT_WORDS).join(" ");
}

/** The first few words of a text, for `after`. */
export function firstWords(text: string): string {
  return text.split(/\s+/u).filter(Boolean).slice(0, CONTEXT_WORDS).join(" ");
}

/** The words of a quotation in one string, its sentences joined by a space. */
export function wordsOf(quotation: { readonly sentences: readonly Sentence[] }): string {
  return quotation.sentences.map((sentence) => sentence.words).join(" ");
}

/** What a number leads to in the end, merges followed. */
export type Fate =
  | { readonly kind: "live"; readonly entry: Entry }
  | { readonly kind: "merged"; readonly entry: Entry; readonly into: Entry }
  | { readonly kind: "withdrawn"; readonly entry: Entry; readonly last: Entry };

/**
 * Follows a number to where it leads today.
 *
 * A number merged into one that was itself merged leads to the last of them; one merged
 * into a number later withdrawn is withdrawn, and `last` says why. Undefined for a number
 * that was never published. Throws RangeError where the ledger leads in a circle.
 */
export function follow(ledger: Ledger, id: string): Fate | undefined {
  const byId = new Map(ledger.entries.map((entry) => [entry.id, entry]));
  const entry = byId.get(id);
  if (entry === undefined) return undefined;
  const seen = new Set<string>();
  let last = entry;
  while (last.state.kind === "merged") {
    const next = byId.get(last.state.into);
    if (seen.has(last.id) || next === undefined) {
      throw new RangeError(`Passage ${id} is merged into ${last.state.into}, which leads nowhere.`);
    }
    seen.add(last.id);
    last = next;
  }
  if (last.state.kind === "withdrawn") return { kind: "withdrawn", entry, last };
  return last === entry ? { kind: "live", entry } : { kind: "merged", entry, into: last };
}

/**
 * Writes a ledger in its one form: sorted by number, keys in a fixed order, one line a
 * member, a newline at the end, so that git shows a change as the passage it concerns.
 */
export function formatLedger(ledger: Ledger): string {
  const passages = ledger.entries
    .toSorted((a, b) => compareNumbers(a.id, b.id))
    .map((entry) => ({
      id: entry.id,
      published: entry.published,
      ...stateMembers(entry.state),
      quotations: entry.quotations.map((quotation) => ({
        witness: quotation.witness,
        before: quotation.before,
        sentences: sentenceMembers(quotation.sentences),
        after: quotation.after,
      })),
      ...(entry.earlier.length === 0
        ? {}
        : {
            earlier: entry.earlier.map((earlier) => ({
              until: earlier.until,
              witness: earlier.witness,
              sentences: sentenceMembers(earlier.sentences),
            })),
          }),
    }));
  return `${JSON.stringify({ version: ledger.version, passages }, null, 2)}\n`;
}

function stateMembers(state: EntryState): Record<string, string> {
  if (state.kind === "live") return { state: "live" };
  if (state.kind === "merged") return { state: "merged", into: state.into, on: state.on };
  return { state: "withdrawn", reason: state.reason, on: state.on };
}

function sentenceMembers(sentences: readonly Sentence[]): Record<string, string> {
  return Object.fromEntries(sentences.map((sentence) => [sentence.id, sentence.words]));
}
