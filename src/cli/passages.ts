/**
 * Keeps the numbers of passages up to date: `npm run passages [-- --write]`.
 *
 * Shows, for every work or for those named with `--work ID`, which numbers an edit of the
 * texts concerns; `--write` writes them to the work's `passages.json`. Where it is not
 * plain what became of a number it asks, and takes `--answer 8=a` for an answer. Ends
 * with 1 where a question is open, 2 where content or an answer is at fault.
 */
import { parseArgs } from "node:util";
import { ContentError } from "../edition/content/contentError.ts";
import { workIds } from "../edition/content/loadWork.ts";
import { projectFolder } from "./run-astro.ts";
import { updatePassages } from "./update-passages.ts";

const { values } = parseArgs({
  options: {
    write: { type: "boolean", default: false },
    answer: { type: "string", multiple: true, default: [] },
    work: { type: "string", multiple: true },
    root: { type: "string", default: projectFolder },
  },
});

try {
  for (const id of values.work ?? (await workIds(values.root))) {
    const today = new Date().toISOString().slice(0, 10);
    const { write, answer: answers } = values;
    const { kind, report } = await updatePassages(values.root, id, { write, answers, today });
    console.log(report);
    if (kind === "asked") process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof ContentError) && !(error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
