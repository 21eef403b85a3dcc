import { expect, test } from "vitest";
import { numberAt } from "./number.ts";

const read = (text: string): string => {
  const found = numberAt(text.split(" "), 0);
  return found === undefined ? "–" : `${found.key} over ${found.span}`;
};

test.each([
  ["20000 men", "#20000 over 1"],
  ["20k men", "#20000 over 1"],
  ["20 thousand men", "#20000 over 2"],
  ["twenty thousand men", "#20000 over 2"],
  ["8.6 billion dollars", "#8600000000 over 2"],
  ["two hundred and forty five", "#245 over 5"],
  ["one million two hundred thousand", "#1200000 over 5"],
  ["an hundred forty and eight", "#148 over 5"],
  ["threescore and ten", "#70 over 3"],
  ["a thousand", "#1000 over 2"],
  ["third day", "#3th over 1"],
  ["3rd day", "#3th over 1"],
  ["twenty five and forty", "#25 over 2"],
  ["two three", "#2 over 1"],
  ["five and the", "#5 over 1"],
])("%s is read as %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test.each(["one of them", "a man", "hundred", "men", "and two", ""])("“%s” begins with no number", (text) => {
  expect(read(text)).toBe("–");
});
