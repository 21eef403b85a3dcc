import type { Segment } from "../collation/text/segment.ts";
import type { Edition, EditionPassage, EditionReading, EditionWitness } from "./edition.ts";

function segmentJson(segment: Segment) {
  return {
    id: segment.id,
    role: segment.role.kind,
    ...(segment.role.kind === "paratext" ? { paratext: segment.role.what } : {}),
    text: segment.text,
    ...(segment.corrected === segment.text ? {} : { corrected: segment.corrected }),
  };
}

function witnessJson(witness: EditionWitness) {
  const { siglum, name, kind, language, received, ...provenance } = witness.facts;
  return {
    id: witness.id,
    siglum,
    name,
    kind,
    lang: language,
    words: witness.words,
    ...provenance,
    ...(received === undefined ? {} : { received }),
    segments: witness.segments.map(segmentJson),
  };
}

function readingJson(reading: EditionReading) {
  return {
    witness: reading.witness,
    segments: reading.segments.map((segment) => segment.id),
    kind: reading.kind,
    ...(reading.place === "in place" ? {} : { transposed: true, place: reading.place }),
    ...(reading.kept === undefined ? {} : { kept: Math.round(reading.kept * 1000) / 1000 }),
    ...(reading.part ? { part: true } : {}),
  };
}

function passageJson(passage: EditionPassage, section: string | undefined) {
  return {
    id: passage.id,
    title: passage.title.text,
    state: passage.state,
    ...(section === undefined ? {} : { section }),
    readings: passage.readings.map(readingJson),
  };
}

/** The edition as published at `/<work>/edition.json`: what other programs depend on. */
export function toJson(edition: Edition): object {
  const sectionOf = new Map(
    edition.sections.flatMap((section) => section.passages.map((one) => [one, section.id])),
  );
  const { title, shortTitle, speaker, author, occasion, date, place } = edition.facts;
  return {
    work: { id: edition.id, title, shortTitle, speaker, author, occasion, date, place, base: edition.base },
    numbering: edition.numbering,
    witnesses: edition.witnesses.map(witnessJson),
    sections: edition.sections.map((section) => ({ id: section.id, title: section.title })),
    links: edition.links.map(({ a, b, confidence, evidence }) => ({
      a: a.id,
      b: b.id,
      confidence: Math.round(confidence * 1000) / 1000,
      evidence,
    })),
    passages: edition.passages.map((passage) => passageJson(passage, sectionOf.get(passage))),
  };
}
