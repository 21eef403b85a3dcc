import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corrected, received } from "../../collation/text/piece.ts";
import type { Piece } from "../../collation/text/piece.ts";
import { markedText } from "./markedText.ts";
import type { Drawing } from "./markedText.ts";

const pieces: readonly Piece[] = [
  { kind: "marker", text: "• " },
  { kind: "text", text: "a <b> & " },
  { kind: "printed", text: "teh" },
  { kind: "supplied", text: "the" },
  { kind: "text", text: " end" },
];

function mark(start: number, end: number): Drawing {
  return { kind: "range", start, end, tag: "mark", attributes: { class: "m" } };
}

describe("a text with its marks", () => {
  it("has the transcript's signs as text, what is printed struck, and what is supplied drawn", () => {
    expect(markedText(pieces)).toBe(
      '<span class="bu">• </span>a &lt;b> &amp; <s class="pr">teh</s><i class="gl" data-t="the"></i> end',
    );
  });

  it("encloses words and sets points between them", () => {
    const text: readonly Piece[] = [{ kind: "text", text: "one two" }];
    expect(markedText(text, [mark(4, 7), { kind: "point", at: 3, attributes: { class: "gap" } }])).toBe(
      'one<i class="gap"></i> <mark class="m">two</mark>',
    );
  });

  it("writes attributes so that no transcript can leave them", () => {
    const drawing: Drawing = { kind: "range", start: 0, end: 1, tag: "mark", attributes: { title: '"><b>' } };
    expect(markedText([{ kind: "text", text: "a" }], [drawing])).toBe('<mark title="&quot;><b>">a</mark>');
  });

  it("shows each piece once, whatever is drawn round it", () => {
    const piece: fc.Arbitrary<Piece> = fc.record({
      kind: fc.constantFrom("text", "text", "printed", "supplied", "marker"),
      text: fc.constantFrom("a", "bc", "d e", "<", "&"),
    });
    const given = fc.record({
      pieces: fc.array(piece, { maxLength: 6 }),
      cuts: fc.uniqueArray(fc.nat({ max: 12 }), { maxLength: 6 }),
      points: fc.array(fc.nat({ max: 12 }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(given, ({ pieces: own, cuts, points }) => {
        const length = corrected(own).length;
        const bounds = cuts.filter((at) => at <= length).sort((a, b) => a - b);
        const ranges = bounds.flatMap((start, index) => {
          const end = bounds[index + 1];
          return index % 2 === 0 && end !== undefined ? [mark(start, end)] : [];
        });
        const drawn = points
          .filter((at) => at <= length)
          .map((at): Drawing => ({ kind: "point", at, attributes: {} }));
        const html = markedText(own, [...ranges, ...drawn]);
        const text = html
          .replace(/<[^>]*>/gu, "")
          .replaceAll("&lt;", "<")
          .replaceAll("&amp;", "&");
        expect(text).toBe(received(own));
        expect(html.split("<mark").length - 1).toBe(ranges.length);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
