import type { Token } from "../../text/token.ts";
import type { Comparison, TokenRange } from "../types.ts";

/** The two texts that a line of bracket notation stands for. */
export interface TwoTexts {
  readonly a: string;
  readonly b: string;
}

const BRACKET = /\[([~#]?)([^\]/[]*)\/([^\]/[]*)\](?:\{[a-z, ]+\})?/gu;

/**
 * Reads both texts out of bracket notation.
 *
 * `kept [A/B] kept` is a variant of wording, `[~A/B]` a minor one, `[#A/B]` a frame;
 * `[A/B]{number, date}` tells the facts on which the readings differ.
 */
export function parseBrackets(line: string): TwoTexts {
  const side = (group: 2 | 3): string =>
    line
      .replace(BRACKET, (...match: string[]) => match[group] ?? "")
      .replace(/\s+/gu, " ")
      .replace(/ (?=[.,;:!?”’)])/gu, "")
      .trim();
  const texts = { a: side(2), b: side(3) };
  if (/[[\]{}]/u.test(texts.a + texts.b)) {
    throw new RangeError(`Brackets do not pair in "${line}". Write each variant as [A/B] or [A/B]{fact}.`);
  }
  return texts;
}

/** Writes a comparison in bracket notation, what is kept as `a` has it. */
export function printBrackets(comparison: Comparison, a: readonly Token[], b: readonly Token[]): string {
  const facts = comparison.facts.join(", ");
  if (comparison.kind === "reworded") return facts === "" ? "(reworded)" : `(reworded){${facts}}`;
  let line = "";
  let at = 0;
  for (const variant of comparison.variants) {
    line = joined(line, a, at, spaced(a, { from: at, to: variant.a.from }));
    const open = variant.weight === "minor" ? "~" : variant.weight === "frame" ? "#" : "";
    const tail = variant.facts.length > 0 ? `{${variant.facts.join(", ")}}` : "";
    const bracket = `[${open}${spaced(a, variant.a)}/${spaced(b, variant.b)}]${tail}`;
    const empty = variant.a.from === variant.a.to || line.endsWith("]") || line.endsWith("}");
    line = empty ? [line, bracket].filter(Boolean).join(" ") : joined(line, a, variant.a.from, bracket);
    at = variant.a.to;
  }
  return joined(line, a, at, spaced(a, { from: at, to: a.length }));
}

/** The line with what begins at a token of `a`, parted from it as in `a`. */
function joined(line: string, a: readonly Token[], at: number, next: string): string {
  if (line === "" || next === "") return line + next;
  const touches = at > 0 && a[at - 1]?.end === a[at]?.start;
  return touches ? line + next : `${line} ${next}`;
}

/** The tokens with the spaces between them. */
function spaced(tokens: readonly Token[], range: TokenRange): string {
  let text = "";
  for (let index = range.from; index < range.to; index += 1) {
    const touches = tokens[index - 1]?.end === tokens[index]?.start;
    text += index > range.from && !touches ? ` ${tokens[index]?.text}` : tokens[index]?.text;
  }
  return text;
}
