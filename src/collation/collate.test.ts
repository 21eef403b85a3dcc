import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LinkDecision } from "./apparatus/decided.ts";
import { bodyOf, collate, collateSegments, segmentWitnesses } from "./collate.ts";
import type { Collation, WitnessText } from "./collate.ts";
import type { Segment } from "./text/segment.ts";
import { readTranscript } from "./text/transcript.ts";

function witness(id: string, text: string, language = "en"): WitnessText {
  return { id, language, blocks: readTranscript(text) };
}

const FABLE: readonly WitnessText[] = [
  witness(
    "old",
    "A hungry fox saw ripe grapes on a high vine. He jumped as high as he could. At last he walked away. “They are sour,” said the fox.",
  ),
  witness(
    "new",
    "“They are surely sour,” said the fox. A hungry fox saw some ripe grapes upon a high vine. It was a hot summer day, and the road lay white with dust.",
  ),
  witness(
    "brief",
    "The road lay white with dust on a hot summer day. A hungry fox saw ripe grapes and jumped as high as he could.",
  ),
];

/** A passage a line: its sentences' ids, an arrow where they stand elsewhere. */
function drawn({ passages }: Collation): readonly string[] {
  const arrow = { "in place": "", later: "↓", earlier: "↑" };
  return passages.map(({ readings }) =>
    readings.map(({ segments, place }) => segments.map(({ id }) => id).join("+") + arrow[place]).join(" "),
  );
}

/** Which sentences meet, in whatever order. */
function meetings({ passages }: Collation): ReadonlySet<string> {
  return new Set(
    passages.flatMap(({ readings }) => {
      const ids = readings.flatMap(({ segments }) => segments.map(({ id }) => id)).sort();
      return ids.flatMap((one, index) => ids.slice(index).map((two) => `${one} ${two}`));
    }),
  );
}

describe("a work collated", () => {
  it("has a passage for each sentence of the base, and for what the base lacks where it stands", () => {
    expect(drawn(collate(FABLE, "old"))).toEqual([
      "old.1.1 new.1.2 brief.1.2",
      "new.1.3 brief.1.1",
      "old.1.2 brief.1.2",
      "old.1.3",
      "old.1.4 new.1.1↑",
    ]);
  });

  it("keeps sentences together or apart as an editor decided", () => {
    const segmented = segmentWitnesses(FABLE);
    const named = (id: string): Segment => {
      const found = segmented.flatMap(bodyOf).find((one) => one.id === id);
      if (found === undefined) throw new RangeError(`There is no sentence ${id}.`);
      return found;
    };
    const decisions: readonly LinkDecision[] = [
      { kind: "join", a: named("old.1.3"), b: named("brief.1.1") },
      { kind: "part", a: named("old.1.4"), b: named("new.1.1") },
      { kind: "part", a: named("brief.1.1"), b: named("new.1.3") },
    ];
    const found = drawn(collateSegments(segmented, "old", { decisions }));
    expect(found).toContain("old.1.3 brief.1.1↑");
    expect(found).toContain("old.1.4");
    expect(found).toContain("new.1.1");
    expect(found).toContain("new.1.3");
  });

  it("leaves paratext out", () => {
    const given = [
      witness("a", ":::paratext{kind=headline}\nOne fox jumped.\n:::\n\nTwo foxes ran."),
      witness("b", "One fox jumped."),
    ];
    expect(drawn(collate(given, "a")).join(" ")).not.toContain("a.1.1");
  });

  it("can be one version alone", () => {
    expect(drawn(collate([witness("a", "One. Two.")], "a"))).toEqual(["a.1.1", "a.1.2"]);
  });
});

const words = fc.constantFrom(
  "fox",
  "grapes",
  "vine",
  "summer",
  "dust",
  "road",
  "jumped",
  "sour",
  "hungry",
  "walked",
);
const sentence = fc.array(words, { minLength: 2, maxLength: 6 }).map((list) => `The ${list.join(" ")}.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((list) => list.join(" "));
const work = fc
  .array(text, { minLength: 2, maxLength: 4 })
  .map((texts) => texts.map((one, index) => witness(["one", "two", "three", "four"][index] ?? "", one)));

describe("any work", () => {
  it("has every sentence in a passage, and each passage in the order of its witnesses", () => {
    fc.assert(
      fc.property(work, (witnesses) => {
        const { passages, witnesses: segmented } = collate(witnesses, "one");
        const placed = new Set(
          passages.flatMap(({ readings }) => readings.flatMap(({ segments }) => segments)),
        );
        expect(placed).toEqual(new Set(segmented.flatMap(bodyOf)));
        const inBase = passages.flatMap(({ readings }) =>
          readings.filter((one) => one.witness === "one").flatMap(({ segments }) => segments),
        );
        expect(inBase).toEqual(segmented[0]?.segments);
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it("brings the same sentences together in whatever order its versions are given", () => {
    const shuffled = work.chain((witnesses) =>
      fc.record({
        witnesses: fc.constant(witnesses),
        other: fc.shuffledSubarray([...witnesses], { minLength: witnesses.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ witnesses, other }) => {
        expect(meetings(collate(other, "one"))).toEqual(meetings(collate(witnesses, "one")));
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it("is collated the same way twice", () => {
    fc.assert(
      fc.property(work, (witnesses) => {
        expect(collate(witnesses, "one")).toEqual(collate(witnesses, "one"));
      }),
      { seed: 3, numRuns: 20 },
    );
  });
});
