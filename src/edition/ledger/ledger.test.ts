import { describe, expect, it } from "vitest";
import { follow, formatLedger, type Entry, type Ledger, type PassageText } from "./ledger.ts";
import { compareNumbers, lettersAfter, numberAfter } from "./numbers.ts";
import { ContentError } from "../content/contentError.ts";
import { parseLedger } from "./parse.ts";
import { publishFirst } from "./publish.ts";
import { resolve, unwrittenError } from "./resolve.ts";

const FILE = "content/the-fox/passages.json";

function quotation(witness: string, id: string, words: string) {
  return { witness, before: "", sentences: [{ id: `${witness}.${id}`, words }], after: "" };
}

function passage(key: number, inBase: boolean, ...readings: PassageText["readings"]): PassageText {
  return { key, inBase, readings };
}

const FOX: readonly PassageText[] = [
  passage(
    0,
    true,
    quotation("a", "1.1", "A fox saw a crow."),
    quotation("b", "1.1", "A crow was seen by a fox."),
  ),
  passage(1, false, quotation("b", "1.2", "It was summer.")),
  passage(2, true, quotation("a", "1.2", "“How fine you are!” said he.")),
];

const published = publishFirst(FOX, "2026-11-22");

describe("passage numbers", () => {
  it("run 8, 8a, 8b, 8z, 8aa, 9", () => {
    const shuffled = ["9", "8aa", "8b", "8", "8z", "8a", "10", "0a"];
    expect(shuffled.toSorted(compareNumbers)).toEqual(["0a", "8", "8a", "8b", "8z", "8aa", "9", "10"]);
  });

  it("go from z to aa and from az to ba", () => {
    expect(["", "a", "y", "z", "az", "zz"].map(lettersAfter)).toEqual(["a", "b", "z", "aa", "ba", "aaa"]);
  });

  it("found after 8 come after every number already given between 8 and 9", () => {
    expect(numberAfter("8", ["7", "8", "9"])).toBe("8a");
    expect(numberAfter("8", ["8", "8a", "8c", "9", "9d"])).toBe("8d");
    expect(numberAfter("8a", ["8", "8a", "8b"])).toBe("8c");
    expect(numberAfter(undefined, ["1", "0a"])).toBe("0b");
  });
});

describe("the first publication", () => {
  it("numbers what the base has, then what it lacks", () => {
    expect(published.ids).toEqual(["1", "3", "2"]);
  });

  it("is found again by the build", () => {
    expect(resolve(published.ledger, FOX)).toEqual({ kind: "resolved", ids: ["1", "3", "2"] });
  });
});

describe("the build", () => {
  it("stops at a work without a ledger", () => {
    expect(resolve(undefined, FOX)).toEqual({ kind: "unwritten", passages: [0, 1, 2], numbers: [] });
  });

  it("stops when a word has changed, and names the number and the remedy", () => {
    const changed = FOX.map((one) =>
      one.key === 1 ? passage(1, false, quotation("b", "1.2", "It was high summer.")) : one,
    );
    const resolution = resolve(published.ledger, changed);
    expect(resolution).toEqual({ kind: "unwritten", passages: [1], numbers: ["3"] });
    expect(
      resolution.kind === "unwritten" &&
        unwrittenError("the-fox", resolution, formatLedger(published.ledger)).message,
    ).toBe(
      'The ledger of "the-fox" does not fit its texts: 1 passage without a number, 1 number whose words have changed or gone (3) (content/the-fox/passages.json:43).\n' +
        "Run `npm run passages` to see what it proposes, and `npm run passages -- --write` to write it.",
    );
  });

  it("stops when a published passage is gone", () => {
    expect(resolve(published.ledger, FOX.slice(0, 2))).toEqual({
      kind: "unwritten",
      passages: [],
      numbers: ["2"],
    });
  });

  it("asks nothing of numbers withdrawn or merged", () => {
    const [one, two, three] = published.ledger.entries as [Entry, Entry, Entry];
    const ledger: Ledger = {
      version: 1,
      entries: [
        one,
        two,
        { ...three, state: { kind: "withdrawn", reason: "No version has it.", on: "2026-12-01" } },
      ],
    };
    expect(resolve(ledger, [FOX[0], FOX[2]] as readonly PassageText[])).toEqual({
      kind: "resolved",
      ids: ["1", "2"],
    });
  });
});

describe("the file", () => {
  it("comes back the same when it is read and written", () => {
    const entries = published.ledger.entries.map((entry): Entry => {
      if (entry.id === "3") {
        return {
          ...entry,
          state: { kind: "merged", into: "2", on: "2026-12-01" },
          earlier: [
            { until: "2026-11-30", witness: "b", sentences: [{ id: "b.1.2", words: "Summer it was." }] },
          ],
        };
      }
      return entry;
    });
    const written = formatLedger({ version: 1, entries });
    expect(parseLedger(written, FILE)).toEqual({ version: 1, entries });
    expect(formatLedger(parseLedger(written, FILE))).toBe(written);
  });

  it("has one line a member, sorted by number", () => {
    expect(formatLedger({ version: 1, entries: published.ledger.entries.slice(1, 2) })).toBe(
      `{
  "version": 1,
  "passages": [
    {
      "id": "2",
      "published": "2026-11-22",
      "state": "live",
      "quotations": [
        {
          "witness": "a",
          "before": "",
          "sentences": {
            "a.1.2": "“How fine you are!” said he."
          },
          "after": ""
        }
      ]
    }
  ]
}
`,
    );
  });

  const good = formatLedger(published.ledger);
  it.each([
    [good.replace('"id": "2"', '"id": "1"'), 28, "Passage number 1 is given twice"],
    [good.replace('"id": "2"', '"id": "2.5"'), 28, '"2.5" is no passage number'],
    [good.replace('"2026-11-22"', '"2026-02-30"'), 6, '"published" is "2026-02-30", not a day'],
    [good.replace('"state": "live"', '"state": "gone"'), 7, 'State "gone" is not known'],
    [
      good.replace('"state": "live"', '"state": "merged",\n"into": "9",\n"on": "2026-12-01"'),
      8,
      "Passage 1 is merged into 9, which is not in the ledger",
    ],
    [
      good.replace('"state": "live"', '"state": "merged",\n"into": "1",\n"on": "2026-12-01"'),
      8,
      "Passage 1 is merged into 1, which leads back to it",
    ],
    [
      good.replace('"state": "live"', '"state": "live",\n"reason": "none"'),
      8,
      'A passage that is "live" has no "reason"',
    ],
    [good.replace('"witness": "a"', '"version": "a"'), 10, 'Member "version" is not known'],
    [good.replace('"version": 1', '"version": 2'), 2, "Ledger version 2 is not known"],
    [good.replace('"state": "live"', '"state": "live",\n"state": "live"'), 8, "A key is given twice"],
    [good.replace('"state": "live"', '"state": live'), 7, 'Not readable as JSON from "live,'],
    [good.replace("[", "[[,"), 3, "Not readable as JSON"],
    [good.slice(0, -4), good.split("\n").length - 2, "Not readable as JSON"],
  ])("is refused with line and remedy (%#)", (text, line, what) => {
    let thrown: unknown;
    try {
      parseLedger(text, FILE);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ContentError);
    const error = thrown as ContentError;
    expect(error.message).toContain(what);
    expect(error.place).toEqual({ file: FILE, line });
    expect(error.message).toMatch(/\n\S/u);
  });
});

describe("a number followed", () => {
  const [one, two, three] = published.ledger.entries as [Entry, Entry, Entry];
  const on = "2026-12-01";

  it("that is live leads to itself, one never given nowhere", () => {
    expect(follow(published.ledger, "2")?.kind).toBe("live");
    expect(follow(published.ledger, "8")).toBeUndefined();
  });

  it("leads through two mergers to the passage that lives", () => {
    const ledger: Ledger = {
      version: 1,
      entries: [
        one,
        { ...two, state: { kind: "merged", into: "1", on } },
        { ...three, state: { kind: "merged", into: "2", on } },
      ],
    };
    const fate = follow(ledger, "3");
    expect(fate?.kind === "merged" && fate.into.id).toBe("1");
  });

  it("leads to the reason where what it was merged into was withdrawn", () => {
    const ledger: Ledger = {
      version: 1,
      entries: [
        one,
        { ...two, state: { kind: "withdrawn", reason: "Not of this work.", on } },
        { ...three, state: { kind: "merged", into: "2", on } },
      ],
    };
    const fate = follow(ledger, "3");
    expect(fate?.kind === "withdrawn" && fate.last.state).toMatchObject({ reason: "Not of this work." });
  });
});
