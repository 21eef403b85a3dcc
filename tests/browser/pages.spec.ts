import type { Page } from "@playwright/test";
import { builtPages, builtWorks, oneOfEachKind, siteAtRoot, toolPages } from "../built/built-site.ts";
import { expect, test } from "./test.ts";

/** Widths in CSS pixels: the narrowest that WCAG asks for, a phone, twice-zoomed, a desk. */
const WIDTHS = [320, 390, 640, 1280];
/** What a page may transfer in all, in bytes. */
const WHOLE_PAGE = 150_000;

/** How far the keyboard is followed each way; further down a page, its rows repeat. */
const FOCUS_STEPS = 40;

const pages = oneOfEachKind(builtPages(siteAtRoot));

/** The innermost elements that reach past the right edge, if the page can be scrolled sideways at all. */
function pastTheEdge(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body, body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return wide
      .filter((element) => !wide.some((other) => other !== element && element.contains(other)))
      .map((element) => `${String(scrollWidth)} > ${String(clientWidth)}: ${element.outerHTML.slice(0, 160)}`)
      .slice(0, 5);
  });
}

/** The words that can be seen in the page's main part, controls left out. */
function visibleWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const main = document.querySelector("main");
    if (main === null) return [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent?.checkVisibility({ visibilityProperty: true })) continue;
      if (parent.closest("button, form, fieldset, label, select, output, noscript, [aria-live]") !== null)
        continue;
      found.push(...(node.textContent?.split(/\s+/u).filter((word) => word !== "") ?? []));
    }
    return found;
  });
}

/** What has the focus, told in words where another element lies over it or it is out of view. */
function hiddenFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    const box = focused?.getClientRects()[0];
    if (focused === null || focused === document.body || box === undefined) return undefined;
    const x = Math.max(0, Math.min(innerWidth - 1, box.left + box.width / 2));
    const y = box.top + box.height / 2;
    const seen = document.elementFromPoint(x, y);
    const label = focused instanceof HTMLInputElement ? [...(focused.labels ?? [])] : [];
    const covers = [focused, ...label].some((own) => own.contains(seen) || seen?.contains(own) === true);
    return covers ? undefined : `${focused.outerHTML.slice(0, 120)} at ${String(Math.round(y))} px`;
  });
}

for (const { address, kind } of pages) {
  test.describe(`${kind} (${address})`, () => {
    for (const width of WIDTHS) {
      test(`stands at ${String(width)} px without sideways scrolling`, async ({ page, visit }) => {
        await page.setViewportSize({ width, height: 800 });
        await visit(address);
        expect(await pastTheEdge(page)).toEqual([]);
        await expect(page.locator("h1")).toHaveCount(1);
        await expect(page.locator("h1")).toBeVisible();
        await expect(page.locator("main")).toHaveCount(1);
        expect(await page.title()).not.toBe("");
        await expect(page.locator("html")).toHaveAttribute("lang", /^[a-z]{2,3}/u);
      });
    }

    test("can be printed on A4 without losing its right edge", async ({ page, visit }) => {
      // 210 mm less two margins of 15 mm, at 96 px to the inch.
      await page.setViewportSize({ width: 680, height: 1000 });
      await page.emulateMedia({ media: "print" });
      await visit(address);
      expect(await pastTheEdge(page)).toEqual([]);
    });

    test("lets the keyboard skip to its main part", async ({ page, visit }) => {
      await visit(address);
      await page.keyboard.press("Tab");
      const skip = page.locator(":focus");
      await expect(skip).toBeInViewport();
      await expect(skip).toHaveAttribute("href", /^#./u);
      await page.keyboard.press("Enter");
      await expect
        .poll(() => page.evaluate(() => document.querySelector(":target")?.closest("main") !== null))
        .toBe(true);
    });

    test("never hides what has the focus @root", async ({ page, visit }) => {
      await visit(address);
      const hidden: string[] = [];
      const press = async (key: string): Promise<void> => {
        await page.keyboard.press(key);
        const found = await hiddenFocus(page);
        if (found !== undefined) hidden.push(`${key}: ${found}`);
      };
      for (let pressed = 0; pressed < FOCUS_STEPS; pressed++) await press("Tab");
      // Upwards, what gets the focus is scrolled to the upper edge, where a fixed head would lie over it.
      await page.locator("a[href]").last().focus();
      for (let pressed = 0; pressed < FOCUS_STEPS; pressed++) await press("Shift+Tab");
      expect(hidden).toEqual([]);
    });

    if (toolPages.includes(address)) return;
    test("shows without script all the words it shows with it @root", async ({
      page,
      visit,
      browser,
      address: site,
    }) => {
      await visit(address);
      const withScript = await visibleWords(page);
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site });
      const bare = await context.newPage();
      await bare.goto(address.slice(1));
      const left = new Map<string, number>();
      for (const word of await visibleWords(bare)) left.set(word, (left.get(word) ?? 0) + 1);
      await context.close();
      const lost = withScript.filter((word) => {
        const count = left.get(word) ?? 0;
        left.set(word, count - 1);
        return count <= 0;
      });
      expect(lost).toEqual([]);
      expect(withScript.length).toBeGreaterThan(0);
    });
  });
}

for (const { address } of pages.filter(({ kind }) => ["/", "work", "compare"].includes(kind))) {
  test(`${address} transfers little, fonts included @root`, async ({ page, visit }) => {
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    let bytes = 0;
    session.on("Network.loadingFinished", ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await visit(address);
    await page.waitForLoadState("networkidle");
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(WHOLE_PAGE);
  });
}

test("an address that does not exist is answered by a page with a way on", async ({ page, visit }) => {
  await visit("/there-is-no-such-page/");
  await expect(page.locator("h1")).toBeVisible();
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().isNavigationRequest()),
    page.locator("main a[href]").first().click(),
  ]);
  expect(answer.status()).toBe(200);
  await expect(page.locator("main")).toBeVisible();
});

for (const address of pages.map((page) => page.address).filter((each) => toolPages.includes(each))) {
  test(`without script, ${address} says so and leads to the texts @root`, async ({
    browser,
    address: site,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site });
    const page = await context.newPage();
    await page.goto(address.slice(1));
    // Playwright's own text assertions pass over what stands in a noscript element.
    expect(await page.locator("main").innerText()).toContain("JavaScript");
    for (const work of builtWorks(siteAtRoot))
      await expect(page.locator(`main a[href$="/${work}/parallel/"]`).first()).toBeVisible();
    await context.close();
  });
}
