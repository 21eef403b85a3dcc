/**
 * Passage numbers: `1`, `2`, … and, for what is found later between 8 and 9, `8a`, `8b`, …,
 * as paragraphs are numbered when a statute is amended.
 */

/** A number, and the letters of a passage found later; `0a` stands before the first. */
const NUMBER = /^(0|[1-9][0-9]*)([a-z]*)$/u;

/** Whether a text is a well-formed passage number. */
export function isNumber(id: string): boolean {
  return NUMBER.test(id) && id !== "0";
}

/** The two parts of a passage number. Throws RangeError for anything else. */
export function partsOf(id: string): { readonly whole: number; readonly letters: string } {
  const match = NUMBER.exec(id);
  if (match === null) {
    throw new RangeError(
      `"${id}" is no passage number. Write a whole number, with letters if need be: 8, 8a.`,
    );
  }
  return { whole: Number(match[1]), letters: match[2] ?? "" };
}

/** Orders passage numbers: 8, 8a, 8b, …, 8z, 8aa, 9. */
export function compareNumbers(a: string, b: string): number {
  const left = partsOf(a);
  const right = partsOf(b);
  if (left.whole !== right.whole) return left.whole - right.whole;
  if (left.letters.length !== right.letters.length) return left.letters.length - right.letters.length;
  return left.letters < right.letters ? -1 : left.letters > right.letters ? 1 : 0;
}

/** The letters that come after some letters: none gives `a`, `z` gives `aa`. */
export function lettersAfter(letters: string): string {
  if (letters === "") return "a";
  const last = letters.charCodeAt(letters.length - 1);
  const head = letters.slice(0, -1);
  if (letters.endsWith("z")) return `${lettersAfter(head)}a`;
  return head + String.fromCharCode(last + 1);
}

/**
 * A number for a passage found after `previous` (undefined: before all others), never
 * one that is in `used`. Always later than every number in use that shares its whole part.
 */
export function numberAfter(previous: string | undefined, used: Iterable<string>): string {
  const whole = previous === undefined ? 0 : partsOf(previous).whole;
  let letters = "";
  for (const id of used) {
    const parts = partsOf(id);
    if (parts.whole === whole && compareNumbers(`${whole}${parts.letters}`, `${whole}${letters}`) > 0) {
      letters = parts.letters;
    }
  }
  return `${whole}${lettersAfter(letters)}`;
}
