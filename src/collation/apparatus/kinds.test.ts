import { describe, expect, test } from "vitest";
import { compareReadings } from "./compareReadings.ts";
import { english } from "../diff/language/en.ts";
import { tokenize } from "../text/token.ts";
import { kindOf, type Voice, voiceOf } from "./kinds.ts";
import { OUTSIDE, quotationIn, type QuotationState } from "./quotation.ts";

interface Circumstances {
  readonly before?: QuotationState;
  readonly serves?: number;
  readonly voice?: Voice;
}

function kind(
  text: string,
  other: string,
  { before = OUTSIDE, serves = 1, voice = "unknown" }: Circumstances = {},
) {
  const tokens = tokenize(text);
  const fullest = tokenize(other);
  const kept = compareReadings(fullest, tokens, english).keptOfA;
  return kindOf({ tokens, before, others: [{ tokens: fullest, kept }], serves, voice }, english);
}

const vow =
  "I will rebuild the harbour before the winter, and we shall not rest until the last house has a roof.";

describe("a reading is", () => {
  test("a rendering where it speaks as the speaker", () => {
    expect(kind("I shall rebuild the port before winter.", vow)).toBe("rendering");
  });

  test("a quotation where it stands in quotation marks", () => {
    expect(kind("“I will rebuild the harbour before the winter,” the mayor said.", vow)).toBe("quotation");
  });

  test("a quotation too where the marks were opened in an earlier sentence", () => {
    const { after } = quotationIn(tokenize("The mayor said: “My friends!"));
    expect(kind("I will rebuild the harbour.” Then she left.", vow, { before: after })).toBe("quotation");
  });

  test("no quotation for a quoted word or two", () => {
    expect(kind("I will rebuild the “harbour” before the winter.", vow)).toBe("rendering");
  });

  test("a report where a frame tells that it was said", () => {
    expect(kind("The mayor told reporters that the harbour will be rebuilt before the winter.", vow)).toBe(
      "report",
    );
  });

  test("a report where somebody stands for the speaker", () => {
    expect(
      kind(
        "The mayor will rebuild the harbour before the winter, and her council shall not rest until the last house has a roof.",
        vow,
      ),
    ).toBe("report");
  });

  test("a summary where it keeps little in few words", () => {
    expect(kind("Reconstruction was also on the agenda.", vow)).toBe("summary");
  });

  test("a rendering in a version that speaks as the speaker, however short", () => {
    expect(kind("Reconstruction, too.", vow, { voice: "speaker" })).toBe("rendering");
  });

  test("no summary for being short where its words are those of the other", () => {
    expect(
      kind("The harbour, before the winter, and no rest until the last house has a roof.", vow),
    ).not.toBe("summary");
  });

  test("what its version is, where the sentence shows nothing", () => {
    const flat = "The last house has a roof before the winter.";
    const full = "The last house shall have a roof before the winter.";
    expect(kind(flat, full)).toBe("rendering");
    expect(kind(flat, full, { voice: "reporter" })).toBe("report");
  });
});

describe("a version speaks", () => {
  const spoken = (...texts: readonly string[]): Voice =>
    voiceOf(
      texts.map((text) => ({ tokens: tokenize(text), before: OUTSIDE })),
      english,
    );

  test("as the speaker", () =>
    expect(spoken("I thank you.", "The bridge is open.", "We shall go on.")).toBe("speaker"));
  test("as a reporter", () =>
    expect(
      spoken("The minister thanked the crews.", "“I am proud,” he said.", "He said that the bridge is open."),
    ).toBe("reporter"));
  test("as neither, where nothing tells", () => expect(spoken("The bridge is open.")).toBe("unknown"));
});

describe("quotation marks", () => {
  test.each([
    ["He said “come in” and left.", "..QQ.."],
    ['He said "come in" and left.', "..QQ.."],
    ["Er sagte „komm herein“ und ging.", "..QQ.."],
    ["Il dit « entrez » et partit.", "..Q.."],
    ["“He called it ‘war’ then,” she said.", "QQQQQ.."],
    ["the farmers’ market isn’t far", "....."],
  ])("%s", (text, drawing) => {
    const drawn = quotationIn(tokenize(text))
      .quoted.map((one) => (one ? "Q" : "."))
      .join("");
    expect(drawn).toBe(drawing);
  });

  test("left open are open in the next sentence, until they close", () => {
    const first = quotationIn(tokenize("“We begin."));
    const second = quotationIn(tokenize("We end.” So he spoke."), first.after);
    expect(second.quoted).toEqual([true, true, false, false, false]);
    expect(second.after).toEqual(OUTSIDE);
  });
});
