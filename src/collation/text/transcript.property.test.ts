import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { received } from "./piece.ts";
import { TranscriptError, readTranscript } from "./transcript.ts";

describe("any text", () => {
  const marked = fc
    .array(
      fc.constantFrom(
        "one",
        "two",
        " ",
        "\n",
        "\n\n",
        "•",
        "*",
        "_",
        "#",
        "-",
        "1.",
        ":",
        "[",
        "]",
        "{",
        "}",
        "<b>",
        "&amp;",
        "`",
        "\\",
        "sic",
        "|",
        "!",
        "(",
        ")",
        "~",
        ">",
        "\t",
        "=",
      ),
      { maxLength: 14 },
    )
    .map((list) => list.join(""));

  it("is read whole or refused, whatever Markdown would make of it", () => {
    const signs = (text: string): string => text.replace(/[^a-z0-9&<>]/gu, "");
    fc.assert(
      fc.property(marked, (source) => {
        let text: string;
        try {
          text = readTranscript(source)
            .map(({ pieces }) => received(pieces))
            .join("");
        } catch (error) {
          expect(error).toBeInstanceOf(TranscriptError);
          return;
        }
        const decoded = source.replace(/(\\?)&amp;/gu, (_, escaped: string) =>
          escaped === "" ? "&" : "&amp;",
        );
        expect(signs(text)).toBe(signs(decoded));
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  it("is read exactly when every sign is escaped", () => {
    const line = fc.string({ unit: "grapheme" }).map((text) => text.replace(/\s+/gu, " ").trim());
    fc.assert(
      fc.property(line, (text) => {
        fc.pre(!/^$|^[\u2022\u2023\u25E6\u25AA\u25CF\u2219]/u.test(text) && !text.includes("\0"));
        const escaped = text.replace(/[!-/:-@[-`{-~]/gu, "\\$&");
        expect(
          readTranscript(escaped)
            .map(({ pieces }) => received(pieces))
            .join(""),
        ).toBe(text);
      }),
      { seed: 2, numRuns: 400 },
    );
  });
});
