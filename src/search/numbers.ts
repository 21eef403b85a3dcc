/**
 * Numbers of a text, however they are written: "20,000", "20 000", "20K", "20 thousand"
 * and "twenty thousand" have one value.
 *
 * Figures are read in any language, words in English only. "One" by itself is left a
 * word, since it is a pronoun more often than a number.
 */

/** A number in a text: half-open UTF-16 offsets and its value, written in plain digits. */
export interface NumberSpan {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

type Atom =
  | { readonly kind: "figure"; readonly value: number; readonly start: number; readonly end: number }
  | { readonly kind: "word"; readonly word: string; readonly start: number; readonly end: number };

const UNITS = "zero one two three four five six seven eight nine".split(" ");
const TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ORDINALS = new Set("first second third fourth fifth sixth seventh eighth ninth".split(" "));
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const SUFFIXES: Readonly<Record<string, number>> = { k: 1e3, mln: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 };

/** Beyond this a value is no longer exact in a double, so the words stand for themselves. */
const LARGEST = 1e15;

/** Figures with their grouping, or a run of letters. A date such as 07.01.2022 is neither. */
const ATOM =
  /(?<![\p{L}\p{M}\p{Nd}]|\p{Nd}[.,])(?<figure>\p{Nd}{1,3}([.,\u0020\u00A0\u2009\u202F])\p{Nd}{3}(?:\2\p{Nd}{3})*|\p{Nd}+(?:\.\p{Nd}+)?)(?<suffix>k|mln|mn|bn|tn)?(?![\p{L}\p{M}]|[.,]?\p{Nd})|(?<word>[\p{L}\p{M}]+)/giu;

/** What may stand between the parts of one number: white space, or a hyphen. */
const JOINT = /^(?:[\s\u00A0]{1,2}|[-\u2010\u2011])$/u;

function figureValue(figure: string, suffix: string | undefined): number {
  const grouped = /^\p{Nd}{1,3}(?:[.,\s]\p{Nd}{3})+$/u.test(figure);
  const digits = (grouped ? figure.replace(/[^\p{Nd}]/gu, "") : figure).normalize("NFKC");
  return Number(digits) * (SUFFIXES[suffix?.toLowerCase() ?? ""] ?? 1);
}

function atomsOf(text: string): readonly Atom[] {
  return [...text.matchAll(ATOM)].map((match): Atom => {
    const { figure, suffix, word } = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length };
    return figure === undefined
      ? { kind: "word", word: (word ?? "").toLowerCase(), ...place }
      : { kind: "figure", value: figureValue(figure, suffix), ...place };
  });
}

type Part =
  | { readonly kind: "unit" | "teen" | "ten"; readonly value: number }
  | { readonly kind: "hundred" | "and" | "article" | "other" }
  | { readonly kind: "scale"; readonly value: number };

function partOf(atom: Atom | undefined): Part {
  if (atom?.kind !== "word") return { kind: "other" };
  const { word } = atom;
  if (UNITS.includes(word)) return { kind: "unit", value: UNITS.indexOf(word) };
  if (TEENS.includes(word)) return { kind: "teen", value: TEENS.indexOf(word) + 10 };
  if (TENS.includes(word)) return { kind: "ten", value: (TENS.indexOf(word) + 2) * 10 };
  const scale = Object.hasOwn(SCALES, word) ? SCALES[word] : undefined;
  if (scale !== undefined) return { kind: "scale", value: scale };
  if (word === "hundred" || word === "and") return { kind: word };
  return { kind: word === "a" || word === "an" ? "article" : "other" };
}

const isSmall = (part: Part) => part.kind === "unit" || part.kind === "teen" || part.kind === "ten";

/** Reads one number that begins at an atom: its value and the atom after it, or nothing. */
function readNumber(text: string, atoms: readonly Atom[], from: number) {
  const first = atoms[from];
  if (first === undefined) return undefined;
  const joined = (at: number): Part => {
    const left = atoms[at - 1];
    const right = atoms[at];
    if (left === undefined || right === undefined) return { kind: "other" };
    return JOINT.test(text.slice(left.end, right.start)) ? partOf(right) : { kind: "other" };
  };
  const opening = partOf(first);
  let last: Part["kind"] | "figure" = first.kind === "figure" ? "figure" : opening.kind;
  let current: number;
  if (first.kind === "figure") current = first.value;
  else if (opening.kind === "unit" || opening.kind === "teen" || opening.kind === "ten")
    current = opening.value;
  else if (opening.kind === "article" && ["hundred", "scale"].includes(joined(from + 1).kind)) current = 1;
  else return undefined;
  let total = 0;
  let largest = Infinity;
  let at = from + 1;
  for (;;) {
    let part = joined(at);
    let width = 1;
    if (part.kind === "and" && (last === "hundred" || last === "scale") && isSmall(joined(at + 1))) {
      part = joined(at + 1);
      width = 2;
    }
    if (part.kind === "hundred" && current > 0 && current < 100 && last !== "hundred") current *= 100;
    else if (part.kind === "scale" && part.value < largest && current > 0) {
      total += current * part.value;
      largest = part.value;
      current = 0;
    } else if (
      (part.kind === "unit" && (last === "ten" || last === "hundred" || last === "scale")) ||
      ((part.kind === "teen" || part.kind === "ten") && (last === "hundred" || last === "scale"))
    )
      current += part.value;
    else break;
    last = part.kind;
    at += width;
  }
  const following = atoms[at];
  const ordinal = following?.kind === "word" && ORDINALS.has(following.word) && last === "ten";
  const pronoun = at === from + 1 && first.kind === "word" && first.word === "one";
  return ordinal || pronoun ? undefined : { value: total + current, after: at };
}

/**
 * Finds the numbers of a text, each as long as it goes, in order and disjoint.
 *
 * 1. `"some 20 thousand men"` gives one span over "20 thousand", value `20000`
 * 2. `"two hundred and five"` gives `205`
 * 3. `"twenty-first"` and `"one of them"` give none
 */
export function numbersIn(text: string): readonly NumberSpan[] {
  const atoms = atomsOf(text);
  const spans: NumberSpan[] = [];
  for (let at = 0; at < atoms.length;) {
    const found = readNumber(text, atoms, at);
    const first = atoms[at];
    const last = atoms[(found?.after ?? 0) - 1];
    if (found === undefined || first === undefined || last === undefined) {
      at += 1;
      continue;
    }
    if (found.value < LARGEST) {
      const value = String(Math.round(found.value * 1e6) / 1e6);
      spans.push({ start: first.start, end: last.end, value });
    }
    at = found.after;
  }
  return spans;
}
