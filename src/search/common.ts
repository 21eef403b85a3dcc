/**
 * The words two sequences have in common, in order.
 *
 * Source: R. A. Wagner and M. J. Fischer, "The string-to-string correction problem" (1974),
 * as the longest common subsequence, after common beginnings and endings are set aside. The
 * table is whole and not linear in space, because the sequences are sentences.
 */

/** A stretch where two sequences differ; half-open positions in each, one of them may be empty. */
export interface Difference {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/**
 * Cells of the table, about 4 bytes and 5 nanoseconds each; beyond this the middle counts as
 * wholly different. A thousand words beside a thousand is a quarter of it.
 */
export const MOST_CELLS = 4_000_000;

/**
 * Pairs the positions of equal keys of two sequences, rising in both, as many as can be
 * had. Of several ways with as many pairs the one that pairs earliest in `a` is given.
 */
export function commonPairs(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let endA = a.length;
  let endB = b.length;
  while (endA > head && endB > head && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const pairs: (readonly [number, number])[] = [];
  for (let at = 0; at < head; at++) pairs.push([at, at]);
  const rows = endA - head;
  const columns = endB - head;
  if (rows > 0 && columns > 0 && rows * columns <= MOST_CELLS) {
    const width = columns + 1;
    const longest = new Uint32Array((rows + 1) * width);
    const cell = (row: number, column: number) => longest[row * width + column] ?? 0;
    for (let row = rows - 1; row >= 0; row--)
      for (let column = columns - 1; column >= 0; column--)
        longest[row * width + column] =
          a[head + row] === b[head + column]
            ? cell(row + 1, column + 1) + 1
            : Math.max(cell(row + 1, column), cell(row, column + 1));
    for (let row = 0, column = 0; row < rows && column < columns;) {
      if (a[head + row] === b[head + column]) pairs.push([head + row++, head + column++]);
      else if (cell(row, column + 1) >= cell(row + 1, column)) column++;
      else row++;
    }
  }
  for (let at = 0; endA + at < a.length; at++) pairs.push([endA + at, endB + at]);
  return pairs;
}

/** Finds the stretches where two sequences differ, in order; between them they are equal. */
export function differences(a: readonly string[], b: readonly string[]): readonly Difference[] {
  const found: Difference[] = [];
  let doneA = 0;
  let doneB = 0;
  for (const [atA, atB] of [...commonPairs(a, b), [a.length, b.length] as const]) {
    if (atA > doneA || atB > doneB) found.push({ fromA: doneA, toA: atA, fromB: doneB, toB: atB });
    doneA = atA + 1;
    doneB = atB + 1;
  }
  return found;
}
