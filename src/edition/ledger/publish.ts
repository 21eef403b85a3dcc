/** The first ledger of a work. */

import type { Entry, Ledger, PassageText } from "./ledger.ts";
import { compareNumbers } from "./numbers.ts";

/**
 * Numbers passages that were never published: those the base has are 1 to n in the order
 * given, those the base lacks follow from n + 1. `ids` runs parallel to the passages given;
 * `today` is the day of publication, `YYYY-MM-DD`.
 */
export function publishFirst(
  passages: readonly PassageText[],
  today: string,
): { readonly ledger: Ledger; readonly ids: readonly string[] } {
  const inBase = passages.filter((passage) => passage.inBase);
  const others = passages.filter((passage) => !passage.inBase);
  const numbers = new Map([...inBase, ...others].map((passage, index) => [passage, `${index + 1}`]));
  const ids = passages.map((passage) => numbers.get(passage) ?? "");
  const entries = passages.map((passage, index) => newEntry(passage, ids[index] ?? "", today));
  return {
    ledger: { version: 1, entries: entries.toSorted((a, b) => compareNumbers(a.id, b.id)) },
    ids,
  };
}

/** The entry of a passage published for the first time. */
export function newEntry(passage: PassageText, id: string, today: string): Entry {
  return { id, published: today, state: { kind: "live" }, quotations: passage.readings, earlier: [] };
}
