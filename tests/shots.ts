/**
 * Takes pictures of every kind of page, to be looked at: `npm run shots [-- kind …]`.
 *
 * Screens of 1280, 1600, 390 and 320 px, light and dark, with and without script; and A4
 * as printed. Of a tall page, only the upper part. They are written to
 * `node_modules/.cache/shots/`, one folder a kind.
 */
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "@playwright/test";
import { serveSite } from "../src/cli/static-server.ts";
import { prepareChromium } from "./browser/chromium.ts";
import { builtPages, oneOfEachKind, siteAtRoot } from "./built/built-site.ts";

/** CSS pixels: the browser cannot picture a page much taller than 16,000, and nobody can look at it. */
const TALLEST = 6_000;

const folder = join(siteAtRoot.folder, "..", "node_modules", ".cache", "shots");
const wanted = process.argv.slice(2);

/** The states a page is pictured in: all widths with script, the outer two also without. */
const states: readonly (readonly [name: string, context: BrowserContextOptions])[] = [
  1280, 1600, 390, 320,
].flatMap((width) =>
  (["light", "dark"] as const).flatMap((colorScheme) =>
    (width === 1280 || width === 390 ? [true, false] : [true]).map(
      (javaScriptEnabled) =>
        [
          `${String(width)}-${colorScheme}${javaScriptEnabled ? "" : "-no-script"}`,
          { viewport: { width, height: 900 }, colorScheme, javaScriptEnabled },
        ] as const,
    ),
  ),
);

const launch = await prepareChromium();
const site = await serveSite({ folder: siteAtRoot.folder, port: 0 });
const browser = await chromium.launch(launch);
rmSync(folder, { recursive: true, force: true });
try {
  for (const { address, kind } of oneOfEachKind(builtPages(siteAtRoot))) {
    const name = kind.replace(/^\/$/u, "home").replace(/\W+/gu, "-").replace(/^-|-$/gu, "");
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    mkdirSync(join(folder, name), { recursive: true });
    await picture(browser, new URL(address.slice(1), site.address).href, join(folder, name));
    console.log(`${name.padEnd(12)} ${address}`);
  }
} finally {
  await browser.close();
  await site.close();
}
console.log(`The pictures are in ${folder}`);

async function picture(from: Browser, url: string, into: string): Promise<void> {
  for (const [name, options] of states) {
    const context = await from.newContext(options);
    const page = await context.newPage();
    await page.goto(url, { waitUntil: "load" });
    await page.screenshot({ path: join(into, `${name}.png`), fullPage: true, clip: await topOf(page) });
    if (name === "1280-light") {
      await page.pdf({ path: join(into, "print.pdf"), format: "A4", printBackground: false });
      // A4 less its margins, in the colours of paper.
      await page.setViewportSize({ width: 680, height: 1000 });
      await page.emulateMedia({ media: "print" });
      await page.screenshot({ path: join(into, "print.png"), fullPage: true, clip: await topOf(page) });
    }
    await context.close();
  }
}

/** The part of a page that a picture shows: its whole width, and its height up to a limit. */
async function topOf(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const size = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
  }));
  return { x: 0, y: 0, width: size.width, height: Math.min(size.height, TALLEST) };
}
