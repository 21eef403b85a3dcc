import type { CollatedPassage, Collation, SegmentedWitness } from "../../collation/collate.ts";
import type { Segment } from "../../collation/text/segment.ts";
import { firstWords, lastWords } from "./ledger.ts";
import type { PassageText, Quotation } from "./ledger.ts";

function quotation(segments: readonly Segment[], body: readonly Segment[]): Quotation {
  const first = segments[0];
  const last = segments.at(-1);
  if (first === undefined || last === undefined) throw new RangeError("A reading has no segments; this is a bug.");
  const words = (from: number, to: number): string =>
    body
      .slice(Math.max(0, from), to)
      .map((one) => one.text)
      .join(" ");
  const begin = body.indexOf(first);
  const end = body.indexOf(last) + 1;
  return {
    witness: first.witness,
    before: lastWords(words(begin - 2, begin)),
    sentences: segments.map((one) => ({ id: one.id, words: one.text })),
    after: firstWords(words(end, end + 2)),
  };
}

function bodies(witnesses: readonly SegmentedWitness[]): ReadonlyMap<string, readonly Segment[]> {
  return new Map(witnesses.map((one) => [one.id, one.segments.filter((part) => part.role.kind === "body")]));
}

/** The passages of a collation as the ledger sees them; keys count from 0 in the collation's order. */
export function passageTexts(collation: Collation): readonly PassageText[] {
  const body = bodies(collation.witnesses);
  return collation.passages.map((passage: CollatedPassage, key) => ({
    key,
    inBase: passage.readings.some((reading) => reading.witness === collation.base),
    readings: passage.readings.map((reading) => quotation(reading.segments, body.get(reading.witness) ?? [])),
  }));
}
