import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printBrackets } from "../diff/golden/brackets.ts";
import { english } from "../diff/language/en.ts";
import { rebuildB } from "../diff/rebuild.ts";
import { wordsOf } from "../diff/words.ts";
import { tokenize } from "../text/token.ts";
import { compareReadings } from "./compareReadings.ts";

function compared(a: string, b: string): string {
  const aTokens = tokenize(a);
  const bTokens = tokenize(b);
  return printBrackets(compareReadings(aTokens, bTokens, english), aTokens, bTokens);
}

describe("a reporter's frame", () => {
  test("before what is reported is a variant of its own", () => {
    expect(
      compared(
        "The harbour is open again.",
        "Speaking in Oslo, the minister informed reporters that the harbour is open again.",
      ),
    ).toBe("[#/Speaking in Oslo, the minister informed reporters that] The harbour is open again.");
  });

  test("beside a change of person is kept apart from it", () => {
    expect(compared("I am proud of the farmers.", "Mrs Brown said that she is proud of the farmers.")).toBe(
      "[#/Mrs Brown said that] [I am/she is]{person} proud of the farmers.",
    );
  });

  test("after a quotation is known by its verb", () => {
    expect(
      compared(
        "The bridge will be rebuilt by spring.",
        "“The bridge will be rebuilt by spring,” the mayor said in a televised address.",
      ),
    ).toBe("The bridge will be rebuilt by spring [#/the mayor said in a televised address].");
  });

  test("in both readings is one variant, and none where it is the same", () => {
    expect(
      compared("The queen said that the war was over.", "The king declared that the war was over."),
    ).toBe("[#The queen said that/The king declared that] the war was over.");
    expect(compared("The queen said that the war was over.", "The queen said that the war was lost.")).toBe(
      "The queen said that the war was [over/lost].",
    );
  });

  test("according to somebody ends at the comma", () => {
    expect(
      compared(
        "Around 300 houses were flooded.",
        "According to the governor, around 300 houses were flooded.",
      ),
    ).toBe("[#/According to the governor] Around 300 houses were flooded.");
  });

  test.each([
    ["a speaker who quotes himself", "I said that the law is equal for all."],
    ["a verb that is a noun here", "The presidents of the states that joined will meet."],
    ["a clause about somebody who said something", "The man who said that it rains was right."],
    ["thanks", "He thanked the citizens for following the law."],
    ["a statute", "The law states that no tax shall be levied."],
  ])("is not seen in %s", (_, text) => {
    expect(compared("Nothing of the kind.", text)).not.toContain("#");
    const tokens = tokenize(text);
    const other = tokenize(text.replace(/^(?:I said that|The presidents of) /u, ""));
    expect(printBrackets(compareReadings(other, tokens, english), other, tokens)).not.toContain("[#");
  });
});

test("whatever the frames, the variants rebuild the other reading", () => {
  const reading = fc
    .array(
      fc.constantFrom(
        "the",
        "king",
        "said",
        "that",
        ",",
        ".",
        "“",
        "”",
        "gold",
        "he",
        "is",
        "lost",
        "according",
        "to",
      ),
      { maxLength: 22 },
    )
    .map((list) => tokenize(list.join(" ")));
  fc.assert(
    fc.property(reading, reading, (a, b) => {
      const comparison = compareReadings(a, b, english);
      if (comparison.kind === "reworded") return;
      expect(rebuildB(comparison, a, b)).toEqual(wordsOf(b).norms);
    }),
    { seed: 1, numRuns: 3_000 },
  );
});
