import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Nodes } from "hast";
import { describe, expect, test } from "vitest";
import { builtPages, builtWorks, siteAtRoot } from "./built-site.ts";
import { parsePage } from "./html.ts";
import { digestGiven, digestOf, wordsReceived } from "./received.ts";

/** What the test asks of an edition's versions. */
interface Edition {
  readonly witnesses: readonly {
    readonly id: string;
    readonly segments: readonly { readonly id: string; readonly role: string; readonly text: string }[];
  }[];
  readonly passages: readonly { readonly readings: readonly { readonly segments: readonly string[] }[] }[];
}

const content = fileURLToPath(new URL("../../content", import.meta.url));
const pages = new Map(builtPages(siteAtRoot).map(({ address, html }) => [address, html]));
const bare = (text: string): string => text.replace(/\s+/gu, "");

/** The text nodes within a node that stand in an element of class `tx`, in order. */
function shown(node: Nodes, within = false): string {
  if (node.type === "text") return within ? node.value : "";
  if (!("children" in node)) return "";
  const classes = node.type === "element" ? node.properties.className : undefined;
  const here = within || (Array.isArray(classes) && classes.includes("tx"));
  return node.children.map((child) => shown(child, here)).join("");
}

/** Every witness of every work, as the content's files tell it. */
const witnesses = readdirSync(content, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
  .flatMap(({ name: work }) =>
    readdirSync(join(content, work, "witnesses"))
      .filter((name) => name.endsWith(".md"))
      .map((name) => ({
        work,
        witness: name.replace(/\.md$/u, ""),
        file: readFileSync(join(content, work, "witnesses", name), "utf8"),
      })),
  );

function editionOf(work: string): Edition {
  return JSON.parse(readFileSync(join(siteAtRoot.folder, work, "edition.json"), "utf8")) as Edition;
}

test("every work of the content is published, and no other", () => {
  expect(builtWorks(siteAtRoot)).toEqual([...new Set(witnesses.map(({ work }) => work))].sort());
});

describe.each(witnesses)("$work: the version $witness", ({ work, witness, file }) => {
  const words = wordsReceived(file);
  const segments = editionOf(work).witnesses.find(({ id }) => id === witness)?.segments ?? [];

  test("has words", () => {
    expect(words.length).toBeGreaterThan(0);
  });

  test("is the transcript received, where its digest is on record", () => {
    expect(digestOf(words)).toBe(digestGiven(file) ?? digestOf(words));
  });

  test("is shown on its page character for character, in order, nothing twice, nothing lost", () => {
    const html = pages.get(`/${work}/read/${witness}/`) ?? "";
    expect(bare(shown(parsePage(html).tree))).toBe(words);
  });

  test("is published as data character for character", () => {
    expect(bare(segments.map(({ text }) => text).join(""))).toBe(words);
  });

  test("stands with each sentence of the text in a passage, and with no paratext in any", () => {
    const placed = new Set(
      editionOf(work).passages.flatMap(({ readings }) => readings.flatMap((reading) => reading.segments)),
    );
    for (const { id, role } of segments) expect([id, placed.has(id)]).toEqual([id, role === "body"]);
  });
});

describe.each(builtWorks(siteAtRoot))("the passages of %s", (work) => {
  test("are made of sentences that are there", () => {
    const { witnesses: all, passages } = editionOf(work);
    const known = new Set(all.flatMap(({ segments }) => segments.map(({ id }) => id)));
    const named = passages.flatMap(({ readings }) => readings.flatMap(({ segments }) => segments));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
    expect(named.length).toBeGreaterThan(0);
  });
});

describe("the test's own reading of a transcript", () => {
  test.each([
    ['a :sic[tocause]{corr="to cause"} b', "atocauseb"],
    ['a :sic[b \\] c]{corr="d] e"} f', "ab]cf"],
    [":::paratext{kind=note}\nOne.\n:::\n\n# Two", "One.Two"],
    ["\\*a\\* R&amp;D 1\\. \\\\", "*a*R&D1.\\"],
    ["---\nname: X\n---\n\nA --- b", "A---b"],
  ])("takes the markup out of %j", (source, words) => {
    expect(wordsReceived(source)).toBe(words);
  });
});
