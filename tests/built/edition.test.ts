import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { builtPages, builtWorks, siteAtRoot } from "./built-site.ts";
import { parsePage } from "./html.ts";

/** What the tests ask of an edition; the schema proves that it is there. */
interface Edition {
  readonly work: { readonly id: string; readonly base: string };
  readonly witnesses: readonly {
    readonly id: string;
    readonly siglum: string;
    readonly segments: readonly { readonly id: string; readonly role: "body" | "paratext" }[];
  }[];
  readonly passages: readonly {
    readonly id: string;
    readonly readings: readonly { readonly witness: string; readonly segments: readonly string[] }[];
  }[];
}

const schema = JSON.parse(readFileSync(new URL("../edition.schema.json", import.meta.url), "utf8")) as object;
const validate = new Ajv2020({ allErrors: true }).compile<Edition>(schema);
const pages = builtPages(siteAtRoot);

test("there is a work", () => {
  expect(builtWorks(siteAtRoot)).not.toEqual([]);
});

describe.each(builtWorks(siteAtRoot))("the edition of %s", (work) => {
  const data: unknown = JSON.parse(readFileSync(join(siteAtRoot.folder, work, "edition.json"), "utf8"));
  const valid = validate(data);
  const faults = validate.errors ?? [];
  const sound = valid ? data : undefined;
  const passages = sound?.passages ?? [];
  const witnesses = sound?.witnesses ?? [];

  test("is valid against the schema", () => {
    expect(faults).toEqual([]);
  });

  test("names the work by its address, and a base that is one of its witnesses", () => {
    expect(sound?.work.id).toBe(work);
    expect(witnesses.map(({ id }) => id)).toContain(sound?.work.base);
  });

  test("gives every id and every siglum once", () => {
    for (const names of [
      witnesses.map(({ id }) => id),
      witnesses.map(({ siglum }) => siglum),
      passages.map(({ id }) => id),
      witnesses.flatMap(({ segments }) => segments.map(({ id }) => id)),
    ])
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test("has at most one reading of a witness at a passage, made of that witness's own segments", () => {
    const owner = new Map(
      witnesses.flatMap(({ id, segments }) => segments.map((segment) => [segment.id, id])),
    );
    for (const { id, readings } of passages) {
      const who = readings.map(({ witness }) => witness);
      expect([id, new Set(who).size]).toEqual([id, who.length]);
      for (const { witness, segments } of readings)
        expect([id, ...segments.map((segment) => owner.get(segment))]).toEqual([
          id,
          ...segments.map(() => witness),
        ]);
    }
  });

  test("has a passage for every segment of the text itself", () => {
    const placed = new Set(passages.flatMap(({ readings }) => readings.flatMap(({ segments }) => segments)));
    const stray = witnesses.flatMap(({ segments }) =>
      segments.filter(({ id, role }) => role === "body" && !placed.has(id)).map(({ id }) => id),
    );
    expect(stray).toEqual([]);
  });

  test("has a page for every passage", () => {
    const addresses = new Set(pages.map(({ address }) => address));
    const without = passages.filter(({ id }) => !addresses.has(`/${work}/passage/${id}/`));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test("has an anchor for each passage, once, in every view that shows it", () => {
    const readBy = (...who: readonly string[]): readonly string[] =>
      passages
        .filter(({ readings }) => readings.some(({ witness }) => who.includes(witness)))
        .map(({ id }) => `p${id}`);
    const all = witnesses.map(({ id }) => id);
    const views: readonly (readonly [address: string, shown: readonly string[]])[] = [
      [`/${work}/parallel/`, readBy(...all)],
      ...all.map((a) => [`/${work}/read/${a}/`, readBy(a)] as const),
      ...all.flatMap((a) =>
        all.filter((b) => b !== a).map((b) => [`/${work}/compare/${a}/${b}/`, readBy(a, b)] as const),
      ),
    ];
    const lacking = views.flatMap(([address, shown]) => {
      const html = pages.find((page) => page.address === address)?.html ?? "";
      const ids = new Set(parsePage(html).ids);
      return shown.filter((id) => !ids.has(id)).map((id) => `${address}#${id}`);
    });
    expect(lacking).toEqual([]);
  });
});
