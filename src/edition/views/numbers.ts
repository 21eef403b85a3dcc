/** Numbers from nought to twelve in words; above, figures. */
const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

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

/** Passage numbers as a range where they follow one another ("9–11"), else as a list ("9, 11"). */
export function rangeOf(ids: readonly string[]): string {
  const first = ids[0] ?? "";
  const last = ids.at(-1) ?? "";
  const whole = ids.map(Number);
  const runs = ids.length > 1 && whole.every((id, index) => Number.isInteger(id) && id === (whole[0] ?? 0) + index);
  return runs ? `${first}–${last}` : ids.join(", ");
}

/** Several words as a list in running text: "A, B and C". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}
