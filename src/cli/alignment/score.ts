/**
 * How well found links agree with true ones.
 */
import type { Alignment } from "../../collation/alignment/types.ts";
import { nameOf } from "./tasks.ts";
import type { PlainLink, Task } from "./tasks.ts";

/** Counts that add up over tasks. */
export interface Tally {
  right: number;
  found: number;
  true: number;
}

/** Nothing counted yet. */
export function emptyTally(): Tally {
  return { right: 0, found: 0, true: 0 };
}

/** Precision, recall and F1 of a tally, each from 0 to 1; 1 where there was nothing to find. */
export function measures(tally: Tally): { precision: number; recall: number; f1: number } {
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  return {
    precision: share(tally.right, tally.found),
    recall: share(tally.right, tally.true),
    f1: share(2 * tally.right, tally.found + tally.true),
  };
}

/** The links that an answer in passages makes: two units of different witnesses in one passage. */
export function linksOfPassages({ passages }: Pick<Alignment, "passages">): readonly PlainLink[] {
  const links = new Map<string, PlainLink>();
  for (const { readings } of passages)
    for (const x of readings)
      for (const y of readings)
        if (x.witness < y.witness)
          for (const i of x.units)
            for (const j of y.units) {
              const link: PlainLink = [x.witness, i, y.witness, j];
              links.set(nameOf(link), link);
            }
  return [...links.values()];
}

/** Adds a task's pairwise links to a tally, within the pairs of witnesses that count. */
export function tallyLinks(tally: Tally, task: Task, found: readonly PlainLink[]): void {
  const counts = new Set(task.pairs.map(([x, y]) => `${x} ${y}`));
  const gold = new Set(task.gold.map(nameOf));
  for (const link of found) {
    if (!counts.has(`${link[0]} ${link[2]}`)) continue;
    tally.found += 1;
    if (gold.has(nameOf(link))) tally.right += 1;
  }
  tally.true += gold.size;
}

/** Groups of units joined by links, of two witnesses, each as text. */
function groups(links: readonly PlainLink[]): readonly string[] {
  const group = new Map<string, Set<string>>();
  for (const [, i, , j] of links) {
    const joined = new Set([...(group.get(`a${i}`) ?? [`a${i}`]), ...(group.get(`b${j}`) ?? [`b${j}`])]);
    for (const unit of joined) group.set(unit, joined);
  }
  return [...new Set(group.values())].map((units) => [...units].sort().join(" "));
}

/** Adds a task's groups to a tally: a group is right only if all its units are, and no other. */
export function tallyGroups(tally: Tally, task: Task, found: readonly PlainLink[]): void {
  for (const [x, y] of task.pairs) {
    const within = (links: readonly PlainLink[]): readonly string[] =>
      groups(links.filter((link) => link[0] === x && link[2] === y));
    const gold = new Set(within(task.gold));
    const ours = within(found);
    tally.found += ours.length;
    tally.true += gold.size;
    tally.right += ours.filter((group) => gold.has(group)).length;
  }
}
