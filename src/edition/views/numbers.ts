/** Numbers from nought to twelve in words; above, figures. */
const WORDS = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** A count as running text has it: in words up to twelve, then in figures grouped by commas. */
export function inWords(count: number): string {
  return WORDS[count] ?? inFigures(count);
}

/** A count in figures, thousands grouped by commas. */
export function inFigures(count: number): string {
  return new Intl.NumberFormat("en").format(count);
}

/** A sentence's first letter made a capital. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 passage", "3 passages": a count with its noun. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${inFigures(count)} ${count === 1 ? noun : plural}`;
}

/** Passage numbers with those that follow one another as ranges: "1–2, 77–82, 3". */
export function rangeOf(ids: readonly string[]): string {
  const runs: { first: string; last: string }[] = [];
  for (const id of ids) {
    const run = runs.at(-1);
    if (run !== undefined && /^\d+$/u.test(id) && Number(id) === Number(run.last) + 1) run.last = id;
    else runs.push({ first: id, last: id });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`)).join(", ");
}

/** Several words as a list in running text: "A, B and C". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
