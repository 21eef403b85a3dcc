import { languageFor } from "../../collation/diff/language/choose.ts";
import { neutral } from "../../collation/diff/language/neutral.ts";
import type { Language } from "../../collation/diff/language/types.ts";
import type { EditionWitness } from "../edition.ts";

/** The rules by which two versions' words are compared: their language's, if they are in one. */
export function sharedLanguage(a: EditionWitness, b: EditionWitness): Language {
  const one = languageFor(a.facts.language);
  return one === languageFor(b.facts.language) ? one : neutral;
}
