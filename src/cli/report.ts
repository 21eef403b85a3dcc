/**
 * Reports on the alignment of every work, or of the works named: `npm run report [-- WORK …]`.
 *
 * Ends with status 1, and the error, where content cannot be published.
 */
import { fileURLToPath } from "node:url";
import { workIds } from "../edition/content/loadWork.ts";
import { loadEdition } from "../edition/loadEdition.ts";
import { alignmentReport } from "../edition/report/alignmentReport.ts";
import { reportText } from "../edition/report/reportText.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

try {
  const named = process.argv.slice(2);
  for (const id of named.length > 0 ? named : await workIds(root))
    console.log(reportText(alignmentReport(await loadEdition(root, id))));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
