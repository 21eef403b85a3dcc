import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Element } from "hast";
import { visit } from "unist-util-visit";
import { beforeAll, describe, expect, test } from "vitest";
import { builtFiles, builtPages, builtWorks } from "./built-site.ts";
import type { BuiltPage, BuiltSite } from "./built-site.ts";
import { parsePage } from "./html.ts";
import { wordsReceived } from "./received.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const fixtures = "tests/fixtures";

/** A site of two works that have nothing to do with the project's own. */
const site: BuiltSite = {
  name: "root",
  folder: join(project, "node_modules", ".cache", "dist-fixtures"),
  base: "/",
  command: `npm run build -- --root ${fixtures} --out node_modules/.cache/dist-fixtures`,
};

interface Edition {
  readonly witnesses: readonly {
    readonly id: string;
    readonly lang: string;
    readonly segments: readonly { readonly text: string }[];
  }[];
  readonly passages: readonly {
    readonly id: string;
    readonly readings: readonly { readonly witness: string }[];
  }[];
}

/** Milliseconds. A build takes ten seconds on two cores; what takes this long hangs. */
const BUILD_MS = 300_000;

let pages: readonly BuiltPage[] = [];

beforeAll(() => {
  const program = join(project, "src", "cli", "build.ts");
  const out = ["--root", fixtures, "--out", "node_modules/.cache/dist-fixtures"];
  execFileSync(process.execPath, [program, ...out], { cwd: project, stdio: "pipe" });
  pages = builtPages(site);
}, BUILD_MS);

function editionOf(work: string): Edition {
  return JSON.parse(readFileSync(join(site.folder, work, "edition.json"), "utf8")) as Edition;
}

function pageAt(address: string): string {
  return pages.find((page) => page.address === address)?.html ?? "";
}

/** The elements of a page in this language, as far as they hold a version's words. */
function textsIn(address: string, language: string): readonly Element[] {
  const found: Element[] = [];
  visit(parsePage(pageAt(address)).tree, "element", (element) => {
    if (element.properties.lang === language) found.push(element);
  });
  return found;
}

const works = ["eight-proverbs", "fox-and-grapes"];

test("two works make a library of the first page, with a way to each", () => {
  expect(builtWorks(site)).toEqual(works);
  const { references, text } = parsePage(pageAt("/"));
  const links = references.map(({ address }) => address);
  for (const work of works) expect(links).toContain(`/${work}/`);
  for (const title of ["The Fox and the Grapes", "A Proverb in Eight Wordings"])
    expect(text).toContain(title);
});

describe.each(works)("the work %s", (work) => {
  test("has all its pages", () => {
    const { witnesses, passages } = editionOf(work);
    const ids = witnesses.map(({ id }) => id);
    const wanted = [
      `/${work}/`,
      `/${work}/parallel/`,
      ...ids.map((id) => `/${work}/read/${id}/`),
      ...ids.flatMap((a) => ids.filter((b) => b !== a).map((b) => `/${work}/compare/${a}/${b}/`)),
      ...passages.map(({ id }) => `/${work}/passage/${id}/`),
    ];
    expect(wanted.filter((address) => pageAt(address) === "")).toEqual([]);
    expect(builtFiles(site)).toContain(`${work}/edition.json`);
  });

  test("shows each version's words as received", () => {
    for (const { id, segments } of editionOf(work).witnesses) {
      const file = readFileSync(join(project, fixtures, "content", work, "witnesses", `${id}.md`), "utf8");
      expect(
        segments
          .map(({ text }) => text)
          .join("")
          .replace(/\s+/gu, ""),
      ).toBe(wordsReceived(file));
    }
  });

  test("has no broken link and no id twice", () => {
    const addresses = new Set([
      ...pages.map(({ address }) => address),
      ...builtFiles(site).map((file) => `/${file}`),
    ]);
    for (const page of pages.filter(({ address }) => address.startsWith(`/${work}/`))) {
      const { references, ids } = parsePage(page.html);
      const inside = references
        .map(({ address }) => new URL(address, `https://this-site.test${page.address}`))
        .filter(({ host }) => host === "this-site.test");
      expect(
        inside.map(({ pathname }) => decodeURIComponent(pathname)).filter((path) => !addresses.has(path)),
      ).toEqual([]);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    }
  });
});

describe("a version in another script", () => {
  const fox = "/fox-and-grapes";

  test.each([
    [`${fox}/read/arabic/`],
    [`${fox}/compare/townsend/arabic/`],
    [`${fox}/compare/arabic/krylov/`],
    [`${fox}/parallel/`],
    [`${fox}/`],
  ])("has its language and direction on %s", (address) => {
    const texts = textsIn(address, "ar");
    expect(texts.length).toBeGreaterThan(0);
    for (const { properties } of texts) expect(properties.dir).toBe("rtl");
  });

  test.each([[`${fox}/read/krylov/`], [`${fox}/compare/townsend/krylov/`], [`${fox}/parallel/`]])(
    "from left to right needs its language alone on %s",
    (address) => {
      const texts = textsIn(address, "ru");
      expect(texts.length).toBeGreaterThan(0);
      for (const { properties } of texts) expect(properties.dir).toBeUndefined();
    },
  );

  test("has its language and direction on each passage it stands in", () => {
    const { passages } = editionOf("fox-and-grapes");
    const having = passages.filter(({ readings }) => readings.some(({ witness }) => witness === "arabic"));
    expect(having.length).toBeGreaterThan(0);
    for (const { id } of having) {
      const texts = textsIn(`${fox}/passage/${id}/`, "ar");
      expect(texts.length).toBeGreaterThan(0);
      for (const { properties } of texts) expect(properties.dir).toBe("rtl");
    }
  });
});

test("eight versions have a letter and a hue each", () => {
  const html = pageAt("/eight-proverbs/parallel/");
  for (const hue of ["v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7"])
    expect(html).toMatch(new RegExp(`class="[^"]*\\b${hue}\\b`, "u"));
});
