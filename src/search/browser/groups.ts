/** Results passage by passage, as elements. */

import { anchorOf } from "../../edition/urls.ts";
import type { Urls } from "../../edition/urls.ts";
import { listed } from "../../edition/views/numbers.ts";
import { paragraphOf } from "../corpus.ts";
import type { Corpus, Paragraph, PlaceReading, Sentence } from "../corpus.ts";
import { marksIn } from "../match.ts";
import type { FoundPlace, FoundReading, Occurrence } from "../match.ts";
import type { Texts } from "../texts.ts";
import { h } from "./dom.ts";
import type { Child } from "./dom.ts";

/** What the groups of one work are drawn from. */
export interface Drawing {
  readonly corpus: Corpus;
  readonly texts: Texts;
  readonly urls: Urls;
  readonly paragraphs: ReadonlyMap<string, Paragraph>;
  /** with several works, a number that keeps their anchors apart */
  readonly prefix: string;
}

/** Hues that the style sheet has. */
const HUES = 12;

/** Prepares to draw what one work answers. */
export function drawingOf(corpus: Corpus, texts: Texts, urls: Urls, prefix: string): Drawing {
  const body = corpus.paragraphs.filter(({ role }) => role === "body");
  return { corpus, texts, urls, prefix, paragraphs: new Map(body.map((one) => [one.id, one])) };
}

/** The fragment of a result on the page. */
export function resultAnchor(prefix: string, place: string): string {
  return `${prefix}r${place}`;
}

/** A version's letter in its hue. */
export function siglum(corpus: Corpus, witness: string, form: "sg" | "sl"): HTMLElement {
  const at = corpus.versions.findIndex((version) => version.id === witness);
  return h("b", { class: `${form} v${String(at % HUES)}` }, corpus.versions[at]?.siglum ?? "");
}

const numberOf = (id: string) => Number(id.slice(id.lastIndexOf(".") + 1));

/** A sentence's text with its hits marked. */
export function marked(
  sentence: Sentence,
  paragraph: Paragraph,
  occurrences: readonly Occurrence[],
  drawing: Drawing,
): readonly Child[] {
  const lang = drawing.corpus.versions.find((one) => one.id === paragraph.witness)?.lang ?? "";
  const marks = marksIn(sentence.id, drawing.texts.running(paragraph, lang), occurrences);
  const parts: Child[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(sentence.text.slice(at, start), h("mark", { class: "hit" }, sentence.text.slice(start, end)));
    at = end;
  }
  return [...parts, sentence.text.slice(at)];
}

function line(reading: PlaceReading | FoundReading, place: string, drawing: Drawing): HTMLElement {
  const { corpus, urls } = drawing;
  const version = corpus.versions.findIndex((one) => one.id === reading.witness);
  const { name = "", lang } = corpus.versions[version] ?? {};
  const text = h("p", { class: "serif", lang });
  const numbers = new Set<string>();
  let corrected = false;
  let last: { paragraph: string; number: number } | undefined;
  for (const id of reading.sentences) {
    const paragraph = drawing.paragraphs.get(paragraphOf(id));
    const sentence = paragraph?.sentences.find((one) => one.id === id);
    if (paragraph === undefined || sentence === undefined) continue;
    const follows = last?.paragraph === paragraph.id && last.number + 1 === numberOf(id);
    if (last !== undefined) text.append(follows ? " " : h("span", { class: "cut" }, " … "));
    text.append(
      ...marked(sentence, paragraph, "occurrences" in reading ? reading.occurrences : [], drawing).filter(
        (child) => child !== undefined && child !== false,
      ),
    );
    last = { paragraph: paragraph.id, number: numberOf(id) };
    numbers.add(String(numberOf(paragraph.id)));
    corrected ||= sentence.source !== undefined;
  }
  const address = `${urls.read(corpus.work.id, reading.witness)}#${anchorOf(place)}`;
  return h(
    "li",
    { class: `ln v${String(version % HUES)}` },
    siglum(corpus, reading.witness, "sg"),
    text,
    h(
      "p",
      { class: "note" },
      h("a", { href: address }, name),
      `, ¶\u00A0${[...numbers].join(", ")}`,
      corrected && " · as corrected",
    ),
  );
}

function others(
  label: string,
  readings: readonly PlaceReading[],
  place: string,
  drawing: Drawing,
): readonly Child[] {
  if (readings.length === 0) return [];
  return [
    h("p", { class: "note sub" }, label),
    h("ul", { class: "oth" }, ...readings.map((reading) => line(reading, place, drawing))),
  ];
}

/** One passage: the readings that answer, the others, and who lacks it. */
export function group(found: FoundPlace, drawing: Drawing): HTMLLIElement {
  const { corpus, urls, prefix } = drawing;
  const { place, readings, beyond, lacking } = found;
  const section = corpus.sections.find(({ id }) => id === place.section)?.title;
  const sigla = (ids: readonly string[]) =>
    ids.map((id) => corpus.versions.find((version) => version.id === id)?.siglum ?? id);
  return h(
    "li",
    { class: "grp", id: resultAnchor(prefix, place.id), "data-place": place.id },
    h(
      "h3",
      {},
      h(
        "a",
        { class: "ln", href: urls.passage(corpus.work.id, place.id) },
        h("span", { class: "n" }, place.id),
        " ",
        h("span", {}, place.title ?? ""),
      ),
      section !== undefined && h("span", { class: "note" }, section),
    ),
    h(
      "div",
      {},
      h("ul", {}, ...readings.map((reading) => line(reading, place.id, drawing))),
      ...others("Also in versions or readings you left out", beyond, place.id, drawing),
      ...others("Same passage in other words", found.others, place.id, drawing),
      lacking.length > 0 && h("p", { class: "note sub" }, `Not in ${listed(sigla(lacking))}`),
    ),
  );
}
