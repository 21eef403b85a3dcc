import { expect, it } from "vitest";
import type { Edition } from "../edition.ts";
import type { Entry, EntryState } from "../ledger/ledger.ts";
import { formerPassages } from "./formerPassage.ts";

function entry(id: string, state: EntryState): Entry {
  const sentences = [{ id: "one.1.1", words: `The words of ${id}.` }];
  return {
    id,
    published: "2026-11-22",
    state,
    quotations: [{ witness: "one", before: "", sentences, after: "" }],
    earlier: [],
  };
}

it("a number given up says what became of it, through every merger, and the words it had", () => {
  const on = "2026-12-01";
  const entries = [
    entry("1", { kind: "live" }),
    entry("2", { kind: "merged", into: "1", on }),
    entry("3", { kind: "withdrawn", reason: "Cut.", on }),
    entry("4", { kind: "merged", into: "3", on }),
  ];
  const edition = {
    id: "the-fox",
    witnesses: [],
    passages: [{ id: "1" }],
    ledger: { version: 1, entries },
  } as unknown as Edition;
  const told = formerPassages(edition).map(({ id, fate, words }) => [
    id,
    fate.kind === "merged" ? `in ${fate.into.id}` : fate.reason,
    words.map(({ name, text }) => `${name}: ${text}`).join(),
  ]);
  expect(told).toEqual([
    ["2", "in 1", "one: The words of 2."],
    ["3", "Cut.", "one: The words of 3."],
    ["4", "It had become part of 3. Cut.", "one: The words of 4."],
  ]);
});
