/**
 * `npm run bench:alignment -- FOLDER`: measures the aligner on tasks with known links.
 *
 * Prints for each set precision, recall and F1 of pairwise links as the passages give
 * them, F1 of whole groups, and the F1 of three baselines; how well the confidences hold;
 * then, on generated texts with moved blocks, the time per 1,000 segments and how it
 * grows. Without a folder it takes the tasks that stand in the repository. `--no-scale`
 * leaves the generated texts out.
 */
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { align } from "../../collation/alignment/align.ts";
import { openLexicon } from "../../edition/lexicon.ts";
import { dynamic, greedy, lineDiff } from "./baselines.ts";
import type { Baseline } from "./baselines.ts";
import { generate } from "./generate.ts";
import { emptyTally, linksOfPassages, measures, tallyGroups, tallyLinks } from "./score.ts";
import type { Tally } from "./score.ts";
import { nameOf, readTasks } from "./tasks.ts";
import type { Task } from "./tasks.ts";

const OWN_TASKS = fileURLToPath(new URL("../../../tests/alignment/", import.meta.url));
const BASELINES: readonly (readonly [string, Baseline])[] = [
  ["greedy", greedy],
  ["dynamic", dynamic],
  ["lines", lineDiff],
];
/** Baselines compare all with all; tasks of more cells than this are not put to them. */
const BASELINE_CELLS = 4_000_000;
const SIZES = [1_000, 5_600, 31_000] as const;
const lexicon = openLexicon();

interface SetResult {
  readonly links: Tally;
  readonly groups: Tally;
  readonly baselines: readonly Tally[];
}

function cellsOf(task: Task): number {
  return Math.max(
    ...task.pairs.map(
      ([x, y]) => (task.witnesses[x]?.units.length ?? 0) * (task.witnesses[y]?.units.length ?? 0),
    ),
  );
}

/** Confidences in ten classes: how many links, how many of them true, the sum of confidences. */
const held = Array.from({ length: 10 }, () => ({ links: 0, right: 0, sum: 0 }));

function measureSet(tasks: readonly Task[]): SetResult {
  const result: SetResult = {
    links: emptyTally(),
    groups: emptyTally(),
    baselines: BASELINES.map(emptyTally),
  };
  for (const task of tasks) {
    const alignment = align(task.witnesses, { lexicon });
    const found = linksOfPassages(alignment);
    tallyLinks(result.links, task, found);
    tallyGroups(result.groups, task, found);
    const gold = new Set(task.gold.map(nameOf));
    const counts = new Set(task.pairs.map(([x, y]) => `${x} ${y}`));
    for (const { a, b, confidence } of [...alignment.links, ...alignment.doubtful]) {
      const place = held[Math.min(9, Math.floor(confidence * 10))];
      if (place === undefined || !counts.has(`${a.witness} ${b.witness}`)) continue;
      place.links += 1;
      place.sum += confidence;
      if (gold.has(nameOf([a.witness, a.unit, b.witness, b.unit]))) place.right += 1;
    }
    if (cellsOf(task) > BASELINE_CELLS) continue;
    for (const [index, [, baseline]] of BASELINES.entries()) {
      const tally = result.baselines[index];
      if (tally !== undefined) tallyLinks(tally, task, baseline(task));
    }
  }
  return result;
}

/** The time this thread has worked, in seconds: a busy machine does not count against the aligner. */
function secondsSpent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
}

function scale(): void {
  console.log("\nsegments     seconds   per 1,000   F1");
  const seconds: number[] = [];
  align(generate(SIZES[0], 9).witnesses);
  for (const size of SIZES) {
    const task = generate(size, 1);
    const start = secondsSpent();
    const alignment = align(task.witnesses, { lexicon });
    const taken = secondsSpent() - start;
    seconds.push(taken);
    const tally = emptyTally();
    tallyLinks(tally, task, linksOfPassages(alignment));
    console.log(
      `${String(size).padStart(8)} ${taken.toFixed(2).padStart(11)} ${((1000 * taken) / size).toFixed(3).padStart(11)}   ${measures(tally).f1.toFixed(3)}`,
    );
  }
  const [first = 1] = seconds;
  const last = seconds.at(-1) ?? 1;
  const exponent = Math.log(last / first) / Math.log((SIZES.at(-1) ?? 1) / SIZES[0]);
  const memory = process.resourceUsage().maxRSS / 1024 / 1024;
  console.log(`growth exponent ${exponent.toFixed(2)}; peak memory ${memory.toFixed(2)} GB`);
}

const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? OWN_TASKS;
if (!existsSync(folder)) {
  console.error(`There is no folder "${folder}". Give a folder of tasks, or none.`);
  process.exit(2);
}
const tasks = readTasks(folder);
const sets = [...new Set(tasks.map((task) => task.set))].sort();
console.log(
  `${"set".padEnd(18)} tasks  precision recall F1     groups ${BASELINES.map(([name]) => name.padEnd(8)).join("")}`,
);
for (const set of sets) {
  const own = tasks.filter((task) => task.set === set);
  const { links, groups, baselines } = measureSet(own);
  const { precision, recall, f1 } = measures(links);
  const others = baselines
    .map((tally) => (tally.true === 0 ? "–" : measures(tally).f1.toFixed(3)).padEnd(8))
    .join("");
  console.log(
    `${set.padEnd(18)} ${String(own.length).padStart(5)}  ${precision.toFixed(3)}     ${recall.toFixed(3)}  ${f1.toFixed(3)}  ${measures(groups).f1.toFixed(3)}  ${others}`,
  );
}
console.log("\nconfidence   links   of which hold   mean confidence");
for (const [index, { links, right, sum }] of held.entries())
  if (links > 0)
    console.log(
      `${(index / 10).toFixed(1)} to ${((index + 1) / 10).toFixed(1)} ${String(links).padStart(8)}   ${(right / links).toFixed(3).padStart(13)}   ${(sum / links).toFixed(3).padStart(15)}`,
    );
if (!process.argv.includes("--no-scale")) scale();
