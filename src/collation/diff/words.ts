import type { Token } from "../text/token.ts";
import type { TokenRange } from "./types.ts";

/** The words of a token list, marks left out, each with its index in that list. */
export interface Words {
  readonly norms: readonly string[];
  /** For each word, the index of its token. Ascending. */
  readonly at: readonly number[];
}

/** Picks out what is compared: words and numbers, with the way back to their tokens. */
export function wordsOf(tokens: readonly Token[]): Words {
  const norms: string[] = [];
  const at: number[] = [];
  tokens.forEach((token, index) => {
    if (token.kind === "mark") return;
    norms.push(token.norm);
    at.push(index);
  });
  return { norms, at };
}

/** A half-open range of word indexes. */
export interface WordRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The range of tokens from the first to the last word of a range of words: marks inside
 * belong to it, marks at its edges do not.
 *
 * An empty range of words becomes an empty range of tokens right after the word before
 * it, or right before the first word where there is none before.
 */
export function tokenRange(words: Words, range: WordRange): TokenRange {
  if (range.from < range.to) {
    return { from: indexOfToken(words, range.from), to: indexOfToken(words, range.to - 1) + 1 };
  }
  const place =
    range.from > 0
      ? indexOfToken(words, range.from - 1) + 1
      : words.at.length > 0
        ? indexOfToken(words, 0)
        : 0;
  return { from: place, to: place };
}

/** The words whose tokens lie in a range of tokens. */
export function wordRange(words: Words, range: TokenRange): WordRange {
  return { from: countBefore(words, range.from), to: countBefore(words, range.to) };
}

function indexOfToken(words: Words, word: number): number {
  const index = words.at[word];
  if (index === undefined) throw new RangeError(`No word ${word} among ${words.at.length}; this is a bug.`);
  return index;
}

/** The number of words whose token index is below the one given. */
function countBefore(words: Words, token: number): number {
  let low = 0;
  let high = words.at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (indexOfToken(words, middle) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What a range of tokens says, as one line: the tokens as they stand, a space wherever
 * anything parts them. Tokens of several segments may follow one another.
 */
export function phraseOf(tokens: readonly Token[], range: TokenRange): string {
  let phrase = "";
  let end = -1;
  for (const token of tokens.slice(range.from, range.to)) {
    phrase += end === -1 || token.start === end ? token.text : ` ${token.text}`;
    end = token.end;
  }
  return phrase;
}
