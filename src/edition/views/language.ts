import { languageFor } from "../../collation/diff/language/choose.ts";
import { neutral } from "../../collation/diff/language/neutral.ts";
import type { Language } from "../../collation/diff/language/types.ts";
import type { EditionWitness } from "../edition.ts";

/** Scripts that are written from right to left, by their ISO 15924 codes, as far as living languages use them. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Mand",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
]);

/** The direction of a version's text for `dir`; undefined for the pages' own, left to right. */
export function directionOf(witness: EditionWitness | undefined): "rtl" | undefined {
  if (witness === undefined) return undefined;
  const script = new Intl.Locale(witness.facts.language).maximize().script ?? "";
  return RIGHT_TO_LEFT.has(script) ? "rtl" : undefined;
}

/** The rules by which two versions' words are compared: their language's, if they are in one. */
export function sharedLanguage(a: EditionWitness, b: EditionWitness): Language {
  const one = languageFor(a.facts.language);
  return one === languageFor(b.facts.language) ? one : neutral;
}
