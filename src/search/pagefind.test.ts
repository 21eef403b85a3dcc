import { describe, expect, it } from "vitest";
import { corpusOf } from "./corpus.ts";
import { READINGS_FILE } from "./files.ts";
import type { Readings } from "./files.ts";
import { indexFiles } from "./pagefind.ts";
import { ISLANDS } from "./islands.ts";
import { SAMPLE } from "./sample.ts";

const build = () => indexFiles([corpusOf(SAMPLE), corpusOf(ISLANDS)]);

const bytes = async () =>
  (await build()).map(({ path, content }) => `${path} ${Buffer.from(content).toString("base64")}`).sort();

describe("indexFiles", () => {
  it("gives the same files for the same texts", async () => {
    const first = await bytes();
    expect(await bytes()).toEqual(first);
    expect(await bytes()).toEqual(first);
  });

  it("names the passage of every reading's record, and leaves out what the site does not use", async () => {
    const files = await build();
    const file = files.find(({ path }) => path === READINGS_FILE);
    const { works, results } = JSON.parse(new TextDecoder().decode(file?.content)) as Readings;
    expect(works).toEqual(["storm", "islands"]);
    for (const [number, edition] of [SAMPLE, ISLANDS].entries()) {
      const orders = Object.values(results).flatMap(([work, order]) => (work === number ? [order] : []));
      const expected = edition.passages.flatMap(({ readings }, order) => readings.map(() => order));
      expect(orders.sort((left, right) => left - right)).toEqual(expected);
    }
    expect(files.filter(({ path }) => /ui\.|highlight/u.test(path))).toEqual([]);
  });
});
