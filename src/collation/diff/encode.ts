/**
 * Words written as characters, so that a differ of characters can compare words.
 *
 * The way is that of N. Fraser, "Line or Word Diffs" (diff-match-patch wiki, 2012), with
 * two deviations. Codes begin at U+4E00 instead of 1, because diff-match-patch treats
 * codes that happen to be spaces, line ends or letters specially; and all codes lie below
 * the surrogates, so that one word is always one UTF-16 unit.
 */

/** The first code in use: the first CJK ideograph, a letter without case or special meaning. */
const FIRST_CODE = 0x4e00;

/** Distinct words that can be told apart: the codes up to the surrogates, U+4E00 to U+D7FF. */
export const MAX_DISTINCT_WORDS = 0xd800 - FIRST_CODE;

/** Two word lists, one UTF-16 unit a word; equal words have equal units. */
export interface Encoded {
  readonly a: string;
  readonly b: string;
}

/**
 * Writes two lists of keys as two strings to be compared.
 *
 * @throws RangeError for more than 35,328 distinct keys in both lists together.
 */
export function encodeWords(a: readonly string[], b: readonly string[]): Encoded {
  const codes = new Map<string, string>();
  const encode = (keys: readonly string[]): string => {
    let encoded = "";
    for (const key of keys) {
      let code = codes.get(key);
      if (code === undefined) {
        if (codes.size === MAX_DISTINCT_WORDS) {
          throw new RangeError(
            `More than ${MAX_DISTINCT_WORDS} distinct words in one comparison. Compare shorter passages.`,
          );
        }
        code = String.fromCharCode(FIRST_CODE + codes.size);
        codes.set(key, code);
      }
      encoded += code;
    }
    return encoded;
  };
  return { a: encode(a), b: encode(b) };
}
