import type { Page } from "@playwright/test";
import { builtWorks, siteAtRoot } from "../built/built-site.ts";
import { expect, test } from "./test.ts";

const WORK = builtWorks(siteAtRoot)[0] ?? "";
const READ = `/${WORK}/read/presidency/`;
const COMPARE = `/${WORK}/compare/presidency/the-saker/`;
const PARALLEL = `/${WORK}/parallel/`;
const PASSAGE = `/${WORK}/passage/8/`;

interface Words {
  readonly version: string;
  readonly from: string;
  /** Where the words end, if they reach further than `from`. */
  readonly to?: string;
  /** Which time `from` occurs on the page, from 0. */
  readonly nth?: number;
}

/** Selects words of a version as a reader would: by where they stand on the page, as they are printed. */
async function select(page: Page, words: Words): Promise<void> {
  await page.evaluate(({ version, from, to, nth = 0 }) => {
    const own = `[data-version="${version}"]`;
    const nodes: { node: Text; start: number }[] = [];
    let text = "";
    for (const block of document.querySelectorAll(`${own}[data-words], ${own} [data-words]`)) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
        if (node.parentElement?.closest(".sg, s.pr, .bu, .num")) continue;
        nodes.push({ node, start: text.length });
        text += node.data;
      }
    }
    let start = -1;
    for (let k = 0; k <= nth; k += 1) start = text.indexOf(from, start + 1);
    const end = to === undefined ? start + from.length : text.indexOf(to, start) + to.length;
    if (start === -1 || end <= start) throw new Error(`"${from}" does not stand on this page.`);
    const nodeAt = (offset: number): { node: Text; start: number } => {
      const found = nodes.findLast((one) => one.start <= offset);
      if (found === undefined) throw new Error("There is no text on this page.");
      return found;
    };
    const first = nodeAt(start);
    const last = nodeAt(end - 1);
    getSelection()?.setBaseAndExtent(first.node, start - first.start, last.node, end - last.start);
  }, words);
}

/** Selects words, uses a button of the bar, and gives what is then on the clipboard. */
async function copied(page: Page, words: Words, button = "Copy link"): Promise<string> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await select(page, words);
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(page.locator("[data-part=said]")).toContainText("copied");
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The words marked as cited, in the page's order. */
async function cited(page: Page): Promise<string> {
  await page.locator("mark.cited").first().waitFor();
  return (await page.locator("mark.cited").allTextContents()).join("").replace(/\s+/gu, " ").trim();
}

/** Serves a page with other words from now on, as after an edit. */
async function edit(page: Page, path: string, change: (html: string) => string): Promise<void> {
  await page.route(
    (url) => url.pathname.endsWith(path),
    async (route) => {
      const response = await route.fetch();
      const before = await response.text();
      const after = change(before);
      expect(after).not.toBe(before);
      await route.fulfill({ response, body: after });
    },
  );
}

const message = (page: Page) => page.locator("[data-part=message]");

const MARKED: readonly (readonly [string, string, Words, string])[] = [
  ["one word", READ, { version: "presidency", from: "stabilized" }, "stabilized"],
  [
    "words over two sentences",
    READ,
    { version: "presidency", from: "continues in our country.", to: "The police" },
    "continues in our country. The police",
  ],
  [
    "words over two paragraphs, with a comma run into a word",
    READ,
    { version: "presidency", from: "where necessary,to open fire", to: "some calls abroad" },
    "where necessary,to open fire without warning.There are some calls abroad",
  ],
  [
    "words over two rows of a comparison",
    COMPARE,
    { version: "the-saker", from: "in accordance with the Constitution", to: "Yesterday" },
    "in accordance with the Constitution. Yesterday",
  ],
  [
    "words in a column of all versions",
    PARALLEL,
    { version: "the-saker", from: "What nonsense" },
    "What nonsense",
  ],
  ["words of a passage", PASSAGE, { version: "the-saker", from: "shoot to kill" }, "shoot to kill"],
];

for (const [name, path, words, marked] of MARKED) {
  test(`a link to ${name} marks them and brings them into view`, async ({ page, visit }) => {
    await visit(path);
    const link = await copied(page, words);
    expect(new URL(link).pathname).toBe(new URL(page.url()).pathname);
    // From a cold load, and from another page of the site.
    const cold = await page.context().newPage();
    await cold.goto(link);
    expect(await cited(cold)).toBe(marked);
    await expect(cold.locator("mark.cited").first()).toBeInViewport();
    await cold.close();
    await visit("/about/");
    await page.evaluate((href) => {
      const anchor = document.createElement("a");
      anchor.href = href;
      document.body.append(anchor);
      anchor.click();
    }, link);
    await page.waitForURL(/[?&]words=/u);
    expect(await cited(page)).toBe(marked);
    await expect(page.locator("mark.cited").first()).toBeInViewport();
    await expect(message(page)).toBeHidden();
  });
}

test("a phrase that occurs twice is marked where it was selected", async ({ page, visit }) => {
  for (const nth of [0, 1, 2]) {
    await visit(READ);
    const words: Words = { version: "presidency", from: "our country", nth };
    const link = await copied(page, words);
    const top = await page.evaluate(
      () => (getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0) + scrollY,
    );
    await page.goto("about:blank");
    await page.goto(link);
    expect(await cited(page)).toBe("our country");
    await expect(message(page)).toBeHidden();
    const marked = await page.evaluate(
      () => (document.querySelector("mark.cited")?.getBoundingClientRect().top ?? 0) + scrollY,
    );
    expect(Math.abs(marked - top)).toBeLessThan(5);
  }
});

test("quotation marks, dashes, commas and ampersands come through an address unharmed", async ({
  page,
  visit,
}) => {
  const odd = "law & order — “so-called”, he said: 100% sure";
  await edit(page, READ, (html) =>
    html.replace("law and order in accordance", `${odd.replace("&", "&amp;")} in accordance`),
  );
  await visit(READ);
  const link = await copied(page, { version: "presidency", from: odd });
  expect(link).toContain(
    "text=law%20%26%20order%20%E2%80%94%20%E2%80%9Cso%2Dcalled%E2%80%9D%2C%20he%20said%3A%20100%25%20sure",
  );
  await page.goto("about:blank");
  await page.goto(link);
  expect(await cited(page)).toBe("law & order — “so-called”, he said: 100% sure");
});

test("words that have changed are shown beside those that were cited", async ({ page, visit }) => {
  await visit(READ);
  const link = await copied(page, { version: "presidency", from: "are some calls abroad" });
  await edit(page, READ, (html) => html.replace(/calls<\/mark> abroad|calls abroad/u, "appeals from abroad"));
  await page.goto("about:blank");
  await page.goto(link);
  expect(await cited(page)).toBe("are some appeals from abroad");
  await expect(message(page)).toContainText("The words cited have changed since.");
  await expect(message(page)).toContainText("Cited: “are some calls abroad”");
  await expect(message(page)).toContainText("Here now: “are some appeals from abroad”");
  await message(page).getByRole("button", { name: "Close" }).click();
  await expect(message(page)).toBeHidden();
});

test("words that are gone are not marked anywhere else", async ({ page, visit }) => {
  const quoted = new URLSearchParams({
    words: "our country",
    before: "and nobody in the wide world ever knew why",
    after: "had been so fond of cheese and of crows",
  });
  await visit(`${READ}?${quoted.toString()}`);
  await expect(message(page)).toContainText("The words cited are not found here.");
  await expect(page.locator("mark.cited")).toHaveCount(0);
});

test("a link shows the view in which it was made", async ({ page, visit }) => {
  await visit(COMPARE);
  await page.getByLabel("only differences").check();
  const link = await copied(page, { version: "presidency", from: "stabilized" });
  await page.goto("about:blank");
  await page.goto(link);
  await expect(page.getByLabel("only differences")).toBeChecked();
  await page.getByLabel("all", { exact: true }).first().check();
  expect(new URL(page.url()).searchParams.has("show")).toBe(false);
  expect(await cited(page)).toBe("stabilized");
});

test("the words' link keeps what else the address holds", async ({ page, visit }) => {
  await visit(`${COMPARE}?show=only&words=old`);
  const link = await copied(page, { version: "presidency", from: "stabilized" });
  const { searchParams } = new URL(link);
  expect([searchParams.get("show"), searchParams.getAll("words")]).toEqual(["only", ["stabilized"]]);
});

test("a quotation is copied with the citation of its passage", async ({ page, visit }) => {
  await visit(READ);
  const text = await copied(
    page,
    { version: "presidency", from: "without warning" },
    "Copy quotation with citation",
  );
  expect(text).toMatch(
    /^“without warning”\n\nTokayev, Kassym-Jomart\. “.*Passage 8, Version A \(Presidency\)\.” Variorum, /u,
  );
  expect(text).toContain("words=without+warning");
  expect(text).toMatch(/SHA-256 of the words: [0-9a-f]{10}\.$/u);
});

test("the passage of the words selected can be compared", async ({ page, visit }) => {
  await visit(READ);
  await select(page, { version: "presidency", from: "without warning" });
  await page.getByRole("link", { name: "Compare this passage" }).click();
  await page.waitForURL(/\/passage\/8\//u);
  expect(await cited(page)).toBe("without warning");
});

test("without script a sentence's link leads to the sentence", async ({ browser, address }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: address });
  const page = await context.newPage();
  await page.goto(PASSAGE.slice(1));
  await page.getByRole("link", { name: /^¶/u }).first().click();
  await expect(page).toHaveURL(/\/read\/presidency\/#s6\.1/u);
  await expect(page.locator("#s6\\.1")).toBeInViewport();
  await context.close();
});
