import type { EditionPassage } from "../edition.ts";
import { readingOf } from "../edition.ts";
import { rangeOf } from "./numbers.ts";

function numbersIn(passages: readonly EditionPassage[], base: string, has: boolean): readonly string[] {
  return passages
    .filter((passage) => (readingOf(passage, base) !== undefined) === has)
    .sort((a, b) => a.index - b.index)
    .map((passage) => passage.id);
}

/** A section's numbers for its heading: those of the base as a range, then what others have besides: "55–59, 79". */
export function sectionRange(passages: readonly EditionPassage[], base: string): string {
  return [numbersIn(passages, base, true), numbersIn(passages, base, false)]
    .filter((ids) => ids.length > 0)
    .map(rangeOf)
    .join(", ");
}

/** A section's numbers where there is little room: the base's alone, if it has any: "55–59". */
export function shortRange(passages: readonly EditionPassage[], base: string): string {
  const own = numbersIn(passages, base, true);
  return rangeOf(own.length > 0 ? own : numbersIn(passages, base, false));
}
