import type { MarkData } from "../../edition/views/parallelMarks.ts";

/** Letters of corrected text that a node stands for; what was printed and corrected away stands for none. */
function lengthOf(node: Node): number {
  const length = node.textContent?.length ?? 0;
  if (!(node instanceof HTMLElement)) return length;
  if (node.matches(".gl")) return node.dataset["t"]?.length ?? 1;
  return node.matches(".pr") ? 0 : length;
}

/**
 * The node before which an offset of the corrected text stands, its text split there if need
 * be; null at the end. What stands for no letter comes after it. (A `Range` would do, but every
 * range that was ever made slows down every change of the page.)
 */
function nodeAt(paragraph: Element, offset: number): Node | null {
  // The space after the version's letter is not part of the text.
  let at = -1;
  let node = paragraph.querySelector(":scope > .sg")?.nextSibling ?? null;
  for (; node !== null; node = node.nextSibling) {
    const length = lengthOf(node);
    if (node instanceof Text && offset < at + length) return node.splitText(offset - at);
    at += length;
    if (offset <= at) return node.nextSibling;
  }
  return null;
}

/** Draws one mark round its words, or between two words. */
function draw(paragraph: Element, [start, end, style, title, facts]: MarkData): void {
  const mark = document.createElement(start === end ? "i" : "mark");
  mark.className = style;
  mark.title = title;
  if (facts !== undefined) mark.dataset["f"] = facts;
  const after = nodeAt(paragraph, end);
  let next = start === end ? after : nodeAt(paragraph, start);
  paragraph.insertBefore(mark, next);
  while (next !== null && next !== after) {
    const following: Node | null = next.nextSibling;
    mark.append(next);
    next = following;
  }
}

/** Takes the marks off a reading and draws others, as the page of another base would have them. */
export function redraw(paragraph: Element, marks: readonly MarkData[]): void {
  for (const old of paragraph.querySelectorAll("mark")) old.replaceWith(...old.childNodes);
  for (const old of paragraph.querySelectorAll(".gap")) old.remove();
  paragraph.normalize();
  for (const mark of [...marks].reverse()) draw(paragraph, mark);
  paragraph.normalize();
}
