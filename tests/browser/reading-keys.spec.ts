import type { Page } from "@playwright/test";
import { builtWorks, siteAtRoot } from "../built/built-site.ts";
import { expect, test } from "./test.ts";

const work = builtWorks(siteAtRoot)[0] ?? "";
const parallel = `/${work}/parallel/`;

/** Waits until the script of a page of this kind has run: before that a key does nothing. */
async function keysAreThere(page: Page, kind: string): Promise<void> {
  await expect(page.locator(`.p-${kind} variorum-keys > button`)).toBeVisible();
}

/** The first pair that the site's navigation leads to, once its keys are there to be pressed. */
async function firstPair(page: Page, visit: (address: string) => Promise<void>): Promise<void> {
  await visit(parallel);
  await page.locator(".top a[href*='/compare/']").click();
  await keysAreThere(page, "pair");
}

function fragment(page: Page): string {
  return new URL(page.url()).hash;
}

test("j and k step from row to row, and the focus goes along", async ({ page, visit }) => {
  await firstPair(page, visit);
  const ids = await page
    .locator(".rows > section.row")
    .evaluateAll((rows) => rows.map((row) => `#${row.id}`));
  for (const id of ids.slice(0, 4)) {
    await page.keyboard.press("j");
    expect(fragment(page)).toBe(id);
    await expect(page.locator(`${id} :focus`)).toBeAttached();
    await expect(page.locator(`${id} :focus`)).toBeInViewport();
  }
  await page.keyboard.press("k");
  expect(fragment(page)).toBe(ids[2]);
  await page.keyboard.press("ArrowRight");
  expect(fragment(page)).toBe(ids[3]);
});

test("j leads from a passage to the next, c from it to two versions, there", async ({ page, visit }) => {
  await visit(parallel);
  await page.locator(".row .num a").nth(2).click();
  const next = await page.locator("main a[rel=next]").getAttribute("href");
  await keysAreThere(page, "passage");
  await page.keyboard.press("j");
  await expect(page).toHaveURL(new RegExp(`${next ?? "none"}$`, "u"));
  await keysAreThere(page, "passage");
  const number = /passage\/([^/]+)\//u.exec(page.url())?.[1] ?? "";
  await page.keyboard.press("c");
  await expect(page).toHaveURL(new RegExp(`/compare/[^/]+/[^/]+/#p${number}$`, "u"));
});

test("a slash goes to a search field, and a letter written into it steps nowhere", async ({
  page,
  visit,
}) => {
  await firstPair(page, visit);
  await page.keyboard.press("/");
  await expect(page.locator("input[type=search]:focus")).toBeVisible();
  await page.keyboard.press("j");
  expect(fragment(page)).toBe("");
  await expect(page.locator("input[type=search]:focus")).toHaveValue("j");
});

test("the help lists the keys, and one switched off there stays off", async ({ page, visit }) => {
  await visit(parallel);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keyboard" });
  await expect(dialog).toBeVisible();
  await dialog.getByRole("checkbox", { name: "Next passage" }).uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  expect(fragment(page)).toBe("");
  await page.reload();
  await page.keyboard.press("j");
  expect(fragment(page)).toBe("");
  await page.keyboard.press("k");
  await page.getByRole("button", { name: "Keyboard" }).click();
  await expect(dialog.getByRole("checkbox", { name: "Next passage" })).not.toBeChecked();
});

test("what is chosen of marks and rows is chosen on the next page too", async ({ page, visit }) => {
  await firstPair(page, visit);
  await page.getByRole("radio", { name: "only differences" }).check({ force: true });
  await page.getByRole("radio", { name: "wording only" }).check({ force: true });
  await page.locator(".pick a:not([aria-current])").last().click();
  await expect(page.getByRole("radio", { name: "only differences" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "wording only" })).toBeChecked();
});

test("without script no button for keys is there @root", async ({ browser, address }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: address });
  const page = await context.newPage();
  await page.goto(parallel.slice(1));
  await expect(page.getByRole("button", { name: "Keyboard" })).toHaveCount(0);
  await context.close();
});
