import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold, tokenize } from "./token.ts";

/** One row a case: the text, and its tokens with a bar between them, marks in angle brackets. */
const TABLE: readonly (readonly [string, string])[] = [
  ["the king's horse", "the|king's|horse"],
  ["the king’s horse", "the|king’s|horse"],
  ["well-coordinated", "well|<->|coordinated"],
  ["co\u00ADordinate", "co\u00ADordinate"],
  ["cafe\u0301 na\u00EFve", "cafe\u0301|na\u00EFve"],
  ["20,000 men", "20,000|men"],
  ["1.000.000 Mark", "1.000.000|Mark"],
  ["20K men", "20K|men"],
  ["3.14, then", "3.14|<,>|then"],
  ["in 1832.", "in|1832|<.>"],
  ["the 30th day", "the|30th|day"],
  ["night—dark", "night|<—>|dark"],
  ["“No,” he said", "<“>|No|<,>|<”>|he|said"],
  ["«Нет», сказал", "<«>|Нет|<»>|<,>|сказал"],
  ["'tis", "<'>|tis"],
  ["ﬁre", "ﬁre"],
  ["👩‍🚀 flies", "<👩>|<‍>|<🚀>|flies"],
  ["", ""],
];

const shown = (text: string): string =>
  tokenize(text)
    .map((token) => (token.kind === "mark" ? `<${token.text}>` : token.text))
    .join("|");

describe("the tokens of a text", () => {
  it.each(TABLE)("of %j are %s", (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it("give the text back with the white space between them", () => {
    const words = fc.constantFrom("king", "20,000", "—", "king’s", " ", "\n", "é", "“", "x-y", "7th", "…");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(words).map((list) => list.join("")),
        ),
        (text) => {
          let at = 0;
          for (const token of tokenize(text)) {
            expect(text.slice(at, token.start).trim()).toBe("");
            expect(text.slice(token.start, token.end)).toBe(token.text);
            at = token.end;
          }
          expect(text.slice(at).trim()).toBe("");
        },
      ),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe("the key a word is compared by", () => {
  it.each([
    ["Kazakhstan’s", "kazakhstan's"],
    ["20,000", "20000"],
    ["3.14", "3.14"],
    ["ﬁre", "fire"],
    ["co\u00ADordinate", "coordinate"],
    ["ÉTÉ", "été"],
  ])("of %s is %s", (text, norm) => {
    expect(fold(text)).toBe(norm);
  });

  it("does not change when it is made twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it("is empty for marks and for nothing else", () => {
    for (const token of tokenize("“Well—then,” said he: 20 (or 21)…"))
      expect(token.norm === "").toBe(token.kind === "mark");
  });
});
