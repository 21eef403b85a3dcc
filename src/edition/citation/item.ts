/** What is cited, as CSL-JSON: the form that reference managers share. */

import type { Edition, EditionPassage, EditionReading, EditionWitness } from "../edition.ts";
import { editionDate } from "./editionDate.ts";
import { textHash } from "./textHash.ts";

/** A person or body; a literal name is printed as it stands. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** An item of CSL-JSON 1.0.2, with the members used here. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly translator?: readonly CslName[];
  readonly "container-title"?: string;
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly URL?: string;
  readonly language?: string;
  readonly note?: string;
}

/** What a citation needs of a passage. */
export type CitedPassage = Pick<EditionPassage, "id" | "readings">;

/** What a citation names: a passage in one version, one version, or the work in all its versions. */
export type Cited =
  | { readonly kind: "passage"; readonly passage: CitedPassage; readonly witness: EditionWitness }
  | { readonly kind: "version"; readonly witness: EditionWitness }
  | { readonly kind: "work" };

/** The name of the site in citations. */
const SITE_NAME = "Variorum";

/**
 * The item for what is cited. `address` is its permanent address in full; undefined where
 * the site has none, and then no address is cited. Names and dates that are not known are
 * left out, never filled in.
 */
export function citedItem(edition: Edition, cited: Cited, address: string | undefined): CslItem {
  return { ...bareItem(edition, cited, address), note: textNote(edition, cited) };
}

/** The same without the note that tells which text was quoted: what the styles format. */
export function bareItem(edition: Edition, cited: Cited, address: string | undefined): CslItem {
  const { facts } = edition;
  const author = isReport(cited) ? undefined : authorOf(edition);
  const date = editionDate(edition);
  const witness = cited.kind === "work" ? undefined : cited.witness;
  const translators = witness?.facts.translators;
  return {
    id: [
      edition.id,
      ...(cited.kind === "passage" ? [cited.passage.id] : []),
      ...(witness ? [witness.siglum] : []),
    ].join("-"),
    type: "webpage",
    title: titleOf(facts.title, cited),
    ...(author === undefined ? {} : { author: [author] }),
    ...(translators === undefined ? {} : { translator: translators.map((literal) => ({ literal })) }),
    "container-title": SITE_NAME,
    ...(date === undefined ? {} : { issued: { "date-parts": [date.split("-").map(Number)] } }),
    ...(address === undefined ? {} : { URL: address }),
    ...(witness === undefined ? {} : { language: witness.facts.language }),
  };
}

/** Whether what is cited is told in a reporter's words: then who spoke is not who wrote it. */
export function isReport(cited: Cited): boolean {
  if (cited.kind !== "passage") return false;
  const reading = cited.passage.readings.find((one) => one.witness === cited.witness.id);
  return reading?.kind === "report" || reading?.kind === "summary";
}

function titleOf(title: string, cited: Cited): string {
  if (cited.kind === "work") return title;
  const version = `version ${cited.witness.siglum} (${cited.witness.facts.name})`;
  return cited.kind === "version"
    ? `${title}: ${version}`
    : `${title}: passage ${cited.passage.id}, ${version}`;
}

/** Who spoke or wrote the work, as it is to be cited; undefined where it is not known. */
export function authorOf(edition: Edition): CslName | undefined {
  const { citedAs, author, speaker } = edition.facts;
  if (citedAs !== undefined) return citedAs;
  const literal = author ?? speaker;
  return literal === undefined ? undefined : { literal };
}

/**
 * Which text was quoted, so that a citation can be checked later: version, publisher and
 * source address as far as known, and the hash of the words.
 */
export function textNote(edition: Edition, cited: Cited): string {
  if (cited.kind === "work") {
    const versions = edition.witnesses.map((witness) => `${witness.siglum} ${witness.facts.name}`).join(", ");
    return `Versions: ${versions}. SHA-256 of the texts: ${workHash(edition)}.`;
  }
  const { facts, siglum } = cited.witness;
  const known = [
    ...(facts.publisher === undefined || facts.publisher === facts.name
      ? []
      : [`published by ${facts.publisher}`]),
    ...(facts.source === undefined ? [] : [facts.source]),
  ];
  const hash =
    cited.kind === "version" ? versionHash(cited.witness) : passageHash(cited.passage, cited.witness);
  return `Text of ${siglum}: ${[facts.name, ...known].join(", ")}. SHA-256 of the words: ${hash}.`;
}

/** The hash of what a version has at a passage; throws a RangeError where it has nothing. */
export function passageHash(passage: CitedPassage, witness: EditionWitness): string {
  const reading = passage.readings.find((one) => one.witness === witness.id);
  if (reading === undefined) {
    throw new RangeError(`Version "${witness.id}" has nothing at passage ${passage.id}; this is a bug.`);
  }
  return textHash(wordsOfReading(reading));
}

/** The words of a reading as received, its sentences joined by a space. */
export function wordsOfReading(reading: EditionReading): string {
  return reading.segments.map((segment) => segment.text).join(" ");
}

function versionHash(witness: EditionWitness): string {
  return textHash(witness.segments.map((segment) => segment.text).join(" "));
}

function workHash(edition: Edition): string {
  return textHash(edition.witnesses.map(versionHash).join(" "));
}
