import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collapse, corrected, correctedLength, correctionPieces, received, slicePieces } from "./piece.ts";
import type { Piece } from "./piece.ts";

/** Text as it stands, `<printed>`, `{supplied}`, `(marker)`. */
function shown(pieces: readonly Piece[]): string {
  const signs = { text: ["", ""], printed: ["<", ">"], supplied: ["{", "}"], marker: ["(", ")"] } as const;
  return pieces.map(({ kind, text }) => `${signs[kind][0]}${text}${signs[kind][1]}`).join("");
}

describe("a correction", () => {
  it.each([
    ["tocause", "to cause", "to{ }cause"],
    ["special", "a special", "{a }special"],
    ["form", "from", "f<or>{ro}m"],
    ["won.they", "won. They", "won.{ }<t>{T}hey"],
    ["were stabilized", "was stabilized", "w<ere>{as} stabilized"],
    ["the the", "the", "the< the>"],
    ["abab", "ab", "ab<ab>"],
    ["x", "", "<x>"],
    ["cafe\u0301", "cafe", "caf<e\u0301>{e}"],
    ["\u{1F600}", "\u{1F601}", "<\u{1F600}>{\u{1F601}}"],
  ])("of %s to %s is %s", (sic, corr, expected) => {
    expect(shown(correctionPieces(sic, corr))).toBe(expected);
  });

  it("gives back both of its forms", () => {
    const word = fc.oneof(
      fc
        .array(fc.constantFrom("a", "b", " ", "e\u0301", "\u{1F468}\u200D\u{1F469}"))
        .map((list) => list.join("")),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(word, word, (sic, corr) => {
        const pieces = correctionPieces(sic, corr);
        expect(received(pieces)).toBe(sic);
        expect(corrected(pieces)).toBe(corr);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

const piece: fc.Arbitrary<Piece> = fc.record({
  kind: fc.constantFrom("text", "text", "printed", "supplied", "marker"),
  text: fc
    .array(fc.constantFrom("a", "b", " ", "\n", "\u00A0", "é"), { maxLength: 4 })
    .map((list) => list.join("")),
});
const pieces = fc.array(piece, { maxLength: 8 });
const bare = (text: string): string => text.replace(/\s+/gu, "");

describe("collapsed white space", () => {
  it.each<[string, readonly Piece[], string]>([
    ["at the ends and in runs", [{ kind: "text", text: "  a \n b  " }], "a b"],
    ["that does not break", [{ kind: "text", text: "20\u00A0000\u00A0 men" }], "20\u00A0000\u00A0men"],
    [
      "round a word taken out",
      [
        { kind: "text", text: "the " },
        { kind: "printed", text: "the" },
        { kind: "text", text: " cat" },
      ],
      "the <the >cat",
    ],
    [
      "before a word taken out at the end",
      [
        { kind: "text", text: "a cat " },
        { kind: "printed", text: "cat" },
      ],
      "a cat< cat>",
    ],
    [
      "round a word put in between spaces",
      [
        { kind: "text", text: "a " },
        { kind: "supplied", text: "b" },
        { kind: "text", text: " c" },
      ],
      "a {b }c",
    ],
    [
      "after a list item's sign",
      [
        { kind: "marker", text: "• " },
        { kind: "text", text: " First" },
      ],
      "(• )First",
    ],
  ])("%s", (_, given, expected) => {
    expect(shown(collapse(given))).toBe(expected);
  });

  it("leaves one space at most, none at the ends, in the received text and in the corrected", () => {
    fc.assert(
      fc.property(pieces, (given) => {
        const found = collapse(given);
        const body = found.filter(({ kind }) => kind !== "marker");
        expect(corrected(found)).toMatch(/^(?:\S+(?:\s\S+)*)?$/u);
        expect(received(found)).not.toMatch(/^\s|\s$/u);
        if (body.length === found.length) expect(received(found)).not.toMatch(/\s\s/u);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it("changes nothing but white space, and nothing at all when done twice", () => {
    fc.assert(
      fc.property(pieces, (given) => {
        const once = collapse(given);
        expect(bare(received(once))).toBe(bare(received(given)));
        expect(bare(corrected(once))).toBe(bare(corrected(given)));
        expect(collapse(once)).toEqual(once);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });
});

describe("slices of pieces", () => {
  it("give the whole back, each piece once", () => {
    fc.assert(
      fc.property(pieces, fc.array(fc.nat({ max: 20 })), (given, cuts) => {
        const whole = given.filter(({ text }) => text !== "");
        const length = whole.reduce((sum, one) => sum + correctedLength(one), 0);
        const bounds = [...new Set([0, ...cuts.filter((at) => at < length), length])].sort((a, b) => a - b);
        const parts =
          length === 0
            ? [slicePieces(whole, 0, 0)]
            : bounds.slice(1).map((end, index) => slicePieces(whole, bounds[index] ?? 0, end));
        expect(received(parts.flat())).toBe(received(whole));
        expect(corrected(parts.flat())).toBe(corrected(whole));
        parts.forEach((part, index) => {
          expect(corrected(part)).toBe(corrected(whole).slice(bounds[index], bounds[index + 1]));
        });
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  it("keep printed words with what stands before them, and a list item's sign with what follows", () => {
    const given: readonly Piece[] = [
      { kind: "marker", text: "•" },
      { kind: "text", text: "One." },
      { kind: "printed", text: "Oe." },
      { kind: "text", text: "Two." },
    ];
    expect(shown(slicePieces(given, 0, 4))).toBe("(•)One.<Oe.>");
    expect(shown(slicePieces(given, 4, 8))).toBe("Two.");
  });
});
