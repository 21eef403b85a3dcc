/** Addresses of words: page, version and quotation in one link that outlives edits. */

import type { Quote } from "./findQuote.ts";
import { textFragment, type TextDirective } from "./textFragment.ts";

/** The parameters by which a page marks words by itself; all others of an address are kept. */
const PARAMETERS = ["words", "before", "after", "in"] as const;

/** A quotation, and the version quoted: its id. */
export interface QuotedWords extends Quote {
  readonly version: string;
}

/**
 * The address of words on a page.
 *
 * `page` is the address of the page as the reader sees it, its view included; `id` the
 * element to fall back on; `directives` the runs of words as they stand in the page's
 * blocks, for the browser. A page shows what the parameters name even where the browser
 * knows no text directives.
 */
export function wordsAddress(
  page: string,
  quoted: QuotedWords,
  id: string,
  directives: readonly TextDirective[],
): string {
  const url = new URL(page);
  for (const name of PARAMETERS) url.searchParams.delete(name);
  url.searchParams.set("words", quoted.exact);
  if (quoted.prefix !== undefined && quoted.prefix !== "") url.searchParams.set("before", quoted.prefix);
  if (quoted.suffix !== undefined && quoted.suffix !== "") url.searchParams.set("after", quoted.suffix);
  url.searchParams.set("in", quoted.version);
  url.hash = "";
  return url.href + textFragment(id, directives);
}

/** The quotation that an address names, if it names one; the version is empty where it names none. */
export function quotedIn(page: string): QuotedWords | undefined {
  const { searchParams } = new URL(page);
  const exact = searchParams.get("words");
  if (exact === null || exact.trim() === "") return undefined;
  return {
    exact,
    prefix: searchParams.get("before") ?? "",
    suffix: searchParams.get("after") ?? "",
    version: searchParams.get("in") ?? "",
  };
}

/** Above this many characters a directive names the first and last words of a run only. */
const LONG = 160;

/** How many words then, at either end. */
const ENDS = 5;

/** A directive for a run of words as it stands in one block of a page. */
export function directiveFor(run: string): TextDirective {
  const text = run.replace(/\s+/gu, " ").trim();
  const words = text.split(" ");
  if (text.length <= LONG || words.length < 2 * ENDS + 1) return { start: text };
  return { start: words.slice(0, ENDS).join(" "), end: words.slice(-ENDS).join(" ") };
}
