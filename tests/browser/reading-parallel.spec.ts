import type { Page } from "@playwright/test";
import { builtWorks, siteAtRoot } from "../built/built-site.ts";
import { expect, test } from "./test.ts";

const work = builtWorks(siteAtRoot)[0] ?? "";
const parallel = `/${work}/parallel/`;

/** The rows as they stand in the page, marks included. */
function rowsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...document.querySelectorAll(".rows > .row")].map((row) => row.outerHTML));
}

/** The versions whose columns can be seen, by their letters. */
function columns(page: Page): Promise<string> {
  return page
    .locator(".hrow .sg")
    .filter({ visible: true })
    .allInnerTexts()
    .then((letters) => letters.join(""));
}

/** Waits until the last row is redrawn, then gives the letter of the base. */
async function choose(page: Page, index: number): Promise<void> {
  await page.evaluate(() => {
    document.querySelector("variorum-parallel")?.addEventListener("redrawn", () => {
      document.body.dataset["redrawn"] = "yes";
    });
  });
  await page.locator("variorum-parallel .pick a").nth(index).click();
  await expect(page.locator("body")).toHaveAttribute("data-redrawn", "yes");
}

test("a base chosen in the page gives what its own page has @root", async ({ page, visit }) => {
  await visit(parallel);
  const count = await page.locator("variorum-parallel .pick a").count();
  expect(count).toBeGreaterThan(2);
  for (let index = 1; index < count; index++) {
    await visit(parallel);
    await choose(page, index);
    const redrawn = await rowsOf(page);
    const address = page.url();
    const title = await page.title();
    await page.reload();
    expect(page.url()).toBe(address);
    expect(await page.title()).toBe(title);
    expect(redrawn).toEqual(await rowsOf(page));
  }
});

test("choosing a base moves nothing on the page @root", async ({ page, visit }) => {
  await visit(parallel);
  const heights = (): Promise<readonly number[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll(".row")].map((row) => row.getBoundingClientRect().height),
    );
  const before = await heights();
  await choose(page, 1);
  expect(await heights()).toEqual(before);
  await page.goBack();
  expect(page.url()).toMatch(/\/parallel\/$/u);
});

test("every base can be chosen without script, and every version is there @root", async ({
  browser,
  address,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: address });
  const page = await context.newPage();
  await page.goto(parallel.slice(1));
  const letters = await columns(page);
  expect(letters.length).toBeGreaterThan(2);
  await page.locator("variorum-parallel .pick a").last().click();
  await expect(page.locator("variorum-parallel .pick a").last()).toHaveAttribute("aria-current", "true");
  expect(await columns(page)).toBe(letters);
  await context.close();
});

test("the address keeps the columns that were chosen", async ({ page, visit }) => {
  await page.setViewportSize({ width: 1600, height: 900 });
  await visit(parallel);
  const all = await columns(page);
  await page.locator(".columns .show input").nth(1).uncheck();
  const left = all.slice(0, 1) + all.slice(2);
  expect(await columns(page)).toBe(left);
  expect(page.url()).toContain(`?columns=${Array.from(left).join(",")}`);
  await page.reload();
  expect(await columns(page)).toBe(left);
  await page.locator(".columns .show input").nth(1).check();
  expect(page.url()).not.toContain("columns");
});

test("where all columns would be too narrow, fewer are shown at the start, script or not @root", async ({
  page,
  visit,
  browser,
  address,
}) => {
  await page.setViewportSize({ width: 1000, height: 900 });
  await visit(parallel);
  expect((await columns(page)).length).toBe(3);
  await page.locator(".columns .mid input:not(:checked)").first().check();
  expect((await columns(page)).length).toBe(4);
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: address,
    viewport: { width: 1000, height: 900 },
  });
  const bare = await context.newPage();
  await bare.goto(parallel.slice(1));
  expect((await columns(bare)).length).toBe(3);
  await context.close();
});
