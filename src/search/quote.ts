/**
 * What each version has of a quotation: word for word, nearly, put together from several
 * places, or not at all.
 */

import type { Corpus } from "./corpus.ts";
import { departuresOf } from "./misquotation.ts";
import type { Departure } from "./misquotation.ts";
import type { Quotation, QuotedWord } from "./quotation.ts";
import { readQuotation } from "./quotation.ts";
import { JUMP, splice } from "./splice.ts";
import type { Splice, Step } from "./splice.ts";
import { spansOf, streamOf } from "./stream.ts";
import type { PlacedWord, Span, Wording } from "./stream.ts";
import type { Texts } from "./texts.ts";

/** Words of a version that a quotation passes over between two of its pieces. */
export interface Cut {
  /** whether the quotation owns to it with an ellipsis */
  readonly marked: boolean;
  /** number of words */
  readonly words: number;
  /** the words themselves, or only the first of very many */
  readonly text: string;
}

/** A stretch of a version that a quotation renders. */
export interface Piece {
  readonly spans: readonly Span[];
  /** which of the quotation's words it renders; half-open UTF-16 offsets into the quotation */
  readonly quoted: readonly [number, number];
  readonly departures: readonly Departure[];
  /** cuts inside the piece, all of them marked */
  readonly cuts: readonly Cut[];
}

/** What one version has of a quotation. */
export type Verdict =
  /** word for word, at each of these places; cuts are marked as such */
  | { readonly kind: "verbatim"; readonly places: readonly Piece[] }
  /** one place, with differences */
  | { readonly kind: "close"; readonly piece: Piece }
  /** several places, in the quotation's order; `cuts` has one for each place left for a later one */
  | {
      readonly kind: "stitched";
      readonly pieces: readonly Piece[];
      /** for each piece its rank in the version's own order, from 1 */
      readonly ranks: readonly number[];
      readonly cuts: readonly (Cut | undefined)[];
    }
  | { readonly kind: "notFound" };

/** The verdicts on a quotation, one for each version in the work's order. */
export interface Check {
  readonly quotation: Quotation;
  readonly verdicts: readonly VersionVerdict[];
}

/** The verdict on one version; its offsets are into the sentences in this wording. */
export interface VersionVerdict {
  readonly version: string;
  readonly verdict: Verdict;
  readonly wording: Wording;
}

/** Share of the quotation's words that must be the version's for the two to be called close. */
const CLOSE_SHARE = 0.6;

/** The same for a quotation put together, which has more ways to agree by chance. */
const STITCHED_SHARE = 0.75;

/** A piece of a stitched quotation has at least this many of the version's words. */
const SMALLEST_PIECE = 3;

/** Words that a marked cut may pass over within one place; about a paragraph. */
const LONGEST_CUT = 120;

/** Words of a cut that are given in full. */
const CUT_SHOWN = 24;

/**
 * Cells of the splicing table, one byte and about 10 nanoseconds each. A version with more
 * is first narrowed to the paragraphs that share three words in a row with the quotation.
 */
const MOST_CELLS = 16_000_000;

interface Run {
  readonly steps: readonly Step[];
  readonly cuts: readonly Cut[];
}

const agrees = (step: Step, quoted: readonly QuotedWord[], text: readonly PlacedWord[]) =>
  step.kind === "same" ||
  (step.kind === "changed" && quoted[step.quoted[0]]?.stem === text[step.source[0]]?.stem);

function cutBetween(text: readonly PlacedWord[], from: number, to: number, marked: boolean): Cut {
  const words = text.slice(from, to);
  const shown = words.slice(0, CUT_SHOWN).map((word) => word.text);
  return { marked, words: words.length, text: shown.join(" ") + (words.length > CUT_SHOWN ? " …" : "") };
}

/** Parts a way at its jumps, except where an ellipsis only passes over a little of one place. */
function runsOf(way: Splice, quoted: readonly QuotedWord[], text: readonly PlacedWord[]) {
  const runs: { steps: Step[]; cuts: Cut[] }[] = [{ steps: [], cuts: [] }];
  const between: (Cut | undefined)[] = [];
  for (const step of way.steps) {
    const run = runs.at(-1);
    if (run === undefined) break;
    if (step.kind !== "jump") {
      run.steps.push(step);
      continue;
    }
    const [from, to] = step.source;
    const marked = quoted[step.quoted[0]]?.before === "cut";
    const paragraphs = (text[to]?.paragraph ?? 0) - (text[from - 1]?.paragraph ?? 0);
    const cut = to >= from ? cutBetween(text, from, to, marked) : undefined;
    if (marked && cut && paragraphs <= 1 && cut.words <= LONGEST_CUT) run.cuts.push(cut);
    else {
      runs.push({ steps: [], cuts: [] });
      between.push(cut);
    }
  }
  return { runs, between };
}

function pieceOf(run: Run, quoted: readonly QuotedWord[], text: readonly PlacedWord[]): Piece {
  const sourced = run.steps.filter(({ source }) => source[1] > source[0]);
  const covered = sourced.flatMap(({ source }) => text.slice(...source));
  const first = run.steps.find((step) => step.quoted[1] > step.quoted[0])?.quoted[0] ?? 0;
  const last = run.steps.findLast((step) => step.quoted[1] > step.quoted[0])?.quoted[1] ?? 0;
  return {
    spans: run.cuts.length > 0 ? partedSpans(sourced, text) : spansOf(covered),
    quoted: [quoted[first]?.start ?? 0, quoted[last - 1]?.end ?? 0],
    departures: departuresOf(run.steps, quoted, text),
    cuts: run.cuts,
  };
}

/** Spans that leave out what a cut passes over, even within a sentence. */
function partedSpans(steps: readonly Step[], text: readonly PlacedWord[]): readonly Span[] {
  const parts: PlacedWord[][] = [];
  let end = -1;
  for (const { source } of steps) {
    if (source[0] !== end) parts.push([]);
    parts.at(-1)?.push(...text.slice(...source));
    end = source[1];
  }
  return parts.flatMap(spansOf);
}

/** Every place where the quotation stands without a change, when it has neither cut nor bracket. */
function everyPlace(quoted: readonly QuotedWord[], text: readonly PlacedWord[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at + quoted.length <= text.length; at++) {
    if (!quoted.every((word, offset) => text[at + offset]?.key === word.key)) continue;
    const source: readonly [number, number] = [at, at + quoted.length];
    pieces.push(
      pieceOf({ steps: [{ kind: "same", quoted: [0, quoted.length], source }], cuts: [] }, quoted, text),
    );
  }
  return pieces;
}

function verdictOn(quoted: readonly QuotedWord[], text: readonly PlacedWord[]): Verdict {
  if (quoted.length === 0 || text.length === 0) return { kind: "notFound" };
  if (quoted.every((word) => word.before === "nothing")) {
    const places = everyPlace(quoted, text);
    if (places.length > 0) return { kind: "verbatim", places };
  }
  const share = (steps: readonly Step[]) =>
    steps
      .filter((step) => agrees(step, quoted, text))
      .reduce((sum, step) => sum + step.quoted[1] - step.quoted[0], 0);
  const way = splice(quoted, text, JUMP);
  const { runs, between } = runsOf(way, quoted, text);
  const whole = runs.length === 1 ? runs[0] : undefined;
  if (whole && share(whole.steps) >= quoted.length * CLOSE_SHARE) {
    const piece = pieceOf(whole, quoted, text);
    return way.changes === 0 ? { kind: "verbatim", places: [piece] } : { kind: "close", piece };
  }
  if (
    runs.length > 1 &&
    share(way.steps) >= quoted.length * STITCHED_SHARE &&
    runs.every((run) => share(run.steps) >= SMALLEST_PIECE)
  ) {
    const starts = runs.map((run) => run.steps[0]?.source[0] ?? 0);
    const sorted = starts.toSorted((left, right) => left - right);
    return {
      kind: "stitched",
      pieces: runs.map((run) => pieceOf(run, quoted, text)),
      ranks: starts.map((start) => sorted.indexOf(start) + 1),
      cuts: between,
    };
  }
  const fitted = splice(quoted, text, Infinity);
  const only = runsOf(fitted, quoted, text).runs;
  const run = only.length === 1 ? only[0] : undefined;
  return run && share(run.steps) >= quoted.length * CLOSE_SHARE
    ? { kind: "close", piece: pieceOf(run, quoted, text) }
    : { kind: "notFound" };
}

/** Leaves of a very long version only the paragraphs that may have something of the quotation. */
function narrowed(quoted: readonly QuotedWord[], text: readonly PlacedWord[]): readonly PlacedWord[] {
  if (quoted.length * text.length <= MOST_CELLS) return text;
  const run = (words: readonly QuotedWord[], at: number) =>
    words
      .slice(at, at + 3)
      .map((word) => word.key)
      .join(" ");
  const runs = new Set(quoted.map((_, at) => run(quoted, at)));
  const kept = new Set(text.flatMap((word, at) => (runs.has(run(text, at)) ? [word.paragraph] : [])));
  return text.filter((word) => kept.has(word.paragraph)).slice(0, Math.floor(MOST_CELLS / quoted.length));
}

const RANK: Readonly<Record<Verdict["kind"], number>> = { verbatim: 0, close: 1, stitched: 2, notFound: 3 };

const changesIn = (verdict: Verdict) =>
  verdict.kind === "close"
    ? verdict.piece.departures.length
    : verdict.kind === "stitched"
      ? verdict.pieces.length + verdict.pieces.flatMap((piece) => piece.departures).length
      : 0;

/**
 * Checks a quotation against each version of a work. A version that an editor corrected is
 * read both ways and the better verdict is given. Words are compared without case, marks and
 * diacritics; a different spelling counts as a difference, though the mildest.
 */
export function checkQuotation(given: string, corpus: Corpus, texts: Texts): Check {
  const plain = readQuotation(given, texts.plainReader(corpus.versions[0]?.lang ?? "en"));
  const verdicts = corpus.versions.map(({ id, lang }) => {
    const read = texts.plainReader(lang);
    const quotation = readQuotation(given, read);
    const paragraphs = corpus.paragraphs.filter((paragraph) => paragraph.witness === id);
    const corrected = paragraphs.some((one) =>
      one.sentences.some((sentence) => sentence.source !== undefined),
    );
    const wordings = corrected ? (["corrected", "source"] as const) : (["corrected"] as const);
    const [best] = wordings
      .map((wording): VersionVerdict => {
        const text = streamOf(paragraphs, read, wording);
        const verdict = verdictOn(quotation.words, narrowed(quotation.words, text));
        return { version: id, verdict, wording };
      })
      .sort(
        ({ verdict: left }, { verdict: right }) =>
          RANK[left.kind] - RANK[right.kind] || changesIn(left) - changesIn(right),
      );
    return best ?? { version: id, verdict: { kind: "notFound" } as const, wording: "corrected" as const };
  });
  return { quotation: plain, verdicts };
}
