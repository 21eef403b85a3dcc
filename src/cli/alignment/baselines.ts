/**
 * Plain ways of aligning, to measure the aligner against.
 *
 * They see the same units and answer with links; they are kept simple on purpose, as a
 * reader would write them first.
 */
import { tokenize } from "../../collation/text/token.ts";
import type { PlainLink, Task } from "./tasks.ts";

/** A way of aligning a task. */
export type Baseline = (task: Task) => readonly PlainLink[];

type Vector = ReadonlyMap<string, number>;

function wordsOf(unit: string): readonly string[] {
  return tokenize(unit).flatMap((token) => (token.norm === "" ? [] : [token.norm]));
}

/** Unit vectors of term frequency times inverse document frequency. */
function vectorsOf(texts: readonly (readonly string[])[]): readonly (readonly Vector[])[] {
  const spread = new Map<string, number>();
  const read = texts.map((units) => units.map(wordsOf));
  const count = read.flat().length;
  for (const unit of read.flat())
    for (const word of new Set(unit)) spread.set(word, (spread.get(word) ?? 0) + 1);
  return read.map((units) =>
    units.map((unit) => {
      const vector = new Map<string, number>();
      for (const word of unit) vector.set(word, (vector.get(word) ?? 0) + 1);
      let sum = 0;
      for (const [word, frequency] of vector) {
        const value = frequency * Math.log((1 + count) / (1 + (spread.get(word) ?? 0)));
        vector.set(word, value);
        sum += value * value;
      }
      const norm = Math.sqrt(sum) || 1;
      return new Map([...vector].map(([word, value]) => [word, value / norm]));
    }),
  );
}

function cosine(x: Vector, y: Vector): number {
  const [few, many] = x.size < y.size ? [x, y] : [y, x];
  let sum = 0;
  for (const [word, value] of few) sum += value * (many.get(word) ?? 0);
  return sum;
}

/** Runs a way of aligning two texts over all pairs of witnesses that count. */
function pairwise(
  task: Task,
  two: (x: readonly Vector[], y: readonly Vector[]) => readonly (readonly [number, number])[],
): readonly PlainLink[] {
  const vectors = vectorsOf(task.witnesses.map((witness) => witness.units));
  return task.pairs.flatMap(([x, y]) =>
    two(vectors[x] ?? [], vectors[y] ?? []).map(([i, j]): PlainLink => [x, i, y, j]),
  );
}

/** Below this cosine two units are not linked. */
const COSINE_LEAST = 0.2;

/** Each unit goes to the most similar one of the other text, if that is similar enough. */
export const greedy: Baseline = (task) =>
  pairwise(task, (x, y) => {
    const links = new Map<string, readonly [number, number]>();
    const best = (from: Vector, to: readonly Vector[]): number => {
      let place = -1;
      let high = COSINE_LEAST;
      for (const [index, other] of to.entries()) {
        const value = cosine(from, other);
        if (value > high) {
          high = value;
          place = index;
        }
      }
      return place;
    };
    for (const [i, unit] of x.entries()) {
      const j = best(unit, y);
      if (j >= 0) links.set(`${i} ${j}`, [i, j]);
    }
    for (const [j, unit] of y.entries()) {
      const i = best(unit, x);
      if (i >= 0) links.set(`${i} ${j}`, [i, j]);
    }
    return [...links.values()];
  });

/** The best path in order, of one to one, one to two and two to one, by dynamic programming. */
export const dynamic: Baseline = (task) =>
  pairwise(task, (x, y) => {
    const width = y.length + 1;
    const score = new Float64Array((x.length + 1) * width);
    const step = new Uint8Array((x.length + 1) * width);
    const moves = [
      [1, 0],
      [0, 1],
      [1, 1],
      [1, 2],
      [2, 1],
    ] as const;
    const similar = x.map((unit) => y.map((other) => cosine(unit, other) - COSINE_LEAST / 2));
    for (let i = 0; i <= x.length; i++)
      for (let j = 0; j <= y.length; j++) {
        let best = i + j === 0 ? 0 : -Infinity;
        for (const [index, [up, back]] of moves.entries()) {
          if (i < up || j < back) continue;
          let gain = 0;
          if (up > 0 && back > 0)
            for (let a = 1; a <= up; a++)
              for (let b = 1; b <= back; b++) gain += similar[i - a]?.[j - b] ?? 0;
          const value = (score[(i - up) * width + j - back] ?? 0) + gain;
          if (value > best) {
            best = value;
            step[i * width + j] = index;
          }
        }
        score[i * width + j] = best;
      }
    const links: (readonly [number, number])[] = [];
    let i = x.length;
    let j = y.length;
    while (i + j > 0) {
      const [up, back] = moves[step[i * width + j] ?? 0] ?? [1, 0];
      for (let a = 1; a <= up; a++) for (let b = 1; b <= back; b++) links.push([i - a, j - b]);
      i -= up;
      j -= back;
    }
    return links;
  });

/** A line diff: equal units meet; the units between them meet one by one, as a viewer shows them. */
export const lineDiff: Baseline = (task) =>
  task.pairs.flatMap(([x, y]) => {
    const plain = (index: number): readonly string[] =>
      (task.witnesses[index]?.units ?? []).map((unit) => wordsOf(unit).join(" "));
    const a = plain(x);
    const b = plain(y);
    const width = b.length + 1;
    const common = new Int32Array((a.length + 1) * width);
    for (let i = a.length - 1; i >= 0; i--)
      for (let j = b.length - 1; j >= 0; j--)
        common[i * width + j] =
          a[i] === b[j]
            ? (common[(i + 1) * width + j + 1] ?? 0) + 1
            : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    const links: PlainLink[] = [];
    let i = 0;
    let j = 0;
    let gone: number[] = [];
    let come: number[] = [];
    const flush = (): void => {
      for (let k = 0; k < Math.min(gone.length, come.length); k++)
        links.push([x, gone[k] ?? 0, y, come[k] ?? 0]);
      gone = [];
      come = [];
    };
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && a[i] === b[j]) {
        flush();
        links.push([x, i++, y, j++]);
      } else if (
        j >= b.length ||
        (i < a.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
      )
        gone.push(i++);
      else come.push(j++);
    }
    flush();
    return links;
  });
