import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { builtPages, oneOfEachKind, siteAtRoot } from "../built/built-site.ts";
import { expect, test } from "./test.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * The one thing let pass, on wide screens alone: WCAG 2.5.8 allows a target narrower than
 * 24 px where its size is what a picture says. The score sets every passage of the work
 * on one line; on narrow screens it breaks into lines, and its columns must be wide there.
 */
const PICTURE = { rule: "target-size", within: ".score .cols", from: 1280 };

/** How many places are told of one rule that a page breaks. */
const PLACES_TOLD = 3;

/** Tells of each selector whether its element is part of the picture. */
function areWithin(page: Page, selectors: readonly string[]): Promise<readonly boolean[]> {
  return page.evaluate(
    ([all, box]) => all.map((one) => document.querySelector(one)?.closest(box) instanceof Element),
    [selectors, PICTURE.within] as const,
  );
}

for (const { address, kind } of oneOfEachKind(builtPages(siteAtRoot))) {
  for (const width of [1280, 390]) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`axe finds nothing on ${kind} at ${String(width)} px, ${colorScheme} @axe`, async ({
        page,
        visit,
      }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await visit(address);
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        const told: string[] = [];
        for (const { id, help, nodes } of violations) {
          const letPass = id === PICTURE.rule && width >= PICTURE.from;
          const drawn = letPass
            ? await areWithin(
                page,
                nodes.map(({ target }) => target.join(" ")),
              )
            : [];
          const places = nodes.filter((_node, index) => drawn[index] !== true);
          for (const { html } of places.slice(0, PLACES_TOLD))
            told.push(`${id}: ${help} (${String(places.length)}): ${html.slice(0, 200)}`);
        }
        expect(told).toEqual([]);
      });
    }
  }
}
