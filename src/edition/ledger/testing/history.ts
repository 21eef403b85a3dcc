/** Plays histories of edits against the ledger, and judges each number by where its words truly went. */

import type { Ledger, PassageText, Quotation } from "../ledger.ts";
import { wordsOf } from "../ledger.ts";
import { proposeLedger, type Answer, type Finding, type Proposal } from "../propose.ts";
import { resolve } from "../resolve.ts";
import { keysOf } from "../keys.ts";
import { commonLength } from "../elsewhere.ts";
import { Chance, editOnce } from "./edits.ts";
import { Identities, passagesOf, worldOf, type TruePassage, type World } from "./world.ts";

/** How the numbers of a history were judged, each counted once an update. */
export interface Tally {
  kept: number;
  merged: number;
  withdrawn: number;
  restored: number;
  asked: number;
  updates: number;
  /** What went wrong, in words; must stay empty. */
  readonly wrong: string[];
}

/** An empty tally. */
export function newTally(): Tally {
  return { kept: 0, merged: 0, withdrawn: 0, restored: 0, asked: 0, updates: 0, wrong: [] };
}

/** Below this share of a number's words still standing in any one passage, to call them gone is true. */
const GONE = 0.25;

/** What a passage that holds a number's words must at least have of them. */
const SOME = 0.33;

/** A passage that holds this much of what the best one holds is as true an answer. */
const AS_GOOD = 0.7;

/** Plays one history: a work published, then some rounds of edits, the ledger updated after each. */
export function playHistory(table: string, seed: number, tally: Tally): void {
  const ids = new Identities();
  const chance = new Chance(seed);
  let world = worldOf(table, ids);
  let passages = passagesOf(world);
  let proposal = proposeLedger(undefined, texts(passages), day(0));
  let ledger = written(proposal);
  let borne = bearers(proposal, passages);
  const lastWords = new Map(borne);
  const past: World[] = [];
  const rounds = 2 + chance.below(4);
  for (let round = 1; round <= rounds; round += 1) {
    past.push(world);
    if (chance.next() < 0.1) world = chance.of(past);
    const edits = 1 + chance.below(5);
    for (let edit = 0; edit < edits; edit += 1) world = editOnce(world, { chance, ids });
    const before = ledger;
    passages = passagesOf(world);
    const judge = new Judge(`seed ${seed}, round ${round}`, before, borne, lastWords, passages, tally);
    proposal = judge.settle(day(round));
    ledger = written(proposal);
    judge.checkLedger(ledger, proposal);
    borne = bearers(proposal, passages);
    for (const [id, passage] of borne) lastWords.set(id, passage);
    tally.updates += 1;
  }
}

function texts(passages: readonly TruePassage[]): readonly PassageText[] {
  return passages.map((passage) => passage.text);
}

function written(proposal: Proposal): Ledger {
  if (proposal.ledger === undefined) throw new Error("Nothing to ask, and yet no ledger.");
  return proposal.ledger;
}

function bearers(proposal: Proposal, passages: readonly TruePassage[]): ReadonlyMap<string, TruePassage> {
  return new Map(
    (proposal.ids ?? []).flatMap((id, index) => (passages[index] ? [[id, passages[index]] as const] : [])),
  );
}

function day(round: number): string {
  return `2026-12-${String(round + 1).padStart(2, "0")}`;
}

class Judge {
  private readonly where: string;
  private readonly before: Ledger;
  private readonly borne: ReadonlyMap<string, TruePassage>;
  private readonly lastWords: ReadonlyMap<string, TruePassage>;
  private readonly passages: readonly TruePassage[];
  private readonly tally: Tally;

  constructor(
    where: string,
    before: Ledger,
    borne: ReadonlyMap<string, TruePassage>,
    lastWords: ReadonlyMap<string, TruePassage>,
    passages: readonly TruePassage[],
    tally: Tally,
  ) {
    this.where = where;
    this.before = before;
    this.borne = borne;
    this.lastWords = lastWords;
    this.passages = passages;
    this.tally = tally;
  }

  /** Lets the ledger propose, answers truly what it asks, and judges what it did by itself. */
  settle(today: string): Proposal {
    const asked = new Set<string>();
    let answers: readonly Answer[] = [];
    for (let turn = 0; turn < 9; turn += 1) {
      const proposal = proposeLedger(this.before, texts(this.passages), today, answers);
      if (proposal.asks.length === 0) {
        for (const finding of proposal.findings) this.judge(finding, proposal, asked);
        this.tally.asked += asked.size;
        return proposal;
      }
      for (const ask of proposal.asks) asked.add(ask.id);
      answers = this.answer(asked, proposal);
    }
    throw new Error(`${this.where}: the questions never end.`);
  }

  private answer(asked: ReadonlySet<string>, proposal: Proposal): readonly Answer[] {
    const taken = new Map<number, string>();
    for (const finding of proposal.findings) {
      if (finding.kind === "kept" && !asked.has(finding.id)) taken.set(finding.key, finding.id);
    }
    return [...asked].map((id): Answer => {
      const best = this.best(id);
      if (best === undefined || best.share === 0)
        return { kind: "withdrawn", id, reason: "Its words are gone." };
      const owner = taken.get(best.key);
      if (owner !== undefined) return { kind: "merged", id, into: owner };
      taken.set(best.key, id);
      return { kind: "kept", id, key: best.key };
    });
  }

  /** The share of a number's words, as last published, that a passage holds. */
  private share(id: string, key: number): number {
    const words = this.lastWords.get(id)?.words ?? new Set<number>();
    const now = this.passages[key]?.words ?? new Set<number>();
    return [...words].filter((word) => now.has(word)).length / words.size;
  }

  private best(id: string): { readonly key: number; readonly share: number } | undefined {
    return this.passages
      .map((_, key) => ({ key, share: this.share(id, key) }))
      .reduce((a, b) => (b.share > a.share ? b : a), { key: -1, share: 0 });
  }

  private judge(finding: Finding, proposal: Proposal, asked: ReadonlySet<string>): void {
    if (finding.kind === "new" || finding.kind === "ask" || asked.has(finding.id)) return;
    this.tally[finding.kind] += 1;
    const { id } = finding;
    if (finding.kind === "withdrawn") {
      const best = this.best(id);
      if ((best?.share ?? 0) >= GONE)
        this.fault(finding, `but ${best?.share.toFixed(2)} of its words stand on`);
      return;
    }
    const key = finding.kind === "merged" ? this.keyOf(finding.into, proposal) : finding.key;
    if (!this.holds(id, key)) this.fault(finding, `but holds ${this.share(id, key).toFixed(2)}`, key);
  }

  private keyOf(id: string, proposal: Proposal): number {
    return (proposal.ids ?? []).indexOf(id);
  }

  /** Whether a passage is a true answer to where a number's words have gone. */
  private holds(id: string, key: number): boolean {
    const own = this.share(id, key);
    if (own > 0 && own >= AS_GOOD * (this.best(id)?.share ?? 0)) return true;
    if (this.lastWords.get(id)?.place === this.passages[key]?.place) return true;
    return this.sameWords(id, key);
  }

  /** Whether no passage has more of the number's words, as they are spelled and in their order. */
  private sameWords(id: string, key: number): boolean {
    const was = this.lastWords.get(id)?.text.readings ?? [];
    const spell = (quotation: Quotation): readonly string[] => keysOf(wordsOf(quotation));
    const common = (passage: TruePassage | undefined): number =>
      Math.max(
        ...was.flatMap((old) =>
          (passage?.text.readings ?? []).map(
            (now) => commonLength(spell(old), spell(now)) / spell(old).length,
          ),
        ),
      );
    const own = common(this.passages[key]);
    return own >= SOME && this.passages.every((passage) => common(passage) <= own);
  }

  private fault(finding: Finding, why: string, key = -1): void {
    const texts = (passage: TruePassage | undefined): string =>
      JSON.stringify((passage?.text.readings ?? []).map((reading) => [reading.witness, wordsOf(reading)]));
    const best = this.best(finding.id);
    this.tally.wrong.push(
      `${this.where}: ${JSON.stringify(finding)} ${why}\n  was ${texts(this.lastWords.get(finding.id))}\n  now ${texts(this.passages[key])}\n  true ${best?.share} ${texts(this.passages[best?.key ?? -1])}`,
    );
  }

  /** No number lost, none given twice, and the build agrees with the command. */
  checkLedger(after: Ledger, proposal: Proposal): void {
    const ids = after.entries.map((entry) => entry.id);
    const wrong = (what: string): void => void this.tally.wrong.push(`${this.where}: ${what}`);
    if (new Set(ids).size !== ids.length) wrong("a number stands twice");
    for (const entry of this.before.entries) {
      const now = after.entries.find((other) => other.id === entry.id);
      if (now === undefined) wrong(`number ${entry.id} is lost`);
      else if (now.published !== entry.published) wrong(`number ${entry.id} was given again`);
    }
    const restored = proposal.findings
      .filter((finding) => finding.kind === "restored")
      .map((finding) => finding.id);
    for (const id of proposal.ids ?? []) {
      const known = this.before.entries.some((entry) => entry.id === id);
      if (known && !this.borne.has(id) && !restored.includes(id)) wrong(`number ${id} is used again`);
    }
    const resolution = resolve(after, texts(this.passages));
    if (resolution.kind !== "resolved" || String(resolution.ids) !== String(proposal.ids)) {
      wrong("the build does not find what the command wrote");
    }
  }
}
