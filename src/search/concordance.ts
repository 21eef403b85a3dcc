/**
 * A search as a table: one row a passage, one column a version, each cell with the version's
 * words at the place of the hit.
 *
 * Where a version has the hit, its words are the hit's. Where it words the place otherwise,
 * the words are those between its nearest words in common with a reading that has the hit.
 */

import { commonPairs } from "./common.ts";
import { paragraphOf } from "./corpus.ts";
import type { Corpus, Paragraph, PlaceReading } from "./corpus.ts";
import type { FoundPlace, FoundReading } from "./match.ts";
import { marksIn } from "./match.ts";
import type { PlacedWord } from "./stream.ts";
import { streamOf } from "./stream.ts";
import type { Texts } from "./texts.ts";

/** A version's words round a place; the three parts together are its text, or end in an ellipsis. */
export interface Line {
  readonly before: string;
  /** the words of the place; empty where the version has none there */
  readonly words: string;
  readonly after: string;
}

/** What one version has at a row's passage. */
export type Cell =
  /** it has what was searched for; a line for each occurrence */
  | { readonly kind: "hit"; readonly lines: readonly Line[] }
  /** it words the place otherwise */
  | { readonly kind: "otherwise"; readonly line: Line }
  /** it has the passage, but nothing in it can be set beside the hit */
  | { readonly kind: "unlike"; readonly text: string }
  | { readonly kind: "lacking" };

/** One passage across the versions; the cells stand in the order of the versions. */
export interface Row {
  readonly place: string;
  readonly title: string;
  readonly cells: readonly Cell[];
}

/** A search as a table. */
export interface Concordance {
  /** sigla and names of the columns */
  readonly versions: readonly { readonly siglum: string; readonly name: string }[];
  readonly rows: readonly Row[];
}

/** Words shown on each side of a hit. */
const CONTEXT = 6;

/**
 * Words that a version may have at the place of a hit beyond four for each word of the hit;
 * more are another thought, not another wording.
 */
const MOST_OTHERWISE = 8;

/** The same where only one neighbour is found, and the place has no edge on its other side. */
const MOST_ALONE = 3;

/** A reading as running text, with its words and the runs of them that were found. */
interface Read {
  readonly text: string;
  readonly words: readonly (PlacedWord & { readonly from: number; readonly to: number })[];
  /** half-open positions of words */
  readonly hits: readonly (readonly [number, number])[];
}

function readingText(reading: PlaceReading | FoundReading, corpus: Corpus, lang: string, texts: Texts): Read {
  const paragraphs = new Map(
    corpus.paragraphs.filter(({ role }) => role === "body").map((one) => [one.id, one]),
  );
  let text = "";
  const words: (PlacedWord & { from: number; to: number })[] = [];
  const hits: (readonly [number, number])[] = [];
  for (const id of reading.sentences) {
    const paragraph = paragraphs.get(paragraphOf(id));
    const sentence = paragraph?.sentences.find((one) => one.id === id);
    if (paragraph === undefined || sentence === undefined) continue;
    if (text !== "") text += " ";
    const offset = text.length;
    const alone: Paragraph = { ...paragraph, sentences: [sentence] };
    const first = words.length;
    for (const word of streamOf([alone], texts.reader(lang), "corrected"))
      words.push({ ...word, from: offset + word.start, to: offset + word.end });
    text += sentence.text;
    if (!("occurrences" in reading)) continue;
    for (const mark of marksIn(id, texts.running(paragraph, lang), reading.occurrences)) {
      const within = words.slice(first).filter((word) => word.start < mark.end && mark.start < word.end);
      const start = words.findIndex((word) => word === within[0]);
      if (start >= 0) hits.push([start, start + within.length]);
    }
  }
  return { text, words, hits };
}

function lineOf({ text, words }: Read, from: number, to: number): Line {
  const start = words[from]?.from ?? text.length;
  const end = to > from ? (words[to - 1]?.to ?? text.length) : start;
  const begin = words[Math.max(0, from - CONTEXT)]?.from ?? 0;
  const stop = words[Math.min(words.length, to + CONTEXT) - 1]?.to ?? text.length;
  return {
    before: (from > CONTEXT ? "… " : "") + text.slice(from > CONTEXT ? begin : 0, start),
    words: text.slice(start, end),
    after: to + CONTEXT < words.length ? `${text.slice(end, stop)} …` : text.slice(end),
  };
}

/** The first word of the sentence that a word stands in. */
function sentenceStart({ words }: Read, at: number): number {
  return words.findIndex((word) => word.sentence === words[at]?.sentence);
}

/** The position after the last word of the sentence that a word stands in. */
function sentenceEnd({ words }: Read, at: number): number {
  return words.findLastIndex((word) => word.sentence === words[at]?.sentence) + 1;
}

/** How well another reading can be set beside a hit, and its words there. */
interface Beside {
  readonly shared: number;
  readonly line: Line;
}

/** The words of another reading at the place of a hit, if its neighbours are found there. */
function beside(hit: Read, [from, to]: readonly [number, number], other: Read): Beside | undefined {
  const stems = (read: Read) => read.words.map((word) => word.stem);
  const pairs = commonPairs(stems(hit), stems(other));
  const left = pairs.findLast(([at]) => at < from);
  const right = pairs.find(([at]) => at >= to);
  const size = to - from;
  const alone = size + MOST_ALONE;
  let start: number;
  let end: number;
  if (left && right) [start, end] = [left[1] + 1, right[1]];
  else if (left) {
    start = left[1] + 1;
    end = Math.min(start + alone, sentenceEnd(other, left[1]));
  } else if (right) {
    end = right[1];
    start = Math.max(end - alone, sentenceStart(other, end));
  } else return undefined;
  if (end - start > size * 4 + MOST_OTHERWISE) return undefined;
  // words of the hit that stand far from it would make the place too wide: keep to its neighbours
  const inside = pairs.filter(([at]) => at >= from - CONTEXT && at < to + CONTEXT).length;
  return { shared: inside, line: lineOf(other, start, end) };
}

function rowOf(found: FoundPlace, corpus: Corpus, texts: Texts): Row {
  const lang = (reading: PlaceReading) =>
    corpus.versions.find((version) => version.id === reading.witness)?.lang ?? "";
  const hits = [...found.readings, ...found.beyond].map((reading) => ({
    reading,
    read: readingText(reading, corpus, lang(reading), texts),
  }));
  const cells = corpus.versions.map(({ id }): Cell => {
    const own = hits.find(({ reading }) => reading.witness === id);
    if (own) return { kind: "hit", lines: own.read.hits.map(([from, to]) => lineOf(own.read, from, to)) };
    const reading = found.others.find((one) => one.witness === id);
    if (reading === undefined) return { kind: "lacking" };
    const other = readingText(reading, corpus, lang(reading), texts);
    let best: Beside | undefined;
    for (const { read } of hits)
      for (const hit of read.hits) {
        const found = beside(read, hit, other);
        if (found && found.shared > (best?.shared ?? 0)) best = found;
      }
    return best ? { kind: "otherwise", line: best.line } : { kind: "unlike", text: other.text };
  });
  return { place: found.place.id, title: found.place.title ?? "", cells };
}

/** Makes the table of an answer's passages. The corpus must hold the paragraphs of all their readings. */
export function concordanceOf(places: readonly FoundPlace[], corpus: Corpus, texts: Texts): Concordance {
  return {
    versions: corpus.versions.map(({ siglum, name }) => ({ siglum, name })),
    rows: places.map((found) => rowOf(found, corpus, texts)),
  };
}

/** A cell as plain text: the words of the place in square brackets, alternatives parted by a bar. */
export function cellText(cell: Cell): string {
  if (cell.kind === "lacking") return "";
  if (cell.kind === "unlike") return cell.text;
  const lines = cell.kind === "hit" ? cell.lines : [cell.line];
  return lines.map(({ before, words, after }) => `${before}[${words}]${after}`).join(" | ");
}

/**
 * One field of a CSV row (RFC 4180). A field that a spreadsheet would take for a formula
 * gets an apostrophe before it, which spreadsheets hide.
 */
export function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}

/** The table as CSV (RFC 4180): a heading, then a row for each passage; lines end in CR LF. */
export function concordanceCsv({ versions, rows }: Concordance): string {
  const lines = [
    ["Passage", "Title", ...versions.map(({ siglum, name }) => `${siglum} ${name}`)],
    ...rows.map(({ place, title, cells }) => [place, title, ...cells.map(cellText)]),
  ];
  return lines.map((fields) => `${fields.map(csvField).join(",")}\r\n`).join("");
}
