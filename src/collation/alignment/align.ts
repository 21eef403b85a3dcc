/**
 * The aligner: which units of which witnesses say the same thing.
 *
 * The way, each step in its own file: texts become rows of word keys (prepare); each
 * pair of witnesses gets candidates from an inverted index (candidates), runs of
 * candidates in one order, moved blocks included (chains), words matched along them
 * (word-path) that vote for pairs of units (votes); a scorer turns what is measured of a
 * pair of units (features) into a probability (model); links are accepted where the
 * expected F1 is highest (decide); and passages come out of the links (passages).
 */
import { int, item, real } from "./checked.ts";
import { floorOf } from "./decide.ts";
import type { Lexicon } from "./lexicon.ts";
import { measurePairs, weighPairs } from "./pair-links.ts";
import type { MeasuredPairs } from "./pair-links.ts";
import { formPassages } from "./passages.ts";
import { prepare, tooManyForms } from "./prepare.ts";
import { reconcile } from "./reconcile.ts";
import type { WeighedPair } from "./reconcile.ts";
import { SCORERS } from "./scorer-data.ts";
import type { Scorers } from "./scorers.ts";
import type { Alignment, AlignmentWitness, Link } from "./types.ts";
import { pairOf } from "./weights.ts";

/** What the aligner may be given besides the texts. */
export interface AlignOptions {
  /** What is known of the language's words; without it only forms of a word are known to be kin. */
  readonly lexicon?: Lexicon | undefined;
  /** Other scorers than the ones fitted and frozen in `scorer-data.ts`. */
  readonly scorers?: Scorers | undefined;
}

/** Below this probability a pair is not even worth an editor's look. */
const DOUBT_LOWEST = 0.08;
/** The most words shown as evidence of one link. */
const EVIDENCE_WORDS = 24;

/**
 * Aligns two or more witnesses. The result does not depend on the order in which the
 * witnesses are given, except in how it names them.
 *
 * Throws a RangeError where two witnesses have one id.
 */
export function align(
  witnesses: readonly AlignmentWitness[],
  { lexicon, scorers = SCORERS }: AlignOptions = {},
): Alignment {
  const order = canonicalOrder(witnesses);
  const prepared = prepare(
    order.map((index) => item(witnesses, index)),
    lexicon,
  );
  const pairs: (WeighedPair & MeasuredPairs)[] = [];
  for (let x = 0; x < order.length; x++)
    for (let y = x + 1; y < order.length; y++) {
      const measured = measurePairs(
        pairOf(prepared, item(prepared.witnesses, x), item(prepared.witnesses, y)),
      );
      pairs.push({ ...measured, x, y, probability: weighPairs(measured, scorers) });
    }
  const sizes = order.map((index) => item(witnesses, index).units.length);
  const probabilities = reconcile(pairs, sizes, scorers.witnesses);
  const accepted: Link[] = [];
  const doubtful: Link[] = [];
  for (const [place, pair] of pairs.entries()) {
    const probability = item(probabilities, place);
    const floor = floorOf(probability);
    for (let index = 0; index < probability.length; index++) {
      const confidence = real(probability, index);
      if (confidence < DOUBT_LOWEST) continue;
      (confidence >= floor ? accepted : doubtful).push(linkOf(pair, index, confidence, order));
    }
  }
  const links = accepted.sort(compareLinks);
  return {
    links,
    passages: formPassages(
      witnesses.map((witness) => witness.units.length),
      links,
    ),
    doubtful: doubtful.sort(compareLinks),
    precise:
      pairs.every((pair) => pair.precise) &&
      !(lexicon !== undefined && prepared.witnesses.some(tooManyForms)),
  };
}

/** The witnesses' indices in the order of their ids. */
function canonicalOrder(witnesses: readonly AlignmentWitness[]): readonly number[] {
  const order = witnesses
    .map((_, index) => index)
    .sort((x, y) => (item(witnesses, x).id < item(witnesses, y).id ? -1 : 1));
  for (let place = 1; place < order.length; place++) {
    const { id } = item(witnesses, item(order, place));
    if (item(witnesses, item(order, place - 1)).id === id)
      throw new RangeError(`Two witnesses have the id "${id}". Give each witness an id of its own.`);
  }
  return order;
}

/** A link with its evidence; the witnesses by their places as given, the lower place first. */
function linkOf(
  pair: WeighedPair & MeasuredPairs,
  index: number,
  confidence: number,
  order: readonly number[],
): Link {
  const unitA = int(pair.cells.a, index);
  const unitB = int(pair.cells.b, index);
  const { a, b } = pair.pair;
  const words = pair.votes.get(unitA * b.starts.length + unitB)?.words ?? [];
  const evidence = words
    .slice(0, EVIDENCE_WORDS)
    .map(([wordA, wordB]) => [item(a.surface, wordA), item(b.surface, wordB)] as const);
  const refA = { witness: item(order, pair.x), unit: unitA };
  const refB = { witness: item(order, pair.y), unit: unitB };
  if (refA.witness < refB.witness) return { a: refA, b: refB, confidence, evidence };
  return {
    a: refB,
    b: refA,
    confidence,
    evidence: evidence.map(([wordA, wordB]) => [wordB, wordA] as const),
  };
}

function compareLinks(x: Link, y: Link): number {
  return x.a.witness - y.a.witness || x.a.unit - y.a.unit || x.b.witness - y.b.witness || x.b.unit - y.b.unit;
}
