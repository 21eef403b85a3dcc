/** Turns what was found into the next ledger. */

import type { EarlierQuotation, Entry, EntryState, Ledger, PassageText } from "./ledger.ts";
import { wordsOf } from "./ledger.ts";
import { compareNumbers, numberAfter, partsOf } from "./numbers.ts";
import type { Ask, Finding, Proposal } from "./propose.ts";
import { newEntry } from "./publish.ts";

/**
 * Numbers the passages that nothing was found for, and writes the ledger if nothing is
 * left to ask. The new ledger has every entry of the old one, and the new ones.
 */
export function writeLedger(
  ledger: Ledger,
  passages: readonly PassageText[],
  found: readonly Finding[],
  asks: readonly Ask[],
  today: string,
): Proposal {
  const bearers = new Map<number, string>();
  for (const finding of found) {
    if (finding.kind === "kept" || finding.kind === "restored") bearers.set(finding.key, finding.id);
  }
  // While something is asked, it is not known yet which passages are new.
  if (asks.length > 0) return { findings: found, asks, ledger: undefined, ids: undefined };
  const ids = numberPassages(ledger, passages, bearers);
  const byId = new Map(passages.map((passage, index) => [ids[index] ?? "", passage]));
  const known = new Set(ledger.entries.map((entry) => entry.id));
  const states = new Map(found.map((finding) => [finding.id, finding]));
  const entries = ledger.entries.map((entry) =>
    nextEntry(entry, byId.get(entry.id), states.get(entry.id), today),
  );
  const added = passages.flatMap((passage, index) => {
    const id = ids[index] ?? "";
    return known.has(id) ? [] : [{ id, passage }];
  });
  const findings = [
    ...found,
    ...added.map(({ id, passage }): Finding => ({ kind: "new", id, key: passage.key })),
  ];
  return {
    findings: findings.toSorted((a, b) => compareNumbers(a.id, b.id)),
    asks,
    ids,
    ledger: {
      version: 1,
      entries: [...entries, ...added.map(({ id, passage }) => newEntry(passage, id, today))].toSorted(
        (a, b) => compareNumbers(a.id, b.id),
      ),
    },
  };
}

/** The numbers of all passages: those known, and for each new one the next after the passage before it. */
function numberPassages(
  ledger: Ledger,
  passages: readonly PassageText[],
  bearers: ReadonlyMap<number, string>,
): readonly string[] {
  const used = new Set(ledger.entries.map((entry) => entry.id));
  const lastKnown = passages.findLastIndex((passage) => bearers.has(passage.key));
  let highest = Math.max(0, ...[...used].map((id) => partsOf(id).whole));
  let previous: string | undefined;
  return passages.map((passage, index) => {
    let id = bearers.get(passage.key);
    if (id === undefined) {
      // After the last passage there is no next number to stand before.
      id = index > lastKnown ? `${(highest += 1)}` : numberAfter(previous, used);
      used.add(id);
    }
    previous = id;
    return id;
  });
}

function nextEntry(
  entry: Entry,
  passage: PassageText | undefined,
  finding: Finding | undefined,
  today: string,
): Entry {
  if (passage === undefined) return { ...entry, state: nextState(entry.state, finding, today) };
  return {
    ...entry,
    state: { kind: "live" },
    quotations: passage.readings,
    earlier: [...entry.earlier, ...superseded(entry, passage, today)],
  };
}

function nextState(state: EntryState, finding: Finding | undefined, today: string): EntryState {
  if (finding?.kind === "merged") return { kind: "merged", into: finding.into, on: today };
  if (finding?.kind === "withdrawn") return { kind: "withdrawn", reason: finding.reason, on: today };
  if (state.kind === "live") throw new Error("A live number was neither kept nor given up; this is a bug.");
  return state;
}

/** The quotations of an entry whose words are not those of the passage any more. */
function superseded(entry: Entry, passage: PassageText, today: string): readonly EarlierQuotation[] {
  return entry.quotations
    .filter((quotation) => {
      const now = passage.readings.find((reading) => reading.witness === quotation.witness);
      return now === undefined || wordsOf(now) !== wordsOf(quotation);
    })
    .map(({ witness, sentences }) => ({ until: today, witness, sentences }));
}
