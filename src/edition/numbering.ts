import type { Collation } from "../collation/collate.ts";
import type { Numbering } from "./edition.ts";
import { parseLedger } from "./ledger/parse.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { passageTexts } from "./ledger/passageTexts.ts";
import { publishFirst } from "./ledger/publish.ts";
import { resolve, unwrittenError } from "./ledger/resolve.ts";

/** The number of each passage of a collation, in its order, and the ledger that gives it. */
export interface Numbered {
  readonly ids: readonly string[];
  readonly ledger: Ledger;
  readonly numbering: Numbering;
}

/** Stands for a day in a ledger that is never written. */
const NO_DAY = "0000-00-00";

/**
 * Gives each passage its number from the work's ledger.
 *
 * A work that has no ledger yet was never published: its numbers are provisional. Throws
 * a ContentError where the ledger does not fit the texts, or cannot be read.
 */
export function numberPassages(work: string, collation: Collation, ledgerText: string | undefined): Numbered {
  const passages = passageTexts(collation);
  if (ledgerText === undefined) return { ...publishFirst(passages, NO_DAY), numbering: "provisional" };
  const file = `content/${work}/passages.json`;
  const ledger = parseLedger(ledgerText, file);
  const resolution = resolve(ledger, passages);
  if (resolution.kind === "unwritten") throw unwrittenError(work, resolution, ledgerText);
  return { ids: resolution.ids, ledger, numbering: "permanent" };
}
