import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inBaseOrder } from "./order.ts";

interface Named {
  readonly name: string;
  readonly ordinals: ReadonlyMap<string, readonly number[]>;
}

/** A passage by its name and the ordinals it has in each witness: `x`, `{ a: [0], b: [1] }`. */
function passage(name: string, ordinals: Readonly<Record<string, readonly number[]>>): Named {
  return { name, ordinals: new Map(Object.entries(ordinals)) };
}

function order(passages: readonly Named[], witnesses = ["a", "b", "c"]): string {
  return inBaseOrder(passages, "a", witnesses)
    .map(({ name }) => name)
    .join(" ");
}

describe("the order of passages", () => {
  it("is that of the base", () => {
    expect(order([passage("two", { a: [1], b: [0] }), passage("one", { a: [0], b: [1] })])).toBe("one two");
  });

  it("puts what the base lacks where its witness has it", () => {
    const given = [
      passage("new", { b: [1] }),
      passage("newer", { b: [2] }),
      passage("one", { a: [0], b: [0] }),
      passage("two", { a: [1], b: [3] }),
      passage("first", { c: [0] }),
      passage("three", { a: [2], c: [1] }),
    ];
    expect(order(given)).toBe("first one new newer two three");
  });

  it("puts what a later witness has within what an earlier one has where it stands there", () => {
    const given = [
      passage("one", { a: [0], b: [0], c: [0] }),
      passage("x", { b: [1], c: [2] }),
      passage("y", { c: [1] }),
      passage("z", { c: [3] }),
      passage("two", { a: [1], b: [2] }),
    ];
    expect(order(given)).toBe("one y x z two");
  });

  it("follows a displaced passage to its place in the base", () => {
    const given = [
      passage("one", { a: [0], b: [1] }),
      passage("two", { a: [1], b: [0] }),
      passage("after-one", { b: [2] }),
    ];
    expect(order(given)).toBe("one after-one two");
  });

  it("keeps passages that one sentence opens in the order of their ends", () => {
    const given = [
      passage("one", { a: [0], b: [0] }),
      passage("long", { b: [1, 2] }),
      passage("short", { b: [1] }),
      passage("two", { a: [1], b: [3] }),
    ];
    expect(order(given)).toBe("one short long two");
  });

  it("needs a reading in each passage", () => {
    expect(() => inBaseOrder([passage("none", {})], "a", ["a"])).toThrow(RangeError);
  });

  it("loses nothing, keeps the base's order, and a lone second witness's between the base's passages", () => {
    const ordinal = fc.option(fc.nat({ max: 6 }), { nil: undefined });
    const given = fc.array(fc.record({ a: ordinal, b: ordinal }), { maxLength: 8 }).map((list) =>
      list
        .filter(({ a, b }) => a !== undefined || b !== undefined)
        .map(({ a, b }, index) =>
          passage(String(index), {
            ...(a === undefined ? {} : { a: [a] }),
            ...(b === undefined ? {} : { b: [b] }),
          }),
        ),
    );
    fc.assert(
      fc.property(given, (passages) => {
        const found = inBaseOrder(passages, "a", ["a", "b"]);
        expect(new Set(found)).toEqual(new Set(passages));
        expect(found.length).toBe(passages.length);
        const inBase = found.flatMap(({ ordinals }) => ordinals.get("a")?.[0] ?? []);
        expect(inBase).toEqual([...inBase].sort((one, two) => one - two));
        const last = new Map<number, number>();
        let run = -1;
        for (const { ordinals } of found) {
          if (ordinals.has("a")) run += 1;
          else {
            const own = ordinals.get("b")?.[0] ?? 0;
            expect(own).toBeGreaterThanOrEqual(last.get(run) ?? 0);
            last.set(run, own);
          }
        }
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
