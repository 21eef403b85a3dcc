import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { loadWork } from "../edition/content/loadWork.ts";
import { proposeWithAnswers } from "../edition/ledger/answers.ts";
import { formatLedger } from "../edition/ledger/ledger.ts";
import { parseLedger } from "../edition/ledger/parse.ts";
import { passageTexts } from "../edition/ledger/passageTexts.ts";
import { resolve } from "../edition/ledger/resolve.ts";
import { formatTable, tableRows } from "../edition/ledger/table.ts";
import { collateWork, ledgerText } from "../edition/loadEdition.ts";

/** What to do with one work's ledger. */
export interface UpdateOptions {
  /** Whether to write what is proposed. */
  readonly write: boolean;
  /** Answers to questions: `8=a`, `8=none`, `8=none: reason`. */
  readonly answers: readonly string[];
  /** The day that is recorded, `YYYY-MM-DD`. */
  readonly today: string;
}

/** How it ended: nothing to do, shown only, written, or not to be written before a question is answered. */
export interface UpdateResult {
  readonly kind: "current" | "shown" | "written" | "asked";
  /** What an editor is to read. */
  readonly report: string;
}

/**
 * Proposes the next ledger of one work, and writes it if so told and nothing is left to ask.
 *
 * Throws a ContentError for content or a ledger that cannot be read, and a RangeError for
 * an answer that answers nothing.
 */
export async function updatePassages(
  root: string,
  id: string,
  options: UpdateOptions,
): Promise<UpdateResult> {
  const work = await loadWork(root, id);
  const passages = passageTexts(collateWork(work).collation);
  const file = `${work.folder}/passages.json`;
  const text = await ledgerText(root, work.folder);
  const ledger = text === undefined ? undefined : parseLedger(text, file);
  const resolution = resolve(ledger, passages);
  if (resolution.kind === "resolved" && ledger !== undefined && options.answers.length === 0) {
    return {
      kind: "current",
      report: `${id}: all ${passages.length} passages have their numbers in ${file}.`,
    };
  }
  const proposal = proposeWithAnswers(ledger, passages, options.today, options.answers);
  const rows = tableRows(ledger, passages, proposal);
  const shown = `${id}: ${passages.length} passages\n${formatTable(rows)}`;
  if (proposal.ledger === undefined) {
    const asked = proposal.asks.map((ask) => ask.id).join(", ");
    const example = proposal.asks[0]?.id ?? "";
    const remedy = `Answer, for each, with one of the lines above: npm run passages -- --write --answer ${example}=a`;
    return {
      kind: "asked",
      report: `${shown}\n\nIt is not plain what became of ${asked}. Nothing is written.\n${remedy}`,
    };
  }
  if (!options.write) {
    return { kind: "shown", report: `${shown}\n\nTo write this to ${file}: npm run passages -- --write` };
  }
  await writeFile(join(root, file), formatLedger(proposal.ledger));
  return {
    kind: "written",
    report: `${shown}\n\nWritten to ${file}. Read the difference in git before you commit it.`,
  };
}
