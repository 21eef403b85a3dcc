/** Shows a proposal to an editor, as a table of what would change. */

import { wordsOf, type Entry, type Ledger, type PassageText, type Quotation } from "./ledger.ts";
import { compareNumbers } from "./numbers.ts";
import type { Candidate, Finding, Proposal } from "./propose.ts";

/** One line of the table: the number, what becomes of it, and the words concerned. */
export interface TableRow {
  readonly id: string;
  readonly what: string;
  readonly words: string;
}

/** How many characters of a passage are quoted in the table. */
const QUOTED = 64;

/**
 * The lines of the table, sorted by number; none for a number of which nothing changes.
 *
 * A question has a line of its own, and one for each answer: the number, an equals sign
 * and a letter, as the command takes it.
 */
export function tableRows(
  ledger: Ledger | undefined,
  passages: readonly PassageText[],
  proposal: Proposal,
): readonly TableRow[] {
  const entries = new Map((ledger?.entries ?? []).map((entry) => [entry.id, entry]));
  const byKey = new Map(passages.map((passage) => [passage.key, passage]));
  return proposal.findings
    .toSorted((a, b) => compareNumbers(a.id, b.id))
    .flatMap((finding) => rowsFor(finding, entries.get(finding.id), byKey));
}

function rowsFor(
  finding: Finding,
  entry: Entry | undefined,
  byKey: ReadonlyMap<number, PassageText>,
): readonly TableRow[] {
  const { id } = finding;
  const had = entry === undefined ? "" : quoted(entry.quotations);
  switch (finding.kind) {
    case "kept": {
      const readings = byKey.get(finding.key)?.readings ?? [];
      const what = changes(entry?.quotations ?? [], readings);
      return what === "" ? [] : [{ id, what, words: quoted(readings) }];
    }
    case "merged":
      return [{ id, what: `becomes part of ${finding.into}`, words: had }];
    case "withdrawn":
      return [{ id, what: `is withdrawn: ${finding.reason}`, words: had }];
    case "restored":
      return [{ id, what: "is back", words: quoted(byKey.get(finding.key)?.readings ?? []) }];
    case "new":
      return [{ id, what: "is new", words: quoted(byKey.get(finding.key)?.readings ?? []) }];
    case "ask":
      return [
        { id: `${id} ?`, what: "What became of these words?", words: had },
        ...finding.candidates.map((candidate, index) => candidateRow(id, candidate, index, byKey)),
        { id: `  ${id}=none`, what: "they are gone: the number is withdrawn", words: "" },
      ];
  }
}

/** The letter by which an editor chooses a candidate: a, b, …; past z, the letter and a count. */
export function letterOf(index: number): string {
  const round = Math.floor(index / 26);
  return String.fromCharCode(97 + (index % 26)) + (round === 0 ? "" : `${round + 1}`);
}

function candidateRow(
  id: string,
  candidate: Candidate,
  index: number,
  byKey: ReadonlyMap<number, PassageText>,
): TableRow {
  const percent = Math.round(candidate.share * 100);
  const share = percent === 0 ? "perhaps they are these now" : `${percent} % of them stand here`;
  const what = candidate.id === undefined ? share : `${share}: becomes part of ${candidate.id}`;
  return {
    id: `  ${id}=${letterOf(index)}`,
    what,
    words: quoted(byKey.get(candidate.key)?.readings ?? []),
  };
}

/** What is different between the quotations of a number and the readings of its passage, in words. */
function changes(before: readonly Quotation[], now: readonly Quotation[]): string {
  const names = (list: readonly Quotation[]): string => list.map((one) => one.witness).join(", ");
  const find = (list: readonly Quotation[], witness: string): Quotation | undefined =>
    list.find((one) => one.witness === witness);
  const both = now.filter((one) => find(before, one.witness) !== undefined);
  const was = (one: Quotation): Quotation => find(before, one.witness) ?? one;
  const spelt = (one: Quotation): string => JSON.stringify(one.sentences.map((sentence) => sentence.words));
  const ids = (one: Quotation): string => JSON.stringify(one.sentences.map((sentence) => sentence.id));
  const reworded = both.filter((one) => wordsOf(one) !== wordsOf(was(one)));
  const resplit = both.filter((one) => !reworded.includes(one) && spelt(one) !== spelt(was(one)));
  const moved = both.filter((one) => spelt(one) === spelt(was(one)) && ids(one) !== ids(was(one)));
  const gained = now.filter((one) => find(before, one.witness) === undefined);
  const lost = before.filter((one) => find(now, one.witness) === undefined);
  const parts: readonly (readonly [string, readonly Quotation[]])[] = [
    ["words change in", reworded],
    ["sentences are parted anew in", resplit],
    ["sentences are counted anew in", moved],
    ["is found in", gained],
    ["is lost from", lost],
  ];
  return parts
    .filter(([, list]) => list.length > 0)
    .map(([what, list]) => `${what} ${names(list)}`)
    .join("; ");
}

function quoted(quotations: readonly Quotation[]): string {
  const first = quotations[0];
  if (first === undefined) return "";
  const words = wordsOf(first);
  const cut = words.length <= QUOTED ? words : `${words.slice(0, QUOTED).replace(/\s+\S*$/u, "")} …`;
  return `${first.witness}: ${cut}`;
}

/** Sets rows in columns, each line ending with its words. */
export function formatTable(rows: readonly TableRow[]): string {
  const wide = Math.max(0, ...rows.map((row) => row.id.length));
  return rows
    .map((row) => {
      const line = `  ${row.id.padEnd(wide)}  ${row.what}`;
      return row.words === "" ? line : `${line}\n  ${" ".repeat(wide)}    ${row.words}`;
    })
    .join("\n");
}
