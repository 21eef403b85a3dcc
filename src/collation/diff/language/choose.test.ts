import { expect, test } from "vitest";
import { languageFor } from "./choose.ts";

test.each([
  ["en", "en"],
  ["en-GB", "en"],
  ["EN-us", "en"],
  ["kk", "und"],
  ["enm", "und"],
  ["", "und"],
])("the rules for %s are those of %s", (tag, rules) => {
  expect(languageFor(tag).tag).toBe(rules);
});
