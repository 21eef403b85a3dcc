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
    line += spaced(a, { from: at, to: variant.a.from }, line === "");
    const open = variant.weight === "minor" ? "~" : variant.weight === "frame" ? "#" : "";
    const tail = variant.facts.length > 0 ? `{${variant.facts.join(", ")}}` : "";
    const joined = variant.a.from < variant.a.to && touches(a, variant.a.from);
    if (line !== "" && !joined) line += " ";
    line += `[${open}${spaced(a, variant.a, true)}/${spaced(b, variant.b, true)}]${tail}`;
    at = variant.a.to;
    if (variant.a.from === variant.a.to && at === 0) line += " ";
  }
  return line + spaced(a, { from: at, to: a.length }, line === "" || line.endsWith(" "));
}

/** The tokens with the spaces between them; before the first too, unless `trimmed`. */
function spaced(tokens: readonly Token[], range: TokenRange, trimmed: boolean): string {
  let text = "";
  for (let index = range.from; index < range.to; index += 1) {
    const first = index === range.from;
    if (!(first && trimmed) && !touches(tokens, index)) text += " ";
    text += tokens[index]?.text ?? "";
  }
  return text;
}

/** True for a token with nothing between it and the token before it. */
function touches(tokens: readonly Token[], index: number): boolean {
  return index === 0 || tokens[index - 1]?.end === tokens[index]?.start;
}
