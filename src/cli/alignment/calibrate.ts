/**
 * `npm run calibrate:alignment -- FOLDER…`: fits the aligner's scorers and freezes them.
 *
 * Each folder holds tasks as `tasks.ts` describes. Besides the tasks as they are, rougher
 * ones derived from them are learnt from (`roughen.ts`). With `--check` nothing is written:
 * each family of sets is judged by scorers that have not seen it, and the figures printed.
 */
import { writeFileSync } from "node:fs";
import { align } from "../../collation/alignment/align.ts";
import type { Network } from "../../collation/alignment/network.ts";
import { openLexicon } from "../../edition/lexicon.ts";
import { fit, measureTask } from "./fit.ts";
import type { Fitting } from "./fit.ts";
import { roughen } from "./roughen.ts";
import type { Roughness } from "./roughen.ts";
import { emptyTally, linksOfPassages, measures, tallyGroups, tallyLinks } from "./score.ts";
import { readTasks } from "./tasks.ts";
import type { Task } from "./tasks.ts";

const FITTING: Fitting = { hidden: 8, rounds: 16, networks: 3 };

/** In what ways tasks are made rougher: words lost, units run together, moved, left out. */
const ROUGHNESS: readonly Omit<Roughness, "seed">[] = [
  { lost: 0.4, merged: 0.25, moved: 0, left: 0.15 },
  { lost: 0.55, merged: 0.1, moved: 0.3, left: 0.35 },
  { lost: 0.25, merged: 0, moved: 0, left: 0.6 },
];

/** Sets of one family share texts or makers, so they are held out together. */
function familyOf(set: string): string {
  return set
    .replace(/^x/u, "")
    .replace(/-.*$/u, "")
    .replace(/para.*$/u, "bible");
}

const check = process.argv.includes("--check");
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
if (folders.length === 0) {
  console.error("No folder of tasks was given. Call: npm run calibrate:alignment -- FOLDER…");
  process.exit(2);
}
const lexicon = openLexicon();
const tasks = folders.flatMap(readTasks);
const rough = tasks.flatMap((task) =>
  ROUGHNESS.map((roughness, index) => ({
    ...roughen(task, { ...roughness, seed: index + 1 }),
    set: `${task.set}~${index}`,
  })),
);
const measured = [...tasks, ...rough].map((task) => measureTask(task, lexicon));

function report(subset: readonly Task[], scorers: ReturnType<typeof fit>): void {
  for (const set of [...new Set(subset.map((task) => task.set))].sort()) {
    const links = emptyTally();
    const groups = emptyTally();
    for (const task of subset.filter((each) => each.set === set)) {
      const found = linksOfPassages(align(task.witnesses, { lexicon, scorers }));
      tallyLinks(links, task, found);
      tallyGroups(groups, task, found);
    }
    const { precision, recall, f1 } = measures(links);
    console.log(
      `${set.padEnd(16)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)} groups ${measures(groups).f1.toFixed(3)}`,
    );
  }
}

if (check) {
  for (const family of [...new Set(tasks.map((task) => familyOf(task.set)))].sort()) {
    const scorers = fit(
      measured.filter(({ task }) => familyOf(task.set.replace(/~.*$/u, "")) !== family),
      FITTING,
    );
    report(
      tasks.filter((task) => familyOf(task.set) === family),
      scorers,
    );
  }
} else {
  const scorers = fit(measured, FITTING);
  const note = `/**
 * The aligner's scorers, fitted and frozen. Made by \`npm run calibrate:alignment\`; do not edit.
 *
 * Fitted to ${tasks.length} tasks of ${new Set(tasks.map((task) => task.set)).size} sets with ${tasks.reduce((sum, task) => sum + task.gold.length, 0)} links found by people or
 * given by verse numbers, and to ${rough.length} rougher tasks derived from them; the texts
 * themselves are not kept here.
 */`;
  const written = Object.entries(scorers).map(
    ([name, networks]: [string, readonly Network[]]) =>
      `  ${name}: [\n${networks.map((network) => `    ${JSON.stringify(network)},\n`).join("")}  ],\n`,
  );
  writeFileSync(
    new URL("../../collation/alignment/scorer-data.ts", import.meta.url),
    `${note}\nimport type { Scorers } from "./scorers.ts";\n\n/** The frozen scorers. */\n// prettier-ignore\nexport const SCORERS: Scorers = {\n${written.join("")}};\n`,
  );
  report(tasks, scorers);
}
