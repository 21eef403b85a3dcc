import type { Token } from "../text/token.ts";

/** Marks that open a quotation, and the marks that may close it. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["„", "“”"],
  ["«", "»"],
  ["‘", "’"],
  ['"', '"'],
]);

/** Where a text stands as to quotation marks: the mark that is open, or none. */
export type QuotationState =
  { readonly kind: "outside" } | { readonly kind: "inside"; readonly opened: string };

/** How a paragraph begins. */
export const OUTSIDE: QuotationState = { kind: "outside" };

/** What a sentence has inside quotation marks, and how it leaves them. */
export interface Quotation {
  /** For each word, whether it stands inside quotation marks. */
  readonly quoted: readonly boolean[];
  /** To be given to the next sentence of the paragraph. */
  readonly after: QuotationState;
}

/**
 * Follows quotation marks through a sentence, from the state in which the sentence before
 * it in the paragraph left them; a paragraph begins outside.
 *
 * A straight mark opens and closes in turn. A mark inside an open quotation that opens
 * another is passed over: what counts is the outermost. A single closing mark outside is
 * an apostrophe.
 */
export function quotationIn(tokens: readonly Token[], before: QuotationState = OUTSIDE): Quotation {
  const quoted: boolean[] = [];
  let state = before;
  for (const token of tokens) {
    if (token.kind !== "mark") quoted.push(state.kind === "inside");
    else if (state.kind === "outside") {
      if (PAIRS.has(token.text)) state = { kind: "inside", opened: token.text };
    } else if (PAIRS.get(state.opened)?.includes(token.text) === true) state = OUTSIDE;
  }
  return { quoted, after: state };
}
