import { inBaseOrder } from "../../collation/apparatus/order.ts";
import { places } from "../../collation/apparatus/transposition.ts";
import type { Place } from "../../collation/apparatus/transposition.ts";
import type { Segment } from "../../collation/text/segment.ts";
import { comparable } from "../../collation/text/token.ts";
import { readingOf } from "../edition.ts";
import type { Edition, EditionPassage, EditionWitness, Section } from "../edition.ts";

/** A passage that one or both of two versions have, in the order of the first. */
export interface PairPassage {
  readonly passage: EditionPassage;
  readonly left: readonly Segment[];
  readonly right: readonly Segment[];
  /** Where the second version has it, against the order of the first. */
  readonly place: Place;
}

/** Two versions' passages in the order of the first, in sections where the order allows them. */
export interface PairOrder {
  readonly left: EditionWitness;
  readonly right: EditionWitness;
  readonly passages: readonly PairPassage[];
  /** Sections cut to these passages; one without a title where the first version's order breaks them up. */
  readonly sections: readonly (Section & { readonly rows: readonly PairPassage[] })[];
}

function segmentsOf(passage: EditionPassage, witness: EditionWitness): readonly Segment[] {
  return readingOf(passage, witness.id)?.segments ?? [];
}

function ordinalsOf(witness: EditionWitness): ReadonlyMap<Segment, number> {
  return new Map(witness.segments.map((segment, index) => [segment, index]));
}

/** The sections by the passages given, in their order; undefined where one would open twice. */
function runs(edition: Edition, rows: readonly PairPassage[]): PairOrder["sections"] | undefined {
  const sectionOf = new Map(
    edition.sections.flatMap((one) => one.passages.map((passage) => [passage, one] as const)),
  );
  const found: (Section & { rows: PairPassage[] })[] = [];
  for (const row of rows) {
    const section = sectionOf.get(row.passage);
    const last = found.at(-1);
    if (section === undefined) return undefined;
    if (last?.id === section.id) last.rows.push(row);
    else if (found.some((one) => one.id === section.id)) return undefined;
    else found.push({ ...section, rows: [row] });
  }
  return found.map((one) => ({ ...one, passages: one.rows.map((row) => row.passage) }));
}

/** Puts the passages of two versions in the order of the first; those it lacks stand where the second puts them. */
export function pairOrder(edition: Edition, left: EditionWitness, right: EditionWitness): PairOrder {
  const ordinals = new Map([left, right].map((witness) => [witness.id, ordinalsOf(witness)]));
  const orderable = edition.passages
    .filter((passage) => segmentsOf(passage, left).length > 0 || segmentsOf(passage, right).length > 0)
    .map((passage) => ({
      passage,
      ordinals: new Map(
        [left, right]
          .map((witness) => {
            const own = segmentsOf(passage, witness);
            return [witness.id, own.map((segment) => ordinals.get(witness.id)?.get(segment) ?? 0)] as const;
          })
          .filter(([, found]) => found.length > 0),
      ),
    }));
  const ordered = inBaseOrder(orderable, left.id, [left.id, right.id]);
  // What the first version lacks stands where the second puts it: it cannot stand elsewhere.
  const having = ordered.filter((one) => one.ordinals.has(right.id) && one.ordinals.has(left.id));
  const found = places(
    having.map((one) => ({
      place: one.ordinals.get(right.id)?.[0] ?? 0,
      weight: segmentsOf(one.passage, right).reduce(
        (sum, segment) => sum + comparable(segment.tokens).length,
        1,
      ),
    })),
  );
  const placeOf = new Map(having.map((one, index) => [one, found[index] ?? "in place"]));
  const passages = ordered.map((one): PairPassage => ({
    passage: one.passage,
    left: segmentsOf(one.passage, left),
    right: segmentsOf(one.passage, right),
    place: placeOf.get(one) ?? "in place",
  }));
  const whole = [
    { id: "s0", title: undefined, passages: passages.map((row) => row.passage), rows: passages },
  ];
  return { left, right, passages, sections: runs(edition, passages) ?? whole };
}
