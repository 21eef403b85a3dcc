/** Which passage each live number belongs to, decided number against number. */

import type { KeysOf } from "./keys.ts";
import { Elsewhere, type Best } from "./elsewhere.ts";
import type { Evidence, Holding } from "./evidence.ts";
import type { Entry, PassageText } from "./ledger.ts";
import { compareNumbers } from "./numbers.ts";
import type { Answer, Candidate, Finding } from "./propose.ts";

/** The least share of its words by which a number is known again without asking. */
const ENOUGH = 0.4;

/** Below this share the words count as gone. Between the two an editor is asked. */
const TRACE = 0.15;

/** The same in plain words, frequent ones counting as much as rare ones. */
const TRACE_IN_WORDS = 0.25;

/** The least share of its words by which a number is merged into another without asking. */
const ENOUGH_TO_MERGE = 0.8;

/** A number keeps a passage that holds this much of what the best one, another's, holds. */
const NO_LESS = 0.75;

/** An unclaimed passage that holds this much of what the best one holds makes it a question. */
const RIVAL = 0.75;

/** The share of a version's words, in their order, that makes a passage a candidate wherever it stands. */
const MOSTLY = 0.5;

/** With fewer words than this to go by, their neighbours must have been found again too. */
export const FEW_WORDS = 6;

/** The state of one search: which passage has been given to which number so far. */
export class Search {
  /** The number that each passage bears, by index. */
  readonly owners = new Map<number, string>();
  private readonly live: readonly Entry[];
  private readonly evidence: readonly Evidence[];
  private readonly passages: readonly PassageText[];
  private readonly answers: ReadonlyMap<string, Answer>;
  private readonly elsewhere: Elsewhere;
  private readonly best = new Map<string, Best>();

  constructor(
    live: readonly Entry[],
    evidence: readonly Evidence[],
    passages: readonly PassageText[],
    answers: readonly Answer[],
    keysOf: KeysOf,
  ) {
    this.live = live;
    this.evidence = evidence;
    this.passages = passages;
    this.answers = checked(answers, live, passages);
    this.elsewhere = new Elsewhere(live, passages, keysOf);
  }

  /** Decides every live number, in the order of the ledger; to be called once. */
  settle(): Finding[] {
    for (const answer of this.answers.values()) {
      if (answer.kind === "kept") this.owners.set(this.indexOf(answer.key), answer.id);
    }
    this.claim();
    while (this.dropDoubtful());
    return this.live.map((entry, index) => this.finding(entry.id, this.evidence[index] ?? NOTHING));
  }

  private indexOf(key: number): number {
    return this.passages.findIndex((passage) => passage.key === key);
  }

  /** Gives each passage to the number with most of its words in it, the best founded claims first. */
  private claim(): void {
    const claims = this.live.flatMap((entry, index) => {
      const known = this.evidence[index] ?? NOTHING;
      if (this.answers.has(entry.id)) return [];
      return known.held
        .filter((holding) => holding.weight >= ENOUGH * known.weight)
        .map((holding) => ({ id: entry.id, holding }));
    });
    claims.sort(
      (a, b) =>
        b.holding.weight - a.holding.weight ||
        compareNumbers(a.id, b.id) ||
        a.holding.passage - b.holding.passage,
    );
    const settled = new Set<string>();
    for (const { id, holding } of claims) {
      if (settled.has(id) || this.owners.has(holding.passage)) continue;
      settled.add(id);
      this.owners.set(holding.passage, id);
    }
  }

  /** Takes passages back from numbers whose claim to them is not plain; whether there were any. */
  private dropDoubtful(): boolean {
    const doubtful = this.live.flatMap((entry, index) => {
      const known = this.evidence[index] ?? NOTHING;
      const own = this.own(entry.id, known);
      if (own === undefined || this.answers.has(entry.id)) return [];
      return this.choose(entry.id, known) === own ? [] : [own.passage];
    });
    for (const passage of doubtful) this.owners.delete(passage);
    return doubtful.length > 0;
  }

  private own(id: string, known: Evidence): Holding | undefined {
    return known.held.find((holding) => this.owners.get(holding.passage) === id);
  }

  /** The passage that plainly holds a number's words, its own or another's; undefined if none does. */
  private choose(id: string, known: Evidence): Holding | undefined {
    const best = known.held[0];
    if (best === undefined) return undefined;
    const own = this.own(id, known);
    // Its own passage will do, though another's holds more, if it holds hardly less.
    const chosen = own !== undefined && own.weight >= NO_LESS * best.weight ? own : best;
    const rival = known.held.some((holding) => holding !== chosen && this.isRival(holding, chosen, id));
    const founded = chosen.words >= FEW_WORDS || chosen.inContext;
    const elsewhere = chosen.words < known.words && this.standsBetterElsewhere(id, chosen.passage);
    const owner = this.owners.get(chosen.passage);
    const enough = owner === undefined || owner === id ? ENOUGH : ENOUGH_TO_MERGE;
    const held = chosen.weight >= enough * known.weight;
    return held && founded && !rival && !elsewhere ? chosen : undefined;
  }

  private finding(id: string, known: Evidence): Finding {
    const answer = this.answers.get(id);
    if (answer !== undefined) return answer;
    if (!this.leavesTrace(known)) return this.gone(id, known);
    const chosen = this.choose(id, known);
    const owner = chosen === undefined ? undefined : this.owners.get(chosen.passage);
    if (chosen === undefined || owner === undefined) return this.ask(id, known);
    return owner === id
      ? { kind: "kept", id, key: this.keyOf(chosen.passage) }
      : { kind: "merged", id, into: owner };
  }

  private standsBetterElsewhere(id: string, passage: number): boolean {
    const { passages } = this.bestElsewhere(id);
    return this.elsewhere.isAnothers(passage, id) || (passages.length > 0 && !passages.includes(passage));
  }

  /** Where most of a number's words stand, whatever was carried; nothing below a share worth a question. */
  private bestElsewhere(id: string): Best {
    const known = this.best.get(id);
    if (known !== undefined) return known;
    const found = this.elsewhere.most(this.live.find((entry) => entry.id === id)?.quotations ?? []);
    const best = found.share >= MOSTLY ? found : { passages: [], share: 0 };
    this.best.set(id, best);
    return best;
  }

  private leavesTrace(known: Evidence): boolean {
    const most = known.held.reduce((words, holding) => Math.max(words, holding.words), 0);
    const weight = known.held[0]?.weight ?? 0;
    return known.words > 0 && (weight >= TRACE * known.weight || most >= TRACE_IN_WORDS * known.words);
  }

  private isRival(holding: Holding, chosen: Holding, id: string): boolean {
    const owner = this.owners.get(holding.passage);
    const another = owner !== undefined && owner !== id;
    const near = holding.weight > RIVAL * chosen.weight || holding.words > RIVAL * chosen.words;
    return near && !another;
  }

  /** Its words stand nowhere: withdrawn, or asked about where something new stands in its place. */
  private gone(id: string, known: Evidence): Finding {
    if (known.perhaps.length > 0 || known.held.length > 0 || this.bestElsewhere(id).passages.length > 0)
      return this.ask(id, known);
    return { kind: "withdrawn", id, reason: reasonFor(known) };
  }

  private ask(id: string, known: Evidence): Finding {
    const held = known.held
      .filter(
        (holding) => holding.weight >= TRACE * known.weight || holding.words >= TRACE_IN_WORDS * known.words,
      )
      .map((holding) => holding.passage);
    const places = [...new Set([...this.bestElsewhere(id).passages, ...known.perhaps])].filter(
      (passage) => !held.includes(passage),
    );
    const candidates = [...held, ...places].map((passage): Candidate => {
      const holding = known.held.find((one) => one.passage === passage);
      return {
        key: this.keyOf(passage),
        share: holding === undefined ? 0 : holding.weight / known.weight,
        id: this.owners.get(passage),
      };
    });
    if (candidates.length === 0) return { kind: "withdrawn", id, reason: reasonFor(known) };
    return { kind: "ask", id, candidates };
  }

  private keyOf(passage: number): number {
    return this.passages[passage]?.key ?? -1;
  }
}

const NOTHING: Evidence = {
  weight: 0,
  words: 0,
  held: [],
  perhaps: [],
  goneWitnesses: [],
};

function reasonFor(known: Evidence): string {
  if (known.weight > 0) return "No version has these words any longer.";
  const gone = known.goneWitnesses.join(", ");
  return `No version has these words any longer: they stood only in ${gone}, which the edition no longer has.`;
}

function checked(
  answers: readonly Answer[],
  live: readonly Entry[],
  passages: readonly PassageText[],
): ReadonlyMap<string, Answer> {
  const byId = new Map<string, Answer>();
  const keys = new Set<number>();
  const numbers = new Set(live.map((entry) => entry.id));
  for (const answer of answers) {
    if (!numbers.has(answer.id) || byId.has(answer.id)) {
      const why = byId.has(answer.id) ? "is answered twice" : "is not live";
      throw new RangeError(`Passage ${answer.id} ${why}. Answer each question once.`);
    }
    if (answer.kind === "merged" && (!numbers.has(answer.into) || answer.into === answer.id)) {
      throw new RangeError(
        `Passage ${answer.id} cannot be merged into ${answer.into}. Name another live number.`,
      );
    }
    if (answer.kind === "kept") {
      if (keys.has(answer.key) || !passages.some((passage) => passage.key === answer.key)) {
        const why = keys.has(answer.key) ? "already given to another number" : "not there";
        throw new RangeError(
          `The passage answered for ${answer.id} is ${why}. Choose another, or merge the two.`,
        );
      }
      keys.add(answer.key);
    }
    byId.set(answer.id, answer);
  }
  return byId;
}
