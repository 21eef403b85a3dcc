import type { ElementContent } from "hast";
import { h } from "hastscript";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { CUT } from "../../collation/apparatus/joined.ts";
import { correctedLength } from "../../collation/text/piece.ts";
import type { Piece } from "../../collation/text/piece.ts";

/**
 * What is drawn round or between the words of a text; offsets count UTF-16 units of the corrected text.
 *
 * `range` encloses words in an element, `point` sets an empty element between two words.
 */
export type Drawing =
  | {
      readonly kind: "range";
      readonly start: number;
      readonly end: number;
      readonly tag: string;
      readonly attributes: Readonly<Record<string, string>>;
    }
  | { readonly kind: "point"; readonly at: number; readonly attributes: Readonly<Record<string, string>> };

type Range = Extract<Drawing, { kind: "range" }>;

/** One piece, or the part of it between two offsets, as the page shows it: printed text is in the page, supplied text is drawn. */
function drawPiece(piece: Piece, from: number, to: number): ElementContent[] {
  const text = piece.text.slice(from, to);
  switch (piece.kind) {
    case "text":
      return text === CUT ? [h("i.cut", CUT)] : [{ type: "text", value: text }];
    case "supplied":
      return [text === " " ? h("i.gl") : h("i.gl", { dataT: text })];
    case "printed":
      return [h("s.pr", text)];
    case "marker":
      return [h("span.bu", text)];
  }
}

/** The stretch of pieces between two offsets of the corrected text; pieces of no length there go with what follows. */
function drawStretch(pieces: readonly Piece[], from: number, to: number, last: boolean): ElementContent[] {
  const out: ElementContent[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = correctedLength(piece);
    if (length === 0) {
      if (at >= from && (at < to || (last && at === to))) out.push(...drawPiece(piece, 0, piece.text.length));
      continue;
    }
    const start = Math.max(from, at);
    const end = Math.min(to, at + length);
    if (start < end) out.push(...drawPiece(piece, start - at, end - at));
    at += length;
  }
  return out;
}

function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: ElementContent[],
): ElementContent {
  return { type: "element", tagName: tag, properties: { ...attributes }, children };
}

/**
 * Draws a text with its marks, as a HAST tree.
 *
 * Ranges must be disjoint or nest; points must not stand inside a range's words unless they
 * are meant to be drawn in it. Text of transcripts is always a text node, never markup.
 */
export function drawText(pieces: readonly Piece[], drawings: readonly Drawing[]): ElementContent[] {
  const total = pieces.reduce((sum, piece) => sum + correctedLength(piece), 0);
  const ranges = drawings
    .filter((drawing): drawing is Range => drawing.kind === "range" && drawing.start < drawing.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const points = drawings.filter((drawing) => drawing.kind === "point");
  const cuts = new Set([0, total]);
  for (const range of ranges) cuts.add(range.start).add(range.end);
  for (const point of points) cuts.add(point.at);
  const bounds = [...cuts].filter((at) => at >= 0 && at <= total).sort((a, b) => a - b);
  const root: ElementContent[] = [];
  const open: { range: Range; children: ElementContent[] }[] = [];
  const target = (): ElementContent[] => open.at(-1)?.children ?? root;
  bounds.forEach((from, index) => {
    while (open.length > 0 && (open.at(-1)?.range.end ?? 0) <= from) {
      const closed = open.pop();
      if (closed !== undefined)
        target().push(element(closed.range.tag, closed.range.attributes, closed.children));
    }
    for (const point of points) if (point.at === from) target().push(element("i", point.attributes, []));
    for (const range of ranges) if (range.start === from) open.push({ range, children: [] });
    const to = bounds[index + 1];
    if (to !== undefined) target().push(...drawStretch(pieces, from, to, to === total));
  });
  for (let closed = open.pop(); closed !== undefined; closed = open.pop())
    target().push(element(closed.range.tag, closed.range.attributes, closed.children));
  if (total === 0) root.push(...drawStretch(pieces, 0, 0, true));
  return root;
}

/** Writes a HAST fragment as HTML. */
export function toHtml(children: ElementContent[]): string {
  return unified()
    .use(rehypeStringify, { omitOptionalTags: false, characterReferences: { useNamedReferences: true } })
    .stringify({ type: "root", children });
}

/** A text with its marks as HTML, safe to put into a page. */
export function markedText(pieces: readonly Piece[], drawings: readonly Drawing[] = []): string {
  return toHtml(drawText(pieces, drawings));
}
