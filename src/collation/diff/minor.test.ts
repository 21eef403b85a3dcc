import { describe, expect, test } from "vitest";
import { english } from "./language/en.ts";
import { neutral } from "./language/neutral.ts";
import { isMinor } from "./minor.ts";

function minor(change: string, language = english): boolean {
  const [a = "", b = ""] = change.split("/");
  const words = (side: string) => side.split(" ").filter((word) => word !== "");
  return isMinor(words(a), words(b), language);
}

describe("minor is", () => {
  test.each([
    "the/a",
    "of the/in",
    "/the",
    "who/which",
    "and/",
    "order/orders",
    "orders/the order",
    "centre/center",
    "travelling/traveling",
    "giveth/gives",
    "is/are",
    "don't/do not",
    "to cause/tocause",
    "20 thousand/20000",
    "thirty per cent/30 percent",
    "also was/was also",
    "café/cafe",
    "child/children",
    "king's/king",
  ])("%s", (change) => {
    expect(minor(change)).toBe(true);
  });
});

describe("minor is not", () => {
  test.each([
    "is/was",
    "give/gave",
    "restores/restored",
    "has come/came",
    "not/",
    "all/",
    "if/when",
    "or/and",
    "from/to",
    "he/she",
    "house/home",
    "restoring/restoration",
    "filed/filled",
    "hoping/hopping",
    "news/new",
    "20/30",
    "without/with",
    "before/after",
  ])("%s", (change) => {
    expect(minor(change)).toBe(false);
  });
});

test("of an unknown language only spacing is", () => {
  expect(minor("to cause/tocause", neutral)).toBe(true);
  expect(minor("der/die", neutral)).toBe(false);
});
