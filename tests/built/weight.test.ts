import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { builtFiles, builtPages, siteAtRoot, toolPages } from "./built-site.ts";
import { addressesInCss, importsOf, parsePage } from "./html.ts";

/** Bytes, gzipped as a host sends them. A reader on a slow line pays for each. */
const CSS_OF_A_PAGE = 6_000;
const SCRIPT_OF_A_READING_PAGE = 10_000;
/** Bytes. All faces together, whichever a page uses. */
const FONTS = 90_000;
/** Bytes, everything included. */
const WHOLE_PAGE = 150_000;
/** Times the page's own text, both gzipped: what mark-up may add to what is read. */
const HTML_PER_TEXT = 2.5;

const files = new Set(builtFiles(siteAtRoot));
const pages = builtPages(siteAtRoot).map((page) => ({ ...page, parsed: parsePage(page.html) }));
type Page = (typeof pages)[number];

/** What a browser gets of a file, in bytes, and what a style sheet or script asks for in turn. */
const contents = new Map(
  [...files]
    .filter((file) => !file.startsWith("pagefind/") && !file.endsWith(".html"))
    .map((file) => {
      const bytes = readFileSync(join(siteAtRoot.folder, file));
      const text = /\.(?:css|js|json|svg|txt|webmanifest|xml)$/u.test(file) ? bytes.toString() : undefined;
      const css = file.endsWith(".css") ? addressesInCss(text ?? "") : [];
      const js = file.endsWith(".js") ? importsOf(text ?? "") : [];
      return [
        file,
        { size: text === undefined ? bytes.length : zipped(text), asks: [...css, ...js] },
      ] as const;
    }),
);

function zipped(content: string): number {
  return gzipSync(content, { level: 9 }).length;
}

function sizeOf(file: string): number {
  return contents.get(file)?.size ?? 0;
}

/** The file of the site that an address names, seen from a page or file; undefined if it is none. */
function fileAt(address: string, from: string): string | undefined {
  const host = "https://this-site.test";
  const url = new URL(address, `${host}${from}`);
  const file = decodeURIComponent(url.pathname).slice(1);
  return url.origin === host && files.has(file) ? file : undefined;
}

/** A page's files with one ending, or all: those it names and those that these name in turn, each once. */
function filesOf(page: Page, ending = ""): readonly string[] {
  const { references, styles, scripts } = page.parsed;
  const named = [
    ...references
      .filter(({ element, rel }) => element !== "a" && !rel.includes("canonical"))
      .map(({ address }) => address),
    ...styles.flatMap(addressesInCss),
    ...scripts.flatMap(importsOf),
  ];
  const found = new Set(named.flatMap((address) => fileAt(address, page.address) ?? []));
  for (const file of found) {
    for (const address of contents.get(file)?.asks ?? []) {
      const next = fileAt(address, `/${file}`);
      if (next !== undefined) found.add(next);
    }
  }
  return [...found].filter((file) => file.endsWith(ending));
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}

function over(limit: number, measure: (page: Page) => number, which = pages): readonly string[] {
  return which.flatMap((page) => {
    const size = measure(page);
    return size > limit ? [`${page.address}: ${String(Math.round(size * 100) / 100)}`] : [];
  });
}

test("the style sheets of each page stay small", () => {
  const size = (page: Page): number =>
    sum(filesOf(page, ".css").map(sizeOf)) + sum(page.parsed.styles.map(zipped));
  expect(over(CSS_OF_A_PAGE, size)).toEqual([]);
});

test("the scripts of each reading page stay small", () => {
  const size = (page: Page): number =>
    sum(filesOf(page, ".js").map(sizeOf)) +
    sum(page.parsed.scripts.filter((script) => script !== "").map(zipped));
  const reading = pages.filter((page) => !toolPages.includes(page.address));
  expect(over(SCRIPT_OF_A_READING_PAGE, size, reading)).toEqual([]);
});

test("the fonts of the whole site stay small", () => {
  const fonts = [...files].filter((file) => /\.(?:woff2?|ttf|otf)$/u.test(file));
  expect(fonts.length).toBeGreaterThan(0);
  expect(sum(fonts.map(sizeOf))).toBeLessThanOrEqual(FONTS);
});

test("the first page, each work's page and each pair stay light, everything included", () => {
  const size = (page: Page): number => zipped(page.html) + sum(filesOf(page).map(sizeOf));
  const which = pages.filter((page) => ["/", "work", "compare"].includes(page.kind));
  expect(which.length).toBeGreaterThan(1);
  expect(over(WHOLE_PAGE, size, which)).toEqual([]);
});

test("the mark-up of each page stays in proportion to its text", () => {
  const ratio = (page: Page): number => zipped(page.html) / zipped(page.parsed.text);
  expect(over(HTML_PER_TEXT, ratio)).toEqual([]);
});
