/**
 * Words and punctuation marks of a sentence, each with its place.
 *
 * The expression follows the word-boundary rules of Unicode Standard Annex 29
 * (M. Davis and others, "Unicode Text Segmentation"), with two deviations made for
 * comparing versions of a text: a hyphen always parts words, so that
 * "well-coordinated" and "well coordinated" meet; and digits grouped by commas,
 * points or thin spaces are one number.
 */

/** What a token is: a word, a figure, or a single punctuation mark or symbol. */
export type TokenKind = "word" | "number" | "mark";

/**
 * A word, number or mark of a segment.
 *
 * `start` and `end` are half-open UTF-16 offsets into the text that was tokenized;
 * `text` is the slice between them. `norm` is the key it is compared by: it is empty
 * for a mark, because punctuation does not count when versions are compared.
 */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly norm: string;
  readonly start: number;
  readonly end: number;
}

/**
 * A number; else a word with its inner apostrophes and soft hyphens; else one symbol
 * with the combining marks that belong to it.
 */
const TOKEN =
  /(?<number>\p{Nd}+(?:[.,\u00A0\u2009\u202F]\p{Nd}+)*)(?![\p{L}\p{M}\p{Nd}]|[.,]\p{Nd})|(?<word>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['\u2019\u02BC\u00AD][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*\u00AD?)|[^\s]\p{M}*/gu;

/** Thousands grouped as in 1,000 or 1.000.000 or 1 000; the groups must be of three digits. */
const GROUPED = /^\p{Nd}{1,3}(?:([.,\u00A0\u2009\u202F])\p{Nd}{3})(?:\1\p{Nd}{3})*$/u;

/**
 * The key a word is compared by: compatibility forms, case, apostrophes and soft
 * hyphens folded away. Folding twice changes nothing.
 *
 * 1. `"Kazakhstan’s"` gives `kazakhstan's`
 * 2. `"20,000"` gives `20000`, and `"3.14"` stays as it is
 * 3. `"ﬁre"` gives `fire`
 */
export function fold(text: string): string {
  const plain = text
    .normalize("NFKC")
    .replace(/\u00AD/gu, "")
    .replace(/[\u2018\u2019\u02BC]/gu, "'")
    .toLowerCase()
    .normalize("NFC");
  return GROUPED.test(plain) ? plain.replace(/[^\p{Nd}]/gu, "") : plain;
}

/**
 * Finds the tokens of a text, in order and disjoint. What lies between two tokens is
 * white space only, so tokens and gaps together give the text back exactly.
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const found = match[0];
    const kind: TokenKind =
      match.groups?.["number"] !== undefined
        ? "number"
        : match.groups?.["word"] !== undefined
          ? "word"
          : "mark";
    tokens.push({
      kind,
      text: found,
      norm: kind === "mark" ? "" : fold(found),
      start: match.index,
      end: match.index + found.length,
    });
  }
  return tokens;
}

/** Only the tokens that are compared: words and numbers, no marks. */
export function comparable(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token) => token.kind !== "mark");
}
