/**
 * Made-up texts of any length in two versions, with blocks moved, to measure time on.
 */
import { random } from "./roughen.ts";
import type { PlainLink, Task } from "./tasks.ts";

const VOCABULARY = 12_000;
const SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu".split(" ");
/** The share of words that the second version says otherwise. */
const OTHERWISE = 0.3;
/** The share of units that the second version leaves out. */
const LEFT_OUT = 0.05;
/** The share of blocks that stand elsewhere in the second version. */
const MOVED = 0.3;
const BLOCK = 40;

function wordOf(rank: number): string {
  let word = "";
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length] ?? "";
  return word;
}

/** Makes two versions of a text of so many units, the same for the same seed. */
export function generate(units: number, seed: number): Task {
  const next = random(seed);
  // Ranks by Zipf's law: the logarithm of the rank is even.
  const rank = (): number => Math.floor(VOCABULARY ** next()) - 1;
  const first = Array.from({ length: units }, () =>
    Array.from({ length: 8 + Math.floor(next() * 22) }, rank),
  );
  const blocks: number[][] = [];
  for (let at = 0; at < units; at += BLOCK)
    blocks.push(Array.from({ length: Math.min(BLOCK, units - at) }, (_, index) => at + index));
  for (let at = 0; at < blocks.length; at++) {
    if (next() >= MOVED) continue;
    const other = Math.floor(next() * blocks.length);
    const held = blocks[at] ?? [];
    blocks[at] = blocks[other] ?? [];
    blocks[other] = held;
  }
  const kept = blocks.flat().filter(() => next() >= LEFT_OUT);
  const second = kept.map((unit) => (first[unit] ?? []).map((word) => (next() < OTHERWISE ? rank() : word)));
  const text = (words: readonly number[]): string => `${words.map(wordOf).join(" ")}.`;
  return {
    id: `generated-${units}`,
    set: "generated",
    witnesses: [
      { id: "a", units: first.map(text) },
      { id: "b", units: second.map(text) },
    ],
    gold: kept.map((unit, place): PlainLink => [0, unit, 1, place]),
    pairs: [[0, 1]],
  };
}
