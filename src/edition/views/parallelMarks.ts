import type { Drawing } from "../markup/markedText.ts";
import type { ParallelView } from "./parallelView.ts";

/**
 * One mark of a cell: where its words begin and end in the corrected text of the cell (the
 * same number for a point between words), its class and its title, and the facts it tells.
 */
export type MarkData = readonly [start: number, end: number, style: string, title: string, facts?: string];

/** A row under another base: the marks of each version's cell, 0 for none, and what is read aloud. */
export interface RowMarks {
  /** Bit `n` is set where the `n`th version says it in its own words. */
  readonly own: number;
  readonly cells: readonly (readonly MarkData[] | 0)[];
  readonly told: string;
}

/** All that changes on the page of all versions when another base is chosen. */
export interface ParallelMarks {
  readonly title: string;
  readonly summary: string;
  /** In the order of the page's rows. */
  readonly rows: readonly RowMarks[];
}

function markOf(drawing: Drawing): MarkData {
  const { class: style = "", title = "", "data-f": facts } = drawing.attributes;
  const at =
    drawing.kind === "point" ? ([drawing.at, drawing.at] as const) : ([drawing.start, drawing.end] as const);
  return facts === undefined ? [...at, style, title] : [...at, style, title, facts];
}

/** The marks of a page of all versions, to be drawn on the page of another base. */
export function parallelMarks(view: ParallelView): ParallelMarks {
  const rows = view.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "rows" ? block.rows : [])),
  );
  return {
    title: view.title,
    summary: view.summary,
    rows: rows.map((row) => ({
      own: row.cells.reduce(
        (bits, { cell }, index) => bits | (cell.kind === "text" && cell.reworded ? 1 << index : 0),
        0,
      ),
      cells: row.cells.map(({ cell }) =>
        cell.kind === "text" && cell.drawings.length > 0 ? cell.drawings.map(markOf) : 0,
      ),
      told: row.differences,
    })),
  };
}
