import { expect, test } from "vitest";
import { builtPages, siteAtRoot } from "./built-site.ts";
import { parsePage } from "./html.ts";

test("no page uses an id twice", () => {
  const twice = builtPages(siteAtRoot).flatMap(({ address, html }) => {
    const { ids } = parsePage(html);
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${address}#${id}`);
  });
  expect([...new Set(twice)]).toEqual([]);
});
