import { createHash } from "node:crypto";

/** How many hexadecimal digits of a hash are cited: enough to tell any two texts of a work apart. */
const DIGITS = 10;

/**
 * A short hash of a text: the first ten hexadecimal digits of the SHA-256 of its UTF-8
 * bytes, all white space left out. So anyone can check a citation later against the words.
 */
export function textHash(text: string): string {
  return createHash("sha256").update(text.replace(/\s+/gu, "")).digest("hex").slice(0, DIGITS);
}
