/**
 * Tasks made harder in a known way, so that a scorer learns more than the texts at hand.
 *
 * In the rougher task units are left out and neighbouring ones run together, in each witness
 * its own, so that much has no counterpart though all around it has; and in
 * every second witness some words are lost (another word of the text, or an unknown one,
 * stands in their place) and blocks are moved. The true links follow from the original's.
 */
import type { PlainLink, Task } from "./tasks.ts";
import { nameOf } from "./tasks.ts";

/** How rough to make a task; shares are from 0 to 1. */
export interface Roughness {
  readonly seed: number;
  /** The share of words lost. */
  readonly lost: number;
  /** The share of units run together with the next. */
  readonly merged: number;
  /** The share of blocks moved. */
  readonly moved: number;
  /** The share of units left out. */
  readonly left: number;
}

/** Numbers from 0 up to 1, the same for the same seed (a linear congruential generator). */
export function random(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const BLOCK_LEAST = 3;
const BLOCK_MORE = 12;
/** Words of up to this length are mostly grammar and stay. */
const SHORT_WORD = 3;

function loseWords(units: readonly string[], share: number, next: () => number): readonly string[] {
  const words = units.flatMap((unit) => unit.split(/\s+/u));
  const unknown = new Map<string, string>();
  return units.map((unit) =>
    unit.replace(/[\p{L}\p{N}]+/gu, (word) => {
      if (word.length <= SHORT_WORD || next() >= share) return word;
      if (next() < 0.4) return words[Math.floor(next() * words.length)] ?? word;
      if (next() < 0.2) return "";
      const before = unknown.get(word);
      if (before !== undefined) return before;
      const made = `q${Array.from(word).reverse().join("")}`;
      unknown.set(word, made);
      return made;
    }),
  );
}

/** The new units as lists of old ones. */
function regroup(count: number, roughness: Roughness, next: () => number): number[][] {
  const groups: number[][] = [];
  for (let unit = 0; unit < count; unit++) {
    if (next() < roughness.left) continue;
    const last = groups.at(-1);
    if (last !== undefined && next() < roughness.merged) last.push(unit);
    else groups.push([unit]);
  }
  if (roughness.moved === 0) return groups;
  const blocks: number[][][] = [];
  for (let at = 0; at < groups.length;) {
    const size = BLOCK_LEAST + Math.floor(next() * BLOCK_MORE);
    blocks.push(groups.slice(at, at + size));
    at += size;
  }
  const places = blocks.map((_, index) => index).filter(() => next() < roughness.moved);
  const taken = places.map((place) => blocks[place] ?? []);
  for (let at = taken.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    const held = taken[at] ?? [];
    taken[at] = taken[other] ?? [];
    taken[other] = held;
  }
  for (const [index, place] of places.entries()) blocks[place] = taken[index] ?? [];
  return blocks.flat();
}

/** Makes a task rougher. */
export function roughen(task: Task, roughness: Roughness): Task {
  const next = random(roughness.seed);
  const places = task.witnesses.map((witness) => witness.units.map(() => -1));
  const witnesses = task.witnesses.map((witness, index) => {
    const odd = index % 2 === 1;
    const units = odd ? loseWords(witness.units, roughness.lost, next) : witness.units;
    const groups = regroup(units.length, odd ? roughness : { ...roughness, moved: 0 }, next);
    for (const [place, group] of groups.entries())
      for (const unit of group) (places[index] ?? [])[unit] = place;
    return { id: witness.id, units: groups.map((group) => group.map((unit) => units[unit] ?? "").join(" ")) };
  });
  const gold = new Map<string, PlainLink>();
  for (const [a, i, b, j] of task.gold) {
    const link: PlainLink = [a, places[a]?.[i] ?? -1, b, places[b]?.[j] ?? -1];
    if (link[1] >= 0 && link[3] >= 0) gold.set(nameOf(link), link);
  }
  return { ...task, id: `${task.id}~`, witnesses, gold: [...gold.values()] };
}
