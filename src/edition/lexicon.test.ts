import { expect, test } from "vitest";
import { openLexicon } from "./lexicon.ts";

const lexicon = openLexicon();
const kinOf = (word: string): readonly string[] => lexicon.kin(word).map(([kin]) => kin);

test.each([
  ["purchase", "buy"],
  ["begged", "implore"],
  ["speedily", "quickly"],
  ["enemies", "foe"],
  ["decision", "decide"],
])("%s has %s among its kin", (word, kin) => {
  expect(kinOf(word)).toContain(kin);
});

test("a synonym is nearer than a wider notion", () => {
  const nearness = new Map(lexicon.kin("purchase"));
  expect(nearness.get("buy")).toBeGreaterThan(nearness.get("get") ?? 1);
});

test("an unknown word has no kin, nor has a word at either end of the files", () => {
  expect(lexicon.kin("qxzzy")).toEqual([]);
  expect(lexicon.kin("")).toEqual([]);
  expect(lexicon.kin("zzzzzz")).toEqual([]);
});
