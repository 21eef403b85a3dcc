import { describe, expect, test } from "vitest";
import { tokenize } from "../../text/token.ts";
import { english } from "../language/en.ts";
import { neutral } from "../language/neutral.ts";
import { wordsOf } from "../words.ts";
import { datesIn } from "./dates.ts";

function found(text: string, language = english): readonly string[] {
  return datesIn(wordsOf(tokenize(text)).norms, language).map((span) => [...span.parts].sort().join(" "));
}

describe("dates", () => {
  test.each([
    ["on January 11, 2022", ["d11 m1 y2022"]],
    ["on 11 January 2022", ["d11 m1 y2022"]],
    ["on the 11th of January 2022", ["d11 m1 y2022"]],
    ["on the eleventh day, January 11th", ["d11 m1"]],
    ["on 2022-01-11", ["d11 m1 y2022"]],
    ["on 11.01.2022", ["d11 m1 y2022"]],
    ["in May 2020", ["m5 y2020"]],
    ["in May", ["m5"]],
    ["you may go, and they march", []],
    ["in 1789 with 1500 men", ["y1789"]],
    ["yesterday, on Friday", ["yesterday", "friday"]],
    ["four of January's kings", []],
    ["on 7/1/2022", []],
  ])("in %s", (text, dates) => {
    expect(found(text)).toEqual(dates);
  });

  test("in figures are known in any language", () => {
    expect(found("le 2022-01-11 ou 11.01.2022", neutral)).toEqual(["d11 m1 y2022", "d11 m1 y2022"]);
  });
});
