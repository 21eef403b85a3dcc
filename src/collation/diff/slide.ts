import type { Language } from "./language/types.ts";
import type { WordRange, Words } from "./words.ts";

/** A stretch that no equal word covers. */
export interface Gap {
  readonly a: WordRange;
  readonly b: WordRange;
}

/** A punctuation mark at an end of the stretch: worth more than any two other signs. */
const AT_MARK = 5;
/** The stretch begins with a small word, as phrases do. */
const OPENS_PHRASE = 1;
/** The stretch ends with an article or preposition, cut off from what it belongs to. */
const CUTS_PHRASE = -2;

/**
 * Moves each stretch that only one reading has to where it reads best.
 *
 * Of `I saw the army` and `I saw the police and the army` two cuts are correct:
 * 1. `the [police and the] army`
 * 2. `[the police and] the army`, which is taken
 *
 * The idea is diff-match-patch's lossless shift (N. Fraser, 2006), scored by word roles
 * and punctuation marks instead of characters.
 */
export function slide(a: Words, b: Words, gaps: readonly Gap[], language: Language): readonly Gap[] {
  const moved: Gap[] = [];
  gaps.forEach((gap, index) => {
    const last = moved.at(-1);
    const next = gaps[index + 1];
    const oneSide = gap.a.from === gap.a.to ? "b" : gap.b.from === gap.b.to ? "a" : undefined;
    if (oneSide === undefined) {
      moved.push(gap);
      return;
    }
    const words = oneSide === "a" ? a : b;
    const range = gap[oneSide];
    const floor = last?.[oneSide].to ?? 0;
    const ceiling = next?.[oneSide].from ?? words.norms.length;
    const by = bestShift(words, range, floor, ceiling, language);
    moved.push({ a: shifted(gap.a, by), b: shifted(gap.b, by) });
  });
  return moved;
}

/** The shift, in words, of greatest score; the rightmost of equals. */
function bestShift(
  words: Words,
  range: WordRange,
  floor: number,
  ceiling: number,
  language: Language,
): number {
  let lowest = 0;
  while (range.from + lowest > floor && same(words, range.from + lowest - 1, range.to + lowest - 1))
    lowest -= 1;
  let highest = 0;
  while (range.to + highest < ceiling && same(words, range.from + highest, range.to + highest)) highest += 1;
  let best = lowest;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let by = lowest; by <= highest; by += 1) {
    const score = scoreOf(words, shifted(range, by), language);
    if (score >= bestScore) {
      best = by;
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(words: Words, range: WordRange, language: Language): number {
  const roleAt = (index: number): string => language.roleOf(words.norms[index] ?? "");
  const clings = (role: string): boolean => role === "article" || role === "preposition";
  let score = 0;
  if (markBefore(words, range.from)) score += AT_MARK;
  if (markBefore(words, range.to)) score += AT_MARK;
  if (roleAt(range.from) !== "content") score += OPENS_PHRASE;
  if (clings(roleAt(range.to - 1))) score += CUTS_PHRASE;
  if (range.from > 0 && clings(roleAt(range.from - 1))) score += CUTS_PHRASE;
  return score;
}

/** True where a punctuation mark or an end of the text stands before the word. */
function markBefore(words: Words, index: number): boolean {
  const before = words.at[index - 1];
  const at = words.at[index];
  return before === undefined || at === undefined || at - before > 1;
}

function same(words: Words, one: number, other: number): boolean {
  return words.norms[one] === words.norms[other];
}

function shifted(range: WordRange, by: number): WordRange {
  return { from: range.from + by, to: range.to + by };
}
