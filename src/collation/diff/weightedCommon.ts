/**
 * The heaviest common subsequence of two word lists.
 *
 * The recurrence is that of R. A. Wagner and M. J. Fischer, "The String-to-String
 * Correction Problem" (1974), with two deviations: a pair of words is worth its weight
 * instead of 1, so that content words decide and function words follow; and a pair that
 * continues a run earns a bonus (after O. Gotoh, "An Improved Algorithm for Matching
 * Biological Sequences", 1982), so that of two equal choices the unbroken one is taken.
 * Weights are whole numbers: sums are exact and ties are ties on every machine.
 */

/** One word of `a` beside one word of `b`. */
export interface Pair {
  readonly a: number;
  readonly b: number;
}

/** What a pair of words is worth; 0 where they do not match. A whole number. */
export type PairWeight = (a: number, b: number) => number;

/** Worth of continuing a run, below that of the least pair: it breaks ties, it wins no word. */
const RUN_BONUS = 8;

const STOP = 0;
const SKIP_A = 1;
const SKIP_B = 2;
const TAKE = 3;

/**
 * Finds the pairs, ascending on both sides, of greatest total weight.
 *
 * `aAt` and `bAt` are the places of the words in the texts; two pairs are a run when they
 * are neighbours there on both sides. Costs `a × b` steps, and as many bytes twice over.
 */
export function weightedCommon(
  aAt: readonly number[],
  bAt: readonly number[],
  weightOf: PairWeight,
): readonly Pair[] {
  const columns = bAt.length + 1;
  /** How the best total at a cell was come by, and whether its pair continues a run. */
  const way = new Uint8Array((aAt.length + 1) * columns);
  const continues = new Uint8Array((aAt.length + 1) * columns);
  let above = new Int32Array(columns);
  let takenAbove = new Int32Array(columns);
  let row = new Int32Array(columns);
  let taken = new Int32Array(columns);
  for (const [i, aPlace] of aAt.entries()) {
    row.fill(0);
    taken.fill(0);
    for (const [j, bPlace] of bAt.entries()) {
      const cell = (i + 1) * columns + j + 1;
      const weight = weightOf(aPlace, bPlace);
      let best = above[j + 1] ?? 0;
      let how = best > 0 ? SKIP_A : STOP;
      const left = row[j] ?? 0;
      if (left > best) {
        best = left;
        how = SKIP_B;
      }
      if (weight > 0) {
        const fresh = above[j] ?? 0;
        const before = takenAbove[j] ?? 0;
        const neighbours = aAt[i - 1] === aPlace - 1 && bAt[j - 1] === bPlace - 1;
        const run = neighbours && before > 0 && before + RUN_BONUS >= fresh;
        const total = weight + (run ? before + RUN_BONUS : fresh);
        taken[j + 1] = total;
        if (run) continues[cell] = 1;
        if (total >= best) {
          best = total;
          how = TAKE;
        }
      }
      row[j + 1] = best;
      way[cell] = how;
    }
    [above, row] = [row, above];
    [takenAbove, taken] = [taken, takenAbove];
  }
  return trace(aAt, bAt, way, continues);
}

function trace(
  aAt: readonly number[],
  bAt: readonly number[],
  way: Uint8Array,
  continues: Uint8Array,
): readonly Pair[] {
  const columns = bAt.length + 1;
  const pairs: Pair[] = [];
  let i = aAt.length;
  let j = bAt.length;
  let inRun = false;
  while (i > 0 && j > 0) {
    const cell = i * columns + j;
    const how = inRun ? TAKE : way[cell];
    if (how === TAKE) {
      const a = aAt[i - 1];
      const b = bAt[j - 1];
      if (a === undefined || b === undefined) throw new RangeError("A cell has no words; this is a bug.");
      pairs.push({ a, b });
      inRun = continues[cell] === 1;
      i -= 1;
      j -= 1;
    } else if (how === SKIP_A) i -= 1;
    else if (how === SKIP_B) j -= 1;
    else break;
  }
  return pairs.reverse();
}
