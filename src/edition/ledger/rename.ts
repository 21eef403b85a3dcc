/** Knows a witness again that was given another id. */

import type { KeysOf } from "./keys.ts";
import { column } from "./column.ts";
import type { PassageText, Quotation } from "./ledger.ts";

/** The share of a witness's runs of three words by which it is known again under another id. */
const SAME_WITNESS = 0.5;

/** Finds witnesses that are gone, but whose words stand under an id that is new. */
export function findRenamed(
  old: readonly { readonly quotations: readonly Quotation[] }[],
  passages: readonly PassageText[],
  before: ReadonlySet<string>,
  now: ReadonlySet<string>,
  keysOf: KeysOf,
): ReadonlyMap<string, string> {
  const runsOf = (witness: string, all: readonly (readonly Quotation[])[]): readonly string[] => {
    const words = column(witness, all, keysOf).sentences.flat();
    return words.slice(2).map((word, index) => `${words[index] ?? ""} ${words[index + 1] ?? ""} ${word}`);
  };
  const come = [...now].filter((witness) => !before.has(witness)).sort();
  const texts = come.map((name) => ({
    name,
    runs: new Set(
      runsOf(
        name,
        passages.map((passage) => passage.readings),
      ),
    ),
  }));
  const pairs = [...before]
    .filter((witness) => !now.has(witness))
    .flatMap((witness) => {
      const runs =
        texts.length === 0
          ? []
          : runsOf(
              witness,
              old.map((passage) => passage.quotations),
            );
      return texts.map((text) => ({
        witness,
        name: text.name,
        share: runs.filter((run) => text.runs.has(run)).length / Math.max(1, runs.length),
      }));
    });
  pairs.sort((a, b) => b.share - a.share || (a.witness + a.name < b.witness + b.name ? -1 : 1));
  const renamed = new Map<string, string>();
  for (const { witness, name, share } of pairs) {
    const free = !renamed.has(witness) && ![...renamed.values()].includes(name);
    if (share >= SAME_WITNESS && free) renamed.set(witness, name);
  }
  return renamed;
}
