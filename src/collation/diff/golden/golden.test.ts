import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tokenize } from "../../text/token.ts";
import { compareTokens } from "../compare.ts";
import { english } from "../language/en.ts";
import { parseBrackets, printBrackets } from "./brackets.ts";

const folder = new URL(".", import.meta.url);
const FENCE = /```brackets\n(?<lines>[^`]+)```/u;

/** A case's lines: bracket notation, or `A: …`, `B: …` and what is expected of them. */
interface Expected {
  readonly a: string;
  readonly b: string;
  readonly line: string;
}

function expectedOf(note: string): readonly Expected[] {
  const lines = FENCE.exec(note)?.groups?.["lines"]?.trim().split("\n") ?? [];
  const given: Record<string, string> = {};
  return lines.flatMap((line): readonly Expected[] => {
    const [, side, text] = /^([AB]): (.+)$/u.exec(line) ?? [];
    if (side !== undefined && text !== undefined) {
      given[side] = text;
      return [];
    }
    const { a, b } = line.startsWith("(") ? { a: given["A"] ?? "", b: given["B"] ?? "" } : parseBrackets(line);
    return [{ a, b, line }];
  });
}

const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

test("there are cases, each with a reason and at least one line", () => {
  expect(cases.length).toBeGreaterThanOrEqual(25);
  for (const name of cases) {
    const note = readFileSync(new URL(`${name}/note.md`, folder), "utf8");
    expect(note).toMatch(/^# .+\n\n\S.+\n\n```brackets\n/u);
    expect(expectedOf(note).length).toBeGreaterThan(0);
  }
});

describe.each(cases)("%s", (name) => {
  const note = readFileSync(new URL(`${name}/note.md`, folder), "utf8");
  test.each(expectedOf(note))("$line", ({ a, b, line }) => {
    const aTokens = tokenize(a);
    const bTokens = tokenize(b);
    expect(printBrackets(compareTokens(aTokens, bTokens, english), aTokens, bTokens)).toBe(line);
  });
});

test("brackets that do not pair are refused", () => {
  expect(() => parseBrackets("The [dog/cat barked.")).toThrow(
    new RangeError(
      'Brackets do not pair in "The [dog/cat barked.". Write each variant as [A/B] or [A/B]{fact}.',
    ),
  );
});
