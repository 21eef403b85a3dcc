/**
 * Facts on which two readings differ: number, date, name, negation, modality, person.
 *
 * Each reading is searched as a whole (`facts/reading.ts`), so that "20 [thousand/million]"
 * is known for a change of number although "20" is shared. A number, a date or a name is a
 * difference where one reading tells it and the other does so nowhere in the passage; a
 * denial, an obligation or a person where the words that part at one place disagree in it,
 * and the sentence round them does not make up for it.
 */
import { isTold, type Names } from "./facts/names.ts";
import { overlap, type ReadingFacts } from "./facts/reading.ts";
import type { GrammaticalPerson } from "./language/types.ts";
import type { FactKind, Variant } from "./types.ts";
import type { WordRange } from "./words.ts";

/** All kinds of fact, in the order in which they are listed. */
export const FACT_KINDS: readonly FactKind[] = ["number", "date", "name", "negation", "modality", "person"];

/**
 * Words that only one reading has, from this number on, are a statement of their own: a
 * "not" in them denies nothing that the other reading says.
 */
const OWN_STATEMENT_WORDS = 9;

/** Share of words that reworded readings must share for a "not" in one to deny what the other says. */
const DENIAL_KEEPS = 0.15;

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
 * tells proves nothing. Here both must tell one of the kind, and neither the other's. A
 * denial has no counterpart, so it counts from {@link DENIAL_KEEPS} of words kept only;
 * `kept` is the greater share, 0 to 1.
 */
export function factsApart(a: ReadingFacts, b: ReadingFacts, kept: number): readonly FactKind[] {
  const everywhere = (reading: ReadingFacts): WordRange => ({ from: 0, to: reading.words.norms.length });
  const inA = everywhere(a);
  const inB = everywhere(b);
  const found = new Set<FactKind>();
  const both = (values: Values): boolean => untold(a, b, inA, values) && untold(b, a, inB, values);
  if (both(numberValues)) found.add("number");
  if (both(dateParts)) found.add("date");
  if (nameUntold(a.names, b.names, inA) && nameUntold(b.names, a.names, inB)) found.add("name");
  const denies = (reading: ReadingFacts): boolean => reading.negations.length > 0;
  if (kept >= DENIAL_KEEPS && denies(a) !== denies(b)) found.add("negation");
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

/** True where one side denies more than the other, at the place and in the sentence round it. */
function negationDiffers(a: ReadingFacts, b: ReadingFacts, place: Place): boolean {
  const denials = (reading: ReadingFacts, range: WordRange): number =>
    reading.negations.filter((word) => within(word, range)).length;
  const round = sentencesRound(a, b, place);
  return denials(a, place.a) !== denials(b, place.b) && denials(a, round.a) !== denials(b, round.b);
}

/** True where a class of modality stands on one side only, at the place and in the sentence round it. */
function modalityDiffers(a: ReadingFacts, b: ReadingFacts, place: Place): boolean {
  const classes = (reading: ReadingFacts, range: WordRange): readonly string[] =>
    reading.modals.filter((span) => overlap(span, range)).map((span) => span.class);
  const inA = classes(a, place.a);
  const inB = classes(b, place.b);
  const changed = [...inA, ...inB].filter((name) => inA.includes(name) !== inB.includes(name));
  const round = sentencesRound(a, b, place);
  const count = (reading: ReadingFacts, range: WordRange, name: string): number =>
    classes(reading, range).filter((one) => one === name).length;
  return changed.some((name) => count(a, round.a, name) !== count(b, round.b, name));
}

/** The place widened to whole sentences on either side. */
function sentencesRound(a: ReadingFacts, b: ReadingFacts, place: Place): Place {
  const widened = ({ sentences }: ReadingFacts, { from, to }: WordRange): WordRange => {
    const first = sentences[from] ?? sentences.at(-1) ?? 0;
    const last = sentences[Math.max(from, to - 1)] ?? first;
    const end = sentences.findLastIndex((sentence) => sentence === last);
    return { from: sentences.indexOf(first), to: end + 1 };
  };
  return { a: widened(a, place.a), b: widened(b, place.b) };
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
