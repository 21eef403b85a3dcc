import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corrected, received } from "./piece.ts";
import { segment } from "./segment.ts";
import { readTranscript } from "./transcript.ts";

function segmentsOf(source: string, language = "en") {
  return segment("w", readTranscript(source), language);
}

describe("the segments of a transcript", () => {
  it("are sentences, counted by paragraph over the whole transcript", () => {
    const source = ":::paratext{kind=headline}\nA head. With two.\n:::\n\nOne. Two.\n\n• Three\n• Four";
    const found = segmentsOf(source).map(({ id, role, form, text }) => `${id} ${role.kind} ${form}: ${text}`);
    expect(found).toEqual([
      "w.1.1 paratext paragraph: A head. With two.",
      "w.2.1 body paragraph: One.",
      "w.2.2 body paragraph: Two.",
      "w.3.1 body item: • Three",
      "w.4.1 body item: • Four",
    ]);
  });

  it("are cut where the corrected text has its sentences, and each keeps its own corrections", () => {
    const source = 'He :sic[won.they]{corr="won. They"} left :sic[the]{corr=""} the :sic[twon]{corr="town"}.';
    expect(segmentsOf(source).map(({ text, corrected: right }) => [text, right])).toEqual([
      ["He won.", "He won."],
      ["they left the the twon.", "They left the town."],
    ]);
  });

  it("leave a list item's sign out of what is compared", () => {
    const [item] = segmentsOf("2. Two dogs.");
    expect(item?.text).toBe("2. Two dogs.");
    expect(item?.corrected).toBe("Two dogs.");
    expect(item?.tokens.map((token) => token.text)).toEqual(["Two", "dogs", "."]);
  });

  it("follow the rules of the language they are in", () => {
    expect(segmentsOf("Am 5. Mai kam er.", "de").length).toBe(1);
    expect(segmentsOf("He is 5. May came.", "en").length).toBe(2);
  });

  it("know the line at which their paragraph begins", () => {
    expect(segmentsOf("One. Two.\n\nThree.\n• Four").map(({ line }) => line)).toEqual([1, 1, 3, 4]);
  });
});

const word = fc.constantFrom(
  "Dog",
  "cat",
  "Mr.",
  "ran.",
  "ran!",
  "…",
  "“Go.”",
  "20K.",
  "2022.",
  "U.S.",
  "I.",
  "—",
);
const part = fc.oneof(
  { weight: 4, arbitrary: word },
  fc.tuple(word, word).map(([sic, corr]) => `:sic[${sic}x]{corr="${corr.replaceAll('"', "")}"}`),
  fc.tuple(word, word).map(([one, two]) => `:sic[${one}${two}y]{corr="${one} ${two}"}`),
  word.map((one) => `:sic[${one}x]{corr=""}`),
);
const paragraph = fc
  .array(fc.tuple(part, fc.constantFrom(" ", " ", "\n", "")), { minLength: 1, maxLength: 12 })
  .map((list) => `Begin ${list.map(([one, space]) => one + space).join("")}`);
const transcript = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((list) => list.join("\n\n"));
const bare = (text: string): string => text.replace(/\s+/gu, "");

describe("the segments of any transcript", () => {
  it("hold its text as received and as corrected, nothing twice and nothing lost", () => {
    fc.assert(
      fc.property(transcript, (source) => {
        const blocks = readTranscript(source);
        const found = segment("w", blocks, "en");
        const whole = (text: (pieces: (typeof blocks)[number]["pieces"]) => string): string =>
          bare(blocks.map(({ pieces }) => text(pieces)).join(""));
        expect(bare(found.map(({ text }) => text).join(""))).toBe(whole(received));
        expect(bare(found.map((one) => one.corrected).join(""))).toBe(whole(corrected));
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it("can be had as received: without its corrections a transcript reads as it was printed", () => {
    fc.assert(
      fc.property(transcript, (source) => {
        const plain = source.replace(/:sic\[([^\]]*)\]\{corr="[^"]*"\}/gu, "$1");
        const text = (of: string): string =>
          bare(
            segmentsOf(of)
              .map((one) => one.text)
              .join(""),
          );
        expect(text(source)).toBe(text(plain));
      }),
      { seed: 2, numRuns: 400 },
    );
  });

  it("are the same when their sentences are segmented again", () => {
    fc.assert(
      fc.property(transcript, (source) => {
        for (const one of segmentsOf(source)) {
          const block = { form: one.form, role: one.role, line: one.line, pieces: one.pieces };
          expect(segment("w", [block], "en").map(({ pieces }) => pieces)).toEqual([one.pieces]);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
