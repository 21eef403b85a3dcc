import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heaviestRun, places } from "./transposition.ts";
import type { PlacedReading } from "./transposition.ts";

/** Readings in base order, by their places in the witness; of one word each unless told. */
function readings(placesThere: readonly number[], weights: readonly number[] = []): readonly PlacedReading[] {
  return placesThere.map((place, index) => ({ place, weight: weights[index] ?? 1 }));
}

describe("readings", () => {
  it.each([
    ["in the base's order are in place", [0, 1, 2], [], ["in place", "in place", "in place"]],
    [
      "of one sentence are in place together",
      [0, 1, 1, 2],
      [],
      ["in place", "in place", "in place", "in place"],
    ],
    ["moved to the end stand later", [3, 0, 1, 2], [], ["later", "in place", "in place", "in place"]],
    [
      "moved to the beginning stand earlier",
      [1, 2, 3, 0],
      [],
      ["in place", "in place", "in place", "earlier"],
    ],
    ["give way to heavier ones", [1, 2, 0], [1, 1, 5], ["later", "later", "in place"]],
    ["are none where there are none", [], [], []],
  ])("%s", (_, given, weights, expected) => {
    expect(places(readings(given, weights))).toEqual(expected);
  });
});

const given = fc.array(fc.record({ place: fc.nat({ max: 9 }), weight: fc.integer({ min: 1, max: 5 }) }), {
  maxLength: 9,
});

function weightOf(list: readonly PlacedReading[]): number {
  return list.reduce((sum, { weight }) => sum + weight, 0);
}

function rises(list: readonly PlacedReading[]): boolean {
  return list.every(({ place }, index) => index === 0 || place >= (list[index - 1]?.place ?? 0));
}

/** The weight of the heaviest run, by trying all. */
function heaviestByTrying(list: readonly PlacedReading[]): number {
  let most = 0;
  for (let chosen = 0; chosen < 2 ** list.length; chosen += 1) {
    const some = list.filter((_, index) => (chosen >> index) % 2 === 1);
    if (rises(some)) most = Math.max(most, weightOf(some));
  }
  return most;
}

describe("the readings in place", () => {
  it("are a run whose places never fall, and the heaviest there is", () => {
    fc.assert(
      fc.property(given, (list) => {
        const run = heaviestRun(list).flatMap((index) => list[index] ?? []);
        expect(rises(run)).toBe(true);
        expect(weightOf(run)).toBe(heaviestByTrying(list));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("stand before those told to stand later and after those told to stand earlier", () => {
    fc.assert(
      fc.property(given, (list) => {
        const found = places(list);
        const inPlace = list.map((reading, index) => ({ ...reading, index, at: found[index] }));
        for (const { place, index, at } of inPlace) {
          const next = inPlace.find((one) => one.index > index && one.at === "in place");
          const last = inPlace.findLast((one) => one.index < index && one.at === "in place");
          if (at === "later") expect(place).toBeGreaterThan(next?.place ?? Infinity);
          if (at === "earlier") expect(place).toBeLessThan(last?.place ?? -1);
        }
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});
