import type { MarkData } from "../../edition/views/parallelMarks.ts";

/** Letters of corrected text that a node stands for; what was printed and corrected away stands for none. */
function lengthOf(node: Node): number {
  const length = node.textContent?.length ?? 0;
  if (!(node instanceof HTMLElement)) return length;
  if (node.matches(".gl")) return node.dataset["t"]?.length ?? 1;
  return node.matches(".pr") ? 0 : length;
}

/** Sets one end of a range at an offset of the corrected text: before anything that stands there. */
function setEnd(range: Range, end: "setStart" | "setEnd", paragraph: Element, offset: number): void {
  const nodes = [...paragraph.childNodes];
  const letter = nodes.findIndex((node) => node instanceof Element && node.matches(".sg"));
  // The space after the letter is not part of the text.
  let at = -1;
  for (const [index, node] of nodes.entries()) {
    if (index <= letter) continue;
    const length = lengthOf(node);
    if (node instanceof Text && offset <= at + length) {
      range[end](node, offset - at);
      return;
    }
    at += length;
    if (offset <= at) {
      range[end](paragraph, offset === at ? index + 1 : index);
      return;
    }
  }
}

/** Draws one mark round its words, or between two words. */
function draw(paragraph: Element, [start, end, style, title, facts]: MarkData): void {
  const range = document.createRange();
  setEnd(range, "setStart", paragraph, start);
  setEnd(range, "setEnd", paragraph, end);
  const mark = document.createElement(start === end ? "i" : "mark");
  mark.className = style;
  mark.title = title;
  if (facts !== undefined) mark.dataset["f"] = facts;
  if (start !== end) mark.append(range.extractContents());
  range.insertNode(mark);
}

/** Takes the marks off a reading and draws others, as the page of another base would have them. */
export function redraw(paragraph: Element, marks: readonly MarkData[]): void {
  for (const old of paragraph.querySelectorAll("mark")) old.replaceWith(...old.childNodes);
  for (const old of paragraph.querySelectorAll(".gap")) old.remove();
  paragraph.normalize();
  for (const mark of [...marks].reverse()) draw(paragraph, mark);
  paragraph.normalize();
}
