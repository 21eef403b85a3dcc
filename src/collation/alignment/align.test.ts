import { expect, test } from "vitest";
import { align } from "./align.ts";
import type { Alignment, AlignmentWitness } from "./types.ts";

function witness(id: string, ...units: readonly string[]): AlignmentWitness {
  return { id, units };
}

/** Passages drawn as `a1 a2 | b1`, one a line. */
function drawn(witnesses: readonly AlignmentWitness[], { passages }: Alignment): readonly string[] {
  return passages.map(({ readings }) =>
    readings
      .map(({ witness: index, units }) =>
        units.map((unit) => `${witnesses[index]?.id ?? "?"}${unit + 1}`).join(" "),
      )
      .join(" | "),
  );
}

const FABLE = witness(
  "a",
  "A hungry fox saw some fine bunches of grapes hanging from a vine.",
  "She jumped as high as she could, but could not reach them.",
  "At last she walked away.",
  "“They are sour,” she said, “and not ripe as I thought.”",
);
const RETOLD = witness(
  "b",
  "One summer a starving fox came upon bunches of ripe grapes that hung from a high vine.",
  "She jumped and jumped but could not reach the grapes, and at last walked away.",
  "“I thought those grapes were ripe, but I see now that they are sour.”",
);

test("two tellings of a fable meet sentence by sentence, and a sentence that covers two stands with both", () => {
  const witnesses = [FABLE, RETOLD];
  expect(drawn(witnesses, align(witnesses))).toEqual(["a1 | b1", "a2 a3 | b2", "a4 | b3"]);
});

test("a text without a counterpart stands alone", () => {
  const witnesses = [FABLE, witness("b", "Interest rates will rise again in March.")];
  expect(drawn(witnesses, align(witnesses))).toEqual(["a1", "a2", "a3", "a4", "b1"]);
});

test("no witnesses, empty witnesses and empty units are allowed", () => {
  expect(align([])).toEqual({ links: [], passages: [], doubtful: [], precise: true });
  const witnesses = [witness("a"), witness("b", "", "…")];
  expect(drawn(witnesses, align(witnesses))).toEqual(["b1", "b2"]);
});

test("two witnesses of one id are refused", () => {
  expect(() => align([FABLE, witness("a", "x")])).toThrow(
    'Two witnesses have the id "a". Give each witness an id of its own.',
  );
});
