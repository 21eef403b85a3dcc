import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveSite, type RunningSite } from "../../src/cli/static-server.ts";
import { projectFolder } from "../../src/cli/run-astro.ts";
import { builtFiles, builtPages, builtWorks, siteAtRoot } from "./built-site.ts";

const { folder } = siteAtRoot;

function read(file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

interface Selectors {
  readonly source: string;
  readonly selector: readonly [
    { readonly exact: string; readonly prefix: string; readonly suffix: string },
    { readonly start: number; readonly end: number },
  ];
}

for (const work of builtWorks(siteAtRoot)) {
  const files = builtFiles(siteAtRoot).filter((file) => file.startsWith(`${work}/passage/`));
  const pages = files.filter((file) => file.endsWith("/index.html"));
  const annotations = files.filter((file) => /^[^/]+\/passage\/[^/]+\.json$/u.test(file));

  describe(`the passages of ${work}`, () => {
    test("every number ever published has a page", () => {
      const ledger = join(projectFolder, "content", work, "passages.json");
      const { passages } = JSON.parse(readFileSync(ledger, "utf8")) as {
        passages: readonly { id: string }[];
      };
      const without = passages.filter(({ id }) => !pages.includes(`${work}/passage/${id}/index.html`));
      expect(passages.length).toBeGreaterThan(0);
      expect(without).toEqual([]);
    });

    test("every annotation finds its words by quotation and by position", () => {
      expect(annotations.length).toBeGreaterThan(0);
      for (const file of annotations) {
        const { target } = JSON.parse(read(file)) as { target: readonly Selectors[] };
        for (const { source, selector } of target) {
          const text = read(decodeURIComponent(new URL(source, "https://this-site.test").pathname.slice(1)));
          const [quote, { start, end }] = selector;
          expect(text.slice(start, end)).toBe(quote.exact);
          expect(text.slice(0, start).endsWith(quote.prefix)).toBe(true);
          expect(text.slice(end).startsWith(quote.suffix)).toBe(true);
        }
      }
    });

    test("every passage says of itself what reference managers read, in all forms alike", () => {
      for (const file of annotations) {
        const stem = file.replace(/\.json$/u, "");
        const html = read(`${stem}/index.html`);
        expect(html).toContain('<meta name="citation_title"');
        const data = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html)?.[1] ?? "";
        const graph = (JSON.parse(data) as { "@graph": readonly { "@type": string; text: string }[] })[
          "@graph"
        ];
        expect(graph.every((one) => one["@type"] === "Quotation" && one.text !== "")).toBe(true);
        const items = JSON.parse(read(`${stem}/cite.json`)) as readonly { id: string; title: string }[];
        expect(items.length).toBe(graph.length);
        const keys = [...read(`${stem}/cite.bib`).matchAll(/^@\w+\{([^,]+),/gmu)].map((match) => match[1]);
        expect(keys).toEqual(items.map((item) => item.id));
        expect(read(`${stem}/cite.ris`).match(/^TY {2}- /gmu)?.length).toBe(items.length);
      }
    });
  });
}

describe("on a plain static server", () => {
  let site: RunningSite;

  beforeAll(async () => {
    site = await serveSite({ folder, port: 0 });
  });
  afterAll(() => site.close());

  test("every page answers with and without its trailing slash", async () => {
    const silent: string[] = [];
    for (const { address, html } of builtPages(siteAtRoot)) {
      const path = address.replace(/^\//u, "");
      if (path !== "" && !path.endsWith("/")) continue;
      for (const form of [path, path.replace(/\/$/u, "")]) {
        const answer = await fetch(new URL(form, site.address));
        if (!answer.ok || (await answer.text()) !== html) silent.push(form);
      }
    }
    expect(silent).toEqual([]);
  });
});
