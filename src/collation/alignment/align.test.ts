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

test("texts in a language without English stems meet by their words", () => {
  const witnesses = [
    witness(
      "a",
      "Ночью река прорвала северную дамбу.",
      "Двадцать тысяч жителей покинули свои дома.",
      "Мэр поблагодарил пожарных и врачей.",
    ),
    witness(
      "b",
      "Мэр выразил благодарность пожарным и врачам.",
      "Северная дамба была прорвана рекой этой ночью.",
      "Свои дома покинули тысячи жителей города.",
    ),
  ];
  expect(drawn(witnesses, align(witnesses))).toEqual(["a1 | b2", "a2 | b3", "a3 | b1"]);
});

test("scripts that write no spaces are compared by neighbouring signs", () => {
  const witnesses = [
    witness("a", "昨天夜里河水冲破了北面的堤坝。", "两万居民离开了家园。", "市长感谢了消防员和护士。"),
    witness("b", "北面的堤坝昨夜被河水冲破。", "市长向消防员和护士表示感谢。"),
  ];
  expect(drawn(witnesses, align(witnesses))).toEqual(["a1 | b1", "a2", "a3 | b2"]);
});

test("a number meets itself however it is written", () => {
  const witnesses = [
    witness("a", "The rain lasted all week.", "More than 20,000 people fled.", "The dam held."),
    witness("b", "It rained for a whole week.", "20K evacuated", "Luckily the dam held."),
  ];
  const { links } = align(witnesses);
  expect(links.find(({ a }) => a.unit === 1)?.evidence).toContainEqual(["20,000", "20K"]);
});

test("sentences that stand twice are told apart by what is around them", () => {
  const lines = [
    "The council met in the old hall.",
    "The work continues.",
    "Then the mayor spoke of the bridge.",
    "Nobody had expected the flood.",
    "The work continues.",
    "At midnight the members went home.",
  ];
  const witnesses = [witness("a", ...lines), witness("b", ...lines)];
  expect(drawn(witnesses, align(witnesses))).toEqual(
    lines.map((_, index) => `a${index + 1} | b${index + 1}`),
  );
});
