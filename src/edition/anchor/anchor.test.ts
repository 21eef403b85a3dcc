import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuote, type Quote } from "./findQuote.ts";
import { textDirective, textFragment } from "./textFragment.ts";
import { wordChanges } from "./wordChanges.ts";

const TEXT =
  "A fox saw a crow in a tree. The crow had a piece of cheese. “How fine you are!” said the fox. " +
  "He said it again. The crow opened her beak, the cheese fell, and the fox ate it. “You have a voice,” he said; “what you lack is wit.”";

/** The text found, in brackets, with its kind: `exact [a crow]`. */
function found(text: string, quote: Quote): string {
  const result = findQuote(text, quote);
  if (result.kind === "notFound") {
    return result.near === undefined
      ? "notFound"
      : `notFound, near [${text.slice(result.near.start, result.near.end)}]`;
  }
  const places = result.kind === "exact" && result.places > 1 ? ` in ${result.places} places` : "";
  return `${result.kind} [${text.slice(result.start, result.end)}]${places}`;
}

describe("words quoted", () => {
  it("are found as they stand, whatever the case and the quotation marks", () => {
    expect(found(TEXT, { exact: "how fine you are", prefix: "of cheese.", suffix: "said the" })).toBe(
      "exact [How fine you are]",
    );
  });

  it("are found over two sentences", () => {
    expect(found(TEXT, { exact: "said the fox. He said it again", prefix: "you are!" })).toBe(
      "exact [said the fox. He said it again]",
    );
  });

  it("that occur twice are told apart by what stands round them", () => {
    const second = findQuote(TEXT, { exact: "the fox", prefix: "the cheese fell, and", suffix: "ate it" });
    expect(second).toMatchObject({ kind: "exact", places: 1, start: TEXT.indexOf("the fox ate") });
    const first = findQuote(TEXT, { exact: "the fox", prefix: "you are!” said", suffix: "He said it" });
    expect(first).toMatchObject({ kind: "exact", places: 1, start: TEXT.indexOf("the fox.") });
  });

  it("that nothing tells apart are found in so many places", () => {
    expect(found("So it was. And then. So it was. And then.", { exact: "So it was. And then" })).toBe(
      "exact [So it was. And then] in 2 places",
    );
  });

  it("that have changed are shown as they are now", () => {
    const after = TEXT.replace("a piece of cheese", "a large piece of old cheese");
    expect(
      found(after, { exact: "a piece of cheese", prefix: "The crow had", suffix: "How fine you are" }),
    ).toBe("changed [a large piece of old cheese]");
    const reworded = TEXT.replace("opened her beak", "began to sing");
    expect(
      found(reworded, {
        exact: "opened her beak",
        prefix: "He said it again. The crow",
        suffix: "the cheese fell",
      }),
    ).toBe("changed [began to sing]");
  });

  it("that were taken out leave an empty place", () => {
    const after = TEXT.replace(" in a tree", "");
    expect(
      found(after, { exact: "in a tree", prefix: "A fox saw a crow", suffix: "The crow had a piece" }),
    ).toBe("changed []");
  });

  it("are never taken for the same words somewhere else", () => {
    const after = TEXT.replace("He said it again.", "");
    const quote = {
      exact: "he said",
      prefix: "and nobody knew what",
      suffix: "to the king of all the birds",
    };
    expect(found(after, quote)).toBe("notFound");
    expect(found("He said no.", { exact: "He", prefix: "One day", suffix: "went home" })).toMatch(
      /^notFound/u,
    );
  });

  it("are found in a part of their text, though what stood round them is not there", () => {
    const quote = {
      exact: "a piece",
      prefix: "in a tree. The crow had",
      suffix: "of cheese. “How fine you are!” said",
    };
    expect(found("The crow had a piece of cheese.", quote)).toBe("exact [a piece]");
  });

  it("half of which are gone are near, not found", () => {
    expect(
      found("Long ago the crow had cheese.", { exact: "The crow had a piece of fine old Swiss cheese" }),
    ).toMatch(/^notFound, near/u);
  });

  it("of a text without spaces are found letter by letter", () => {
    expect(found("烏鴉在樹上。牠有一塊乳酪。", { exact: "一塊乳酪" })).toBe("exact [一塊乳酪]");
  });

  it("and none are found in nothing", () => {
    expect(found("", { exact: "a crow" })).toBe("notFound");
    expect(found(TEXT, { exact: "…" })).toBe("notFound");
  });
});

it("any run of words of a text of few words is found at its own place, given its context", () => {
  const text = fc.array(fc.constantFrom("so", "it", "was", "and", "then", "not"), {
    minLength: 12,
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, fc.nat(), fc.integer({ min: 1, max: 9 }), (words, seed, length) => {
      const start = seed % (words.length - 1);
      const exact = words.slice(start, start + length).join(" ");
      const all = words.join(" ");
      const at = words.slice(0, start).join(" ").length + (start === 0 ? 0 : 1);
      const quote = { exact, prefix: all.slice(0, at), suffix: all.slice(at + exact.length) };
      const result = findQuote(all, quote);
      expect(result.kind).toBe("exact");
      if (result.kind === "exact") {
        expect(all.slice(result.start, result.end)).toBe(exact);
        expect(result.places > 1 || result.start === at).toBe(true);
      }
    }),
    { seed: 1, numRuns: 500 },
  );
});

describe("a text directive", () => {
  it("escapes what parts its pieces, and nothing is lost", () => {
    const words = "well-armed, “brave” & free: 50%, it's";
    const directive = textDirective({ prefix: "to be", start: words, suffix: "— said" });
    expect(directive).toBe(
      "text=to%20be-,well%2Darmed%2C%20%E2%80%9Cbrave%E2%80%9D%20%26%20free%3A%2050%25%2C%20it%27s,-%E2%80%94%20said",
    );
    expect(directive.slice(5).split(",").map(decodeURIComponent)).toEqual(["to be-", words, "-— said"]);
  });

  it("names first and last words of a longer run, and several runs stand behind one id", () => {
    expect(textFragment("p8", [{ start: "Dear", end: "friends" }, { start: "So it was" }])).toBe(
      "#p8:~:text=Dear,friends&text=So%20it%20was",
    );
    expect(textFragment("p8", [])).toBe("#p8");
  });
});

it("what changed is told word by word, both ways", () => {
  const [before, now] = wordChanges(
    "the crow had a piece of cheese",
    "the crow held a large piece of cheese",
  );
  const draw = (list: readonly { text: string; changed: boolean }[]): string =>
    list.map((one) => (one.changed ? `[${one.text.trim()}] ` : one.text)).join("");
  expect([draw(before), draw(now)]).toEqual([
    "the crow [had] a piece of cheese",
    "the crow [held] a [large] piece of cheese",
  ]);
});
