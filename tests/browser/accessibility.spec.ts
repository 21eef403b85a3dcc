import { AxeBuilder } from "@axe-core/playwright";
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
        const columns = await page
          .locator(`${PICTURE.within} a`)
          .evaluateAll((links) => links.map((link) => link.outerHTML));
        const faults = violations.map(({ id, help, nodes }) => ({
          rule: `${id}: ${help}`,
          places: nodes
            .map(({ html }) => html)
            .filter((html) => !(id === PICTURE.rule && width >= PICTURE.from && columns.includes(html))),
        }));
        const told = faults.flatMap(({ rule, places }) =>
          places
            .slice(0, PLACES_TOLD)
            .map((html) => `${rule} (${String(places.length)}): ${html.slice(0, 200)}`),
        );
        expect(told).toEqual([]);
      });
    }
  }
}
