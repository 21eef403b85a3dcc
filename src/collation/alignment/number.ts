/**
 * Numbers in one form, however they are written.
 *
 * Twenty thousand, 20 thousand, 20,000 and 20K are one number. Deviation from a full
 * grammar of number names: only English names are known; figures work in any language.
 */

const NAMES = new Map<string, number>(
  (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen " +
    "fifteen sixteen seventeen eighteen nineteen"
  )
    .split(" ")
    .map((name, value) => [name, value]),
);
"twenty thirty forty fifty sixty seventy eighty ninety".split(" ").forEach((name, index) => {
  NAMES.set(name, (index + 2) * 10);
});

NAMES.set("threescore", 60).set("fourscore", 80);

const SCALES = new Map<string, number>([
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

/** Letters written after a figure: 20K, 5m, 3bn. */
const SHORT_SCALES = new Map<string, number>([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["bn", 1e9],
  ["b", 1e9],
]);

const ORDINALS = new Map<string, number>(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    .split(" ")
    .map((name, index) => [name, index + 1]),
);

/** A number found among words: its key, and how many words it spans. */
export interface FoundNumber {
  readonly key: string;
  readonly span: number;
}

const FIGURE = /^(\d+(?:[.,]\d+)?)([a-z]*)$/u;

function figure(word: string): number | undefined {
  const match = FIGURE.exec(word);
  if (match === null) return undefined;
  const value = Number((match[1] ?? "").replace(",", "."));
  const letters = match[2] ?? "";
  if (letters === "") return value;
  const scale = SHORT_SCALES.get(letters);
  return scale === undefined ? undefined : value * scale;
}

function key(value: number): string {
  return `#${Number(value.toPrecision(12))}`;
}

/** Whether a number of less than 100 may follow what was read so far: "forty" "two". */
function fits(current: number, small: number): boolean {
  const tens = current % 100;
  if (current >= 100 && tens === 0) return small < 100;
  return tens !== 0 && tens % 10 === 0 && small < 20 && small > 0;
}

/** Whether "and" at a place stands within a number: "hundred and two", "forty and two". */
function joins(words: readonly string[], at: number, current: number | undefined, total: number): boolean {
  const small = NAMES.get(words[at + 1] ?? "");
  if (small === undefined) return false;
  if (current === undefined) return total >= 1000;
  return fits(current, small);
}

/**
 * Reads the number that begins at a word, if one does. The words must be folded.
 *
 * 1. `["twenty", "thousand"]` gives `#20000` over 2 words; so do `20 thousand`, `20k`.
 * 2. `["3rd"]` and `["third"]` give `#3th`: one key, however it is written.
 * 3. `["an", "hundred"]` and `["forty", "and", "two"]` are numbers.
 * 4. `["one"]` alone is no number: it is a pronoun as often.
 */
export function numberAt(words: readonly string[], start: number): FoundNumber | undefined {
  const first = words[start] ?? "";
  const ordinal = ORDINALS.get(first);
  if (ordinal !== undefined) return { key: `#${ordinal}th`, span: 1 };
  const written = /^(\d+)(?:st|nd|rd|th)$/u.exec(first);
  if (written !== null) return { key: `#${written[1] ?? ""}th`, span: 1 };

  let total = 0;
  let current: number | undefined;
  let at = start;
  if ((first === "a" || first === "an") && SCALES.has(words[start + 1] ?? "")) {
    current = 1;
    at++;
  }
  for (; at < words.length; at++) {
    const word = words[at] ?? "";
    const small = NAMES.get(word) ?? figure(word);
    const scale = SCALES.get(word);
    if (small !== undefined) {
      if (current !== undefined && !fits(current, small)) break;
      current = (current ?? 0) + small;
    } else if (scale !== undefined && (current !== undefined || total > 0)) {
      if (scale === 100) current = (current ?? 1) * 100;
      else {
        total += (current ?? 1) * scale;
        current = undefined;
      }
    } else if (!(word === "and" && joins(words, at, current, total))) break;
  }
  const span = at - start;
  if (span === 0) return undefined;
  if (span === 1 && first === "one") return undefined;
  return { key: key(total + (current ?? 0)), span };
}
