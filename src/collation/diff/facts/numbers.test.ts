import { describe, expect, test } from "vitest";
import { tokenize } from "../../text/token.ts";
import { english } from "../language/en.ts";
import { neutral } from "../language/neutral.ts";
import { wordsOf } from "../words.ts";
import { numbersIn } from "./numbers.ts";

/** Each number as its words and its value. */
function found(text: string, language = english): readonly string[] {
  const { norms } = wordsOf(tokenize(text));
  return numbersIn(norms, language).map(
    (span) => `${norms.slice(span.from, span.to).join(" ")} = ${span.value}`,
  );
}

describe("numbers", () => {
  test.each([
    ["20 thousand men", ["20 thousand = 20000"]],
    ["20,000 men", ["20000 = 20000"]],
    ["20K men", ["20k = 20000"]],
    ["twenty thousand men", ["twenty thousand = 20000"]],
    ["two hundred and six bones", ["two hundred and six = 206"]],
    ["one million two hundred thousand and five", ["one million two hundred thousand and five = 1200005"]],
    ["four score and seven years", ["four score and seven = 87"]],
    ["a hundred, a dozen and half a million", ["a hundred = 100", "a dozen = 12", "half a million = 500000"]],
    ["1.5 million or 2.3 million", ["1.5 million = 1500000", "2.3 million = 2300000"]],
    ["thirty per cent, 30 percent, 30%", ["thirty per cent = 30", "30 percent = 30", "30 = 30"]],
    ["the 30th year and the thirtieth", ["30th = #30", "thirtieth = #30"]],
    ["his twenty second birthday", ["twenty second = #22"]],
    ["at first, then the second, then a third", ["second = #2", "third = #3"]],
    ["dozens of ships and hundreds of men", ["dozens = dozens", "hundreds = hundreds"]],
    ["two three or four", ["two = 2", "three = 3", "four = 4"]],
    ["no one but one of them", []],
    ["the thousand ships", []],
  ])("in %s", (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  test("in figures are known in any language, those in words are not", () => {
    expect(found("vingt hommes, 300 chevaux", neutral)).toEqual(["300 = 300"]);
  });
});
