import type { CollatedPassage, Collation, SegmentedWitness } from "../../collation/collate.ts";
import type { Segment } from "../../collation/text/segment.ts";
import { firstWords, lastWords } from "./ledger.ts";
import type { PassageText, Quotation } from "./ledger.ts";

/** The body of a witness, and the place of each segment in it. */
interface Body {
  readonly segments: readonly Segment[];
  readonly places: ReadonlyMap<Segment, number>;
}

function quotation(segments: readonly Segment[], body: Body): Quotation {
  const first = segments[0];
  const last = segments.at(-1);
  if (first === undefined || last === undefined)
    throw new RangeError("A reading has no segments; this is a bug.");
  const words = (from: number, to: number): string =>
    body.segments
      .slice(Math.max(0, from), to)
      .map((one) => one.text)
      .join(" ");
  const begin = body.places.get(first) ?? 0;
  const end = (body.places.get(last) ?? 0) + 1;
  return {
    witness: first.witness,
    before: lastWords(words(begin - 2, begin)),
    sentences: segments.map((one) => ({ id: one.id, words: one.text })),
    after: firstWords(words(end, end + 2)),
  };
}

function bodies(witnesses: readonly SegmentedWitness[]): ReadonlyMap<string, Body> {
  return new Map(
    witnesses.map((one) => {
      const segments = one.segments.filter((part) => part.role.kind === "body");
      return [one.id, { segments, places: new Map(segments.map((part, index) => [part, index])) }];
    }),
  );
}

const NO_BODY: Body = { segments: [], places: new Map() };

/** The passages of a collation as the ledger sees them; keys count from 0 in the collation's order. */
export function passageTexts(collation: Collation): readonly PassageText[] {
  const body = bodies(collation.witnesses);
  return collation.passages.map((passage: CollatedPassage, key) => ({
    key,
    inBase: passage.readings.some((reading) => reading.witness === collation.base),
    readings: passage.readings.map((reading) =>
      quotation(reading.segments, body.get(reading.witness) ?? NO_BODY),
    ),
  }));
}
