/**
 * The words that two stretches of text have in common, in order.
 *
 * Source: R. A. Wagner and M. J. Fischer, "The string-to-string correction problem"
 * (Journal of the ACM 21, 1974), in its form as a heaviest common subsequence, within a
 * band. Deviations: words weigh by how rare they are; words that are only related weigh
 * less; and a word that follows right after another match gets a small bonus, so that
 * phrases win over scattered words.
 */
import { int, real } from "./checked.ts";

/** Which words of B each word of A may meet: rows of A from `from`, columns [low, high) of B. */
export interface Band {
  /** The first word of A. */
  readonly from: number;
  /** For each word of A the first word of B it may meet; never falls. */
  readonly low: Int32Array;
  /** For each word of A the end of the words it may meet; never falls. */
  readonly high: Int32Array;
}

/** Calls back for each word of B that the given word of A may be matched with. */
export type Relations = (keyA: number, tell: (keyB: number, weight: number) => void) => void;

/** Words that met, ascending in both texts; the arrays run parallel. */
export interface WordMatches {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly weights: readonly number[];
}

/** Added to a match that follows right after another, in units of weight. */
const RUN_BONUS = 0.6;

const LEFT = 1;
const MATCH = 2;
const RUN = 4;

/** The number of cells that a band holds, which is what it costs. */
export function bandArea(band: Band): number {
  let area = 0;
  for (let row = 0; row < band.low.length; row++) area += int(band.high, row) - int(band.low, row) + 1;
  return area;
}

/**
 * Finds the heaviest common subsequence of words within a band.
 *
 * `marks` is scratch space: a zero for every key of the vocabulary, left as it was.
 */
export function matchWords(
  a: Int32Array,
  b: Int32Array,
  band: Band,
  marks: Float64Array,
  relations: Relations,
): WordMatches {
  const rows = band.low.length;
  if (rows === 0) return { a: [], b: [], weights: [] };
  const base = int(band.low, 0);
  const width = int(band.high, rows - 1) - base + 1;
  let above = new Float64Array(width);
  let here = new Float64Array(width);
  let endsAbove = new Float64Array(width);
  let endsHere = new Float64Array(width);
  const steps = new Uint8Array(bandArea(band));
  const offsets = new Float64Array(rows + 1);
  let offset = 0;
  let reached = 0;
  for (let row = 0; row < rows; row++) {
    const low = int(band.low, row) - base;
    const high = int(band.high, row) - base;
    offsets[row] = offset;
    const flat = real(above, reached);
    for (let j = reached + 1; j <= high; j++) {
      above[j] = flat;
      endsAbove[j] = -1;
    }
    reached = Math.max(reached, high);
    const touched: number[] = [];
    relations(int(a, band.from + row), (key, weight) => {
      marks[key] = weight;
      touched.push(key);
    });
    here[low] = real(above, low);
    endsHere[low] = -1;
    let left = real(above, low);
    for (let j = low + 1; j <= high; j++) {
      let value = above[j] ?? 0;
      let step = 0;
      if (left > value) {
        value = left;
        step = LEFT;
      }
      const weight = marks[b[base + j - 1] ?? 0] ?? 0;
      let end = -1;
      if (weight > 0) {
        end = (above[j - 1] ?? 0) + weight;
        const run = (endsAbove[j - 1] ?? -1) + weight + RUN_BONUS;
        let ran = 0;
        if ((endsAbove[j - 1] ?? -1) >= 0 && run >= end) {
          end = run;
          ran = RUN;
        }
        if (end >= value) {
          value = end;
          step = MATCH;
        }
        step |= ran;
      }
      here[j] = value;
      endsHere[j] = end;
      steps[offset + j - low] = step;
      left = value;
    }
    offset += high - low + 1;
    for (const key of touched) marks[key] = 0;
    [above, here] = [here, above];
    [endsAbove, endsHere] = [endsHere, endsAbove];
  }
  return trace(a, b, band, steps, offsets, relations);
}

function trace(
  a: Int32Array,
  b: Int32Array,
  band: Band,
  steps: Uint8Array,
  offsets: Float64Array,
  relations: Relations,
): WordMatches {
  const matchesA: number[] = [];
  const matchesB: number[] = [];
  let row = band.low.length - 1;
  let j = row < 0 ? 0 : int(band.high, row);
  let forced = false;
  while (row >= 0) {
    j = Math.min(j, int(band.high, row));
    const low = int(band.low, row);
    if (j <= low) {
      row--;
      forced = false;
      continue;
    }
    const step = steps[real(offsets, row) + j - low] ?? 0;
    if (forced || (step & MATCH) !== 0) {
      matchesA.push(band.from + row);
      matchesB.push(j - 1);
      forced = (step & RUN) !== 0;
      row--;
      j--;
    } else if ((step & LEFT) !== 0) j--;
    else row--;
  }
  matchesA.reverse();
  matchesB.reverse();
  const weights = matchesA.map((at, index) => {
    const wanted = int(b, matchesB[index] ?? 0);
    let found = 0;
    relations(int(a, at), (key, weight) => {
      if (key === wanted) found = weight;
    });
    return found;
  });
  return { a: matchesA, b: matchesB, weights };
}
