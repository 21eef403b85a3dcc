import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_QUERY, parseQuery } from "./query.ts";

/** Terms as they are drawn: phrases in angle brackets, words bare, what is left out after a bang. */
function drawn(typed: string): string {
  const { terms, excluded } = parseQuery(typed);
  const draw = (term: { kind: string; text: string }) =>
    term.kind === "phrase" ? `<${term.text}>` : term.text;
  return [...terms.map(draw), ...excluded.map((term) => `!${draw(term)}`)].join(" + ");
}

describe("parseQuery", () => {
  it.each([
    ["without warning", "without warning"],
    ['"without warning"', "<without warning>"],
    ["“without warning” army", "<without warning> + army"],
    ["army „without warning“ «to the» sea", "army + <without warning> + <to the> + sea"],
    ["‘the army’s orders’ now", "<the army’s orders> + now"],
    ["the ‘tis", "the ‘tis"],
    ["the army -navy", "the army + !navy"],
    ['the -"open sea" army', "the army + !<open sea>"],
    ["the −“open sea”", "the + !<open sea>"],
    ["well-marked —dash – x", "well-marked —dash x"],
    ['unclosed "to the end', "unclosed + <to the end>"],
    ['a"b"c', "a + <b> + c"],
    ['"" - -- "?" !', ""],
    ['- "kept"', "<kept>"],
    ["don`t o′clock", "don't o'clock"],
    ["  many\t\n spaces ", "many spaces"],
    ["-20 thousand", "thousand + !20"],
  ])("reads %s", (typed, terms) => {
    expect(drawn(typed)).toBe(terms);
  });

  it("takes out what cannot be seen, and what turns the direction of writing", () => {
    expect(parseQuery("wa\u0000rn\u202Eing\u200B \u2066x\uFEFF").text).toBe("warning x");
  });

  it("says where it cut a long query", () => {
    const { text, limit } = parseQuery("word ".repeat(200));
    expect(text.length).toBeLessThanOrEqual(LONGEST_QUERY);
    expect(text.endsWith("word")).toBe(true);
    expect(limit).toEqual({ kind: "cut", kept: text.length, given: 999 });
    expect(parseQuery("word").limit).toEqual({ kind: "whole" });
  });

  it("gives a query for anything at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 600 }), (typed) => {
        const { text, terms, excluded } = parseQuery(typed);
        expect(text.length).toBeLessThanOrEqual(LONGEST_QUERY);
        for (const term of [...terms, ...excluded]) expect(term.text.trim()).not.toBe("");
      }),
      { seed: 1, numRuns: 2000 },
    );
  });
});
