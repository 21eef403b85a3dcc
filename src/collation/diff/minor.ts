import { numbersIn } from "./facts/numbers.ts";
import type { Language, WordRole } from "./language/types.ts";

/** The small words whose coming and going alone is a minor difference. */
const MINOR_ROLES: ReadonlySet<WordRole> = new Set(["article", "preposition", "pronoun", "conjunction"]);

/**
 * Tells whether a change matters little: articles, prepositions, pronouns, conjunctions,
 * forms of one word, spelling, spacing and order of the same words, another way to write
 * the same number.
 *
 * A changed tense is never minor, nor is any word that turns a statement round ("not",
 * "must", "all", "if"), nor an exchange of opposites ("from", "to").
 */
export function isMinor(a: readonly string[], b: readonly string[], language: Language): boolean {
  const aParts = a.flatMap((norm) => language.partsOf(norm));
  const bParts = b.flatMap((norm) => language.partsOf(norm));
  if (a.length > 0 && b.length > 0 && (aParts.join("") === bParts.join("") || sameNumber(a, b, language))) {
    return true;
  }
  const small = (norm: string): boolean => MINOR_ROLES.has(language.roleOf(norm));
  const weighty = (parts: readonly string[]): number => parts.filter((norm) => !small(norm)).length;
  if (weighty(aParts) !== weighty(bParts)) return false;
  const left = withoutCommon(aParts, bParts, language);
  if (left === "tense") return false;
  if (!left.a.every(small) || !left.b.every(small)) return false;
  return !left.a.some((one) => left.b.some((other) => language.areOpposed(one, other)));
}

/** True where both sides are one number and nothing else, of the same value. */
function sameNumber(a: readonly string[], b: readonly string[], language: Language): boolean {
  const aNumbers = numbersIn(a, language);
  const bNumbers = numbersIn(b, language);
  const [aOnly] = aNumbers;
  const [bOnly] = bNumbers;
  if (aNumbers.length !== 1 || bNumbers.length !== 1 || aOnly === undefined || bOnly === undefined)
    return false;
  const covers = aOnly.from === 0 && aOnly.to === a.length && bOnly.from === 0 && bOnly.to === b.length;
  return covers && aOnly.value === bOnly.value;
}

/** What is left when words and forms of words that both sides have are taken from either. */
function withoutCommon(
  a: readonly string[],
  b: readonly string[],
  language: Language,
): { readonly a: readonly string[]; readonly b: readonly string[] } | "tense" {
  const restB = b.map((norm) => ({ norm, forms: language.formsOf(norm) }));
  const restA: string[] = [];
  for (const norm of a) {
    const equal = restB.findIndex((other) => other.norm === norm);
    const forms = equal >= 0 ? [] : language.formsOf(norm);
    const at =
      equal >= 0 ? equal : restB.findIndex((other) => other.forms.some((form) => forms.includes(form)));
    const other = restB[at];
    if (other === undefined) restA.push(norm);
    else {
      if (language.isPast(norm) !== language.isPast(other.norm)) return "tense";
      restB.splice(at, 1);
    }
  }
  return { a: restA, b: restB.map(({ norm }) => norm) };
}
