import { describe, expect, it } from "vitest";
import { corpusOf } from "./corpus.ts";
import { generatedCases } from "./cases.ts";
import { tell } from "./misquotation.ts";
import { checkQuotation } from "./quote.ts";
import type { Piece, Verdict } from "./quote.ts";
import { ISLANDS } from "./islands.ts";
import { SAMPLE } from "./sample.ts";
import { createTexts } from "./texts.ts";

const CORPUS = corpusOf(SAMPLE);

const where = (piece: Piece) => piece.spans.map((span) => span.sentence).join("+");

/** A verdict in one line: places, what departs, what was cut. */
function drawn(verdict: Verdict | undefined): string {
  if (verdict === undefined) return "?";
  const departs = (piece: Piece) => piece.departures.map((one) => `${one.gravity}: ${tell(one)}`);
  const cuts = (piece: Piece) => piece.cuts.map((cut) => `cut “${cut.text}”`);
  if (verdict.kind === "verbatim")
    return ["verbatim", ...verdict.places.map(where), ...verdict.places.flatMap(cuts)].join("; ");
  if (verdict.kind === "close")
    return ["close", where(verdict.piece), ...departs(verdict.piece), ...cuts(verdict.piece)].join("; ");
  if (verdict.kind === "stitched")
    return [
      "stitched",
      ...verdict.pieces.map((piece, at) => `${String(verdict.ranks[at])} ${where(piece)}`),
      ...verdict.cuts.map((cut) =>
        cut === undefined ? "back" : `${cut.marked ? "marked" : "unmarked"} ${String(cut.words)}`,
      ),
    ].join("; ");
  return verdict.kind;
}

const check = (given: string, version = "gazette") =>
  drawn(
    checkQuotation(given, CORPUS, createTexts()).verdicts.find((one) => one.version === version)?.verdict,
  );

describe("checkQuotation", () => {
  it("finds a quotation word for word, whatever the marks, breaks and capitals", () => {
    expect(check("i have ordered the pilots\n to sail, “without warning”")).toBe("verbatim; gazette.3.1");
    expect(check("Pilots know the well\u2011marked channel!")).toBe("verbatim; gazette.3.2");
    expect(check("Some 20 thousand barrels were lost, and the cafe")).toBe("verbatim; gazette.4.1");
    expect(check("the sea")).toBe("verbatim; gazette.5.2; gazette.5.3; gazette.5.3");
  });

  it("takes the editor's correction and the version's own words alike", () => {
    expect(check("barrels were lost, andthe café burned down")).toBe("verbatim; gazette.4.1");
  });

  it("quotes over a sentence's end and a paragraph's", () => {
    expect(check("The storm is over. The harbour is open again. I have ordered the pilots")).toBe(
      "verbatim; gazette.2.1+gazette.2.2+gazette.3.1",
    );
  });

  it("calls out a dropped “not” before all else", () => {
    expect(check("We did lose one single ship.")).toBe(
      "close; gazette.4.2; negation: leaves out “not”; word: has “one” where the version has “a”",
    );
    expect(check("Fear the sea! The sea is the sea.")).not.toContain("negation");
    expect(check("Do fear the sea, said the harbor master", "post")).toBe(
      "close; post.4.1; negation: leaves out “not”",
    );
  });

  it("calls out a changed number, but not a number written another way", () => {
    expect(check("Some 30 thousand barrels were lost")).toBe(
      "close; gazette.4.1; number: has “30” where the version has “20”",
    );
    expect(check("Some 20,000 barrels were lost")).toBe(
      "close; gazette.4.1; form: has “20,000” where the version has “20 thousand”",
    );
  });

  it("takes an ordinal in figures for a number", () => {
    const segments = [
      { id: "w.1.1", role: "body" as const, text: "On the 30th day of the storm the ferry came." },
    ];
    const corpus = corpusOf({
      work: { id: "x", title: "x", base: "w" },
      witnesses: [{ id: "w", siglum: "A", name: "w", lang: "en", segments }],
      passages: [],
    });
    const { verdicts } = checkQuotation("On the 40th day of the storm", corpus, createTexts());
    expect(drawn(verdicts[0]?.verdict)).toBe("close; w.1.1; number: has “40th” where the version has “30th”");
  });

  it("tells a changed word and another spelling of a word", () => {
    expect(check("I have ordered the captains to sail without warning")).toBe(
      "close; gazette.3.1; word: has “captains” where the version has “pilots”",
    );
    expect(check("The harbor is open again")).toBe(
      "close; gazette.2.2; form: has “harbor” where the version has “harbour”",
    );
  });

  it("understands ellipses, and shows what they leave out", () => {
    for (const mark of ["…", "...", " . . . ", "[...]", "[…]", "(…)"])
      expect(check(`I have ordered the pilots ${mark} without warning.`)).toBe(
        "verbatim; gazette.3.1+gazette.3.1; cut “to sail”",
      );
    expect(check("… ordered the pilots to sail …")).toBe("verbatim; gazette.3.1");
  });

  it("understands square brackets", () => {
    expect(check("[T]he pilots know the well-marked channel")).toBe("verbatim; gazette.3.2");
    expect(check("I have ordered [them] to sail without warning")).toBe("verbatim; gazette.3.1");
    expect(check("The pilots [of the island] know the [sic] well-marked channel")).toBe(
      "verbatim; gazette.3.2",
    );
  });

  it("finds what was put together from several places, their order and the cuts", () => {
    expect(check("Friends, the storm is over. Some 20 thousand barrels were lost")).toBe(
      "stitched; 1 gazette.2.1; 2 gazette.4.1; unmarked 21",
    );
    expect(check("Some 20 thousand barrels were lost … Friends, the storm is over.")).toBe(
      "stitched; 2 gazette.4.1; 1 gazette.2.1; back",
    );
    expect(check("Friends, the storm is over … Some 20 thousand barrels were lost")).toBe(
      "stitched; 1 gazette.2.1; 2 gazette.4.1; marked 21",
    );
  });

  it("does not find what is not there, or what is nothing", () => {
    for (const given of [
      "The mayor opened the new theatre on Tuesday with a short concert.",
      "",
      "?!",
      "[…]",
    ])
      expect(check(given)).toBe("notFound");
  });

  it("says where it stopped reading", () => {
    const { quotation } = checkQuotation("x ".repeat(1500), CORPUS, createTexts());
    expect([quotation.text.length, quotation.unread]).toEqual([2000, 1000]);
  });

  it("judges 200 generated cases rightly", () => {
    const corpus = corpusOf(ISLANDS);
    const texts = createTexts();
    const wrong = generatedCases(ISLANDS).flatMap(({ version, given, made, expected }) => {
      const { verdicts } = checkQuotation(given, corpus, texts);
      const verdict = verdicts.find((one) => one.version === version)?.verdict;
      return verdict && expected(verdict) ? [] : [`${made}: ${given} → ${drawn(verdict)}`];
    });
    expect(generatedCases(ISLANDS)).toHaveLength(200);
    expect(wrong).toEqual([]);
  });
});
