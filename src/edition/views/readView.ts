import type { Place } from "../../collation/apparatus/entries.ts";
import type { Segment } from "../../collation/text/segment.ts";
import { comparable } from "../../collation/text/token.ts";
import type { ParatextKind } from "../../collation/text/transcript.ts";
import type { Edition, EditionPassage, EditionWitness, Section } from "../edition.ts";
import { readingOf, sectionOf, witnessOf } from "../edition.ts";
import { markedText } from "../markup/markedText.ts";
import type { Drawing } from "../markup/markedText.ts";
import { anchorOf } from "../urls.ts";
import { measure } from "./apparatus.ts";
import type { MeasuredPassage } from "./apparatus.ts";
import { extentOf, phraseOf } from "./phrase.ts";

/** One entry of the margin: the words of this version, and what others have in their place. */
export interface MarginEntry {
  /** The version whose words the lemma is. */
  readonly witness: EditionWitness;
  readonly lemma: string;
  /** Empty words: the versions lack them. */
  readonly readings: readonly { readonly witnesses: readonly EditionWitness[]; readonly words: string }[];
}

/** What stands beside a paragraph. */
export interface MarginNote {
  readonly entries: readonly MarginEntry[];
  /** "Not in C, D"; undefined where every version has all of it. */
  readonly absent: string | undefined;
  /** The passages of the paragraph, to link to. */
  readonly passages: readonly EditionPassage[];
}

/** A paragraph of the version, or a piece of paratext. */
export interface ReadBlock {
  readonly paragraph: number;
  readonly form: Segment["form"];
  /** The kind of paratext; undefined for the text itself. */
  readonly paratext: ParatextKind | undefined;
  readonly html: string;
  /** The section that opens with this paragraph. */
  readonly opens: Section | undefined;
  readonly note: MarginNote | undefined;
}

/** The reading page of one version. */
export interface ReadView {
  readonly witness: EditionWitness;
  readonly blocks: readonly ReadBlock[];
  /** The paragraph whose paratext is the page's heading: the first headline; undefined without one. */
  readonly heading: number | undefined;
}

/** Entries beside a paragraph: one for so many of its words, at least two, so that the margin is no longer than the text. */
const WORDS_AN_ENTRY = 16;
const LEAST_ENTRIES = 2;

/** The name of a sentence within its reading page. */
export function sentenceAnchor(segment: Segment): string {
  return `s${String(segment.paragraph)}.${String(segment.sentence)}`;
}

/** A link to a sentence, without any text of its own: its sign is drawn, and is no part of the transcript. */
function linkTo(segment: Segment): string {
  const told = `Link to sentence ${String(segment.sentence)} of paragraph ${String(segment.paragraph)}`;
  return `<a class="ls" href="#${sentenceAnchor(segment)}" aria-label="${told}"></a>`;
}

/** Words of a reading that the margin shows in full; of a longer one it gives the beginning and the end. */
const MARGIN_WORDS = 12;
const MARGIN_HEAD = 5;
const MARGIN_TAIL = 3;

function shortened(phrase: string): string {
  const words = phrase.split(" ");
  if (words.length <= MARGIN_WORDS) return phrase;
  return [...words.slice(0, MARGIN_HEAD), "…", ...words.slice(-MARGIN_TAIL)].join(" ");
}

function entryOf(
  edition: Edition,
  witness: EditionWitness,
  place: Place,
  measured: MeasuredPassage,
): MarginEntry {
  return {
    witness,
    lemma: shortened(phraseOf(measured.ruler, place.base)),
    readings: place.readings.slice(1).map(({ witnesses, phrase }) => ({
      witnesses: witnesses.map(({ witness }) => witnessOf(edition, witness)),
      words: shortened(phrase),
    })),
  };
}

/**
 * A measured passage without the places that would mislead: where a sentence serves another
 * passage too, words that others lack in this one may be theirs in the other.
 */
function toldBeside(
  measured: MeasuredPassage,
  passage: EditionPassage,
  witness: EditionWitness,
): MeasuredPassage {
  if ((readingOf(passage, witness.id)?.shared.length ?? 0) === 0) return measured;
  const places = measured.apparatus.places.filter(({ readings }) =>
    readings.slice(1).some(({ phrase }) => phrase !== ""),
  );
  return { ...measured, apparatus: { ...measured.apparatus, places } };
}

/** The words of a passage at which others part, as drawings in each of its segments. */
function lemmata(measured: MeasuredPassage): ReadonlyMap<Segment, readonly Drawing[]> {
  const found = new Map<Segment, Drawing[]>();
  const text = measured.ruler;
  const extents = text.segments.map((segment, index) => {
    const from = index === 0 ? 0 : text.corrected.indexOf(segment.corrected, 0);
    return { segment, from };
  });
  let at = 0;
  for (const extent of extents) {
    extent.from = text.corrected.indexOf(extent.segment.corrected, at);
    at = extent.from + extent.segment.corrected.length;
  }
  for (const place of measured.apparatus.places) {
    const words = place.weight !== "wording" ? undefined : extentOf(text, place.base);
    if (words === undefined) continue;
    for (const { segment, from } of extents) {
      const start = Math.max(0, words.start - from);
      const end = Math.min(segment.corrected.length, words.end - from);
      if (start >= end) continue;
      const drawing: Drawing = { kind: "range", start, end, tag: "mark", attributes: { class: "lem" } };
      found.set(segment, [...(found.get(segment) ?? []), drawing]);
    }
  }
  return found;
}

/** Drawings without those that overlap an earlier one. */
function apart(drawings: readonly Drawing[]): readonly Drawing[] {
  const kept: Extract<Drawing, { kind: "range" }>[] = [];
  for (const drawing of drawings)
    if (
      drawing.kind === "range" &&
      kept.every((other) => drawing.end <= other.start || drawing.start >= other.end)
    )
      kept.push(drawing);
  return kept;
}

/** Sections by the segment they open with; none where this version's order breaks a section up. */
function openings(
  edition: Edition,
  order: readonly { segment: Segment; passages: readonly EditionPassage[] }[],
) {
  const opened = new Map<Section, Segment>();
  let last: Section | undefined;
  for (const { segment, passages } of order) {
    const first = passages[0];
    if (first === undefined) continue;
    const section = sectionOf(edition, first);
    if (section === last) continue;
    if (opened.has(section)) return new Map<Segment, Section>();
    opened.set(section, segment);
    last = section;
  }
  return new Map(
    [...opened]
      .filter(([section]) => section.title !== undefined)
      .map(([section, segment]) => [segment, section]),
  );
}

function noteOf(
  edition: Edition,
  witness: EditionWitness,
  segments: readonly Segment[],
  passages: readonly EditionPassage[],
  measured: ReadonlyMap<EditionPassage, MeasuredPassage>,
): MarginNote {
  const words = segments.reduce((sum, segment) => sum + comparable(segment.tokens).length, 0);
  const entries = passages.flatMap((passage) => {
    const found = measured.get(passage);
    if (found === undefined) return [];
    return found.apparatus.places
      .filter((place) => place.weight === "wording" && extentOf(found.ruler, place.base) !== undefined)
      .map((place) => entryOf(edition, witness, place, found));
  });
  const lacking = edition.witnesses.filter(
    (other) => other !== witness && passages.every((passage) => readingOf(passage, other.id) === undefined),
  );
  return {
    entries: entries.slice(0, Math.max(LEAST_ENTRIES, Math.round(words / WORDS_AN_ENTRY))),
    absent: lacking.length === 0 ? undefined : `Not in ${lacking.map((other) => other.siglum).join(", ")}`,
    passages,
  };
}

/** Everything the reading page of one version shows: all of its transcript, in order. */
export function readView(edition: Edition, witness: EditionWitness): ReadView {
  const served = new Map<Segment, EditionPassage[]>();
  for (const passage of edition.passages)
    for (const segment of readingOf(passage, witness.id)?.segments ?? [])
      served.set(segment, [...(served.get(segment) ?? []), passage]);
  const measured = new Map(
    [...new Set([...served.values()].flat())].flatMap((passage) => {
      const found = measure(edition, passage, witness.id);
      return found === undefined ? [] : [[passage, toldBeside(found, passage, witness)] as const];
    }),
  );
  const marks = new Map<Segment, Drawing[]>();
  for (const found of measured.values())
    for (const [segment, drawings] of lemmata(found))
      marks.set(segment, [...(marks.get(segment) ?? []), ...drawings]);
  const first = new Map<EditionPassage, Segment>();
  for (const segment of witness.segments)
    for (const passage of served.get(segment) ?? []) if (!first.has(passage)) first.set(passage, segment);
  const opening = openings(
    edition,
    witness.segments.map((segment) => ({ segment, passages: served.get(segment) ?? [] })),
  );
  const html = (segment: Segment): string => {
    const anchors = (served.get(segment) ?? [])
      .filter((passage) => first.get(passage) === segment)
      .map((passage) => `<i id="${anchorOf(passage.id)}"></i>`)
      .join("");
    return `<span class="se" id="${sentenceAnchor(segment)}">${anchors}${markedText(segment.pieces, apart(marks.get(segment) ?? []))}${linkTo(segment)}</span>`;
  };
  const paragraphs = [...new Set(witness.segments.map((segment) => segment.paragraph))];
  const blocks = paragraphs.map((paragraph): ReadBlock => {
    const segments = witness.segments.filter((segment) => segment.paragraph === paragraph);
    const head = segments[0];
    if (head === undefined)
      throw new RangeError(`Paragraph ${String(paragraph)} has no segment; this is a bug.`);
    const passages = [...new Set(segments.flatMap((segment) => served.get(segment) ?? []))];
    return {
      paragraph,
      form: head.form,
      paratext: head.role.kind === "paratext" ? head.role.what : undefined,
      html: segments.map(html).join(" "),
      opens: segments.map((segment) => opening.get(segment)).find((section) => section !== undefined),
      note: head.role.kind === "body" ? noteOf(edition, witness, segments, passages, measured) : undefined,
    };
  });
  return { witness, blocks, heading: blocks.find((block) => block.paratext === "headline")?.paragraph };
}
