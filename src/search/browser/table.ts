/** Results as a concordance: a table on the page, and as a file. */

import { anchorOf } from "../../edition/urls.ts";
import { concordanceCsv, concordanceOf } from "../concordance.ts";
import type { Cell, Concordance, Line } from "../concordance.ts";
import type { FoundPlace } from "../match.ts";
import { h } from "./dom.ts";
import type { Child } from "./dom.ts";
import { resultAnchor, siglum } from "./groups.ts";
import type { Drawing } from "./groups.ts";

function lineDrawn({ before, words, after }: Line, className: string): HTMLElement {
  return h(
    "p",
    { class: "serif" },
    before,
    h("mark", { class: className }, words === "" ? "–" : words),
    after,
  );
}

function cellDrawn(cell: Cell): readonly Child[] {
  if (cell.kind === "lacking") return [h("span", { class: "note" }, "not here")];
  if (cell.kind === "unlike") return [h("p", { class: "serif far" }, cell.text)];
  if (cell.kind === "otherwise") return [lineDrawn(cell.line, "near")];
  return cell.lines.map((line) => lineDrawn(line, "hit"));
}

/** A link that saves a text as a file. */
function download(name: string, text: string): HTMLAnchorElement {
  // the mark tells spreadsheets that the file is UTF-8
  const file = new Blob(["\uFEFF", text], { type: "text/csv" });
  const link = h("a", { download: name, href: URL.createObjectURL(file) }, "Save as CSV");
  return link;
}

/** The name of the file of a search. */
function fileName(work: string, typed: string): string {
  const words =
    typed
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, 6) ?? [];
  return `${[work, ...words].join("-")}.csv`;
}

function tableOf({ versions, rows }: Concordance, drawing: Drawing): HTMLTableElement {
  const { corpus, urls, prefix } = drawing;
  return h(
    "table",
    { class: "conc" },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", { scope: "col" }, "Passage"),
        ...versions.map(({ name }, at) =>
          h("th", { scope: "col" }, siglum(corpus, corpus.versions[at]?.id ?? "", "sg"), " ", name),
        ),
      ),
    ),
    h(
      "tbody",
      {},
      ...rows.map(({ place, title, cells }) =>
        h(
          "tr",
          { class: "grp", id: resultAnchor(prefix, place), "data-place": place },
          h(
            "th",
            { scope: "row" },
            h(
              "a",
              { href: urls.passage(corpus.work.id, place) },
              h("span", { class: "n" }, place),
              ` ${title}`,
            ),
          ),
          ...cells.map((cell, at) => {
            const version = corpus.versions[at];
            const link = `${urls.read(corpus.work.id, version?.id ?? "")}#${anchorOf(place)}`;
            return h(
              "td",
              { class: `v${String(at % 12)}`, lang: version?.lang },
              cell.kind === "lacking"
                ? undefined
                : h(
                    "a",
                    { class: "sl", href: link, "aria-label": `${version?.name ?? ""}, passage ${place}` },
                    version?.siglum ?? "",
                  ),
              ...cellDrawn(cell),
            );
          }),
        ),
      ),
    ),
  );
}

/** The concordance of one work's answer, with its file. */
export function concordance(
  places: readonly FoundPlace[],
  typed: string,
  drawing: Drawing,
): readonly HTMLElement[] {
  const made = concordanceOf(places, drawing.corpus, drawing.texts);
  return [
    h(
      "p",
      { class: "note" },
      "Each version’s words at the place, the nearest set off. ",
      download(fileName(drawing.corpus.work.id, typed), concordanceCsv(made)),
    ),
    h(
      "div",
      { class: "wide", role: "region", tabindex: "0", "aria-label": "Concordance" },
      tableOf(made, drawing),
    ),
  ];
}
