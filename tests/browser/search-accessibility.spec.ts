import { AxeBuilder } from "@axe-core/playwright";
import { settled } from "./search-page.ts";
import { expect, test } from "./test.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

const PAGES = [
  "/search/?q=bandits",
  '/search/?q="shoot to kill"&view=table',
  "/search/?q=president+zzzqqq",
  "/search/?q=president+putin",
];

for (const width of [1280, 390])
  for (const colorScheme of ["light", "dark"] as const)
    test(`axe finds nothing on results at ${String(width)} px, ${colorScheme} @axe`, async ({
      page,
      visit,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      for (const address of PAGES) {
        await visit(address);
        await settled(page);
        const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
        expect(
          violations.flatMap(({ id, nodes }) =>
            nodes.map((node) => `${address} ${id}: ${node.html.slice(0, 160)}`),
          ),
        ).toEqual([]);
      }
      await visit("/check/");
      await page
        .locator("textarea")
        .fill("Those who do surrender will be eliminated. I have given orders to law enforcement agencies.");
      await page.locator(".verdict").first().waitFor();
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`)),
      ).toEqual([]);
    });
