/**
 * The kind of a reading: what a version does with what was said.
 *
 * `rendering` gives it in the speaker's own person, `quotation` gives it in quotation
 * marks, `report` tells in the third person that it was said, `summary` keeps the gist of
 * it in few words. The rules, the first that holds deciding:
 *
 * 1. Half of its words or more stand in quotation marks: quotation.
 * 2. Its version speaks as the speaker throughout: rendering.
 * 3. A reporter's frame stands round it: report.
 * 4. It says "I" or "we" outside quotation marks: rendering.
 * 5. It keeps little of any reading that is not shorter, and is much shorter than the
 *    fullest of them or serves other passages too: summary.
 * 6. Another reading says "I" or "we" where this one has a name, an office or "he": report.
 * 7. Nothing of the kind shows: report in a version that reports, rendering in any other.
 */
import { readFacts } from "../diff/facts/reading.ts";
import type { Language } from "../diff/language/types.ts";
import { wordsOf } from "../diff/words.ts";
import type { Token } from "../text/token.ts";
import { framesIn } from "./frames.ts";
import { OUTSIDE, quotationIn, type QuotationState } from "./quotation.ts";

/** What a version does with what was said. */
export type ReadingKind = "rendering" | "quotation" | "report" | "summary";

/** Share of the words in quotation marks from which a reading is a quotation. */
const QUOTED_FROM = 0.5;
/** Share of another reading's words kept, below which a reading may be a summary. */
const SUMMARY_KEEPS_LESS_THAN = 0.35;
/** Length against the fullest reading, in words, below which a reading may be a summary. */
const SUMMARY_SHORTER_THAN = 0.75;

/** All that the kind of a reading is told by. */
export interface KindEvidence {
  readonly tokens: readonly Token[];
  /** Whether quotation marks are open where the reading begins. */
  readonly before: QuotationState;
  /** The other readings of the passage, each with the share of its words kept in this one, 0 to 1. */
  readonly others: readonly { readonly tokens: readonly Token[]; readonly kept: number }[];
  /** Passages that the sentences of this reading stand in, at least 1. */
  readonly serves: number;
  /** How the version speaks as a whole (`voiceOf`). */
  readonly voice: Voice;
}

/** Whether a version speaks as the speaker or about him; unknown where nothing tells. */
export type Voice = "speaker" | "reporter" | "unknown";

/** Tells the kind of one reading. */
export function kindOf(evidence: KindEvidence, language: Language): ReadingKind {
  const own = signsOf(evidence.tokens, evidence.before, language);
  if (own.quotedShare >= QUOTED_FROM) return "quotation";
  if (evidence.voice === "speaker") return "rendering";
  if (own.framed) return "report";
  if (own.first) return "rendering";
  if (isSummary(evidence)) return "summary";
  const others = evidence.others.map(({ tokens }) => signsOf(tokens, OUTSIDE, language));
  if (own.third && others.some((other) => other.first || other.quotedFirst)) return "report";
  return evidence.voice === "reporter" ? "report" : "rendering";
}

/**
 * How a version speaks, from its sentences in order, each with the state of quotation
 * marks before it: as the speaker, where more of its sentences say "I" or "we" outside
 * quotation marks than are framed or told of somebody.
 */
export function voiceOf(
  sentences: readonly { readonly tokens: readonly Token[]; readonly before: QuotationState }[],
  language: Language,
): Voice {
  let balance = 0;
  for (const { tokens, before } of sentences) {
    const signs = signsOf(tokens, before, language);
    if (signs.quotedShare >= QUOTED_FROM) continue;
    if (signs.first) balance += 1;
    else if (signs.framed || signs.office) balance -= 1;
  }
  return balance > 0 ? "speaker" : balance < 0 ? "reporter" : "unknown";
}

/** What a reading shows of person, frame and quotation. */
interface Signs {
  readonly quotedShare: number;
  /** "I" or "we" outside frames and quotation marks. */
  readonly first: boolean;
  /** "I" or "we" inside quotation marks. */
  readonly quotedFirst: boolean;
  /** Somebody spoken of, outside frames and quotation marks: "he", a name or an office. */
  readonly third: boolean;
  /** Somebody spoken of by his office. */
  readonly office: boolean;
  readonly framed: boolean;
}

function signsOf(tokens: readonly Token[], before: QuotationState, language: Language): Signs {
  const { norms } = wordsOf(tokens);
  const { quoted } = quotationIn(tokens, before);
  const frames = framesIn(tokens, language);
  const facts = readFacts(tokens, tokens, language).a;
  const plain = (word: number): boolean =>
    quoted[word] !== true && !frames.some((frame) => word >= frame.from && word < frame.to);
  const persons = [...facts.persons];
  const somebody = [...facts.names.at.keys(), ...facts.offices];
  return {
    quotedShare: norms.length === 0 ? 0 : quoted.filter(Boolean).length / norms.length,
    first: persons.some(([word, person]) => person === 1 && plain(word)),
    quotedFirst: persons.some(([word, person]) => person === 1 && quoted[word] === true),
    third: persons.some(([word, person]) => person === 3 && plain(word)) || somebody.some(plain),
    office: [...facts.offices].some(plain),
    framed: frames.length > 0,
  };
}

function isSummary({ tokens, others, serves }: KindEvidence): boolean {
  const length = wordsOf(tokens).norms.length;
  const fuller = others
    .map((other) => ({ length: wordsOf(other.tokens).norms.length, kept: other.kept }))
    .filter((other) => other.length >= length);
  if (fuller.length === 0 || fuller.some(({ kept }) => kept >= SUMMARY_KEEPS_LESS_THAN)) return false;
  const fullest = Math.max(...fuller.map((other) => other.length));
  return serves > 1 || length < fullest * SUMMARY_SHORTER_THAN;
}
