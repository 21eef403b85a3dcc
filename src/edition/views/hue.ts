import type { EditionWitness } from "../edition.ts";

/** How many hues the style sheet has; a later witness takes the first again, its letter tells it apart. */
const HUES = 12;

/** The class that gives a witness's marks their hue: by its place in the order of the witnesses. */
export function hueOf(witness: EditionWitness): string {
  return `v${String(witness.index % HUES)}`;
}
