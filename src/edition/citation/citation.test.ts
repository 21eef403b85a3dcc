import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { passageOf, witnessOf, type Edition } from "../edition.ts";
import { formatLedger } from "../ledger/ledger.ts";
import { publishFirst } from "../ledger/publish.ts";
import { passageTexts } from "../ledger/passageTexts.ts";
import { loadWork } from "../content/loadWork.ts";
import { collateWork, loadEdition } from "../loadEdition.ts";
import { passageAnnotation, plainText } from "./annotation.ts";
import { editionDate } from "./editionDate.ts";
import { CitationsOf } from "./formatted.ts";
import { citedItem, type Cited } from "./item.ts";
import { passageJsonLd, versionJsonLd } from "./jsonLd.ts";
import { metaTags } from "./meta.ts";
import { STYLES, formatReference } from "./reference.ts";
import { textHash } from "./textHash.ts";

let root = "";
let edition: Edition;

const ADDRESS = "https://variorum.example/the-fox/passage/2/";

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "variorum-citation-"));
  const folder = join(root, "content/the-fox");
  mkdirSync(join(folder, "witnesses"), { recursive: true });
  writeFileSync(
    join(folder, "work.yaml"),
    'title: The Fox & the Crow\nshortTitle: Fox\nauthor: Aesop\ndate: "1867-01-01"\nbase: one\nwitnesses: [one, two]\n',
  );
  writeFileSync(
    join(folder, "witnesses/one.md"),
    "---\nsiglum: A\nname: Old Version\nkind: text\nlanguage: en\n---\n\nA fox saw a crow in a tree. She had a piece of cheese.\n\n“How fine you are!” said the fox.\n",
  );
  writeFileSync(
    join(folder, "witnesses/two.md"),
    "---\nsiglum: B\nname: New Version\nkind: text\nlanguage: en-GB\npublisher: The Press\ntranslators: [Ann Other]\nsource: https://press.example/fox?a=1&b=2\nstated: [publisher, translators]\nfound: [source]\n---\n\nHigh in a tree a fox saw a crow. A piece of cheese she had.\n\n“You are so fine!” the fox said.\n",
  );
  const passages = passageTexts(collateWork(await loadWork(root, "the-fox")).collation);
  writeFileSync(join(folder, "passages.json"), formatLedger(publishFirst(passages, "2026-11-22").ledger));
  edition = await loadEdition(root, "the-fox");
});

afterAll(() => rmSync(root, { recursive: true }));

function cited(id: string, witness: string): Cited {
  return { kind: "passage", passage: passageOf(edition, id), witness: witnessOf(edition, witness) };
}

describe("a citation", () => {
  it("names passage, version, publisher, source, date and hash, and nothing that is not known", () => {
    const of = new CitationsOf(edition);
    const [chicago, apa, mla] = of.passage(passageOf(edition, "2"), witnessOf(edition, "two"), ADDRESS);
    const hash = textHash("A piece of cheese she had.");
    const text = `Text of B: New Version, published by The Press, https://press.example/fox?a=1&b=2. SHA-256 of the words: ${hash}.`;
    expect(chicago?.text).toBe(
      `Aesop. “The Fox & the Crow: Passage 2, Version B (New Version).” Translated by Ann Other. Variorum, November 22, 2026. ${ADDRESS}. ${text}`,
    );
    expect(apa?.text).toBe(
      `Aesop. (2026, November 22). The Fox & the Crow: passage 2, version B (New Version) (Ann Other, Trans.). Variorum. ${ADDRESS} ${text}`,
    );
    expect(mla?.text).toBe(
      `Aesop. “The Fox & the Crow: Passage 2, Version B (New Version).” Variorum, translated by Ann Other, 22 Nov. 2026, ${ADDRESS}. ${text}`,
    );
    const [plain] = of.passage(passageOf(edition, "2"), witnessOf(edition, "one"), undefined);
    expect(plain?.text).toBe(
      `Aesop. “The Fox & the Crow: Passage 2, Version A (Old Version).” Variorum, November 22, 2026. Text of A: Old Version. SHA-256 of the words: ${textHash("She had a piece of cheese.")}.`,
    );
  });

  it("is what the style gives for the whole item, though number and address are put in later", () => {
    const of = new CitationsOf(edition);
    for (const witness of ["one", "two"]) {
      const what = cited("2", witness);
      if (what.kind !== "passage") throw new RangeError("unreachable");
      const put = of.passage(what.passage, what.witness, ADDRESS);
      STYLES.forEach(({ style }, index) => {
        const whole = formatReference(citedItem(edition, what, ADDRESS), style).html;
        expect(put[index]?.html.startsWith(`${whole} Text of `)).toBe(true);
      });
    }
  });

  it("of a version or the work names no passage", () => {
    const of = new CitationsOf(edition);
    expect(of.version(witnessOf(edition, "one"), undefined)[0]?.text).toMatch(
      /^Aesop\. “The Fox & the Crow: Version A \(Old Version\)\.” Variorum, November 22, 2026\. Text of A: Old Version\. SHA-256 of the words: [0-9a-f]{10}\.$/u,
    );
    expect(of.work(undefined)[0]?.text).toMatch(
      /^Aesop\. “The Fox & the Crow\.” Variorum, November 22, 2026\. Versions: A Old Version, B New Version\. SHA-256 of the texts: [0-9a-f]{10}\.$/u,
    );
  });

  it("has no date while the numbers are provisional", () => {
    expect(editionDate({ ...edition, numbering: "provisional" })).toBeUndefined();
    expect(
      citedItem({ ...edition, numbering: "provisional" }, { kind: "work" }, undefined),
    ).not.toHaveProperty("issued");
  });
});

it("the hash counts the words, not the white space", () => {
  expect(textHash("a b\n c")).toBe(textHash("abc"));
  expect(textHash("abd")).not.toBe(textHash("abc"));
  expect(textHash("abc")).toBe("ba7816bf8f");
});

describe("a web annotation", () => {
  it("finds each reading by its words and by its place in the plain text", () => {
    const addresses = {
      annotation: "https://variorum.example/the-fox/passage/2.json",
      passage: ADDRESS,
      plainText: (id: string) => `https://variorum.example/the-fox/read/${id}/text.txt`,
      read: (id: string) => `https://variorum.example/the-fox/read/${id}/`,
    };
    const annotation = passageAnnotation(edition, passageOf(edition, "2"), addresses) as {
      readonly created: string;
      readonly target: readonly {
        readonly source: string;
        readonly selector: readonly [
          { readonly exact: string; readonly prefix: string; readonly suffix: string },
          { readonly start: number; readonly end: number },
        ];
      }[];
    };
    expect(annotation.created).toBe("2026-11-22T00:00:00Z");
    expect(annotation.target.map((target) => target.source)).toEqual(["one", "two"].map(addresses.plainText));
    annotation.target.forEach((target, index) => {
      const { text } = plainText(witnessOf(edition, index === 0 ? "one" : "two"));
      const [quote, position] = target.selector;
      expect(text.slice(position.start, position.end)).toBe(quote.exact);
      expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
      expect(quote.prefix.length * quote.suffix.length).toBeGreaterThan(0);
    });
  });
});

describe("metadata", () => {
  const addresses = {
    work: "https://variorum.example/the-fox/",
    passage: () => ADDRESS,
    read: (id: string) => `https://variorum.example/the-fox/read/${id}/`,
  };

  it("calls a translation only what says that it is translated", () => {
    expect(versionJsonLd(edition, witnessOf(edition, "two"), addresses)).toHaveProperty(
      "translationOfWork.name",
      "The Fox & the Crow",
    );
    expect(versionJsonLd(edition, witnessOf(edition, "one"), addresses)).not.toHaveProperty(
      "translationOfWork",
    );
    expect(passageJsonLd(edition, passageOf(edition, "2"), addresses)).toHaveProperty(
      "@graph.0.@type",
      "Quotation",
    );
  });

  it("is told to reference managers and to link previews", () => {
    const tags = metaTags(edition, cited("2", "two"), "About it.", { page: ADDRESS, work: addresses.work });
    const drawn = tags.map((tag) => `${"name" in tag ? tag.name : tag.property}: ${tag.content}`);
    expect(drawn).toContain("citation_title: The Fox & the Crow: passage 2, version B (New Version)");
    expect(drawn).toContain("citation_publication_date: 2026/11/22");
    expect(drawn).toContain("DC.source: https://press.example/fox?a=1&b=2");
    expect(drawn).toContain(`og:url: ${ADDRESS}`);
    expect(drawn.some((line) => line.includes("undefined"))).toBe(false);
  });
});
