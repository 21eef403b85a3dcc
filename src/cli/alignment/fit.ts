/**
 * Fits the aligner's three scorers to tasks with known links.
 */
import { item } from "../../collation/alignment/checked.ts";
import { CONTEXT_COUNT, measureContext } from "../../collation/alignment/context.ts";
import { FEATURE_COUNT } from "../../collation/alignment/features.ts";
import type { Lexicon } from "../../collation/alignment/lexicon.ts";
import { mixed, probabilitiesOf } from "../../collation/alignment/network.ts";
import type { Network } from "../../collation/alignment/network.ts";
import { measurePairs } from "../../collation/alignment/pair-links.ts";
import type { MeasuredPairs } from "../../collation/alignment/pair-links.ts";
import { prepare } from "../../collation/alignment/prepare.ts";
import { measureWitnesses, WITNESS_COUNT } from "../../collation/alignment/reconcile.ts";
import type { Scorers } from "../../collation/alignment/scorers.ts";
import { pairOf } from "../../collation/alignment/weights.ts";
import { nameOf } from "./tasks.ts";
import type { Task } from "./tasks.ts";
import { train } from "./train.ts";
import type { Example } from "./train.ts";

/** A pair of witnesses of a task, measured, with the truth of each pair of units. */
export interface MeasuredTaskPair extends MeasuredPairs {
  readonly x: number;
  readonly y: number;
  /** False for a pair of witnesses that serves as evidence only. */
  readonly counts: boolean;
  readonly truth: Uint8Array;
}

/** A task measured. */
export interface MeasuredTask {
  readonly task: Task;
  readonly sizes: readonly number[];
  readonly pairs: readonly MeasuredTaskPair[];
}

/** Measures all pairs of witnesses of a task. */
export function measureTask(task: Task, lexicon?: Lexicon): MeasuredTask {
  const gold = new Set(task.gold.map(nameOf));
  const prepared = prepare(task.witnesses, lexicon);
  const pairs: MeasuredTaskPair[] = [];
  for (let x = 0; x < task.witnesses.length; x++)
    for (let y = x + 1; y < task.witnesses.length; y++) {
      const measured = measurePairs(
        pairOf(prepared, item(prepared.witnesses, x), item(prepared.witnesses, y)),
      );
      const { a, b } = measured.cells;
      pairs.push({
        ...measured,
        x,
        y,
        counts: task.pairs.some(([p, q]) => p === x && q === y),
        truth: Uint8Array.from(a, (unit, index) => (gold.has(nameOf([x, unit, y, b[index] ?? 0])) ? 1 : 0)),
      });
    }
  return { task, sizes: task.witnesses.map((witness) => witness.units.length), pairs };
}

/** How the scorers are trained. */
export interface Fitting {
  readonly hidden: number;
  readonly rounds: number;
  /** How many networks, from different starts, are averaged. */
  readonly networks: number;
}

/** No set counts as if it had fewer true links than this, so that small sets do not rule. */
const LINKS_LEAST = 100;
/** Into how many parts the tasks go, to judge each by scorers that have not seen it. */
const FOLDS = 3;

interface Row {
  readonly pair: MeasuredTaskPair;
  readonly inputs: Float64Array;
  readonly weight: number;
}

/** Of the pairs that are plainly no links, one in so many is learnt from, and counts for all. */
const EASY_SHARE = 5;
/** An input that opens every row: votes, or earlier odds; below this a false pair is easy. */
const EASY_VOTES = 0.1;
const EASY_ODDS = -0.6;

function examplesOf(rows: readonly Row[], width: number): readonly Example[] {
  const easyBelow = width === FEATURE_COUNT ? EASY_VOTES : EASY_ODDS;
  return rows.flatMap(({ pair, inputs, weight }) => {
    const examples: Example[] = [];
    for (const [index, truth] of pair.truth.entries()) {
      const row = inputs.subarray(index * width, (index + 1) * width);
      const easy = truth === 0 && (row[0] ?? 0) < easyBelow;
      if (easy && index % EASY_SHARE !== 0) continue;
      examples.push({
        inputs: row,
        truth: truth === 1 ? 1 : 0,
        weight: easy ? weight * EASY_SHARE : weight,
      });
    }
    return examples;
  });
}

function networksOf(
  rows: readonly Row[],
  width: number,
  { hidden, rounds, networks }: Fitting,
): readonly Network[] {
  const examples = examplesOf(rows, width);
  return Array.from({ length: networks }, (_, seed) =>
    train(examples, { inputs: width, hidden, rounds, seed: seed + 1 }),
  );
}

/** What each example of a set counts, so that every set counts alike. */
function weightsOf(tasks: readonly MeasuredTask[]): ReadonlyMap<string, number> {
  const links = new Map<string, number>();
  let cells = 0;
  for (const { task, pairs } of tasks) {
    links.set(task.set, (links.get(task.set) ?? 0) + task.gold.length);
    for (const pair of pairs) if (pair.counts) cells += pair.truth.length;
  }
  const plain = new Map([...links].map(([set, count]) => [set, 1 / Math.max(LINKS_LEAST, count)]));
  let sum = 0;
  for (const { task, pairs } of tasks)
    for (const pair of pairs) if (pair.counts) sum += (plain.get(task.set) ?? 0) * pair.truth.length;
  return new Map([...plain].map(([set, weight]) => [set, (weight * cells) / sum]));
}

/**
 * Fits the scorers. Each later scorer is trained on what earlier ones say of tasks that
 * they have not seen, so that it learns how far to trust them.
 */
export function fit(tasks: readonly MeasuredTask[], fitting: Fitting): Scorers {
  const weights = weightsOf(tasks);
  const rowsOf = (
    subset: readonly MeasuredTask[],
    inputs: (pair: MeasuredTaskPair) => Float64Array,
  ): readonly Row[] =>
    subset.flatMap(({ task, pairs }) =>
      pairs
        .filter((pair) => pair.counts)
        .map((pair) => ({ pair, inputs: inputs(pair), weight: weights.get(task.set) ?? 0 })),
    );
  const single: Fitting = { ...fitting, networks: 1 };
  const context = new Map<MeasuredTaskPair, Float64Array>();
  const near = new Map<MeasuredTaskPair, Float64Array>();
  const folds = Array.from({ length: FOLDS }, (_, fold) => ({
    seen: tasks.filter((_task, index) => foldOf(tasks, index) !== fold),
    unseen: tasks.filter((_task, index) => foldOf(tasks, index) === fold),
  }));
  const alone = new Map<MeasuredTaskPair, Float64Array>();
  for (const { seen, unseen } of folds) {
    const networks = networksOf(
      rowsOf(seen, (pair) => pair.features),
      FEATURE_COUNT,
      single,
    );
    for (const { pairs } of unseen)
      for (const pair of pairs) {
        const own = probabilitiesOf(networks, pair.features, pair.truth.length);
        alone.set(pair, own);
        context.set(pair, measureContext(pair.pair, pair.cells, pair.features, own));
      }
  }
  const contextOf = (pair: MeasuredTaskPair): Float64Array => context.get(pair) ?? new Float64Array();
  for (const { seen, unseen } of folds) {
    const networks = networksOf(rowsOf(seen, contextOf), CONTEXT_COUNT, single);
    for (const { pairs } of unseen)
      for (const pair of pairs) {
        const own = alone.get(pair) ?? new Float64Array(pair.truth.length);
        near.set(pair, mixed(own, probabilitiesOf(networks, contextOf(pair), own.length)));
      }
  }
  const several = tasks.filter(({ sizes }) => sizes.length > 2);
  const told = new Map<MeasuredTaskPair, Float64Array>();
  for (const { pairs, sizes } of several) {
    const measured = measureWitnesses(
      pairs.map((pair) => ({
        x: pair.x,
        y: pair.y,
        cells: pair.cells,
        probability: near.get(pair) ?? new Float64Array(pair.truth.length),
      })),
      sizes,
    );
    for (const [index, pair] of pairs.entries()) told.set(pair, item(measured, index));
  }
  return {
    own: networksOf(
      rowsOf(tasks, (pair) => pair.features),
      FEATURE_COUNT,
      fitting,
    ),
    context: networksOf(rowsOf(tasks, contextOf), CONTEXT_COUNT, fitting),
    witnesses: networksOf(
      rowsOf(several, (pair) => told.get(pair) ?? new Float64Array()),
      WITNESS_COUNT,
      fitting,
    ),
  };
}

/** Tasks derived from one another fall in one fold: the roughened ones keep the name up to "~". */
function foldOf(tasks: readonly MeasuredTask[], index: number): number {
  let hash = 0;
  for (const sign of item(tasks, index).task.id.replace(/~.*$/u, ""))
    hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
  return hash % FOLDS;
}
