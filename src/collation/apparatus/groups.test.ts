import { describe, expect, it } from "vitest";
import { segment } from "../text/segment.ts";
import type { Segment } from "../text/segment.ts";
import { readTranscript } from "../text/transcript.ts";
import { distinct, rowGroups } from "./groups.ts";
import { CUT, follows, join } from "./joined.ts";

const text = segment(
  "w",
  readTranscript(
    "One. Two. Three.\n\nFour :sic[fve]{corr=five}. Six.\n\n• Seven.".replace("=five", '="five"'),
  ),
  "en",
);

function at(index: number): Segment {
  const found = text[index];
  if (found === undefined) throw new RangeError(`There is no segment ${String(index)}.`);
  return found;
}

/** Rows by the sentences of each side: `01/2` has the first two on the one side and the third on the other. */
function groups(rows: string): string {
  const given = rows.split(" ").map((row) => {
    const [a = "", b = ""] = row.split("/");
    return { a: Array.from(a, (index) => at(Number(index))), b: Array.from(b, (index) => at(Number(index))) };
  });
  return rowGroups(given)
    .map((run) => run.join(""))
    .join(" ");
}

describe("rows compared together", () => {
  it.each([
    ["none share a sentence", "0/3 1/4", "0 1"],
    ["neighbours share one on the one side", "0/3 0/4", "01"],
    ["neighbours share one on the other side", "0/3 1/3 2/3", "012"],
    ["a chain of neighbours shares", "0/34 1/45 2/5", "012"],
    ["one side lacks a row between", "0/3 1/ 2/3", "0 1 2"],
    ["a row that one side lacks shares a sentence", "0/3 0/", "0 1"],
    ["rows that do not adjoin share one", "0/3 1/4 2/3", "0 1 2"],
  ])("if %s: %s", (_, rows, expected) => {
    expect(groups(rows)).toBe(expected);
  });

  it("have each sentence once, in its order", () => {
    expect(distinct([at(3), at(0), at(3), at(1)])).toEqual([at(0), at(1), at(3)]);
  });
});

describe("sentences joined", () => {
  it("have a space between neighbours and a cut between others", () => {
    expect(join([at(0), at(1)]).corrected).toBe("One. Two.");
    expect(join([at(2), at(3)]).corrected).toBe("Three. Four five.");
    expect(join([at(0), at(2)]).corrected).toBe(`One.${CUT}Three.`);
    expect([follows(at(2), at(3)), follows(at(3), at(2)), follows(at(0), at(2))]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("leave a list item's sign out, and count their tokens in the corrected text", () => {
    const { corrected, tokens } = join([at(4), at(5)]);
    expect(corrected).toBe("Six. Seven.");
    for (const { text: word, start, end } of tokens) expect(corrected.slice(start, end)).toBe(word);
  });

  it("are nothing where there are none", () => {
    expect(join([])).toEqual({ segments: [], pieces: [], tokens: [], corrected: "" });
  });
});
