import { english } from "./en.ts";
import { neutral } from "./neutral.ts";
import type { Language } from "./types.ts";

const KNOWN: readonly Language[] = [english];

/**
 * The rules for a BCP 47 tag: those of its first subtag, or the language-neutral ones.
 *
 * 1. `"en-GB"` gives English
 * 2. `"kk"` gives the neutral rules
 */
export function languageFor(tag: string): Language {
  const primary = tag.toLowerCase().split("-")[0];
  return KNOWN.find((language) => language.tag === primary) ?? neutral;
}
