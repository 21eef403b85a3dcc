/**
 * The pairs of units under consideration, in rows, with what is known of each.
 */
import { int, item, real } from "./checked.ts";
import type { Candidate } from "./candidates.ts";
import type { Vote } from "./votes.ts";
import type { Pair } from "./weights.ts";

/** Pairs of units sorted by unit of A, then of B; the arrays run parallel. */
export interface Cells {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Where the cells of each unit of A begin; one more entry at the end. */
  readonly rows: Int32Array;
  /** The weight of the words that met. */
  readonly votes: Float64Array;
  /** How many words of matter met. */
  readonly counts: Float64Array;
  /** The weight of the densest run of words that met. */
  readonly dense: Float64Array;
  /** 1 for pairs without words in common that stand right between two strong pairs. */
  readonly between: Uint8Array;
}

/** Brings candidates and votes together. */
export function cellsOf(
  pair: Pair,
  candidates: readonly Candidate[],
  votes: ReadonlyMap<number, Vote>,
): Cells {
  const unitsA = pair.a.starts.length - 1;
  const width = pair.b.starts.length;
  const keys = new Set<number>(votes.keys());
  for (const candidate of candidates) {
    keys.add(candidate.a * width + candidate.b);
  }
  const added = pairsBetween(pair, votes);
  for (const cell of added) keys.add(cell);
  const sorted = Float64Array.from(keys).sort();
  const count = sorted.length;
  const a = new Int32Array(count);
  const b = new Int32Array(count);
  const rows = new Int32Array(unitsA + 1);
  const weight = new Float64Array(count);
  const counts = new Float64Array(count);
  const dense = new Float64Array(count);
  const between = new Uint8Array(count);
  for (let index = 0; index < count; index++) {
    const cell = real(sorted, index);
    const row = Math.floor(cell / width);
    a[index] = row;
    b[index] = cell - row * width;
    rows[row + 1] = index + 1;
    const vote = votes.get(cell);
    weight[index] = vote?.weight ?? 0;
    counts[index] = vote?.count ?? 0;
    dense[index] = vote?.dense ?? 0;
    if (vote === undefined && added.has(cell)) between[index] = 1;
  }
  for (let row = 1; row <= unitsA; row++) rows[row] = Math.max(int(rows, row), int(rows, row - 1));
  return { a, b, rows, votes: weight, counts, dense, between };
}

/** The share of the lighter unit's weight that words must cover for a pair to speak for what is beside it. */
const STRONG = 0.35;
/** Steps from a pair to the next: one unit each, or one unit of one witness only. */
const STEPS = [
  [1, 1],
  [1, 0],
  [0, 1],
] as const;

/**
 * The pairs that stand right between two strong pairs: a short sentence said in quite other
 * words, or one that its neighbour's partner takes in.
 */
function pairsBetween(pair: Pair, votes: ReadonlyMap<number, Vote>): ReadonlySet<number> {
  const found = new Set<number>();
  const width = pair.b.starts.length;
  const strong = (a: number, b: number): boolean => {
    const vote = votes.get(a * width + b);
    if (vote === undefined || b < 0 || b >= width - 1) return false;
    const least = Math.min(real(pair.massA, a), real(pair.massB, b));
    return least > 0 && vote.weight >= STRONG * least;
  };
  for (const { a, b } of votes.values()) {
    if (!strong(a, b)) continue;
    for (const [up, back] of STEPS) {
      const betweenA = a + up;
      const betweenB = b + back;
      if (betweenA >= pair.massA.length || betweenB >= pair.massB.length) continue;
      if (STEPS.some(([ahead, aside]) => strong(betweenA + ahead, betweenB + aside)))
        found.add(betweenA * width + betweenB);
    }
  }
  return found;
}

/** The index of the cell of two units, or -1. */
export function cellAt(cells: Cells, a: number, b: number): number {
  if (a < 0 || a >= cells.rows.length - 1) return -1;
  let low = int(cells.rows, a);
  let high = int(cells.rows, a + 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (int(cells.b, middle) < b) low = middle + 1;
    else high = middle;
  }
  return low < int(cells.rows, a + 1) && int(cells.b, low) === b ? low : -1;
}

/** The cells of each unit of B, as lists of indices. */
export function columnsOf(cells: Cells, unitsB: number): readonly (readonly number[])[] {
  const columns: number[][] = Array.from({ length: unitsB }, () => []);
  for (let index = 0; index < cells.b.length; index++) item(columns, int(cells.b, index)).push(index);
  return columns;
}
