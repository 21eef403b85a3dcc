import type { Page } from "@playwright/test";
import { builtPages, siteAtRoot } from "../built/built-site.ts";
import { expect, test } from "./test.ts";

const pairs = builtPages(siteAtRoot).filter(({ kind }) => kind === "compare");
/** The pair with most displaced passages, as the hardest. */
const moved = [...pairs].sort((a, b) => count(b.html) - count(a.html))[0]?.address ?? "";
/** The pair with most rows of the same wording. */
const alike = [...pairs].sort((a, b) => same(b.html) - same(a.html))[0]?.address ?? "";

function count(html: string): number {
  return [...html.matchAll(/\bstands (?:later|earlier) in/gu)].length;
}

function same(html: string): number {
  return [...html.matchAll(/class="row[^"]* same"/gu)].length;
}

/** How far two sides of a row are from standing at one height, in pixels. */
function unlevel(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll("section.row")].map((row) => {
        const [a, b] = [...row.querySelectorAll(":scope > .t")].map(
          (cell) => cell.getBoundingClientRect().top,
        );
        return Math.abs((a ?? 0) - (b ?? 0));
      }),
    ),
  );
}

test("both sides of every row stand level", async ({ page, visit }) => {
  await visit(moved);
  expect(await unlevel(page)).toBeLessThan(1);
});

test("a displaced passage tells where it stands, and the place there tells of it, by links that land", async ({
  page,
  visit,
}) => {
  await visit(moved);
  const tags = page.locator("section.row .tag a.to");
  expect(await tags.count()).toBeGreaterThan(0);
  const faults = await page.evaluate(() => {
    const told = [...document.querySelectorAll<HTMLElement>("section.row:has(.tag a.to)")].map(
      (row) => row.id,
    );
    const links = [...document.querySelectorAll<HTMLAnchorElement>(".rows a[href^='#']")];
    const dead = links.filter((link) => document.getElementById(link.hash.slice(1)) === null);
    const here = new Set(
      links.filter((link) => link.closest(".here, .tag, .om") !== null).map((link) => link.hash.slice(1)),
    );
    return [...dead.map((link) => link.hash), ...told.filter((id) => !here.has(id))];
  });
  expect(faults).toEqual([]);
  await page.locator(".here a").first().click();
  await expect(page.locator(":target")).toBeInViewport();
});

test("of a run of passages that a version lacks, one is labelled", async ({ page, visit }) => {
  await visit(moved);
  const faults = await page.evaluate(() => {
    const rows = [...document.querySelectorAll("section.row")];
    return rows.flatMap((row, index) =>
      [0, 1].flatMap((side) => {
        const cellOf = (one: Element | undefined): Element | undefined =>
          one?.querySelectorAll(":scope > .t")[side];
        const own = cellOf(row);
        if (own?.classList.contains("ab") !== true) return [];
        const first = cellOf(rows[index - 1])?.classList.contains("ab") !== true;
        const shown = own.querySelector("span")?.classList.contains("vh") === false;
        return first === shown ? [] : [row.id];
      }),
    );
  });
  expect(faults).toEqual([]);
});

test("only differences: what is the same folds to its number", async ({ page, visit }) => {
  await visit(alike);
  const row = page.locator("section.row.same").first();
  await expect(row.locator(".t").first()).toBeVisible();
  await page.getByRole("radio", { name: "only differences" }).check({ force: true });
  await expect(row.locator(".t").first()).toBeHidden();
  await expect(row.locator(".num")).toBeVisible();
});

test("marks can be reduced to wording, and taken away", async ({ page, visit }) => {
  await visit(moved);
  const drawn = (which: string): Promise<string> =>
    page
      .locator(`.rows ${which}`)
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
  expect(await drawn(".minor")).toBe("underline");
  await page.getByRole("radio", { name: "wording only" }).check({ force: true });
  expect(await drawn(".minor")).toBe("none");
  expect(await drawn("mark.m:not(.minor):not(.frame)")).toBe("underline");
  await page.getByRole("radio", { name: "none", exact: true }).check({ force: true });
  expect(await drawn("mark.m:not(.minor):not(.frame)")).toBe("none");
});

test("a kind of fact shows the rows that differ in it, and no other", async ({ page, visit }) => {
  await visit(moved);
  const choices = page.locator("[name=facts]");
  expect(await choices.count()).toBeGreaterThan(1);
  const kind = ((await choices.nth(1).getAttribute("id")) ?? "").replace("facts-", "");
  await choices.nth(1).check({ force: true });
  const rows = page.locator("section.row").filter({ visible: true });
  expect(await rows.count()).toBeGreaterThan(0);
  for (const facts of await rows.evaluateAll((all) => all.map((row) => row.getAttribute("data-f") ?? "")))
    expect(facts.split(" ")).toContain(kind);
});

test("a reader who hears the page hears number, title, each version, and how they differ", async ({
  page,
  visit,
}) => {
  await visit(alike);
  const row = page.locator("section.row:has(mark.m:not(.minor))").first();
  const text = (await row.evaluate((one) => one.textContent)).replaceAll(/\s+/gu, " ");
  expect(text).toMatch(/^ ?\S+ .+ ([A-Z]) .+ ([A-Z]) .+ Variants: /u);
});

test("the head stays in view and frames the passage gone to", async ({ page, visit }) => {
  await visit(alike);
  const id = await page.locator("section.row").nth(9).getAttribute("id");
  await page.goto(`${page.url()}#${id ?? ""}`);
  await expect(page.locator(".heads")).toBeInViewport();
  await expect(page.locator(`#${id ?? ""}`)).toBeInViewport();
  const top = await page
    .locator(`#${id ?? ""} .t`)
    .first()
    .evaluate((cell) => cell.getBoundingClientRect().top);
  const head = await page.locator(".heads").evaluate((one) => one.getBoundingClientRect().bottom);
  expect(top).toBeGreaterThanOrEqual(head - 1);
});
