import { compareReadings } from "../collation/apparatus/compareReadings.ts";
import { join } from "../collation/apparatus/joined.ts";
import { kindOf, voiceOf } from "../collation/apparatus/kinds.ts";
import type { ReadingKind, Voice } from "../collation/apparatus/kinds.ts";
import { OUTSIDE, quotationIn } from "../collation/apparatus/quotation.ts";
import type { QuotationState } from "../collation/apparatus/quotation.ts";
import type { CollatedPassage, CollatedReading, SegmentedWitness } from "../collation/collate.ts";
import type { Language } from "../collation/diff/language/types.ts";
import { neutral } from "../collation/diff/language/neutral.ts";
import type { Segment } from "../collation/text/segment.ts";
import type { KindDecision } from "./decisions/readDecisions.ts";

/** Whether quotation marks are open where each segment of a witness begins; none stay open past a paragraph. */
function quotationStates(witness: SegmentedWitness): ReadonlyMap<Segment, QuotationState> {
  const states = new Map<Segment, QuotationState>();
  let state = OUTSIDE;
  let paragraph = 0;
  for (const segment of witness.segments) {
    if (segment.paragraph !== paragraph) state = OUTSIDE;
    paragraph = segment.paragraph;
    states.set(segment, state);
    state = quotationIn(segment.tokens, state).after;
  }
  return states;
}

/** Tells what a reading of a collation is to the text; an editor's decision on one of its segments goes first. */
export type KindTeller = (passage: CollatedPassage, reading: CollatedReading) => ReadingKind;

/**
 * Prepares to tell the kinds of a work's readings.
 *
 * `serves` counts the passages that a segment stands in; `languages` gives the rules by witness.
 */
export function kindTeller(
  witnesses: readonly SegmentedWitness[],
  languages: ReadonlyMap<string, Language>,
  serves: (segment: Segment) => number,
  decided: readonly KindDecision[],
): KindTeller {
  const languageOf = (witness: string): Language => languages.get(witness) ?? neutral;
  const states = new Map(witnesses.flatMap((witness) => [...quotationStates(witness)]));
  const before = (segment: Segment | undefined): QuotationState =>
    (segment === undefined ? undefined : states.get(segment)) ?? OUTSIDE;
  const voices = new Map<string, Voice>(
    witnesses.map((witness) => {
      const body = witness.segments.filter((segment) => segment.role.kind === "body");
      const sentences = body.map((segment) => ({ tokens: segment.tokens, before: before(segment) }));
      return [witness.id, voiceOf(sentences, languageOf(witness.id))];
    }),
  );
  const decisions = new Map(decided.map(({ segment, kind }) => [segment, kind]));
  return (passage, reading) => {
    const word = reading.segments.map((segment) => decisions.get(segment)).find((kind) => kind !== undefined);
    if (word !== undefined) return word;
    const own = join(reading.segments).tokens;
    const language = languageOf(reading.witness);
    const voice = voices.get(reading.witness) ?? "unknown";
    // The rules ask for the others only where the version does not speak as the speaker throughout.
    const compared = voice === "speaker" ? [] : passage.readings;
    const others = compared
      .filter((other) => other !== reading)
      .map((other) => join(other.segments).tokens)
      .map((tokens) => ({ tokens, kept: compareReadings(tokens, own, language).keptOfA }));
    return kindOf(
      {
        tokens: own,
        before: before(reading.segments[0]),
        others,
        serves: Math.max(1, ...reading.segments.map(serves)),
        voice,
      },
      language,
    );
  };
}
