/** The page below the search box, as elements. */

import { counted, inFigures } from "../../edition/views/numbers.ts";
import type { Finding, FoundPlace } from "../match.ts";
import { writeAddress } from "./address.ts";
import type { Asked } from "./address.ts";
import { h } from "./dom.ts";
import { group, marked, siglum } from "./groups.ts";
import type { Drawing } from "./groups.ts";
import type { Found, WorkAnswer } from "./search.ts";
import { concordance } from "./table.ts";
import { formsTold, times } from "./telling.ts";

/** Readings drawn at once, about 10 ms: more than a screen holds. The rest follow a screen at a time. */
const DRAWN_AT_ONCE = 60;

/** Passages that are drawn without being asked for; the rest wait for a press. */
const DRAWN_UNASKED = 300;

/** Draws a little more of the results; called once the page has had time to answer the reader. */
export type Later = () => void;

/** What sets the anchors of one work's results apart, where several works are searched. */
export function prefixOf(at: number, { works }: Found): string {
  return works.length > 1 ? `w${String(at + 1)}-` : "";
}

/** What is to be said before the results: forms found, limits, and which words are unknown. */
export function notesOf(found: Found): readonly HTMLElement[] {
  const { query, alone } = found;
  const notes: HTMLElement[] = formsTold(found).map((text) => h("p", { class: "note" }, text));
  if (query.limit.kind === "cut")
    notes.push(
      h(
        "p",
        { class: "note" },
        `Only the first ${inFigures(query.limit.kept)} of ${inFigures(query.limit.given)} characters were searched for.`,
      ),
    );
  if (alone.length > 0)
    notes.push(
      h(
        "ul",
        { class: "alone" },
        ...alone.map(({ text, count }) =>
          h(
            "li",
            {},
            count === 0
              ? `“${text}” is in no version.`
              : h(
                  "a",
                  {
                    href: writeAddress({
                      ...found.asked,
                      typed: text,
                      versions: [],
                      kind: undefined,
                      section: undefined,
                    }),
                  },
                  `“${text}”`,
                ),
            count > 0 && ` stands ${times(count)} in all versions.`,
          ),
        ),
      ),
    );
  return notes;
}

/** The results of one work; what need not be drawn at once is left in `later`. */
export function workDrawn(
  work: WorkAnswer,
  found: Found,
  drawing: Drawing,
  later: Later[],
): readonly HTMLElement[] {
  const { corpus, answer } = work;
  const parts: HTMLElement[] = [];
  if (answer.together.places.length > 0)
    parts.push(
      h(
        "h2",
        { class: found.works.length > 1 ? "" : "vh" },
        found.works.length > 1 ? corpus.work.title : "Passages",
      ),
      ...findingDrawn(answer.together, drawing, found.asked, later),
    );
  if (answer.apart.places.length > 0)
    parts.push(
      h(
        "section",
        { class: "band" },
        h("h2", {}, "The same words, not in a row"),
        h(
          "p",
          { class: "note" },
          `In ${counted(answer.apart.places.length, "passage")} a version has them all.`,
        ),
        ...findingDrawn(answer.apart, drawing, { ...found.asked, view: "passages" }, later),
      ),
    );
  if (answer.outside.length > 0) parts.push(outside(work, drawing));
  return parts;
}

/** Runs of passages that are drawn together. */
function runsOf(places: readonly FoundPlace[]): readonly (readonly FoundPlace[])[] {
  const runs: FoundPlace[][] = [];
  let size = DRAWN_AT_ONCE;
  for (const place of places) {
    if (size >= DRAWN_AT_ONCE) {
      runs.push([]);
      size = 0;
    }
    runs.at(-1)?.push(place);
    size += place.place.readings.length;
  }
  return runs;
}

function findingDrawn(
  { places }: Finding,
  drawing: Drawing,
  { view, typed }: Asked,
  later: Later[],
): readonly HTMLElement[] {
  if (view === "table") return concordance(places, typed, drawing);
  const list = h("ol", { class: "groups" });
  const draw = (run: readonly FoundPlace[]) => {
    const drawn = run.map((place) => group(place, drawing));
    list.append(...drawn);
    return drawn[0];
  };
  const [first = [], ...others] = runsOf(places.slice(0, DRAWN_UNASKED));
  draw(first);
  for (const run of others) later.push(() => draw(run));
  const rest = places.slice(DRAWN_UNASKED);
  if (rest.length === 0) return [list];
  const more = h("button", { type: "button" }, `Show the other ${counted(rest.length, "passage")}`);
  more.addEventListener("click", () => {
    more.remove();
    draw(rest)?.querySelector("a")?.focus();
  });
  return [list, more];
}

/** What publishers put round the text, which belongs to no passage. */
function outside({ corpus, answer }: WorkAnswer, drawing: Drawing): HTMLElement {
  return h(
    "section",
    { class: "band" },
    h("h2", {}, "Round the text"),
    h(
      "p",
      { class: "note" },
      "In headlines, captions and credits, which belong to no passage and are not counted above.",
    ),
    h(
      "ul",
      { class: "round" },
      ...answer.outside.map(({ witness, paragraph, occurrences }) =>
        h(
          "li",
          { class: "ln" },
          siglum(corpus, witness, "sg"),
          h(
            "p",
            { class: "serif" },
            ...paragraph.sentences.flatMap((sentence) => [
              ...marked(sentence, paragraph, occurrences, drawing),
              " ",
            ]),
          ),
          h(
            "p",
            { class: "note" },
            h(
              "a",
              { href: drawing.urls.read(corpus.work.id, witness) },
              corpus.versions.find(({ id }) => id === witness)?.name ?? "",
            ),
          ),
        ),
      ),
    ),
  );
}
