import type { JoinedText } from "../../collation/apparatus/joined.ts";
import type { TokenRange } from "../../collation/diff/types.ts";
import type { Token } from "../../collation/text/token.ts";

/** A phrase in its sentence: the words themselves, and a few before and after them. */
export interface PhraseInContext {
  readonly before: string;
  readonly phrase: string;
  readonly after: string;
}

/** Where a range's words begin and end in the text, punctuation at either end left out; undefined without words. */
export function extentOf(
  text: JoinedText,
  range: TokenRange,
): { readonly start: number; readonly end: number } | undefined {
  const words = text.tokens.slice(range.from, range.to).filter((token) => token.kind !== "mark");
  const first = words[0];
  const last = words.at(-1);
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}

/** The words of a range as they stand; empty where it has none. */
export function phraseOf(text: JoinedText, range: TokenRange): string {
  const found = extentOf(text, range);
  return found === undefined ? "" : text.corrected.slice(found.start, found.end);
}

/** The words among tokens that stand up to `count` words before an offset, or after it. */
function wordsNear(
  tokens: readonly Token[],
  offset: number,
  side: "before" | "after",
  count: number,
): readonly Token[] {
  const words = tokens.filter((token) => token.kind !== "mark");
  return side === "before"
    ? words.filter((token) => token.end <= offset).slice(-count)
    : words.filter((token) => token.start >= offset).slice(0, count);
}

/** A phrase with up to `count` words of its own text on either side; undefined where the range has no words. */
export function inContext(text: JoinedText, range: TokenRange, count: number): PhraseInContext | undefined {
  const found = extentOf(text, range);
  if (found === undefined) return undefined;
  const before = wordsNear(text.tokens, found.start, "before", count)[0];
  const after = wordsNear(text.tokens, found.end, "after", count).at(-1);
  return {
    before: before === undefined ? "" : text.corrected.slice(before.start, found.start),
    phrase: text.corrected.slice(found.start, found.end),
    after: after === undefined ? "" : text.corrected.slice(found.end, after.end),
  };
}
