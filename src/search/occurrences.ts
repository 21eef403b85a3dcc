/**
 * Every place of a running text where a phrase begins.
 *
 * Source: the product of two acyclic automata, walked depth first (J. E. Hopcroft and
 * J. D. Ullman, "Introduction to Automata Theory", 1979, 3.2); a pair of nodes is entered once.
 */

import type { Arc, Woven } from "./forms.ts";

/** A half-open stretch of a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Compare words exactly, or by their stems. */
export type Sameness = "key" | "stem";

const NONE: readonly Arc[] = [];

/** The farthest end of the phrase when it begins at a node of the text; -1 where it does not. */
function endFrom(phrase: Woven, text: Woven, node: number, sameness: Sameness): number {
  let farthest = -1;
  const width = text.arcs.length;
  const entered = new Set<number>();
  const open: (readonly [number, number, number])[] = [[0, node, 0]];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    const [at, here, end] = state;
    if (at === phrase.words) {
      farthest = Math.max(farthest, end);
      continue;
    }
    for (const wanted of phrase.arcs[at] ?? NONE)
      for (const arc of text.arcs[here] ?? NONE) {
        const pair = wanted.to * width + arc.to;
        if (arc[sameness] !== wanted[sameness] || entered.has(pair)) continue;
        entered.add(pair);
        open.push([wanted.to, arc.to, arc.end]);
      }
  }
  return farthest;
}

/**
 * Finds every occurrence of a phrase, in the order they begin; occurrences may overlap.
 * A phrase without words occurs nowhere. Two readings of one stretch, the editor's and
 * the source's, count as one occurrence.
 */
export function occurrences(phrase: Woven, text: Woven, sameness: Sameness): readonly Stretch[] {
  if (phrase.words === 0) return [];
  const first = new Set((phrase.arcs[0] ?? NONE).map((arc) => arc[sameness]));
  const found = new Map<number, Stretch>();
  const beside: Stretch[] = [];
  text.arcs.forEach((arcs, node) => {
    const arc = arcs.find((candidate) => first.has(candidate[sameness]));
    if (arc === undefined) return;
    const stretch = { start: arc.start, end: endFrom(phrase, text, node, sameness) };
    const known = found.get(arc.start);
    if (stretch.end <= arc.start) return;
    if (arc.end < arc.start) beside.push(stretch);
    else if (known === undefined || known.end < stretch.end) found.set(arc.start, stretch);
  });
  // what begins with a word that the text lacks is the same occurrence if the text has it too
  for (const stretch of beside)
    if (![...found.values()].some((one) => one.start < stretch.end && stretch.start < one.end))
      found.set(stretch.start, stretch);
  return [...found.values()].sort((left, right) => left.start - right.start);
}
