/**
 * The presentable diff: the same difference as the correct one, cut so that it reads well.
 *
 * The need is the one N. Fraser describes as semantic cleanup ("Diff Strategies", 2006):
 * a correct diff of rewritten prose is confetti, because small words meet by chance. The
 * rules here work on words and their roles instead of on characters:
 *
 * 1. Words that only one reading has may often be cut at several places; the one at a
 *    punctuation mark or before a small word is taken (`slide.ts`).
 * 2. Neighbouring changes, and forms of one word beside a change, are one change.
 * 3. Numbers, and dates written in another order, are marked whole (`wholeFigures.ts`).
 * 4. A lone small word that both readings share, between two changes of wording,
 *    is taken into the mark, so that marks follow phrases. Minor marks are quiet and stay exact.
 *
 * Whatever the rules do, what is not in a change stands word for word in both readings.
 */
import type { Language, WordRole } from "./language/types.ts";
import { isMinor } from "./minor.ts";
import { type Gap, slide } from "./slide.ts";
import type { Pair } from "./weightedCommon.ts";
import { wholeFigures } from "./wholeFigures.ts";
import type { Words } from "./words.ts";

/** One differing stretch, as ranges of words. At most one of the ranges is empty. */
export interface Change extends Gap {
  readonly minor: boolean;
}

/** Small words that may be taken into a mark; the weighty ones ("not", "must") never are. */
const ABSORBED_ROLES: ReadonlySet<WordRole> = new Set([
  "article",
  "preposition",
  "pronoun",
  "conjunction",
  "auxiliary",
]);

/** Shared small words in a row that are taken into a mark, if the changes beside them are as long. */
const MAX_ABSORBED = 2;

/**
 * Cuts the matching of two readings into changes, sorted and disjoint. Pairs must be
 * ascending on both sides.
 */
export function present(a: Words, b: Words, pairs: readonly Pair[], language: Language): readonly Change[] {
  const weigh = (gap: Gap): Change => ({
    ...gap,
    minor: isMinor(a.norms.slice(gap.a.from, gap.a.to), b.norms.slice(gap.b.from, gap.b.to), language),
  });
  const unbroken = wholeFigures(a.norms, b.norms, language);
  const exact = pairs.filter((pair) => a.norms[pair.a] === b.norms[pair.b] && unbroken(pair));
  const gaps = slide(a, b, gapsBetween(exact, a.norms.length, b.norms.length), language);
  const changes: Change[] = [];
  for (const gap of gaps) {
    let next = weigh(gap);
    for (let last = changes.at(-1); last !== undefined; last = changes.at(-1)) {
      if (!absorbs(last, next, a, language)) break;
      changes.pop();
      next = weigh(
        trimmed(a, b, { a: { from: last.a.from, to: next.a.to }, b: { from: last.b.from, to: next.b.to } }),
      );
    }
    changes.push(next);
  }
  return changes;
}

/** The stretches that no pair covers; never empty on both sides. */
function gapsBetween(pairs: readonly Pair[], aLength: number, bLength: number): readonly Gap[] {
  const gaps: Gap[] = [];
  let fromA = 0;
  let fromB = 0;
  for (const pair of [...pairs, { a: aLength, b: bLength }]) {
    if (pair.a > fromA || pair.b > fromB) {
      gaps.push({ a: { from: fromA, to: pair.a }, b: { from: fromB, to: pair.b } });
    }
    fromA = pair.a + 1;
    fromB = pair.b + 1;
  }
  return gaps;
}

/** A change without the words that both sides begin or end with: taking in shared words may bring them there. */
function trimmed(a: Words, b: Words, gap: Gap): Gap {
  let { from: aFrom, to: aTo } = gap.a;
  let { from: bFrom, to: bTo } = gap.b;
  while (aFrom < aTo && bFrom < bTo && a.norms[aFrom] === b.norms[bFrom]) {
    aFrom += 1;
    bFrom += 1;
  }
  while (aFrom < aTo && bFrom < bTo && a.norms[aTo - 1] === b.norms[bTo - 1]) {
    aTo -= 1;
    bTo -= 1;
  }
  return { a: { from: aFrom, to: aTo }, b: { from: bFrom, to: bTo } };
}

/** True where what two changes share between them is better marked along with them. */
function absorbs(left: Change, right: Change, a: Words, language: Language): boolean {
  if (left.minor || right.minor) return false;
  const shared = a.norms.slice(left.a.to, right.a.from);
  if (!shared.every((norm) => ABSORBED_ROLES.has(language.roleOf(norm)))) return false;
  return shared.length <= 1 || (shared.length <= MAX_ABSORBED && size(left) > 1 && size(right) > 1);
}

/** Words of the longer side. */
function size(change: Change): number {
  return Math.max(change.a.to - change.a.from, change.b.to - change.b.from);
}
