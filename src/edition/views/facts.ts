import type { EditionWitness } from "../edition.ts";
import { listed } from "./numbers.ts";

const NAMES = new Intl.DisplayNames("en", { type: "language" });

/** What a version is, and in which language: "Full text in English". */
export function kindInWords(witness: EditionWitness): string {
  const { kind, language } = witness.facts;
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} in ${NAMES.of(language) ?? language}`;
}

/** A date of a work in words: "7 January 2022". */
export function dateInWords(date: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** One fact of where a version comes from, and how it is known. */
export interface KnownFact {
  readonly name: string;
  readonly value: string;
  /** An address to link to, where the fact is one. */
  readonly href: string | undefined;
  readonly known: "stated in the transcript" | "found by matching its wording";
}

/** The facts of where a version comes from, in a fixed order; what is not known is not named. */
export function knownFacts(witness: EditionWitness): readonly KnownFact[] {
  const { facts } = witness;
  const how = (field: (typeof facts.stated)[number]): KnownFact["known"] =>
    facts.stated.includes(field) ? "stated in the transcript" : "found by matching its wording";
  const fact = (
    name: string,
    field: (typeof facts.stated)[number],
    value: string | undefined,
    href?: string,
  ): readonly KnownFact[] => (value === undefined ? [] : [{ name, value, href, known: how(field) }]);
  return [
    ...fact("Publisher", "publisher", facts.publisher),
    ...fact("Date", "date", facts.date === undefined ? undefined : dateInWords(facts.date)),
    ...fact("Translation", "translators", facts.translators && listed(facts.translators)),
    ...fact("Editing", "editors", facts.editors && listed(facts.editors)),
    ...fact("Source it names", "creditedSource", facts.creditedSource),
    ...fact("Address", "source", facts.source, facts.source),
    ...fact("A close copy", "closeCopy", facts.closeCopy, facts.closeCopy),
  ];
}
