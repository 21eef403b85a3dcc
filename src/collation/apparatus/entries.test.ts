import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { english } from "../diff/language/en.ts";
import { phraseOf, wordRange, wordsOf } from "../diff/words.ts";
import { tokenize, type Token } from "../text/token.ts";
import { apparatusOf, type Place, type WitnessReading } from "./entries.ts";

type Versions = Readonly<Record<string, string>>;

function readingsOf(versions: Versions): readonly [WitnessReading, ...WitnessReading[]] {
  const [base, ...others] = Object.entries(versions).map(([witness, text]) => ({
    witness,
    tokens: tokenize(text),
  }));
  if (base === undefined) throw new RangeError("No version given.");
  return [base, ...others];
}

/** One line a place: what goes before, the place, what follows; then the readings. */
function drawn(versions: Versions): readonly string[] {
  const [base, ...others] = readingsOf(versions);
  return apparatusOf(base, others, english).places.map((place) => line(place, base.tokens));
}

function line(place: Place, base: readonly Token[]): string {
  const readings = place.readings.map(
    ({ witnesses, phrase }) => `${witnesses.map((one) => one.witness).join("")} ${phrase || "–"}`,
  );
  const where = [phraseOf(base, place.before), "_", phraseOf(base, place.after)].join(" ").trim();
  const weight = place.weight === "wording" ? "" : ` (${place.weight})`;
  const facts = place.facts.length > 0 ? ` {${place.facts.join(", ")}}` : "";
  return `${where}: ${readings.join(" | ")}${weight}${facts}`;
}

const rights: Versions = {
  A: "All human beings are born free and equal in dignity and rights.",
  B: "All men are born free and equal in rights.",
  C: "Men are born and remain free and equal in rights.",
  D: "We hold these truths to be self-evident, that all men are created equal.",
};

describe("the places where versions part", () => {
  test("stand in the order of the base, versions grouped by wording, the base's own first", () => {
    expect(drawn(rights)).toEqual([
      "_ are born: A All human beings | B All men | C Men",
      "are born _ free and equal: AB – | C and remain",
      "and equal in _ rights: A dignity and | BC –",
    ]);
  });

  test("leave out a version in its own words throughout, and name it", () => {
    const [base, ...others] = readingsOf(rights);
    expect(apparatusOf(base, others, english).apart).toEqual(["D"]);
  });

  test("say where only small words or only a reporter's frame are concerned", () => {
    expect(
      drawn({
        A: "The ship reached the harbour.",
        B: "A ship reached the harbor.",
        C: "The captain told reporters that the ship reached the harbour.",
      }),
    ).toEqual([
      "_: AB – | C The captain told reporters that (frame)",
      "_ ship reached the: AC The | B A (minor)",
      "ship reached the _: AC harbour | B harbor (minor)",
    ]);
  });

  test("join what versions add to what others change beside it", () => {
    expect(
      drawn({
        A: "The rain continues in the hills.",
        B: "The rain still continues in the hills.",
        C: "The rain falls again in the hills.",
      }),
    ).toEqual(["The rain _ in the hills: A continues | B still continues | C falls again"]);
  });

  test("carry the facts on which versions part", () => {
    expect(
      drawn({
        A: "Congress shall make no law on 20 thousand ships.",
        B: "Congress may make a law on 20,000 ships.",
      }),
    ).toEqual([
      "Congress _ make: A shall | B may {modality}",
      "make _ law on: A no | B a {negation}",
      "law on _ ships: A 20 thousand | B 20,000 (minor)",
    ]);
  });

  test("are none without another version", () => {
    const [base] = readingsOf(rights);
    expect(apparatusOf(base, [], english).places).toEqual([]);
  });
});

test("whatever the texts, putting a version's readings into the base gives the version", () => {
  const text = fc
    .array(fc.constantFrom("the", "king", "said", "that", "of", "gold", "not", "he", ".", ","), {
      maxLength: 16,
    })
    .map((list) => tokenize(list.join(" ")));
  fc.assert(
    fc.property(text, fc.array(text, { minLength: 1, maxLength: 4 }), (base, texts) => {
      const others = texts.map((tokens, index) => ({ witness: `W${index}`, tokens }));
      const { places, apart } = apparatusOf({ witness: "base", tokens: base }, others, english);
      const baseWords = wordsOf(base);
      for (const { witness, tokens } of others) {
        if (apart.includes(witness)) continue;
        const words = wordsOf(tokens);
        const rebuilt: string[] = [];
        let at = 0;
        for (const place of places) {
          const stretch = wordRange(baseWords, place.base);
          const own = place.readings.flatMap((one) => one.witnesses).filter((one) => one.witness === witness);
          expect(own).toHaveLength(1);
          for (const { range } of own) {
            const { from, to } = wordRange(words, range);
            rebuilt.push(...baseWords.norms.slice(at, stretch.from), ...words.norms.slice(from, to));
          }
          expect(stretch.from).toBeGreaterThanOrEqual(at);
          at = stretch.to;
        }
        expect([...rebuilt, ...baseWords.norms.slice(at)]).toEqual(words.norms);
      }
    }),
    { seed: 1, numRuns: 1_500 },
  );
});
