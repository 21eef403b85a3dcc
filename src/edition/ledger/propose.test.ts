import { describe, expect, it } from "vitest";
import { proposeWithAnswers } from "./answers.ts";
import { formatLedger, type Ledger, type PassageText, type Quotation } from "./ledger.ts";
import { proposeLedger, type Answer } from "./propose.ts";
import { resolve } from "./resolve.ts";
import { formatTable, tableRows } from "./table.ts";

const DAY = "2026-12-01";

/**
 * Reads passages from lines: `a: First. Second. | b: Other.` A sentence ends with its stop;
 * each version's sentences are counted as they come. The base is `a`.
 */
function drawn(lines: string): readonly PassageText[] {
  const counts = new Map<string, number>();
  return lines
    .trim()
    .split("\n")
    .map((line, key) => {
      const readings = line.split("|").map((cell): Quotation => {
        const [witness = "", text = ""] = cell.split(/:(.*)/su).map((part) => part.trim());
        const sentences = (text.match(/[^.]+\.?/gu) ?? []).map((words) => {
          const count = (counts.get(witness) ?? 0) + 1;
          counts.set(witness, count);
          return { id: `${witness}.1.${count}`, words: words.trim() };
        });
        return { witness, before: "", sentences, after: "" };
      });
      return { key, inBase: readings.some((reading) => reading.witness === "a"), readings };
    });
}

const FABLE = `
a: A fox was walking through the wood in the morning. | b: One morning a fox went walking in the wood.
a: High in a tree he saw a crow with a piece of cheese. | b: There sat a crow, who had some cheese in her beak.
a: How beautiful your feathers are, said the fox to her. | b: What fine feathers you have, cried the fox.
a: Surely your voice must be as lovely as your looks. | b: If only you would sing a song for me.
a: The crow opened her beak wide to sing for him. | b: Flattered, the bird began to caw with all her might.
a: Down fell the cheese and the fox ate it at once. | b: The cheese dropped, and was gone in a moment.`;

const first = proposeLedger(undefined, drawn(FABLE), "2026-11-22");
const LEDGER: Ledger = first.ledger ?? { version: 1, entries: [] };

/** What is proposed for an edited fable, as `number becoming`, unchanged numbers left out. */
function proposed(after: string, ledger = LEDGER, answers: readonly Answer[] = []): readonly string[] {
  const passages = drawn(after);
  const proposal = proposeLedger(ledger, passages, DAY, answers);
  if (proposal.ledger !== undefined) {
    expect(resolve(proposal.ledger, passages)).toEqual({ kind: "resolved", ids: proposal.ids });
  }
  return tableRows(ledger, passages, proposal)
    .filter((row) => !row.id.startsWith(" "))
    .map((row) => `${row.id} ${row.what}`);
}

const lines = FABLE.trim().split("\n");
const edited = (change: (lines: string[]) => void): string => {
  const copy = [...lines];
  change(copy);
  return copy.join("\n");
};

describe("after an edit, a passage keeps its number", () => {
  it("when nothing changed", () => {
    expect(proposed(FABLE)).toEqual([]);
  });

  it("when half the words of a version changed", () => {
    const after = edited((copy) => {
      copy[3] =
        "a: Without a doubt your voice must be sweet as your looks. | b: If only you would sing a song for me.";
    });
    expect(proposed(after)).toEqual(["4 words change in a"]);
  });

  it("when a sentence is parted in two", () => {
    const after = FABLE.replace("with a piece of cheese.", "with. A piece of cheese.").replace(
      "with. A",
      "with. a",
    );
    expect(proposed(after)[0]).toBe("2 words change in a");
  });

  it("when it stands elsewhere now", () => {
    const after = edited((copy) => copy.unshift(...copy.splice(3, 1)));
    expect(proposed(after).every((row) => row.endsWith("sentences are counted anew in a, b"))).toBe(true);
  });

  it("when one version no longer has it, or is no longer there", () => {
    expect(proposed(FABLE.replace(/ \| b: There.*/u, ""))).toContain("2 is lost from b");
    const without = lines.map((line) => line.replace(/ \| b.*/u, "")).join("\n");
    expect(proposed(without)).toEqual(["1", "2", "3", "4", "5", "6"].map((id) => `${id} is lost from b`));
  });

  it("when a version goes by another name", () => {
    expect(proposed(FABLE.replaceAll("b:", "beta:"))).toEqual(
      ["1", "2", "3", "4", "5", "6"].map((id) => `${id} is found in beta; is lost from b`),
    );
  });

  it("and the words it had are written down with the day they changed", () => {
    const after = FABLE.replace("in the morning", "at dawn");
    const entry = proposeLedger(LEDGER, drawn(after), DAY).ledger?.entries[0];
    expect(entry?.earlier).toEqual([
      {
        until: DAY,
        witness: "a",
        sentences: [{ id: "a.1.1", words: "A fox was walking through the wood in the morning." }],
      },
    ]);
  });
});

describe("a passage found later", () => {
  const between = (count: number): string =>
    edited((copy) =>
      copy.splice(
        2,
        0,
        ...["x", "y", "z"].slice(0, count).map((name) => `a: The ${name} of it was never told before.`),
      ),
    );

  it("between 2 and 3 is 2a, the next 2b", () => {
    const one = proposed(between(1)).filter((row) => row.endsWith("is new"));
    const two = proposed(between(2)).filter((row) => row.endsWith("is new"));
    expect([one, two]).toEqual([["2a is new"], ["2a is new", "2b is new"]]);
  });

  it("before the first is 0a, after the last the next whole number", () => {
    const after = edited((copy) => {
      copy.unshift("a: Listen to what happened long ago.");
      copy.push("a: Never trust a flatterer.");
    });
    expect(proposed(after).filter((row) => row.endsWith("is new"))).toEqual(["0a is new", "7 is new"]);
  });

  it("never takes a number that once was given", () => {
    const with2a = proposeLedger(LEDGER, drawn(between(1)), DAY).ledger ?? LEDGER;
    const without = proposeLedger(with2a, drawn(FABLE), DAY).ledger ?? with2a;
    const other = edited((copy) => copy.splice(2, 0, "a: Nobody had spoken to her for many years."));
    expect(proposed(other, without).filter((row) => row.endsWith("is new"))).toEqual(["2b is new"]);
  });
});

describe("a number is given up", () => {
  it("when its words stand nowhere", () => {
    expect(proposed(edited((copy) => copy.pop()))).toEqual([
      "6 is withdrawn: No version has these words any longer.",
    ]);
  });

  it("when the only version that had it is gone", () => {
    const lone = proposeLedger(
      undefined,
      drawn(`${FABLE}\nc: Moral for children and kings alike.`),
      DAY,
    ).ledger;
    expect(proposed(FABLE, lone)).toEqual([
      "7 is withdrawn: No version has these words any longer: they stood only in c, which the edition no longer has.",
    ]);
  });

  it("for the other when two passages become one", () => {
    const after = edited((copy) =>
      copy.splice(
        2,
        2,
        "a: How beautiful your feathers are, said the fox to her. Surely your voice must be as lovely as your looks. | b: What fine feathers you have, cried the fox. If only you would sing a song for me.",
      ),
    );
    expect(proposed(after)).toEqual(["3 becomes part of 4", "4 words change in a, b"]);
  });

  it("and comes back when its words do", () => {
    const gone = proposeLedger(LEDGER, drawn(edited((copy) => copy.pop())), DAY).ledger ?? LEDGER;
    expect(proposed(FABLE, gone)).toEqual(["6 is back"]);
  });
});

describe("an editor is asked", () => {
  const parted = edited((copy) =>
    copy.splice(
      1,
      1,
      "a: High in a tree he saw a crow with a piece of cheese.",
      "b: There sat a crow, who had some cheese in her beak.",
    ),
  );
  const rewritten = FABLE.replace(
    /^a: Down.*$/mu,
    "a: Thus ended the breakfast of a vain bird, to nobody’s regret but hers.",
  );

  it("when the readings of a passage part company", () => {
    expect(proposed(parted)).toEqual(["2 ? What became of these words?"]);
  });

  it("when other words stand in a passage’s place", () => {
    expect(proposed(rewritten)).toEqual(["6 ? What became of these words?"]);
  });

  it("and the table shows the words and the answers", () => {
    const passages = drawn(rewritten);
    const proposal = proposeLedger(LEDGER, passages, DAY);
    expect(formatTable(tableRows(LEDGER, passages, proposal))).toBe(
      `  6 ?       What became of these words?
              a: Down fell the cheese and the fox ate it at once.
    6=a     2 % of them stand here
              a: Thus ended the breakfast of a vain bird, to nobody’s regret but …
    6=none  they are gone: the number is withdrawn`,
    );
  });

  it("and the answer settles it", () => {
    const passages = drawn(rewritten);
    const withAnswer = (answer: string): readonly string[] =>
      tableRows(LEDGER, passages, proposeWithAnswers(LEDGER, passages, DAY, [answer])).map(
        (row) => `${row.id} ${row.what}`,
      );
    expect(withAnswer("6=a")).toEqual(["6 words change in a; is lost from b"]);
    expect(withAnswer("6=none: The ending is another.")).toEqual([
      "6 is withdrawn: The ending is another.",
      "7 is new",
    ]);
  });

  it("again when the answer is to no question", () => {
    const passages = drawn(rewritten);
    const refusal =
      (answers: readonly string[]): (() => unknown) =>
      () =>
        proposeWithAnswers(LEDGER, passages, DAY, answers);
    expect(refusal(["5=a"])).toThrow('The answer "5=a" answers no question.\nAsked are: 6=a|none.');
    expect(refusal(["6=b"])).toThrow('The answer "6=b" answers no question.\nAsked are: 6=a|none.');
  });

  it("never twice about one passage", () => {
    const answers: readonly Answer[] = [
      { kind: "kept", id: "5", key: 4 },
      { kind: "kept", id: "6", key: 4 },
    ];
    expect(() => proposed(FABLE, LEDGER, answers)).toThrow("already given to another number");
    expect(() => proposed(FABLE, LEDGER, [{ kind: "merged", id: "9", into: "1" }])).toThrow("is not live");
    expect(() => proposed(FABLE, LEDGER, [{ kind: "merged", id: "6", into: "6" }])).toThrow(
      "cannot be merged",
    );
  });
});

it("the same ledger and texts give the same bytes", () => {
  const after = drawn(FABLE.replace("in the morning", "at dawn"));
  const write = (): string => formatLedger(proposeLedger(LEDGER, after, DAY).ledger ?? LEDGER);
  expect(write()).toBe(write());
});
