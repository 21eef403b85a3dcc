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
import { formPassages } from "./passages.ts";
import { weighPairs } from "./pair-links.ts";
import { prepare } from "./prepare.ts";
import type { Prepared } from "./prepare.ts";
import type { Alignment, AlignmentWitness, Link } from "./types.ts";
import type { Lexicon } from "./lexicon.ts";
import { pairOf } from "./weights.ts";

/** What the aligner may know from outside. */
export interface AlignOptions {
  /** What is known of the language's words; without it only forms of a word are known to be kin. */
  readonly lexicon?: Lexicon | undefined;
}

/** Below this probability a pair is not even worth an editor's look. */
const DOUBT_LOWEST = 0.08;
/** The most words shown as evidence of one link. */
const EVIDENCE_WORDS = 24;

interface Weighed {
  readonly accepted: readonly Link[];
  readonly doubtful: readonly Link[];
  readonly precise: boolean;
}

/**
 * Aligns two or more witnesses. The result does not depend on the order in which the
 * witnesses are given, except in how it names them.
 *
 * Throws a RangeError where two witnesses have one id.
 */
export function align(witnesses: readonly AlignmentWitness[], options: AlignOptions = {}): Alignment {
  void options.lexicon;
  const order = canonicalOrder(witnesses);
  const prepared = prepare(order.map((index) => item(witnesses, index)));
  const accepted: Link[] = [];
  const doubtful: Link[] = [];
  let precise = true;
  for (let x = 0; x < order.length; x++)
    for (let y = x + 1; y < order.length; y++) {
      const weighed = weighTwo(prepared, x, y);
      accepted.push(...weighed.accepted);
      doubtful.push(...weighed.doubtful);
      precise &&= weighed.precise;
    }
  const named = (links: readonly Link[]): readonly Link[] =>
    links.map((link) => rename(link, order)).sort(compareLinks);
  const links = named(accepted);
  return {
    links,
    passages: formPassages(
      witnesses.map((witness) => witness.units.length),
      links,
    ),
    doubtful: named(doubtful),
    precise,
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

function weighTwo(prepared: Prepared, x: number, y: number): Weighed {
  const a = item(prepared.witnesses, x);
  const b = item(prepared.witnesses, y);
  const { cells, probability, votes, precise } = weighPairs(pairOf(prepared, a, b));
  const floor = floorOf(probability);
  const accepted: Link[] = [];
  const doubtful: Link[] = [];
  for (let index = 0; index < probability.length; index++) {
    const confidence = real(probability, index);
    if (confidence < DOUBT_LOWEST) continue;
    const unitA = int(cells.a, index);
    const unitB = int(cells.b, index);
    const words = votes.get(unitA * b.starts.length + unitB)?.words ?? [];
    const link: Link = {
      a: { witness: x, unit: unitA },
      b: { witness: y, unit: unitB },
      confidence,
      evidence: words
        .slice(0, EVIDENCE_WORDS)
        .map(([wordA, wordB]) => [item(a.surface, wordA), item(b.surface, wordB)] as const),
    };
    (confidence >= floor ? accepted : doubtful).push(link);
  }
  return { accepted, doubtful, precise };
}

/** Names the witnesses of a link by their places as given, the lower place first. */
function rename(link: Link, order: readonly number[]): Link {
  const a = { witness: item(order, link.a.witness), unit: link.a.unit };
  const b = { witness: item(order, link.b.witness), unit: link.b.unit };
  if (a.witness < b.witness) return { ...link, a, b };
  return {
    a: b,
    b: a,
    confidence: link.confidence,
    evidence: link.evidence.map(([wordA, wordB]) => [wordB, wordA] as const),
  };
}

function compareLinks(x: Link, y: Link): number {
  return x.a.witness - y.a.witness || x.a.unit - y.a.unit || x.b.witness - y.b.witness || x.b.unit - y.b.unit;
}
