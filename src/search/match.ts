/**
 * The exact answer to a query: every occurrence, grouped by passage in the order of the work.
 *
 * A reading answers when each term of the query touches one of its sentences and no
 * excluded one does. A phrase may run over a sentence's end and so touch two readings;
 * it is shown with both and counted once, as is a sentence that serves two passages.
 */

import { paragraphOf } from "./corpus.ts";
import type { Corpus, Paragraph, Place, PlaceReading, Running } from "./corpus.ts";
import type { ReadingKind } from "./edition.ts";
import type { Stretch } from "./occurrences.ts";
import type { Query } from "./query.ts";
import { placesOf } from "./terms.ts";
import type { Texts } from "./texts.ts";

/** Which readings are asked for; what is left out means all. */
export interface Filter {
  /** ids of versions */
  readonly versions?: readonly string[];
  readonly kinds?: readonly ReadingKind[];
  readonly sections?: readonly string[];
}

/** One occurrence of a term; the offsets are those of its paragraph's running text. */
export interface Occurrence extends Stretch {
  readonly paragraph: string;
  /** which of the query's terms it is */
  readonly term: number;
}

/** A reading that answers, with what makes it do so. */
export interface FoundReading extends PlaceReading {
  readonly occurrences: readonly Occurrence[];
}

/** A passage where at least one reading asked for answers. */
export interface FoundPlace {
  readonly place: Place;
  /** readings asked for that answer */
  readonly readings: readonly FoundReading[];
  /** readings that answer, though the filter leaves them out */
  readonly beyond: readonly FoundReading[];
  /** the same passage in other words */
  readonly others: readonly PlaceReading[];
  /** ids of the versions that do not have the passage */
  readonly lacking: readonly string[];
}

/** Passages with their counts. */
export interface Finding {
  readonly places: readonly FoundPlace[];
  /** distinct occurrences in the readings asked for */
  readonly count: number;
  /** distinct occurrences by version id, whatever versions are asked for */
  readonly byVersion: ReadonlyMap<string, number>;
}

/** Occurrences in what a publisher put round the text, which belongs to no passage. */
export interface Outside {
  readonly witness: string;
  readonly paragraph: Paragraph;
  readonly occurrences: readonly Occurrence[];
}

/** The answer to a query. */
export interface Answer {
  /** where each term stands in a row */
  readonly together: Finding;
  /** where the unquoted words all stand, but not in a row */
  readonly apart: Finding;
  readonly outside: readonly Outside[];
}

/** What was found in a paragraph: for each term its occurrences in a row, and those of its pieces. */
interface Looked {
  readonly running: Running;
  readonly rows: readonly (readonly Occurrence[])[];
  readonly pieces: readonly (readonly (readonly Occurrence[])[])[];
  readonly excluded: readonly Stretch[];
}

type Way = "together" | "apart" | "no";

const spanOf = (running: Running, sentence: string): Stretch | undefined => {
  const at = running.paragraph.sentences.findIndex((candidate) => candidate.id === sentence);
  const start = running.starts[at];
  const text = running.paragraph.sentences[at]?.text;
  return start === undefined || text === undefined ? undefined : { start, end: start + text.length };
};

const touches = (one: Stretch, other: Stretch) => one.start < other.end && other.start < one.end;

function look(paragraph: Paragraph, lang: string, texts: Texts, ready: ReturnType<Texts["query"]>): Looked {
  const running = texts.running(paragraph, lang);
  const query = ready(lang);
  const named = (term: number) => (stretch: Stretch) => ({ ...stretch, paragraph: paragraph.id, term });
  const found = query.terms.map((term) => placesOf(term, running));
  return {
    running,
    rows: found.map((places, term) => places.row.map(named(term))),
    pieces: found.map((places, term) => places.pieces.map((piece) => piece.map(named(term)))),
    excluded: query.excluded.flatMap((term) => placesOf(term, running).row),
  };
}

/** What a reading's sentences hold of the query, and so whether and how it answers. */
function judge(
  reading: PlaceReading,
  looked: ReadonlyMap<string, Looked>,
): { readonly way: Way; readonly occurrences: readonly Occurrence[] } {
  const sentences = reading.sentences.flatMap((id) => {
    const within = looked.get(paragraphOf(id));
    const span = within && spanOf(within.running, id);
    return within && span ? [{ within, span }] : [];
  });
  const gather = (pick: (within: Looked) => readonly Occurrence[]) => [
    ...new Set(
      sentences.flatMap(({ within, span }) => pick(within).filter((stretch) => touches(stretch, span))),
    ),
  ];
  if (sentences.some(({ within, span }) => within.excluded.some((stretch) => touches(stretch, span))))
    return { way: "no", occurrences: [] };
  const terms = sentences[0]?.within.rows.length ?? 0;
  let together = terms > 0;
  let apart = terms > 0;
  const inRow: Occurrence[] = [];
  const scattered: Occurrence[] = [];
  for (let term = 0; term < terms; term++) {
    const rows = gather((within) => within.rows[term] ?? []);
    const count = sentences[0]?.within.pieces[term]?.length ?? 0;
    const pieces = Array.from({ length: count }, (_, piece) =>
      gather((within) => within.pieces[term]?.[piece] ?? []),
    );
    together &&= rows.length > 0;
    apart &&= count === 0 ? rows.length > 0 : pieces.every((piece) => piece.length > 0);
    inRow.push(...rows);
    scattered.push(...(count === 0 ? rows : pieces.flat()));
  }
  if (together) return { way: "together", occurrences: inRow };
  return apart ? { way: "apart", occurrences: scattered } : { way: "no", occurrences: [] };
}

const asked = <T>(list: readonly T[] | undefined, value: T) => list === undefined || list.includes(value);

/** Counts occurrences that begin and end at different places once each. */
function distinct(readings: readonly FoundReading[]): number {
  return new Set(
    readings
      .flatMap((reading) => reading.occurrences)
      .map(({ paragraph, start, end }) => `${paragraph}:${String(start)}:${String(end)}`),
  ).size;
}

function finding(
  way: Way,
  corpus: Corpus,
  judged: readonly {
    place: Place;
    readings: readonly { reading: PlaceReading; way: Way; occurrences: readonly Occurrence[] }[];
  }[],
  filter: Filter,
): Finding {
  const every: FoundReading[] = [];
  const chosen: FoundReading[] = [];
  const places: FoundPlace[] = [];
  for (const { place, readings } of judged) {
    const found = readings
      .filter((candidate) => candidate.way === way)
      .map(({ reading, occurrences }): FoundReading => ({ ...reading, occurrences }));
    const ofKind = found.filter((reading) => asked(filter.kinds, reading.kind));
    const isAsked = (reading: FoundReading) =>
      ofKind.includes(reading) && asked(filter.versions, reading.witness);
    every.push(...ofKind);
    const answering = found.filter(isAsked);
    if (answering.length === 0) continue;
    chosen.push(...answering);
    places.push({
      place,
      readings: answering,
      beyond: found.filter((reading) => !isAsked(reading)),
      others: readings.filter((candidate) => candidate.way !== way).map(({ reading }) => reading),
      lacking: corpus.versions
        .map((version) => version.id)
        .filter((id) => place.readings.every((reading) => reading.witness !== id)),
    });
  }
  const byVersion = new Map(
    corpus.versions.map(({ id }) => [id, distinct(every.filter((reading) => reading.witness === id))]),
  );
  return { places, count: distinct(chosen), byVersion };
}

/**
 * Answers a query from a corpus. Exact for the paragraphs that the corpus holds: a
 * paragraph that was left out is as if it had no words.
 */
export function answer(query: Query, corpus: Corpus, texts: Texts, filter: Filter = {}): Answer {
  const langs = new Map(corpus.versions.map(({ id, lang }) => [id, lang]));
  const ready = texts.query(query);
  const looked = new Map<string, Looked>();
  const outside: Outside[] = [];
  for (const paragraph of corpus.paragraphs) {
    const found = look(paragraph, langs.get(paragraph.witness) ?? "", texts, ready);
    if (paragraph.role === "body") looked.set(paragraph.id, found);
    else if (
      asked(filter.versions, paragraph.witness) &&
      found.excluded.length === 0 &&
      found.rows.length > 0 &&
      found.rows.every((row) => row.length > 0)
    )
      outside.push({ witness: paragraph.witness, paragraph, occurrences: found.rows.flat() });
  }
  const touched = new Set(
    [...looked].flatMap(([id, { rows, pieces }]) =>
      rows.some((row) => row.length > 0) || pieces.some((term) => term.some((piece) => piece.length > 0))
        ? [id]
        : [],
    ),
  );
  const judged = corpus.places
    .filter(
      (place) =>
        asked(filter.sections, place.section ?? "") &&
        place.readings.some(({ sentences }) => sentences.some((id) => touched.has(paragraphOf(id)))),
    )
    .map((place) => ({
      place,
      readings: place.readings.map((reading) => ({ reading, ...judge(reading, looked) })),
    }));
  return {
    together: finding("together", corpus, judged, filter),
    apart: finding("apart", corpus, judged, filter),
    outside,
  };
}

/** Clips a stretch that runs over a sentence's edges to the words the sentence has of it. */
function withinWords(text: string, start: number, end: number): Stretch {
  const from = Math.max(start, 0);
  const to = Math.min(end, text.length);
  const words = text.slice(from, to);
  const before = start < from ? (/^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0) : 0;
  const after = end > to ? (/[^\p{L}\p{M}\p{N}]*$/u.exec(words)?.[0].length ?? 0) : 0;
  return { start: from + before, end: to - after };
}

/** The stretches of a sentence to mark, disjoint and in order; the offsets are the sentence's own. */
export function marksIn(
  sentence: string,
  running: Running,
  found: readonly Occurrence[],
): readonly Stretch[] {
  const span = spanOf(running, sentence);
  if (span === undefined) return [];
  const text = running.woven.text.slice(span.start, span.end);
  const marks: { start: number; end: number }[] = [];
  const clipped = found
    .filter((one) => one.paragraph === running.paragraph.id && touches(one, span))
    .map(({ start, end }) => withinWords(text, start - span.start, end - span.start))
    .sort((left, right) => left.start - right.start || left.end - right.end);
  for (const mark of clipped) {
    const last = marks.at(-1);
    if (last !== undefined && mark.start < last.end) last.end = Math.max(last.end, mark.end);
    else marks.push(mark);
  }
  return marks;
}

/**
 * The forms in which each term was found, most frequent first, as they stand but for
 * capitals; a list for each term of the query.
 */
export function formsFound(query: Query, finding: Finding, runnings: ReadonlyMap<string, Running>) {
  return query.terms.map((_, term) => {
    const forms = new Map<string, Set<string>>();
    for (const { paragraph, start, end } of finding.places
      .flatMap((found) => found.readings.flatMap((reading) => reading.occurrences))
      .filter((occurrence) => occurrence.term === term)) {
      const form = (runnings.get(paragraph)?.woven.text.slice(start, end) ?? "")
        .toLowerCase()
        .replace(/\u2019/gu, "'");
      forms.set(form, (forms.get(form) ?? new Set()).add(`${paragraph}:${String(start)}`));
    }
    return [...forms]
      .map(([form, places]) => ({ form, count: places.size }))
      .sort((left, right) => right.count - left.count || (left.form < right.form ? -1 : 1));
  });
}
