/**
 * Passages out of links: groups of units in which every two of different witnesses are linked.
 *
 * Source: C. Bron and J. Kerbosch, "Finding all cliques of an undirected graph"
 * (Communications of the ACM 16, 1973), for the notion; the cover is built greedily, from
 * the surest link not yet covered, as in E. Kellerman, "Determination of keyword conflict"
 * (IBM Technical Disclosure Bulletin 16, 1973). Links are never closed transitively: a
 * digest sentence that covers two passages stands in both without joining them, and two
 * units of different witnesses meet in a passage if and only if they are linked.
 */
import { item } from "./checked.ts";
import type { Link, UnitPassage, UnitReading } from "./types.ts";

/** A unit as one number, so that it can be a key: units of a witness follow each other. */
interface Numbering {
  readonly offsets: readonly number[];
  readonly witnessOf: (node: number) => number;
}

function numbering(sizes: readonly number[]): Numbering {
  const offsets = [0];
  for (const size of sizes) offsets.push(item(offsets, offsets.length - 1) + size);
  return {
    offsets,
    witnessOf: (node) => {
      let witness = 0;
      while (witness + 1 < sizes.length && item(offsets, witness + 1) <= node) witness++;
      return witness;
    },
  };
}

/**
 * Groups linked units into passages, and gives every unlinked unit a passage of its own.
 * `sizes` are the numbers of units of the witnesses. The passages are sorted by their
 * first reading's witness and units.
 */
export function formPassages(sizes: readonly number[], links: readonly Link[]): readonly UnitPassage[] {
  const { offsets, witnessOf } = numbering(sizes);
  const total = item(offsets, offsets.length - 1);
  const near: Map<number, number>[] = Array.from({ length: total }, () => new Map<number, number>());
  const edges = links.map((link) => {
    const a = item(offsets, link.a.witness) + link.a.unit;
    const b = item(offsets, link.b.witness) + link.b.unit;
    item(near, a).set(b, link.confidence);
    item(near, b).set(a, link.confidence);
    return { a, b, confidence: link.confidence };
  });
  edges.sort((x, y) => y.confidence - x.confidence || x.a - y.a || x.b - y.b);
  const covered = new Set<number>();
  const cell = (a: number, b: number): number => Math.min(a, b) * total + Math.max(a, b);
  const groups: (readonly number[])[] = [];
  for (const edge of edges) {
    if (covered.has(cell(edge.a, edge.b))) continue;
    const group = grow(edge.a, edge.b, near, witnessOf, (a, b) => covered.has(cell(a, b)));
    for (const a of group)
      for (const b of group) if (a < b && witnessOf(a) !== witnessOf(b)) covered.add(cell(a, b));
    groups.push(group);
  }
  const alone: (readonly number[])[] = [];
  for (let node = 0; node < total; node++) if (item(near, node).size === 0) alone.push([node]);
  return [...groups, ...alone]
    .map((group) => [...group].sort((x, y) => x - y))
    .sort(compareLists)
    .map((group) => ({ readings: readingsOf(group, witnessOf, offsets) }));
}

/** Grows a passage from a link: each unit added is linked to all units of other witnesses in it. */
function grow(
  a: number,
  b: number,
  near: readonly ReadonlyMap<number, number>[],
  witnessOf: (node: number) => number,
  isCovered: (a: number, b: number) => boolean,
): readonly number[] {
  const group = [a, b];
  const candidates = new Set<number>();
  const widen = (node: number): void => {
    for (const other of item(near, node).keys()) candidates.add(other);
  };
  widen(a);
  widen(b);
  for (;;) {
    let best = -1;
    let bestGain = 0;
    for (const node of [...candidates].sort((x, y) => x - y)) {
      if (group.includes(node)) continue;
      let gain = 0;
      let fits = true;
      for (const member of group) {
        if (witnessOf(member) === witnessOf(node)) continue;
        const confidence = item(near, node).get(member);
        if (confidence === undefined) {
          fits = false;
          break;
        }
        if (!isCovered(node, member)) gain += confidence;
      }
      if (fits && gain > bestGain) {
        best = node;
        bestGain = gain;
      }
    }
    if (best < 0) return group;
    group.push(best);
    widen(best);
  }
}

function compareLists(x: readonly number[], y: readonly number[]): number {
  for (let index = 0; index < Math.min(x.length, y.length); index++) {
    const difference = item(x, index) - item(y, index);
    if (difference !== 0) return difference;
  }
  return x.length - y.length;
}

function readingsOf(
  group: readonly number[],
  witnessOf: (node: number) => number,
  offsets: readonly number[],
): readonly UnitReading[] {
  const readings: { witness: number; units: number[] }[] = [];
  for (const node of group) {
    const witness = witnessOf(node);
    const unit = node - item(offsets, witness);
    const last = readings.at(-1);
    if (last?.witness === witness) last.units.push(unit);
    else readings.push({ witness, units: [unit] });
  }
  return readings;
}
