/** The works of the site as search reads them. */

import type { Edition } from "../edition/edition.ts";
import { corpusOf } from "./corpus.ts";
import type { Corpus } from "./corpus.ts";
import type { SearchEdition } from "./edition.ts";

/** An edition in the form that is published, as far as search reads it. */
export function searchEditionOf(edition: Edition): SearchEdition {
  const sectionOf = new Map(
    edition.sections.flatMap(({ id, passages }) => passages.map((one) => [one.id, id])),
  );
  return {
    work: { id: edition.id, title: edition.facts.shortTitle, base: edition.base },
    witnesses: edition.witnesses.map(({ id, siglum, facts, segments }) => ({
      id,
      siglum,
      name: facts.name,
      lang: facts.language,
      segments: segments.map((segment) => ({
        id: segment.id,
        role: segment.role.kind,
        text: segment.text,
        ...(segment.corrected === segment.text ? {} : { corrected: segment.corrected }),
      })),
    })),
    sections: edition.sections.map(({ id, title }) => ({ id, ...(title === undefined ? {} : { title }) })),
    passages: edition.passages.map(({ id, title, readings }) => {
      const section = sectionOf.get(id);
      return {
        id,
        title: title.text,
        ...(section === undefined ? {} : { section }),
        readings: readings.map(({ witness, segments, kind }) => ({
          witness,
          kind,
          segments: segments.map((segment) => segment.id),
        })),
      };
    }),
  };
}

/** An edition as search reads it. */
export function searchCorpus(edition: Edition): Corpus {
  return corpusOf(searchEditionOf(edition));
}
