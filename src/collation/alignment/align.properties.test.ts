import fc from "fast-check";
import { expect, test } from "vitest";
import { align } from "./align.ts";
import { CERTAIN } from "./reconcile.ts";
import type { Alignment, AlignmentWitness, Link } from "./types.ts";

/** Few words make many repetitions, where aligners go wrong. */
const FEW = ["river", "mountain", "horse", "king", "the", "and"] as const;
/** Enough words for sentences that differ. */
const MANY =
  "river mountain horse king bridge winter letter garden soldier candle market thunder ribbon harvest lantern captain meadow silver window feather kitchen daughter promise shadow village anchor copper orchard pilgrim tavern".split(
    " ",
  );

const sentence = (words: readonly string[], least: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...words), { minLength: least, maxLength: 12 }).map((list) => list.join(" "));
const text = (words: readonly string[], least = 0): fc.Arbitrary<string[]> =>
  fc.array(sentence(words, least), { maxLength: 8 });
const anyText: fc.Arbitrary<string[]> = fc.oneof(
  text(FEW),
  text(MANY),
  fc.array(fc.string({ unit: "grapheme", maxLength: 30 }), { maxLength: 6 }),
);

/** Like a text, with some words said otherwise, some units left out. */
function retold(units: readonly string[]): fc.Arbitrary<string[]> {
  return fc
    .array(fc.record({ kept: fc.boolean(), word: fc.constantFrom(...MANY) }), {
      minLength: units.length,
      maxLength: units.length,
    })
    .map((changes) =>
      units.flatMap((unit, index) => {
        const { kept = true, word = "" } = changes[index] ?? {};
        return kept || index % 2 === 0 ? [unit.replace(/\w+$/u, word)] : [];
      }),
    );
}

const named = (id: string, units: readonly string[]): AlignmentWitness => ({ id, units });

/** A link by the names of its witnesses, so that their order does not matter. */
function written(witnesses: readonly AlignmentWitness[], { a, b, confidence }: Link): string {
  const ends = [a, b].map(({ witness, unit }) => `${witnesses[witness]?.id ?? "?"}${unit}`).sort();
  return `${ends.join(" ")} ${confidence}`;
}

function meetings(witnesses: readonly AlignmentWitness[], { links }: Alignment): readonly string[] {
  return links.map((link) => written(witnesses, link)).sort();
}

test("every unit stands in at least one passage, and units meet in a passage just where they are linked", () => {
  fc.assert(
    fc.property(anyText, anyText, text(MANY), (x, y, z) => {
      const witnesses = [named("a", x), named("b", y), named("c", z)];
      const { passages, links } = align(witnesses);
      const standing = new Set<string>();
      const meeting = new Set<string>();
      for (const { readings } of passages)
        for (const { witness, units } of readings)
          for (const unit of units) {
            standing.add(`${witness} ${unit}`);
            for (const other of readings)
              if (other.witness > witness)
                for (const partner of other.units)
                  meeting.add(`${witness} ${unit} ${other.witness} ${partner}`);
          }
      expect(standing.size).toBe(x.length + y.length + z.length);
      expect([...meeting].sort()).toEqual(
        links.map(({ a, b }) => `${a.witness} ${a.unit} ${b.witness} ${b.unit}`).sort(),
      );
    }),
    { seed: 1, numRuns: 150 },
  );
});

test("the order in which witnesses are given changes nothing", () => {
  const texts = text(MANY, 4).chain((units) => fc.tuple(fc.constant(units), retold(units), retold(units)));
  fc.assert(
    fc.property(texts, ([x, y, z]) => {
      const forth = [named("a", x), named("b", y), named("c", z)];
      const back = [...forth].reverse();
      expect(meetings(back, align(back))).toEqual(meetings(forth, align(forth)));
    }),
    { seed: 2, numRuns: 60 },
  );
});

test("a witness added never loses a certain link between two others", () => {
  const texts = text(MANY, 4).chain((units) =>
    fc.tuple(fc.constant(units), retold(units), fc.oneof(retold(units), text(FEW))),
  );
  fc.assert(
    fc.property(texts, ([x, y, z]) => {
      const two = [named("a", x), named("b", y)];
      const certain = align(two).links.filter(({ confidence }) => confidence >= CERTAIN);
      const three = new Set(
        align([...two, named("c", z)]).links.map(
          ({ a, b }) => `${a.witness} ${a.unit} ${b.witness} ${b.unit}`,
        ),
      );
      for (const { a, b } of certain)
        expect(three).toContain(`${a.witness} ${a.unit} ${b.witness} ${b.unit}`);
    }),
    { seed: 3, numRuns: 60 },
  );
});

test("the same input gives the same output, byte for byte", () => {
  fc.assert(
    fc.property(anyText, anyText, (x, y) => {
      const witnesses = [named("a", x), named("b", y)];
      expect(JSON.stringify(align(witnesses))).toBe(JSON.stringify(align(witnesses)));
    }),
    { seed: 4, numRuns: 60 },
  );
});

/** Sentences with words of their own, so that each can be told from the others. */
const distinct: fc.Arbitrary<string[]> = fc.shuffledSubarray(MANY, { minLength: 28 }).map((words) =>
  Array.from({ length: 7 }, (_, index) => {
    const [one = "", two = "", three = "", four = ""] = words.slice(index * 4, index * 4 + 4);
    return `The ${one} ${two} was near the ${three} and the ${four}.`;
  }),
);

test("a text against itself is the identity", () => {
  fc.assert(
    fc.property(distinct, (units) => {
      const { links } = align([named("a", units), named("b", units)]);
      expect(links.map(({ a, b }) => [a.unit, b.unit])).toEqual(units.map((_, unit) => [unit, unit]));
    }),
    { seed: 5, numRuns: 40 },
  );
});

test("units put in another order meet the same units", () => {
  const shuffled = distinct.chain((units) =>
    fc.tuple(
      fc.constant(units),
      fc.shuffledSubarray(
        units.map((_, unit) => unit),
        { minLength: units.length },
      ),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([units, order]) => {
      const moved = order.map((unit) => units[unit] ?? "");
      const { links } = align([named("a", units), named("b", moved)]);
      const met = links.map(({ a, b }) => [a.unit, order[b.unit]]);
      expect(met).toEqual(units.map((_, unit) => [unit, unit]));
    }),
    { seed: 6, numRuns: 40 },
  );
});
