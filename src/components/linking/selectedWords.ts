/** What a reader has selected, as a quotation with its address. */

import { placedWords } from "../../edition/anchor/words.ts";
import { directiveFor, wordsAddress, type QuotedWords } from "../../edition/anchor/wordsAddress.ts";
import { columnText, placeOf, rangesIn, runsIn, versionAt, type ColumnText } from "./columnText.ts";

/** A selection of words of one version. */
export interface SelectedWords extends QuotedWords {
  /** The number of the passage it begins in. */
  readonly passage: string;
  /** Its address on this page. */
  readonly address: string;
}

/** How many words of context a link carries on either side. */
const CONTEXT = 6;

/** The words selected, widened to whole words; undefined where nothing of a version is selected. */
export function selectedWords(): SelectedWords | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  // A selection over several versions is taken as one of the version it was begun in.
  const version = versionAt(selection.anchorNode) ?? versionAt(range.startContainer);
  if (version === undefined) return undefined;
  const column = columnText(version);
  const place = placeOf(column, range);
  if (place === undefined) return undefined;
  const words = placedWords(column.text);
  const inside = words.filter((word) => word.end > place.start && word.start < place.end);
  const first = inside[0];
  const last = inside.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const before = words[words.indexOf(first) - CONTEXT] ?? words[0];
  const after = words[words.indexOf(last) + CONTEXT] ?? words.at(-1);
  const plain = (from: number, to: number): string =>
    column.text.slice(from, to).replace(/\s+/gu, " ").trim();
  const quoted: QuotedWords = {
    exact: plain(first.start, last.end),
    prefix: plain(Math.min(before?.start ?? 0, first.start), first.start),
    suffix: plain(last.end, Math.max(after?.end ?? 0, last.end)),
    version,
  };
  const { id, passage } = standsIn(column, first.start);
  const directives = runsIn(column, first.start, last.end).map(directiveFor);
  return { ...quoted, passage, address: wordsAddress(location.href, quoted, id, directives) };
}

/** The element and the passage in which a place of the text stands. */
function standsIn(column: ColumnText, at: number): { readonly id: string; readonly passage: string } {
  const node = rangesIn(column, at, at + 1)[0]?.startContainer ?? document.body;
  const markers = Array.from(document.querySelectorAll("[id^=p]")).filter((one) =>
    /^p[0-9]+[a-z]*$/u.test(one.id),
  );
  const before = markers.filter(
    (one) =>
      one.contains(node) || (one.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  const last = before.at(-1)?.id;
  const shown = document.querySelector<HTMLElement>("link-words")?.dataset["passage"];
  return { id: last ?? "main", passage: shown ?? last?.slice(1) ?? "" };
}
