/** Gives each passage its number from the ledger, or says that the ledger must be written first. */

import { ContentError } from "../content/contentError.ts";
import type { Ledger, PassageText, Quotation } from "./ledger.ts";

/**
 * What the build makes of ledger and passages.
 *
 * `resolved`: `ids` holds the number of each passage given, in the order given, and every
 * live number is among them. `unwritten`: the texts have changed since the ledger was
 * written; `passages` are the keys that have no number yet, `numbers` the live numbers
 * whose words stand nowhere as the ledger has them.
 */
export type Resolution =
  | { readonly kind: "resolved"; readonly ids: readonly string[] }
  | { readonly kind: "unwritten"; readonly passages: readonly number[]; readonly numbers: readonly string[] };

/**
 * Finds the number of each passage, by its exact words and sentence ids in every witness.
 *
 * Nothing is guessed here: where a word differs, the passage is unwritten, and the
 * build stops until `npm run passages` has been run and its proposal been written.
 */
export function resolve(ledger: Ledger | undefined, passages: readonly PassageText[]): Resolution {
  const numbers = new Map<string, string>();
  for (const entry of ledger?.entries ?? []) {
    if (entry.state.kind === "live") numbers.set(identity(entry.quotations), entry.id);
  }
  const ids: string[] = [];
  const without: number[] = [];
  for (const passage of passages) {
    const key = identity(passage.readings);
    const id = numbers.get(key);
    if (id === undefined) without.push(passage.key);
    else {
      ids.push(id);
      numbers.delete(key);
    }
  }
  if (without.length === 0 && numbers.size === 0) return { kind: "resolved", ids };
  return { kind: "unwritten", passages: without, numbers: [...numbers.values()] };
}

/** The error with which a build stops while a work's ledger is unwritten; it names the line of the first lost number. */
export function unwrittenError(
  work: string,
  resolution: Resolution & { kind: "unwritten" },
  ledgerText: string,
): ContentError {
  const { passages, numbers } = resolution;
  const parts = [
    ...(passages.length === 0 ? [] : [`${count(passages.length, "passage")} without a number`]),
    ...(numbers.length === 0
      ? []
      : [`${count(numbers.length, "number")} whose words have changed or gone (${sample(numbers)})`]),
  ];
  const lost = numbers[0];
  const line = ledgerText.split("\n").findIndex((one) => one.trim().startsWith(`"id": "${lost ?? ""}"`));
  return new ContentError(
    `The ledger of "${work}" does not fit its texts: ${parts.join(", ")}`,
    { file: `content/${work}/passages.json`, line: Math.max(0, line) + 1 },
    "Run `npm run passages` to see what it proposes, and `npm run passages -- --write` to write it.",
  );
}

/** How many numbers an error message names. */
const SAMPLE = 5;

function sample(numbers: readonly string[]): string {
  return numbers.slice(0, SAMPLE).join(", ") + (numbers.length > SAMPLE ? ", …" : "");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** Equal for the same sentences, under the same ids, in the same witnesses. */
function identity(quotations: readonly Quotation[]): string {
  const parts = quotations.map((quotation) => [
    quotation.witness,
    quotation.sentences.map((sentence) => [sentence.id, sentence.words]),
  ]);
  return JSON.stringify(parts.toSorted((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)));
}
