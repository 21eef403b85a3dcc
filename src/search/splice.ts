/**
 * The cheapest way to put a quotation together from a text.
 *
 * Source: W. F. Tichy, "The string-to-string correction problem with block moves" (1984),
 * joined with the fitting alignment of P. H. Sellers, "The theory and computation of
 * evolutionary distances: pattern recognition" (1980): the quotation is read to its end, each
 * word changed, added or left out costs 1, and the reading may leave off at one place of
 * the text and go on at another for the price of a jump. Deviations: an ellipsis makes a
 * jump forward free, brackets let a few words of the text pass, and two words that a
 * hyphen joins may stand for one.
 */

import type { QuotedWord } from "./quotation.ts";

/**
 * Price of going on elsewhere, in changed words. Lower, and a chance run of three words
 * elsewhere counts as a place; higher, and a clause left out in silence counts as a slip.
 */
export const JUMP = 4;

/** The same where an ellipsis owns to a cut, but the quotation goes back: a break is no surprise there. */
const MARKED_JUMP = 2;

/** Words of the text that one pair of brackets may stand for. */
export const MOST_BRACKETED = 12;

/** Added to each word that passes without being matched, so that of equal ways the shortest is taken. */
const HAIR = 1 / 4096;

/** Gained by each word that is matched, so that of equal ways the one with most words wins. */
const MATCH = 2 * HAIR;

/** One step of the way: positions in the quotation and in the text after it, and what it was. */
export interface Step {
  readonly kind: "same" | "changed" | "added" | "dropped" | "bracketed" | "jump";
  readonly quoted: readonly [number, number];
  readonly source: readonly [number, number];
}

/** The cheapest way, and its price in changed words, jumps not counted. */
export interface Splice {
  readonly steps: readonly Step[];
  readonly changes: number;
}

const SAME = 1;
const CHANGED = 2;
const ADDED = 3;
const DROPPED = 4;
const BRACKETED = 5;
const JUMPED = 6;
const JOINED_QUOTE = 7;
const JOINED_TEXT = 8;

/** One row of the table: for each place of the text the price of having read so much of the quotation. */
type Row = Float32Array;

/** Where a jump into a place comes from: the cheapest place, or the cheapest one before it. */
interface Jumps {
  readonly from: number;
  readonly before: Int32Array | undefined;
}

/** Lets the reading go on elsewhere at one point of the quotation, changing the row. */
function jump(row: Row, ops: Uint8Array, before: QuotedWord["before"], jumpPrice: number): Jumps {
  let from = 0;
  for (let at = 1; at < row.length; at++) if ((row[at] ?? 0) < (row[from] ?? 0)) from = at;
  const lowest = (row[from] ?? 0) + (before === "cut" ? Math.min(jumpPrice, MARKED_JUMP) : jumpPrice);
  let earlier: Int32Array | undefined;
  if (before === "cut") {
    earlier = new Int32Array(row.length);
    let best = 0;
    for (let at = 1; at < row.length; at++) {
      // a cut is free; a hair a word keeps it short
      if ((row[at] ?? 0) <= (row[best] ?? 0) + HAIR * (at - best)) best = at;
      earlier[at] = best;
    }
    const settled = row.slice();
    for (let at = 1; at < row.length; at++) {
      const source = earlier[at] ?? 0;
      const price = (settled[source] ?? 0) + HAIR * (at - source) * (source === at ? 0 : 1);
      if (source !== at && price < (row[at] ?? 0)) {
        row[at] = price;
        ops[at] = JUMPED;
      } else earlier[at] = -1;
    }
  }
  for (let at = 0; at < row.length; at++)
    if (lowest < (row[at] ?? 0)) {
      row[at] = lowest;
      ops[at] = JUMPED;
      if (earlier) earlier[at] = -1;
    }
  return { from, before: earlier };
}

/** Lets words of the text pass, at 1 each, or for brackets at a hair. */
function drop(row: Row, ops: Uint8Array, bracketed: boolean): void {
  if (bracketed) {
    const settled = row.slice();
    for (let at = 1; at < row.length; at++)
      for (let width = 1; width <= MOST_BRACKETED && width <= at; width++) {
        const price = (settled[at - width] ?? 0) + HAIR * width;
        if (price < (row[at] ?? 0)) {
          row[at] = price;
          ops[at] = BRACKETED + (width << 4);
        }
      }
  }
  for (let at = 1; at < row.length; at++) {
    const price = (row[at - 1] ?? 0) + 1;
    if (price < (row[at] ?? 0)) {
      row[at] = price;
      ops[at] = DROPPED;
    }
  }
}

/**
 * Finds the cheapest way. Time is words of the quotation times words of the text, about 10
 * nanoseconds each, and as many bytes. With `jumpPrice` infinite only an ellipsis parts it.
 */
export function splice(
  quoted: readonly QuotedWord[],
  text: readonly QuotedWord[],
  jumpPrice: number = JUMP,
): Splice {
  const width = text.length + 1;
  const ops = new Uint8Array((quoted.length + 1) * width);
  const rowOps = (at: number) => ops.subarray(at * width, (at + 1) * width);
  const jumps: (Jumps | undefined)[] = [];
  const rows: Row[] = [new Float32Array(width)];
  quoted.forEach((word, at) => {
    const row = rows[at];
    if (row === undefined) throw new RangeError("A row is missing: this is a bug");
    if (at > 0) jumps[at] = jump(row, rowOps(at), word.before, jumpPrice);
    if (at > 0) drop(row, rowOps(at), word.before === "bracket");
    const next = new Float32Array(width);
    const opsNext = rowOps(at + 1);
    const previous = rows[at - 1];
    const joinedQuote = quoted[at - 1]?.joined;
    for (let j = 0; j < width; j++) {
      let price = (row[j] ?? 0) + 1;
      let op = ADDED;
      const there = text[j - 1];
      if (there !== undefined) {
        const same = there.key === word.key;
        // another form of a word changes less than another word does; a new sentence is not run into
        const diagonal =
          (row[j - 1] ?? 0) +
          (same ? -MATCH : there.stem === word.stem ? 1 - HAIR : there.opens ? 1 + HAIR : 1);
        if (diagonal <= price) {
          price = diagonal;
          op = same ? SAME : CHANGED;
        }
        const pair = previous && joinedQuote === there.key ? (previous[j - 1] ?? 0) - MATCH : Infinity;
        if (pair < price) {
          price = pair;
          op = JOINED_QUOTE;
        }
        const split = j > 1 && text[j - 2]?.joined === word.key ? (row[j - 2] ?? 0) - MATCH : Infinity;
        if (split < price) {
          price = split;
          op = JOINED_TEXT;
        }
      }
      next[j] = price;
      opsNext[j] = op;
    }
    rows.push(next);
    if (at > 1) rows[at - 2] = new Float32Array(0);
  });
  return wayBack(quoted.length, width, ops, jumps, rows[quoted.length] ?? new Float32Array(0));
}

function wayBack(
  length: number,
  width: number,
  ops: Uint8Array,
  jumps: readonly (Jumps | undefined)[],
  last: Row,
): Splice {
  let j = 0;
  for (let at = 1; at < last.length; at++) if ((last[at] ?? 0) < (last[j] ?? 0)) j = at;
  const steps: Step[] = [];
  let changes = 0;
  const step = (kind: Step["kind"], back: number, backText: number, i: number) => {
    steps.push({ kind, quoted: [i - back, i], source: [j - backText, j] });
    j -= backText;
    return i - back;
  };
  for (let i = length; i > 0;) {
    const op = ops[i * width + j] ?? 0;
    const kind = op & 15;
    if (kind === JUMPED) {
      const from = jumps[i]?.before?.[j] ?? -1;
      const source = from >= 0 ? from : (jumps[i]?.from ?? 0);
      steps.push({ kind: "jump", quoted: [i, i], source: [source, j] });
      // the cheapest cell of a row is not itself reached by a jump, so this ends
      j = source;
      continue;
    }
    if (kind === CHANGED || kind === ADDED || kind === DROPPED) changes++;
    if (kind === SAME) i = step("same", 1, 1, i);
    else if (kind === CHANGED) i = step("changed", 1, 1, i);
    else if (kind === JOINED_QUOTE) i = step("same", 2, 1, i);
    else if (kind === JOINED_TEXT) i = step("same", 1, 2, i);
    else if (kind === ADDED) i = step("added", 1, 0, i);
    else if (kind === DROPPED) i = step("dropped", 0, 1, i);
    else if (kind === BRACKETED) i = step("bracketed", 0, op >> 4, i);
    else throw new RangeError(`Unknown step ${String(op)} at ${String(i)}, ${String(j)}: this is a bug`);
  }
  return { steps: steps.reverse(), changes };
}
