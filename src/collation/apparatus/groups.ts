import type { Segment } from "../text/segment.ts";

/** What two witnesses have at one row: the segments of each, none where it lacks the passage. */
export interface RowSegments {
  readonly a: readonly Segment[];
  readonly b: readonly Segment[];
}

function meet(one: readonly Segment[], two: readonly Segment[]): boolean {
  return one.some((segment) => two.includes(segment));
}

/**
 * Rows that must be compared together, as runs of indexes: a sentence that serves several
 * rows which adjoin is compared with all that stands opposite it, once.
 *
 * Rows that one side lacks stand alone. The runs follow one another and cover all rows.
 */
export function rowGroups(rows: readonly RowSegments[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const together =
      before !== undefined &&
      row.a.length > 0 &&
      row.b.length > 0 &&
      before.a.length > 0 &&
      before.b.length > 0 &&
      (meet(before.a, row.a) || meet(before.b, row.b));
    const last = groups.at(-1);
    if (together && last !== undefined) last.push(index);
    else groups.push([index]);
  });
  return groups;
}

/** Segments without repetition, in the order of their witness. */
export function distinct(segments: readonly Segment[]): readonly Segment[] {
  return [...new Set(segments)].sort((a, b) => a.paragraph - b.paragraph || a.sentence - b.sentence);
}
