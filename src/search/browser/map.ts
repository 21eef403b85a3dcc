/** The score as a map of the hits: full where a version has what was searched for, pale elsewhere. */

import type { FoundPlace } from "../match.ts";
import type { Corpus } from "../corpus.ts";
import { resultAnchor } from "./groups.ts";

/** Draws the hits on the score of one work, or its coverage again when there is no search. */
export function drawMap(
  score: HTMLElement,
  corpus: Pick<Corpus, "versions"> | undefined,
  places: readonly FoundPlace[],
  prefix: string,
): void {
  const found = new Map(places.map((one) => [one.place.id, one]));
  for (const link of score.querySelectorAll<HTMLAnchorElement>(".cols a")) {
    const place = link.querySelector("b")?.textContent ?? "";
    const hit = found.get(place);
    link.dataset["page"] ??= link.getAttribute("href") ?? "";
    link.setAttribute("href", hit ? `#${resultAnchor(prefix, place)}` : link.dataset["page"]);
    const cells = link.querySelectorAll<HTMLElement>(".c");
    const having = new Set(hit?.readings.map((reading) => reading.witness));
    cells.forEach((cell, at) => {
      const version = corpus?.versions[at]?.id ?? "";
      cell.classList.toggle(
        "pale",
        corpus !== undefined && !cell.classList.contains("x") && !having.has(version),
      );
      cell.classList.toggle("on", having.has(version));
    });
  }
}
