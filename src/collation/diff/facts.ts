/**
 * Facts on which two readings differ: number, date, name, negation, modality, person.
 *
 * Each reading is searched as a whole, so that "20 [thousand/million]" is known for a
 * change of number although "20" is shared. A number, a date or a name is a difference
 * where one reading tells it and the other does so nowhere in the passage; a denial, an
 * obligation or a person where the words that part at one place disagree in it.
 */
import type { Token } from "../text/token.ts";
import { datesIn, type DateSpan } from "./facts/dates.ts";
import { capitalEvidence, isTold, type Names, namesIn } from "./facts/names.ts";
import { numbersIn, type NumberSpan } from "./facts/numbers.ts";
import { modalsIn, type ModalSpan, negationsIn, personsIn } from "./facts/statements.ts";
import type { GrammaticalPerson, Language } from "./language/types.ts";
import type { FactKind, Variant } from "./types.ts";
import { type WordRange, type Words, wordsOf } from "./words.ts";

/** All kinds of fact, in the order in which they are listed. */
export const FACT_KINDS: readonly FactKind[] = ["number", "date", "name", "negation", "modality", "person"];

/**
 * Words that only one reading has, from this number on, are a statement of their own: a
 * "not" in them denies nothing that the other reading says.
 */
const OWN_STATEMENT_WORDS = 9;

const HYPHEN = /^[-\u2010\u2011]$/u;

/** Everything in one reading that facts are told by. */
export interface ReadingFacts {
  readonly words: Words;
  readonly numbers: readonly NumberSpan[];
  readonly dates: readonly DateSpan[];
  readonly names: Names;
  readonly negations: readonly number[];
  readonly modals: readonly ModalSpan[];
  readonly persons: ReadonlyMap<number, GrammaticalPerson>;
  readonly offices: ReadonlySet<number>;
}

/** Finds what both readings tell. They are read together, because one's small letters explain the other's capitals. */
export function readFacts(
  a: readonly Token[],
  b: readonly Token[],
  language: Language,
): { readonly a: ReadingFacts; readonly b: ReadingFacts } {
  const readings = [a, b].map((tokens) => ({ tokens, words: wordsOf(tokens) }));
  const evidence = capitalEvidence(readings, language);
  const read = (tokens: readonly Token[]): ReadingFacts => {
    const words = wordsOf(tokens);
    const { norms } = words;
    const dates = datesIn(norms, language);
    const outsideDates = (span: WordRange): boolean => !dates.some((date) => overlap(date, span));
    const alone = withoutCompounds(tokens, words);
    return {
      words,
      dates,
      numbers: numbersIn(norms, language).filter(outsideDates),
      names: namesIn(tokens, words, evidence, language),
      negations: negationsIn(alone, language),
      modals: modalsIn(alone, language).filter(outsideDates),
      persons: personsIn(alone, language),
      offices: new Set(
        norms.flatMap((norm, index) =>
          language.facts.offices.has(norm.replace(/'s?$/u, "")) ? [index] : [],
        ),
      ),
    };
  };
  return { a: read(a), b: read(b) };
}

/**
 * The words with those blanked that a hyphen joins to others: what "would-be" and "no-fly"
 * say is the compound's own.
 */
function withoutCompounds(tokens: readonly Token[], words: Words): readonly string[] {
  const hyphen = (index: number): boolean => {
    const [before, mark, after] = tokens.slice(index - 1, index + 2);
    if (mark === undefined || !HYPHEN.test(mark.text)) return false;
    return before?.end === mark.start && mark.end === after?.start;
  };
  return words.norms.map((norm, word) => {
    const at = words.at[word] ?? 0;
    return (at > 1 && hyphen(at - 1)) || hyphen(at + 1) ? "" : norm;
  });
}

/** The facts on which the readings differ at one place, in the order of {@link FACT_KINDS}. */
export function factsAt(
  a: ReadingFacts,
  b: ReadingFacts,
  place: { readonly a: WordRange; readonly b: WordRange },
): readonly FactKind[] {
  const found = new Set<FactKind>();
  if (untold(a, b, place.a, numberValues) || untold(b, a, place.b, numberValues)) found.add("number");
  if (untold(a, b, place.a, dateParts) || untold(b, a, place.b, dateParts)) found.add("date");
  if (nameUntold(a.names, b.names, place.a) || nameUntold(b.names, a.names, place.b)) found.add("name");
  if (!isOwnStatement(place)) {
    if (negationDiffers(a, b, place)) found.add("negation");
    if (modalityDiffers(a, b, place)) found.add("modality");
    if (personDiffers(a, b, place)) found.add("person");
  }
  return FACT_KINDS.filter((kind) => found.has(kind));
}

/**
 * The facts on which two readings differ that share too little to be laid side by side.
 *
 * Such readings often tell more or less of the same matter, so that a fact that only one
 * tells proves nothing. Here both must tell one of the kind, and neither the other's.
 */
export function factsApart(a: ReadingFacts, b: ReadingFacts): readonly FactKind[] {
  const everywhere = (reading: ReadingFacts): WordRange => ({ from: 0, to: reading.words.norms.length });
  const inA = everywhere(a);
  const inB = everywhere(b);
  const found = new Set<FactKind>();
  const both = (values: Values): boolean => untold(a, b, inA, values) && untold(b, a, inB, values);
  if (both(numberValues)) found.add("number");
  if (both(dateParts)) found.add("date");
  if (nameUntold(a.names, b.names, inA) && nameUntold(b.names, a.names, inB)) found.add("name");
  if (a.negations.length > 0 !== b.negations.length > 0) found.add("negation");
  const classes = (reading: ReadingFacts): ReadonlySet<string> =>
    new Set(reading.modals.map((modal) => modal.class));
  const aClasses = classes(a);
  const bClasses = classes(b);
  const modal = aClasses.size > 0 && bClasses.size > 0;
  if (modal && ![...aClasses].some((name) => bClasses.has(name))) found.add("modality");
  if (personDiffers(a, b, { a: inA, b: inB })) found.add("person");
  return FACT_KINDS.filter((kind) => found.has(kind));
}

/** The facts of several variants, each once, in the order of {@link FACT_KINDS}. */
export function factsOfAll(variants: readonly Pick<Variant, "facts">[]): readonly FactKind[] {
  return FACT_KINDS.filter((kind) => variants.some((variant) => variant.facts.includes(kind)));
}

type Values = (
  reading: ReadingFacts,
) => readonly { readonly span: WordRange; readonly values: readonly string[] }[];

const numberValues: Values = (reading) => reading.numbers.map((span) => ({ span, values: [span.value] }));
const dateParts: Values = (reading) => reading.dates.map((span) => ({ span, values: span.parts }));

/** True where a value told in the range stands nowhere in the other reading. */
function untold(one: ReadingFacts, other: ReadingFacts, range: WordRange, values: Values): boolean {
  const told = new Set(values(other).flatMap((entry) => entry.values));
  return values(one).some(
    (entry) => overlap(entry.span, range) && entry.values.some((value) => !told.has(value)),
  );
}

function nameUntold(one: Names, other: Names, range: WordRange): boolean {
  return [...one.at.keys()].some((word) => within(word, range) && !isTold(word, one, other));
}

function negationDiffers(a: ReadingFacts, b: ReadingFacts, place: Place): boolean {
  const denials = (reading: ReadingFacts, range: WordRange): number =>
    reading.negations.filter((word) => within(word, range)).length;
  return denials(a, place.a) !== denials(b, place.b) && a.negations.length !== b.negations.length;
}

function modalityDiffers(a: ReadingFacts, b: ReadingFacts, place: Place): boolean {
  const inPlace = (reading: ReadingFacts, range: WordRange): ReadonlySet<string> =>
    new Set(reading.modals.filter((span) => overlap(span, range)).map((span) => span.class));
  const inA = inPlace(a, place.a);
  const inB = inPlace(b, place.b);
  const changed = [...inA, ...inB].filter((name) => inA.has(name) !== inB.has(name));
  const count = (reading: ReadingFacts, name: string): number =>
    reading.modals.filter((span) => span.class === name).length;
  return changed.some((name) => count(a, name) !== count(b, name));
}

/** The speaker or the one spoken to on one side, somebody else in that place on the other. */
function personDiffers(a: ReadingFacts, b: ReadingFacts, place: Place): boolean {
  const inA = personsOf(a, place.a);
  const inB = personsOf(b, place.b);
  if (inA.size === 0 || inB.size === 0) return false;
  return ([1, 2] as const).some((person) => inA.has(person) !== inB.has(person));
}

/** Names and offices speak in the third person. */
function personsOf(reading: ReadingFacts, range: WordRange): ReadonlySet<GrammaticalPerson> {
  const found = new Set<GrammaticalPerson>();
  for (const [word, person] of reading.persons) if (within(word, range)) found.add(person);
  const others = [...reading.names.at.keys(), ...reading.offices];
  if (others.some((word) => within(word, range))) found.add(3);
  return found;
}

interface Place {
  readonly a: WordRange;
  readonly b: WordRange;
}

function isOwnStatement({ a, b }: Place): boolean {
  const [shorter, longer] = [a.to - a.from, b.to - b.from].sort((one, other) => one - other);
  return shorter === 0 && (longer ?? 0) >= OWN_STATEMENT_WORDS;
}

function within(word: number, range: WordRange): boolean {
  return word >= range.from && word < range.to;
}

function overlap(one: WordRange, other: WordRange): boolean {
  return one.from < other.to && other.from < one.to;
}
