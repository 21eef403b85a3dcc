/** The words of one version on a page as one text, and the way back from it to the page. */

/** A stretch of the text: of a text node of the page, or drawn by the style sheet only. */
export interface TextPiece {
  readonly node: Text | undefined;
  /** Where it begins in the text. */
  readonly start: number;
  readonly text: string;
}

/** What one version has on a page: its blocks in the page's order, parted by line feeds. */
export interface ColumnText {
  readonly text: string;
  readonly pieces: readonly TextPiece[];
}

/** The blocks of text in a version's part of the page. */
const BLOCKS = "[data-words]";

/** What stands in a block and is not the version's: letters, numbers, bullets, and what the editors take out. */
const NOT_ITS_WORDS = ".sg, .num, .vh, s.pr, .bu, .gap";

/** The versions shown on this page, by id, in the page's order. */
export function versionsShown(): readonly string[] {
  const ids = Array.from(
    document.querySelectorAll<HTMLElement>("[data-version]"),
    (part) => part.dataset["version"] ?? "",
  );
  return [...new Set(ids)];
}

/** The part of the page that shows a version's words and holds this node, if any does. */
export function versionAt(node: Node | null): string | undefined {
  const element = node instanceof Element ? node : node?.parentElement;
  return element?.closest<HTMLElement>("[data-version]")?.dataset["version"];
}

/** Reads a version's words off the page, the editors' corrections included. */
export function columnText(version: string): ColumnText {
  const pieces: TextPiece[] = [];
  let text = "";
  const add = (node: Text | undefined, words: string): void => {
    pieces.push({ node, start: text.length, text: words });
    text += words;
  };
  const own = `[data-version="${CSS.escape(version)}"]`;
  for (const block of document.querySelectorAll(`${own}${BLOCKS}, ${own} ${BLOCKS}`)) {
    if (text !== "") add(undefined, "\n");
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node instanceof Element && node.matches(NOT_ITS_WORDS)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Text) add(node, node.data);
      else if (node instanceof HTMLElement && node.matches("i.gl")) add(undefined, node.dataset["t"] ?? " ");
    }
  }
  return { text, pieces };
}

/** The parts of text nodes that a range of the text covers, in order. */
export function rangesIn(column: ColumnText, start: number, end: number): readonly Range[] {
  return column.pieces.flatMap((piece) => {
    const from = Math.max(start, piece.start);
    const to = Math.min(end, piece.start + piece.text.length);
    if (piece.node === undefined || from >= to) return [];
    const range = document.createRange();
    range.setStart(piece.node, from - piece.start);
    range.setEnd(piece.node, to - piece.start);
    return [range];
  });
}

/** Where a selection begins and ends in the text; undefined where it holds none of it. */
export function placeOf(
  column: ColumnText,
  selected: Range,
): { readonly start: number; readonly end: number } | undefined {
  let start: number | undefined;
  let end = 0;
  for (const { node, start: at, text } of column.pieces) {
    if (node === undefined || !selected.intersectsNode(node)) continue;
    const from = node === selected.startContainer ? selected.startOffset : 0;
    const to = node === selected.endContainer ? selected.endOffset : text.length;
    if (from >= to) continue;
    start ??= at + from;
    end = at + to;
  }
  return start === undefined ? undefined : { start, end };
}

/** The words of a range as they stand in the page, block by block: what a browser can find by itself. */
export function runsIn(column: ColumnText, start: number, end: number): readonly string[] {
  const runs: string[] = [""];
  for (const piece of column.pieces) {
    const words = piece.text.slice(Math.max(0, start - piece.start), Math.max(0, end - piece.start));
    if (piece.node === undefined && piece.text === "\n") runs.push("");
    else if (piece.node !== undefined) runs.push((runs.pop() ?? "") + words);
  }
  return runs.filter((run) => run.trim() !== "");
}
