/** What a page says of itself in schema.org's words, as JSON-LD. */

import type { Edition, EditionPassage, EditionWitness } from "../edition.ts";
import { witnessOf } from "../edition.ts";
import { editionDate } from "./editionDate.ts";
import { authorOf, isReport, wordsOfReading, type CslName } from "./item.ts";

/** The addresses named, each in full; undefined where the site has no address of its own. */
export interface LinkedAddresses {
  readonly work: string | undefined;
  readonly passage: (id: string) => string | undefined;
  readonly read: (witness: string) => string | undefined;
}

const CONTEXT = "https://schema.org";

/** A passage: a Quotation for each version that has it, each part of its version, and that of the work. */
export function passageJsonLd(edition: Edition, passage: EditionPassage, addresses: LinkedAddresses): object {
  return {
    "@context": CONTEXT,
    "@graph": passage.readings.map((reading) => {
      const witness = witnessOf(edition, reading.witness);
      return {
        "@type": "Quotation",
        ...url(addresses.passage(passage.id)),
        identifier: passage.id,
        text: wordsOfReading(reading),
        inLanguage: witness.facts.language,
        ...(isReport({ kind: "passage", passage, witness }) ? {} : creator(edition)),
        isPartOf: version(edition, witness, addresses),
      };
    }),
  };
}

/** A version, part of the work. */
export function versionJsonLd(edition: Edition, witness: EditionWitness, addresses: LinkedAddresses): object {
  return { "@context": CONTEXT, ...version(edition, witness, addresses) };
}

/** The work, with its versions as its parts. */
export function workJsonLd(edition: Edition, addresses: LinkedAddresses): object {
  const date = editionDate(edition);
  return {
    "@context": CONTEXT,
    ...work(edition, addresses),
    ...(date === undefined ? {} : { dateModified: date }),
    hasPart: edition.witnesses.map((witness) => ({
      "@type": "CreativeWork",
      name: witness.facts.name,
      inLanguage: witness.facts.language,
      ...url(addresses.read(witness.id)),
    })),
  };
}

function work(edition: Edition, addresses: LinkedAddresses): object {
  const { title, date } = edition.facts;
  return {
    "@type": "CreativeWork",
    name: title,
    ...url(addresses.work),
    ...creator(edition),
    ...(date === undefined ? {} : { dateCreated: date }),
  };
}

function version(edition: Edition, witness: EditionWitness, addresses: LinkedAddresses): object {
  const { facts } = witness;
  const whole = work(edition, addresses);
  return {
    "@type": "CreativeWork",
    name: facts.name,
    ...url(addresses.read(witness.id)),
    inLanguage: facts.language,
    ...(facts.publisher === undefined
      ? {}
      : { publisher: { "@type": "Organization", name: facts.publisher } }),
    ...(facts.date === undefined ? {} : { datePublished: facts.date }),
    ...(facts.source === undefined ? {} : { isBasedOn: facts.source }),
    ...(facts.translators === undefined
      ? {}
      : {
          translator: facts.translators.map((name) => ({ "@type": "Person", name })),
          // Only a version that says that it is translated is called a translation.
          translationOfWork: whole,
        }),
    isPartOf: whole,
  };
}

function creator(edition: Edition): object {
  const author = authorOf(edition);
  return author === undefined ? {} : { creator: { "@type": "Person", name: nameOf(author) } };
}

/** A name in one line, given name first. */
export function nameOf(name: CslName): string {
  return "literal" in name ? name.literal : `${name.given} ${name.family}`;
}

function url(address: string | undefined): object {
  return address === undefined ? {} : { url: address };
}
