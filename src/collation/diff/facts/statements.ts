import type { GrammaticalPerson, Language } from "../language/types.ts";
import type { WordRange } from "../words.ts";

/** A word or phrase that says how binding a statement is, and its class ("must"). */
export interface ModalSpan extends WordRange {
  readonly class: string;
}

/**
 * The words that deny. Phrases that only look like denial ("not only") are left out, and
 * so is a word that carries on a denial already made ("nor").
 */
export function negationsIn(norms: readonly string[], language: Language): readonly number[] {
  const { negations, furtherNegations, emptyNegations } = language.facts;
  const found: number[] = [];
  norms.forEach((norm, index) => {
    const parts = language.partsOf(norm);
    if (!parts.some((part) => negations.has(part))) return;
    if (furtherNegations.has(norm) && found.length > 0) return;
    const two = `${norm} ${norms[index + 1] ?? ""}`;
    if (emptyNegations.has(two) || emptyNegations.has(`${two} ${norms[index + 2] ?? ""}`)) return;
    found.push(index);
  });
  return found;
}

/** The words of obligation, permission, possibility, intention and condition; the longest phrase first. */
export function modalsIn(norms: readonly string[], language: Language): readonly ModalSpan[] {
  const spans: ModalSpan[] = [];
  let index = 0;
  while (index < norms.length) {
    const span = modalAt(norms, index, language);
    const name = span?.class;
    if (span !== undefined && name !== undefined) spans.push({ from: span.from, to: span.to, class: name });
    index = span?.to ?? index + 1;
  }
  return spans;
}

interface MaybeModal extends WordRange {
  readonly class: string | undefined;
}

function modalAt(norms: readonly string[], from: number, language: Language): MaybeModal | undefined {
  let best: MaybeModal | undefined;
  const parts = language.partsOf(norms[from] ?? "");
  for (const phrase of parts.flatMap((part) => language.facts.modality.get(part) ?? [])) {
    const to = from + phrase.words.length;
    if (to - from <= (best === undefined ? 0 : best.to - best.from)) continue;
    const meets = phrase.words.every((word, step) => {
      const norm = norms[from + step] ?? "";
      return norm === word || (phrase.words.length === 1 && parts.includes(word));
    });
    if (meets) best = { from, to, class: phrase.class };
  }
  return best;
}

/** The grammatical person of each word that has one. */
export function personsIn(
  norms: readonly string[],
  language: Language,
): ReadonlyMap<number, GrammaticalPerson> {
  const found = new Map<number, GrammaticalPerson>();
  norms.forEach((norm, index) => {
    for (const part of language.partsOf(norm)) {
      const person = language.facts.persons.get(part);
      if (person !== undefined) found.set(index, person);
    }
  });
  return found;
}
