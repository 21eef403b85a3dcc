/** What changed between words cited and words that stand there now, for a short message. */

import { placedWords } from "./words.ts";

/** A stretch of text, and whether the other text lacks its words. */
export interface Stretch {
  readonly text: string;
  readonly changed: boolean;
}

/** Parts two texts into stretches common and changed, by a longest common subsequence of words. */
export function wordChanges(before: string, now: string): readonly [readonly Stretch[], readonly Stretch[]] {
  const a = placedWords(before);
  const b = placedWords(now);
  const width = b.length + 1;
  const table = new Int32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        a[i]?.key === b[j]?.key
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
    }
  }
  const keptA = new Set<number>();
  const keptB = new Set<number>();
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]?.key === b[j]?.key) {
      keptA.add(i++);
      keptB.add(j++);
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return [stretches(before, a, keptA), stretches(now, b, keptB)];
}

function stretches(
  text: string,
  words: readonly { readonly start: number; readonly end: number }[],
  kept: ReadonlySet<number>,
): readonly Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  words.forEach((_, index) => {
    const changed = !kept.has(index);
    const next = words[index + 1];
    const end = next === undefined ? text.length : next.start;
    const last = found.at(-1);
    if (last?.changed === changed)
      found[found.length - 1] = { text: last.text + text.slice(from, end), changed };
    else found.push({ text: text.slice(from, end), changed });
    from = end;
  });
  return found;
}
