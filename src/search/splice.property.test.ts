import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsOf } from "./quotation.ts";
import { JUMP, splice } from "./splice.ts";
import { wordReader } from "./words.ts";

const READ = wordReader("en");
const WORDS = ["sea", "the", "storm", "is", "over", "quay"];
const text = (least: number, most: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most }).map((words) => words.join(" "));

/** Every cheapest price, found by trying all ways: exponential, for a few words only. */
function cheapest(quoted: readonly string[], source: readonly string[]): number {
  const known = new Map<string, number>();
  const from = (i: number, j: number): number => {
    if (i === quoted.length) return 0;
    const key = `${String(i)} ${String(j)}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    known.set(key, Infinity);
    const ways = [1 + from(i + 1, j)];
    if (j < source.length) {
      ways.push((quoted[i] === source[j] ? 0 : 1) + from(i + 1, j + 1));
      if (i > 0) ways.push(1 + from(i, j + 1));
    }
    const price = Math.min(...ways);
    known.set(key, price);
    return price;
  };
  let best = Infinity;
  // without jumps: the cheapest of all places to begin
  for (let j = 0; j <= source.length; j++) {
    known.clear();
    best = Math.min(best, from(0, j));
  }
  return best;
}

describe("splice", () => {
  it("reads a quotation to its end in steps that follow one another", () => {
    fc.assert(
      fc.property(text(1, 12), text(1, 20), (quotation, source) => {
        const quoted = wordsOf(quotation, READ);
        const words = wordsOf(source, READ);
        const { steps, changes } = splice(quoted, words);
        let i = 0;
        let j = steps[0]?.source[0] ?? 0;
        for (const step of steps) {
          expect(step.quoted[0]).toBe(i);
          if (step.kind === "jump") expect(step.source[0]).toBe(j);
          else expect(step.source[0]).toBe(j);
          if (step.kind === "same") expect(quoted[step.quoted[0]]?.key).toBe(words[step.source[0]]?.key);
          i = step.quoted[1];
          j = step.source[1];
        }
        expect(i).toBe(quoted.length);
        expect(changes).toBe(
          steps.filter(({ kind }) => !["same", "jump", "bracketed"].includes(kind)).length,
        );
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("fits a quotation to one place as cheaply as any way does", () => {
    fc.assert(
      fc.property(text(1, 6), text(1, 9), (quotation, source) => {
        const quoted = wordsOf(quotation, READ);
        const { changes } = splice(quoted, wordsOf(source, READ), Infinity);
        expect(changes).toBe(cheapest(quotation.split(" "), source.split(" ")));
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  it("takes every stretch of a text for what it is, and two of them for no more than a jump", () => {
    fc.assert(
      fc.property(text(4, 30), fc.nat(), fc.nat(), (source, one, other) => {
        const all = source.split(" ");
        const part = (seed: number) => all.slice(seed % all.length, (seed % all.length) + 5);
        const words = wordsOf(source, READ);
        expect(splice(wordsOf(part(one).join(" "), READ), words).changes).toBe(0);
        const joined = splice(wordsOf([...part(one), ...part(other)].join(" "), READ), words);
        const jumps = joined.steps.filter((step) => step.kind === "jump").length;
        expect(joined.changes + jumps * JUMP).toBeLessThanOrEqual(JUMP);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
