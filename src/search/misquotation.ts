/** How a quotation departs from its source, told in words, the gravest first. */

import { numbersIn } from "./numbers.ts";
import type { QuotedWord } from "./quotation.ts";
import type { PlacedWord, Span } from "./stream.ts";
import { spansOf } from "./stream.ts";
import type { Step } from "./splice.ts";

/** What a departure does to the sense, the gravest first. */
export type Gravity =
  /** a "not" or the like is dropped or added */
  | "negation"
  | "number"
  | "word"
  /** another form or spelling of the same word, or of the same number */
  | "form";

/** One stretch where a quotation and its source have different words. */
export interface Departure {
  readonly gravity: Gravity;
  /** the quotation's words, empty where it leaves words out */
  readonly quoted: string;
  /** the source's words, empty where the quotation adds words */
  readonly source: string;
  /** UTF-16 offsets into the quotation; empty where it leaves words out */
  readonly at: readonly [number, number];
  readonly spans: readonly Span[];
}

const ORDER: readonly Gravity[] = ["negation", "number", "word", "form"];

const NEGATIONS = new Set(
  "not no never none nobody nothing nowhere neither nor cannot without hardly non ne pas не нет ни".split(
    " ",
  ),
);

const denies = (words: readonly QuotedWord[]) =>
  words.filter(({ key }) => NEGATIONS.has(key) || key.endsWith("n't")).length;

const sliced = (words: readonly QuotedWord[]) => words.map((word) => word.text).join(" ");

/** The words by their stems, and the numbers by their values. */
function senses(words: readonly QuotedWord[]): string {
  const numbers = numbersIn(sliced(words));
  let offset = 0;
  const senses = words.map(({ text, stem }) => {
    const at = offset;
    offset += text.length + 1;
    return numbers.find(({ start, end }) => start <= at && at < end)?.value ?? stem;
  });
  return senses.filter((sense, at) => sense !== senses[at - 1]).join(" ");
}

function gravityOf(quoted: readonly QuotedWord[], source: readonly QuotedWord[]): Gravity {
  if (denies(quoted) % 2 !== denies(source) % 2) return "negation";
  const values = (words: readonly QuotedWord[]) =>
    numbersIn(sliced(words).replace(/(\p{Nd})(?:st|nd|rd|th)(?!\p{L})/giu, "$1"))
      .map((span) => span.value)
      .join(" ");
  if (values(quoted) !== values(source)) return "number";
  return senses(quoted) === senses(source) ? "form" : "word";
}

/**
 * The departures of a way through the source, gravest first and then in the quotation's order.
 * Neighbouring changes are one departure.
 */
export function departuresOf(
  steps: readonly Step[],
  quoted: readonly QuotedWord[],
  text: readonly PlacedWord[],
): readonly Departure[] {
  const runs: { quoted: [number, number]; source: [number, number] }[] = [];
  let open = false;
  for (const { kind, quoted: inQuote, source } of steps) {
    const changed = kind === "changed" || kind === "added" || kind === "dropped";
    const last = runs.at(-1);
    if (changed && open && last) {
      last.quoted[1] = inQuote[1];
      last.source[1] = source[1];
    } else if (changed) runs.push({ quoted: [...inQuote], source: [...source] });
    open = changed;
  }
  const found = runs.map((run): Departure => {
    const ours = quoted.slice(...run.quoted);
    const theirs = text.slice(...run.source);
    const edge = quoted[run.quoted[0]]?.start ?? quoted.at(-1)?.end ?? 0;
    return {
      gravity: gravityOf(ours, theirs),
      quoted: sliced(ours),
      source: sliced(theirs),
      at: [edge, ours.at(-1)?.end ?? edge],
      spans: spansOf(theirs),
    };
  });
  return ORDER.flatMap((gravity) => found.filter((departure) => departure.gravity === gravity));
}

/** One departure as a clause about the quotation: `leaves out “not”`. */
export function tell({ quoted, source }: Pick<Departure, "quoted" | "source">): string {
  if (quoted === "") return `leaves out “${source}”`;
  if (source === "") return `adds “${quoted}”`;
  return `has “${quoted}” where the version has “${source}”`;
}
