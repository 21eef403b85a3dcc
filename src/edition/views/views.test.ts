import { beforeAll, describe, expect, it } from "vitest";
import type { Edition } from "../edition.ts";
import { pond, versionOf } from "../testing/pond.ts";
import { compareView } from "./compareView.ts";
import type { PairCell } from "./compareView.ts";
import { correctionsOf, correctionsTold } from "./corrections.ts";
import { overviewView } from "./overviewView.ts";
import { parallelView } from "./parallelView.ts";
import { readView } from "./readView.ts";
import { scoreOf } from "./score.ts";

let edition: Edition;

beforeAll(async () => {
  edition = await pond();
});

function words(html: string): string {
  return html.replace(/<i class="gl"[^>]*><\/i>/gu, " ").replace(/<[^>]*>/gu, "");
}

/** A row a line: the passage, and each side's first words, `same as`, or what is said of its absence. */
function rows(left: string, right: string): readonly string[] {
  const told = (cell: PairCell): string => {
    if (cell.kind === "same") return `same as ${cell.as}`;
    if (cell.kind === "absent") return `(${cell.first ? cell.label : "…"})`;
    const tags = cell.tags.map(({ before, links }) => `${before}${links.map(({ text }) => text).join(", ")}`);
    return [words(cell.html).split(" ").slice(0, 3).join(" "), ...tags].join(" – ");
  };
  return compareView(edition, versionOf(edition, left), versionOf(edition, right)).sections.flatMap(
    (section) =>
      section.rows.map((row) =>
        row.kind === "here"
          ? `here ${row.displaced.map(({ passage, arrow }) => `${passage.id} ${arrow}`).join(", ")}`
          : `${row.passage.id}${row.same ? " =" : ""}: ${told(row.left)} | ${told(row.right)}`,
      ),
  );
}

describe("two versions side by side", () => {
  it("follow the order of the first, with what is moved linked at both of its places", () => {
    expect(rows("A", "B")).toEqual([
      "here 5 down",
      "1 =: Two frogs lived | Two frogs lived",
      "2 =: A dry summer | A dry summer",
      "3: The herons flew | (not in this version)",
      "4: They found a | They found a",
      "6: (not in this version) | Nobody had repaired",
      "5 =: The older frog | The older frog – stands earlier in B, at its beginning",
    ]);
    expect(rows("B", "A")).toEqual([
      "5 =: The older frog | The older frog – stands later in A, after 4",
      "1 =: Two frogs lived | Two frogs lived",
      "2 =: A dry summer | A dry summer",
      "3: (not in this version) | The herons flew",
      "4: They found a | They found a",
      "here 5 up",
      "6: Nobody had repaired | (not in this version)",
    ]);
  });

  it("show a sentence that serves two passages once, compared with all it stands for", () => {
    expect(rows("A", "C").slice(0, 2)).toEqual([
      "1: Two frogs lived | Two frogs lived – one sentence with 2",
      "2: A dry summer | same as 1",
    ]);
  });

  it("are summed up by what they share", () => {
    expect(compareView(edition, versionOf(edition, "A"), versionOf(edition, "C")).summary).toBe(
      "3 of 5 passages are in both, 1 of them word for word. 2 only in A. Rows follow the order of A.",
    );
  });

  it("hold all the words of both versions once, whatever is marked", () => {
    for (const left of ["A", "B", "C"])
      for (const right of ["A", "B", "C"].filter((siglum) => siglum !== left)) {
        const view = compareView(edition, versionOf(edition, left), versionOf(edition, right));
        const cells = view.sections.flatMap((section) =>
          section.rows.flatMap((row) => (row.kind === "passage" ? [row] : [])),
        );
        for (const side of ["left", "right"] as const) {
          const shown = cells.flatMap((row) => (row[side].kind === "text" ? [words(row[side].html)] : []));
          const own = view[side].segments.map((segment) => segment.corrected);
          expect(shown.join(" ").split(" ").sort()).toEqual(own.join(" ").split(" ").sort());
        }
      }
  });

  it("have a score that calls only the second one's readings moved", () => {
    const { score } = compareView(edition, versionOf(edition, "A"), versionOf(edition, "B"));
    const told = score.systems.flatMap(({ columns }) =>
      columns.map((one) => `${one.passage.id} ${one.told}`),
    );
    expect(told).toContain("5 in all; earlier in B");
    expect(told).toContain("3 in A");
    expect(told).toContain("6 in B");
  });
});

describe("the score", () => {
  it("tells in words where each passage is", () => {
    const { systems } = scoreOf(edition, edition.witnesses);
    expect(systems.flatMap(({ columns }) => columns.map((one) => `${one.passage.id} ${one.told}`))).toEqual([
      "1 in all",
      "2 in all",
      "3 in A",
      "4 in all",
      "6 in B",
      "5 in A and B; earlier in B",
    ]);
  });

  it("shows a reading the fuller the more of the base's wording it keeps", () => {
    const column = scoreOf(edition, edition.witnesses).systems[0]?.columns[3];
    const levels = column?.cells.map((cell) => (cell.kind === "present" ? cell.level : -1)) ?? [];
    expect(levels[0]).toBeUndefined();
    expect(levels[1]).toBeLessThan(levels[2] ?? 0);
  });
});

describe("all versions together", () => {
  it("name what each row lacks, and show a shared sentence once", () => {
    const { sections } = parallelView(edition);
    const all = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "rows" ? block.rows : [])),
    );
    expect(all.map(({ passage, absent }) => [passage.id, absent])).toEqual([
      ["1", undefined],
      ["2", undefined],
      ["3", "Not in B, C"],
      ["4", undefined],
      ["6", "Not in A, C"],
      ["5", "Not in C"],
    ]);
    expect(all[1]?.cells[2]?.cell).toEqual({ kind: "same", as: "1" });
  });
});

describe("the overview", () => {
  it("finds how many passages reach every version, and what each alone has", () => {
    const view = overviewView(edition);
    expect(view.finding).toBe("Three of 5 passages reach all three versions");
    expect(view.kicker).toBe("One text, three English versions");
    expect(view.coverage.map(({ passages, share }) => [passages, share])).toEqual([
      [5, "100% of the passages"],
      [4, "80% of the passages"],
      [3, "60% of the passages"],
    ]);
    expect(view.alone.map(({ passages }) => passages.map(({ passage }) => passage.id))).toEqual([
      ["3"],
      ["6"],
      [],
    ]);
  });

  it("calls no words a version's own that others have in the next passage", () => {
    expect(overviewView(edition).alone.flatMap(({ phrases }) => phrases)).toEqual([]);
  });
});

describe("a version's reading page", () => {
  it("sets no words in the margin as lacking in others that have them in the next passage", () => {
    const { blocks } = readView(edition, versionOf(edition, "C"));
    expect(blocks[0]?.note?.entries).toEqual([]);
  });

  it("shows what others have in a word's place", () => {
    const { blocks } = readView(edition, versionOf(edition, "B"));
    const entries = blocks.flatMap(({ note }) => note?.entries ?? []);
    expect(entries.map(({ lemma, readings }) => [lemma, readings.map((one) => one.words)])).toContainEqual([
      "brick",
      ["stone"],
    ]);
  });
});

describe("corrections", () => {
  it("are listed with the words they touch", () => {
    expect(
      correctionsOf(versionOf(edition, "A")).map(({ printed, corrected }) => [printed, corrected]),
    ).toEqual([["hisfriend", "his friend"]]);
    expect(correctionsTold(edition)).toBe(
      "The editors correct 1 slip in A; each is marked, and the reading page shows it as printed or as corrected.",
    );
  });
});
