/** Marks the words that an address names, or says what became of them. */

import { findQuote } from "../../edition/anchor/findQuote.ts";
import { quotedIn, type QuotedWords } from "../../edition/anchor/wordsAddress.ts";
import { wordChanges, type Stretch } from "../../edition/anchor/wordChanges.ts";
import { columnText, rangesIn, versionsShown, type ColumnText } from "./columnText.ts";

/** Shows the words named in this page's address, if it names any. `tell` shows a message. */
export function showCited(tell: (message: Node) => void): void {
  const quoted = quotedIn(location.href);
  if (quoted === undefined) return;
  const shown = versionsShown();
  const version = shown.includes(quoted.version)
    ? quoted.version
    : quoted.version === ""
      ? shown[0]
      : undefined;
  if (version === undefined) {
    tell(
      message(
        "The version cited is not shown on this page.",
        said("Cited", [{ text: quoted.exact, changed: false }]),
      ),
    );
    return;
  }
  const column = columnText(version);
  const found = findQuote(column.text, quoted);
  if (found.kind === "notFound") {
    const near = found.near === undefined ? undefined : column.text.slice(found.near.start, found.near.end);
    if (found.near !== undefined)
      bringIntoView(rangesIn(column, found.near.start, found.near.end)[0]?.startContainer);
    tell(notFound(quoted, near));
    return;
  }
  const marks = mark(column, found.start, found.end);
  bringIntoView(
    marks[0] ?? rangesIn(column, Math.max(0, found.start - 1), found.start + 1)[0]?.startContainer,
  );
  if (found.kind === "changed") {
    const [before, now] = wordChanges(quoted.exact, column.text.slice(found.start, found.end));
    tell(message("The words cited have changed since.", said("Cited", before), said("Here now", now)));
  } else if (found.places > 1) {
    tell(message(`These words stand here in ${String(found.places)} places; the first is marked.`));
  }
}

function notFound(quoted: QuotedWords, near: string | undefined): Node {
  const cited = said("Cited", [{ text: quoted.exact, changed: false }]);
  if (near === undefined || near.trim() === "") return message("The words cited are not found here.", cited);
  return message(
    "The words cited are not found here. The nearest are in view.",
    cited,
    said("Nearest", [{ text: near, changed: false }]),
  );
}

function mark(column: ColumnText, start: number, end: number): readonly HTMLElement[] {
  return rangesIn(column, start, end).map((range) => {
    const element = document.createElement("mark");
    element.className = "cited";
    range.surroundContents(element);
    return element;
  });
}

/** Scrolls to what is cited, and again once the page stands: fonts and fragments move it. */
function bringIntoView(node: Node | undefined): void {
  const element = node instanceof Element ? node : node?.parentElement;
  const scroll = (): void => element?.scrollIntoView({ block: "center" });
  scroll();
  if (document.readyState !== "complete") addEventListener("load", () => setTimeout(scroll), { once: true });
}

function message(text: string, ...parts: readonly Node[]): Node {
  const fragment = document.createDocumentFragment();
  const first = document.createElement("p");
  first.textContent = text;
  fragment.append(first, ...parts);
  return fragment;
}

/** A line that quotes words, those that changed emphasized. */
function said(label: string, stretches: readonly Stretch[]): Node {
  const line = document.createElement("p");
  line.append(`${label}: “`);
  for (const { text, changed } of stretches) {
    const part = document.createElement(changed ? "em" : "span");
    part.textContent = text.replace(/\s+/gu, " ");
    line.append(part);
  }
  line.append("”");
  return line;
}
