/**
 * What becomes of each passage number after the texts have been edited.
 *
 * Every live number is looked for by the words that stood under it, in all witnesses
 * together. Where the words say plainly which passage holds them, the number stays with
 * it; where two numbers' words now stand in one passage, one is merged into the other;
 * where they stand nowhere, it is withdrawn. Whatever is less plain is asked, and the
 * editor's answer is data.
 */

import { rememberedKeys, type KeysOf } from "./keys.ts";
import { Elsewhere } from "./elsewhere.ts";
import { gatherEvidence } from "./evidence.ts";
import { writeLedger } from "./write.ts";
import type { Ledger, PassageText } from "./ledger.ts";
import { compareNumbers } from "./numbers.ts";
import { publishFirst } from "./publish.ts";
import { FEW_WORDS, Search } from "./search.ts";

/** An editor's answer to a question: where the words that stood under a number have gone. */
export type Answer =
  | { readonly kind: "kept"; readonly id: string; readonly key: number }
  | { readonly kind: "merged"; readonly id: string; readonly into: string }
  | { readonly kind: "withdrawn"; readonly id: string; readonly reason: string };

/** A passage that may be what a number stood for. */
export interface Candidate {
  readonly key: number;
  /** Share of the number's words that it holds, rare words weighing more; 0 to 1. */
  readonly share: number;
  /** The number that passage bears, if it is another's. */
  readonly id: string | undefined;
}

/** What was found about one number, or one passage new to the ledger. */
export type Finding =
  | { readonly kind: "kept"; readonly id: string; readonly key: number }
  | { readonly kind: "merged"; readonly id: string; readonly into: string }
  | { readonly kind: "withdrawn"; readonly id: string; readonly reason: string }
  | { readonly kind: "restored"; readonly id: string; readonly key: number }
  | { readonly kind: "new"; readonly id: string; readonly key: number }
  | { readonly kind: "ask"; readonly id: string; readonly candidates: readonly Candidate[] };

/** The numbers to ask about: those that only an editor can settle. */
export type Ask = Extract<Finding, { kind: "ask" }>;

/**
 * What is proposed. `asks` is empty exactly when `ledger` is the ledger to be written and
 * `ids` the numbers of the passages, in the order given; until then both are undefined.
 */
export interface Proposal {
  /** One for each live number, each number restored and each new passage; sorted by number. */
  readonly findings: readonly Finding[];
  readonly asks: readonly Ask[];
  readonly ledger: Ledger | undefined;
  readonly ids: readonly string[] | undefined;
}

/** The share of its words by which a withdrawn number is known to have come back. */
const NEARLY_ALL = 0.9;

/**
 * Proposes the next state of a ledger for the passages as collated now, in the edition's order.
 *
 * `today` is written as `YYYY-MM-DD`. `answers` settle questions asked before; an answer to
 * what is not asked is obeyed as well. Throws RangeError for an answer that names a number
 * that is not live, a passage that is not there, or a passage given to two numbers.
 */
export function proposeLedger(
  ledger: Ledger | undefined,
  passages: readonly PassageText[],
  today: string,
  answers: readonly Answer[] = [],
): Proposal {
  if (ledger === undefined || ledger.entries.length === 0) {
    const first = publishFirst(passages, today);
    const findings = passages.map((passage, index): Finding => ({
      kind: "new",
      id: first.ids[index] ?? "",
      key: passage.key,
    }));
    return { findings: sorted(findings), asks: [], ledger: first.ledger, ids: first.ids };
  }
  const live = ledger.entries.filter((entry) => entry.state.kind === "live");
  const keysOf = rememberedKeys();
  const evidence = gatherEvidence(live, passages, keysOf);
  const search = new Search(live, evidence, passages, answers, keysOf);
  const findings = search.settle();
  restore(ledger, passages, search.owners, findings, keysOf);
  const asks = findings.filter((finding) => finding.kind === "ask");
  if (asks.length === 0) checkMergers(findings);
  return writeLedger(ledger, passages, sorted(findings), asks, today);
}

/** What numbers are merged into must itself be kept; only an answer can break this. */
function checkMergers(findings: readonly Finding[]): void {
  const kept = new Set(findings.filter((finding) => finding.kind === "kept").map((finding) => finding.id));
  for (const finding of findings) {
    if (finding.kind === "merged" && !kept.has(finding.into)) {
      throw new RangeError(
        `Passage ${finding.id} cannot be merged into ${finding.into}, which is not kept. Name a number that is.`,
      );
    }
  }
}

function sorted(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => compareNumbers(a.id, b.id));
}

/** Finds numbers no longer live whose words have come back, in passages that bear no number. */
function restore(
  ledger: Ledger,
  passages: readonly PassageText[],
  owners: Map<number, string>,
  findings: Finding[],
  keysOf: KeysOf,
): void {
  const dead = ledger.entries.filter((entry) => entry.state.kind !== "live");
  if (dead.length === 0 || owners.size === passages.length) return;
  const elsewhere = new Elsewhere(dead, passages, keysOf);
  gatherEvidence(dead, passages, keysOf).forEach((known, index) => {
    const best = known.held[0];
    const entry = dead[index];
    if (best === undefined || entry === undefined || best.words < FEW_WORDS) return;
    if (best.weight < NEARLY_ALL * known.weight || owners.has(best.passage)) return;
    // Words that stand elsewhere too, in the passage they were merged into, have not come back.
    if (elsewhere.most(entry.quotations).passages.some((other) => other !== best.passage)) return;
    owners.set(best.passage, entry.id);
    findings.push({ kind: "restored", id: entry.id, key: passages[best.passage]?.key ?? -1 });
  });
}
