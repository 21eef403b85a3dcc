/** The texts as search reads them: paragraphs of running text, and the passages they serve. */

import type { EditionSection, ReadingKind, Role, SearchEdition } from "./edition.ts";
import { sourceReadings, weave } from "./forms.ts";
import type { SourceReading, Woven } from "./forms.ts";
import type { WordReader } from "./words.ts";

/** A version, without its text. */
export interface Version {
  readonly id: string;
  readonly siglum: string;
  readonly name: string;
  /** BCP 47 */
  readonly lang: string;
}

/** A sentence with the editor's corrections; `source` is what the version itself has, where that differs. */
export interface Sentence {
  readonly id: string;
  readonly text: string;
  readonly source?: string;
}

/** A paragraph of one version, `<witness>.<paragraph>`; a phrase never runs beyond it. */
export interface Paragraph {
  readonly id: string;
  readonly witness: string;
  readonly role: Role;
  readonly sentences: readonly Sentence[];
}

/** What one version has at a place. */
export interface PlaceReading {
  readonly witness: string;
  readonly kind: ReadingKind;
  /** ids of sentences */
  readonly sentences: readonly string[];
}

/** A passage, without its text. */
export interface Place {
  readonly id: string;
  readonly title?: string;
  /** id of its section */
  readonly section?: string;
  readonly readings: readonly PlaceReading[];
}

/** A work as search reads it; `paragraphs` may be only those that are needed. */
export interface Corpus {
  readonly work: { readonly id: string; readonly title: string; readonly base: string };
  readonly versions: readonly Version[];
  readonly sections: readonly EditionSection[];
  /** in the order of the work */
  readonly places: readonly Place[];
  readonly paragraphs: readonly Paragraph[];
}

/** The paragraph of a sentence's id: all but its last part. */
export function paragraphOf(sentence: string): string {
  const dot = sentence.lastIndexOf(".");
  if (dot < 1)
    throw new RangeError(
      `Sentence id "${sentence}" has no paragraph.\nAn id must read <witness>.<paragraph>.<sentence>.`,
    );
  return sentence.slice(0, dot);
}

/** The paragraphs of an edition's versions, in order. Text and paratext never share one. */
function paragraphsOf(edition: SearchEdition): readonly Paragraph[] {
  return edition.witnesses.flatMap((witness) => {
    const paragraphs = new Map<string, { readonly role: Role; readonly id: string; sentences: Sentence[] }>();
    for (const { id, role, text, corrected } of witness.segments) {
      const sentence: Sentence =
        corrected === undefined || corrected === text ? { id, text } : { id, text: corrected, source: text };
      const key = `${role} ${paragraphOf(id)}`;
      const paragraph = paragraphs.get(key) ?? { role, id: paragraphOf(id), sentences: [] };
      paragraph.sentences.push(sentence);
      paragraphs.set(key, paragraph);
    }
    return [...paragraphs.values()].map((paragraph) => ({ ...paragraph, witness: witness.id }));
  });
}

/** A whole edition as search reads it. Throws a `RangeError` at an id that names no paragraph. */
export function corpusOf(edition: SearchEdition): Corpus {
  return {
    work: edition.work,
    versions: edition.witnesses.map(({ id, siglum, name, lang }) => ({ id, siglum, name, lang })),
    sections: edition.sections ?? [],
    places: edition.passages.map(({ id, title, section, readings }) => ({
      id,
      ...(title === undefined ? {} : { title }),
      ...(section === undefined ? {} : { section }),
      readings: readings.map((reading) => ({
        witness: reading.witness,
        kind: reading.kind ?? "rendering",
        sentences: reading.segments,
      })),
    })),
    paragraphs: paragraphsOf(edition),
  };
}

/** A paragraph as running text, woven for matching, with the place of each sentence in it. */
export interface Running {
  readonly paragraph: Paragraph;
  readonly woven: Woven;
  /** offset of each sentence in the running text, in UTF-16 units */
  readonly starts: readonly number[];
}

/** Joins a paragraph's sentences by single spaces and weaves the result. */
export function runTogether(paragraph: Paragraph, read: WordReader): Running {
  const starts: number[] = [];
  const sources: SourceReading[] = [];
  let text = "";
  for (const sentence of paragraph.sentences) {
    const start = text === "" ? 0 : text.length + 1;
    starts.push(start);
    text += (text === "" ? "" : " ") + sentence.text;
    if (sentence.source === undefined) continue;
    for (const reading of sourceReadings(sentence.text, sentence.source))
      sources.push({ ...reading, start: reading.start + start, end: reading.end + start });
  }
  return { paragraph, woven: weave(text, read, sources), starts };
}
