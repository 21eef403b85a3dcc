import { expect, test } from "vitest";
import { headersFor, parseHeaderRules } from "./header-rules.ts";

const rules = parseHeaderRules(`# every page
/*
  X-Content-Type-Options: nosniff
  Cache-Control: no-cache

/_astro/*
  Cache-Control: public, max-age=31536000, immutable
`);

test("a path gets the headers of every pattern it fits", () => {
  expect(headersFor(rules, "/about/")).toEqual({
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
  });
});

test("a later rule wins over an earlier one", () => {
  expect(headersFor(rules, "/_astro/a.css")).toEqual({
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "public, max-age=31536000, immutable",
  });
});

test("a pattern without a star fits only itself", () => {
  const [about] = [parseHeaderRules("/about/\n  X-Page: about\n")];
  expect(headersFor(about, "/about/")).toEqual({ "X-Page": "about" });
  expect(headersFor(about, "/about/method/")).toEqual({});
  expect(headersFor(parseHeaderRules("/a.b\n  X-Page: 1\n"), "/axb")).toEqual({});
});

test("a line that is no header is refused with the remedy", () => {
  expect(() => parseHeaderRules("/*\n  nosniff\n")).toThrow(
    '"nosniff" in _headers is no header of a path.\nWrite "Name: value", indented, under a path.',
  );
  expect(() => parseHeaderRules("  X-Page: 1\n")).toThrow(RangeError);
});
