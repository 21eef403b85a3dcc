import type { EditionPassage } from "../edition.ts";
import { anchorOf } from "../urls.ts";
import type { ColumnCells } from "./columns.ts";
import type { PairOrder, PairPassage } from "./pair.ts";

/** Where something stands, seen from where it is told. */
export type Direction = "up" | "down";

/** A link within the page: the name of what it leads to, and an arrow where it leads far. */
export interface Pointer {
  readonly anchor: string;
  readonly text: string;
  readonly arrow: Direction | undefined;
}

/** A word below a reading that links to where else it stands: text, then the links. */
export interface Tag {
  readonly before: string;
  readonly links: readonly Pointer[];
}

/** The name of the place before the first passage, where the second version may have displaced ones. */
export const OPENING = "opening";

/** Passages that the second version has here though the first has them elsewhere. */
export interface Displaced {
  readonly passage: EditionPassage;
  readonly arrow: Direction;
}

/**
 * For each displaced row, the row in place after which it stands in the second version.
 *
 * A passage that the first version lacks is displaced by nothing: it goes with the one before it.
 */
export function displacedAfter(
  order: PairOrder,
): ReadonlyMap<PairPassage | undefined, readonly PairPassage[]> {
  const position = new Map(order.right.segments.map((segment, index) => [segment, index]));
  const start = (row: PairPassage): number =>
    Math.min(...row.right.map((segment) => position.get(segment) ?? 0));
  const having = order.passages.filter((row) => row.right.length > 0).sort((a, b) => start(a) - start(b));
  const found = new Map<PairPassage | undefined, PairPassage[]>();
  let inPlace: PairPassage | undefined;
  for (const row of having) {
    if (row.place === "in place") inPlace = row;
    else if (row.left.length > 0) found.set(inPlace, [...(found.get(inPlace) ?? []), row]);
  }
  return found;
}

function sharedWith(row: PairPassage, order: PairOrder, side: "left" | "right"): readonly string[] {
  const own = row[side];
  return order.passages
    .filter((other) => other !== row && other[side].some((segment) => own.includes(segment)))
    .map((other) => other.passage.id);
}

/** What is told below a reading: where else it stands, that it is reworded, what else its sentence serves. */
export function tagsOf(
  row: PairPassage,
  side: "left" | "right",
  order: PairOrder,
  cells: ColumnCells,
  after: string | undefined,
): readonly Tag[] {
  const tags: Tag[] = [];
  const siglum = order[side].siglum;
  if (side === "right" && row.place !== "in place" && row.left.length > 0) {
    const where = after === undefined ? "at its beginning" : `after ${after}`;
    const anchor = after === undefined ? OPENING : anchorOf(after);
    const arrow = row.place === "later" ? "down" : "up";
    tags.push({ before: "", links: [{ anchor, arrow, text: `stands ${row.place} in ${siglum}, ${where}` }] });
  }
  if (side === "right" && cells.comparison?.kind === "reworded")
    tags.push({ before: "its own words throughout", links: [] });
  const shared = sharedWith(row, order, side);
  if (shared.length > 0)
    tags.push({
      before: "one sentence with ",
      links: shared.map((id) => ({ anchor: anchorOf(id), text: id, arrow: undefined })),
    });
  return tags;
}

/**
 * What the second version has after a row in place, as links to where the first has it.
 *
 * A passage whose sentence stands in that row already is not named: the row tells it as
 * one sentence with the other.
 */
export function hereAfter(
  anchor: PairPassage | undefined,
  those: readonly PairPassage[],
): readonly Displaced[] {
  return those
    .filter((row) => anchor === undefined || !row.right.every((segment) => anchor.right.includes(segment)))
    .map((row) => ({ passage: row.passage, arrow: row.place === "later" ? "up" : "down" }));
}
