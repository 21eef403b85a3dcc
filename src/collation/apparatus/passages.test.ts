import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gatherPassages } from "./passages.ts";

/**
 * Gathers passages by names: a unit is its witness's letter and a number, `a` the base;
 * links are `a1-b2`, parted pairs likewise. A passage is its units in order.
 */
function gather(units: string, links: string, parted = ""): string {
  const names = units.split(" ");
  const ranks = [...new Set(names.map((name) => name.charAt(0)))].sort();
  const pairs = (text: string): [number, number][] =>
    text
      .split(" ")
      .filter((pair) => pair !== "")
      .map((pair) => {
        const [a = "", b = ""] = pair.split("-");
        return [names.indexOf(a), names.indexOf(b)];
      });
  return gatherPassages(
    names.map((name) => ranks.indexOf(name.charAt(0))),
    pairs(links).map(([a, b]) => ({ a, b, confidence: 0.9 })),
    pairs(parted),
  )
    .map((passage) => passage.map((unit) => names[unit]).join(" "))
    .join(" | ");
}

describe("passages", () => {
  it.each([
    ["gather round the base's sentences", "a1 a2 b1 b2", "a1-b2 a2-b1", "", "a1 b2 | a2 b1"],
    ["may hold several sentences of a witness", "a1 b1 b2", "a1-b1 a1-b2", "", "a1 b1 b2"],
    ["are not joined by a sentence that serves two", "a1 a2 b1", "a1-b1 a2-b1", "", "a1 b1 | a2 b1"],
    ["stand alone where nothing meets", "a1 b1", "", "", "a1 | b1"],
    [
      "gather round the next witness where the base lacks them",
      "a1 b1 c1 c2",
      "b1-c1",
      "",
      "a1 | b1 c1 | c2",
    ],
    ["take what only another witness leads to", "a1 b1 c1", "a1-b1 b1-c1", "", "a1 b1 c1"],
    ["do not take what leads two ways", "a1 a2 b1 c1", "a1-b1 a2-b1 b1-c1", "", "a1 b1 | a2 b1 | c1"],
    ["do not take what was parted from one of them", "a1 b1 c1", "a1-b1 b1-c1", "a1-c1", "a1 b1 | c1"],
    ["part two that both would lead to", "a1 b1 c1 d1", "a1-b1 b1-c1 b1-d1", "c1-d1", "a1 b1 c1 | d1"],
  ])("%s", (_, units, links, parted, expected) => {
    expect(gather(units, links, parted)).toBe(expected);
  });

  it("hold every unit, each of the base once, in ascending order", () => {
    const work = fc
      .array(fc.nat({ max: 3 }), { maxLength: 12 })
      .map((ranks) => [...ranks].sort((a, b) => a - b))
      .chain((ranks) =>
        fc.record({
          ranks: fc.constant(ranks),
          links: fc.array(
            fc.record({
              a: fc.nat({ max: Math.max(0, ranks.length - 1) }),
              b: fc.nat({ max: Math.max(0, ranks.length - 1) }),
              confidence: fc.constantFrom(0.4, 0.7, 1),
            }),
            { maxLength: 16 },
          ),
        }),
      );
    fc.assert(
      fc.property(work, ({ ranks, links }) => {
        const across = links.filter(({ a, b }) => ranks[a] !== ranks[b]);
        const found = gatherPassages(ranks, across);
        const members = found.flat();
        expect(new Set(members)).toEqual(new Set(ranks.keys()));
        for (const passage of found) {
          expect(passage).toEqual([...new Set(passage)].sort((a, b) => a - b));
          expect(passage.filter((unit) => ranks[unit] === 0).length).toBeLessThanOrEqual(1);
        }
        for (const { a, b } of across)
          if (ranks[a] === 0) expect(found.some((one) => one.includes(a) && one.includes(b))).toBe(true);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
