import { AxeBuilder } from "@axe-core/playwright";
import { builtPages, oneOfEachKind, siteAtRoot } from "../built/built-site.ts";
import { expect, test } from "./test.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

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
        const told = violations.flatMap(({ id, help, nodes }) =>
          nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 200)}`),
        );
        expect(told).toEqual([]);
      });
    }
  }
}
