import { readFileSync } from "node:fs";
import { join } from "node:path";
import { builtWorks, siteAtRoot } from "../built/built-site.ts";
import type { SearchEdition } from "../../src/search/edition.ts";
import { scanner } from "../../src/search/scan.ts";
import { searchFor, settled, shown } from "./search-page.ts";
import { expect, test } from "./test.ts";

const works = builtWorks(siteAtRoot);
const editions = works.map(
  (work) => JSON.parse(readFileSync(join(siteAtRoot.folder, work, "edition.json"), "utf8")) as SearchEdition,
);

/**
 * Queries with how often they are found, in which versions and as which words: each way of
 * asking that the search promises, on the address of 7 January 2022.
 */
const GOLDEN: readonly (readonly [query: string, times: number, versions: string, words: string])[] = [
  // a phrase, in any quotation marks or none
  ['"without warning"', 4, "A B D E", "without warning"],
  ["“without warning”", 4, "A B D E", "without warning"],
  ["„without warning“", 4, "A B D E", "without warning"],
  ["without warning", 4, "A B D E", "without warning"],
  ['"WITHOUT   warning', 4, "A B D E", "without warning"],
  // partly quoted, several phrases, minus
  ['"without warning" army', 8, "A B D E", "army|without warning"],
  ['army "without warning" "law enforcement"', 12, "A B D E", "army|law enforcement|without warning"],
  ['"without warning" -kill', 2, "A D", "without warning"],
  ['"without warning" -"shoot to kill"', 2, "A D", "without warning"],
  ["“without warning” −kill", 2, "A D", "without warning"],
  // hyphens and dashes either way
  ["anti-terrorist", 5, "A B C D E", "anti-terrorist"],
  ["anti terrorist", 5, "A B C D E", "anti-terrorist"],
  ["antiterrorist", 5, "A B C D E", "anti-terrorist"],
  ["anti‑terrorist", 5, "A B C D E", "anti-terrorist"],
  ["interagency", 3, "A B", "inter-agency|interagency"],
  ["inter-agency", 3, "A B", "inter-agency|interagency"],
  ['"so called"', 2, "B", "so-called"],
  // numbers
  ["20 thousand", 5, "A B C D E", "20 thousand|20,000|20k|twenty thousand"],
  ["20,000", 5, "A B C D E", "20 thousand|20,000|20k|twenty thousand"],
  ["20K", 5, "A B C D E", "20 thousand|20,000|20k|twenty thousand"],
  ["twenty thousand", 5, "A B C D E", "20 thousand|20,000|20k|twenty thousand"],
  ['"twenty thousand criminals"', 1, "E", "20k criminals"],
  // apostrophes and diacritics
  ["Kazakhstan's Constitution", 0, "", ""],
  ["country's well-being", 2, "A D", "country's well-being|country’s wellbeing"],
  ["country’s well-being", 2, "A D", "country's well-being|country’s wellbeing"],
  ["Tokáyev", 9, "C D E", "tokayev"],
  // an editor's correction and what it corrects
  ['"to cause damage"', 2, "A D", "to cause damage"],
  ["tocause", 1, "A", "to cause"],
  ['"tocause damage"', 1, "A", "to cause damage"],
  ["isnonsense", 1, "A", "is nonsense"],
  // British and American spelling
  ["skilfully", 2, "A E", "skilfully|skillfully"],
  ['"skillfully"', 2, "A E", "skilfully|skillfully"],
  ["organisations", 2, "A B", "organizations"],
  // forms: an unquoted word has them, a quoted one does not
  ['"destroy"', 0, "", ""],
  ["destroy", 2, "C E", "destroyed"],
  ['"destroyed"', 2, "C E", "destroyed"],
  ['"bandit"', 0, "", ""],
  ["bandit", 16, "A B C D", "bandits"],
  // over a sentence's end, never over a paragraph's
  ['"nonsense what"', 1, "A", "nonsense|what"],
  ['"foreign. They must"', 1, "A", "foreign|they must"],
  ['"warning there are"', 0, "", ""],
  // not there at all
  ["zzzqqq", 0, "", ""],
  ["warning zzzqqq", 0, "", ""],
];

const told = (times: number) =>
  times === 0
    ? "in no version"
    : times === 1
      ? "once, in"
      : times === 2
        ? "twice, in"
        : `${String(times)} times, in`;

test("finds what the golden list says @root", async ({ page, visit }) => {
  await visit("/search/");
  const found: (readonly [string, number, string, string])[] = [];
  for (const [query, times, versions, words] of GOLDEN) {
    const answer = await searchFor(page, query);
    const number = answer.told.startsWith(told(times)) ? times : -1;
    const sigla = / of ([A-Z ]+)$/u.exec(answer.told)?.[1] ?? "";
    found.push([query, number, sigla, answer.words.join("|")]);
    expect(words === "").toBe(versions === "");
  }
  expect(found).toEqual(GOLDEN);
});

test("finds 100 phrases drawn from the texts where a plain scan does @root", async ({ page, visit }) => {
  await visit("/search/");
  let state = 5;
  const random = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  for (const edition of editions) {
    const scan = scanner(edition);
    const sigla = new Map(edition.witnesses.map(({ id, siglum }) => [id, siglum]));
    const texts = edition.witnesses.flatMap(({ segments }) => segments.filter(({ role }) => role === "body"));
    for (let drawn = 0; drawn < 100;) {
      const words = (texts[random(texts.length)]?.text ?? "").replace(/["“”„‘]/gu, "").split(" ");
      const from = random(words.length);
      const phrase = words.slice(from, from + 2 + random(6)).join(" ");
      // what is written in two ways is for the golden list
      if (/\d|thousand|twenty|-|well|inter|skil+ful|organi/iu.test(phrase) || !/\p{L}/u.test(phrase))
        continue;
      drawn++;
      const { count, places } = scan(phrase);
      const answer = await searchFor(page, `"${phrase}"`);
      expect([phrase, answer.told.startsWith(told(count))]).toEqual([phrase, true]);
      const expected = places.map((place) => {
        const [id = "", witnesses = ""] = place.split(": ");
        return `${id} ${witnesses
          .split(" ")
          .map((witness) => sigla.get(witness))
          .join("")}`;
      });
      expect([phrase, ...answer.places]).toEqual([phrase, ...expected]);
    }
  }
});

test("marks each hit, links to its passage, and gives the other versions' words", async ({ page, visit }) => {
  await visit('/search/?q="shoot to kill"');
  await settled(page);
  const group = page.locator(".found .grp").first();
  await expect(group.locator("mark.hit").first()).toHaveText("shoot to kill");
  await expect(group).toContainText("Same passage in other words");
  await expect(group).toContainText("Not in C");
  const number = await group.locator("h3 .n").innerText();
  await group.locator("li .note a").first().click();
  await expect(page).toHaveURL(new RegExp(`/read/the-saker/#p${number}$`, "u"));
  await expect(page.locator(`#p${number}`)).toBeInViewport();
});

test("says which words no version has, and in which forms a word was found", async ({ page, visit }) => {
  await visit("/search/?q=warning+zzzqqq");
  await settled(page);
  await expect(page.locator(".found")).toContainText("“zzzqqq” is in no version.");
  await expect(page.locator(".found")).toContainText("“warning” stands");
  await searchFor(page, "damage");
  await expect(page.locator(".found .note").first()).toContainText(
    /Damage is found as damage \(\d+\), damaged \(\d+\)\./u,
  );
});

test("plots the hits on the score", async ({ page, visit }) => {
  await visit('/search/?q="without warning"');
  await settled(page);
  const on = page.locator(".map .c.on");
  expect(await on.count()).toBeGreaterThanOrEqual(4);
  await expect(page.locator(".map .c.pale").first()).toBeAttached();
  const column = page
    .locator(".map .cols a")
    .filter({ has: page.locator(".on") })
    .first();
  await column.click();
  await expect(page.locator(".grp:target")).toBeInViewport();
});

test("keeps filters in the address, and takes them from it", async ({ page, visit }) => {
  await visit("/search/?q=bandits");
  await settled(page);
  const all = await shown(page);
  await page.locator('input[name=v][value="presidency"]').uncheck();
  await settled(page);
  await expect(page).toHaveURL(/[?&]v=the-saker,qazaq-tv,diplomat-magazine,norway-news/u);
  const some = await shown(page);
  expect(some.marks).toBeLessThan(all.marks + 1);
  expect(some.places.join(" ")).not.toMatch(/ [B-E]*A/u);
  await expect(page.locator(".found")).toContainText("Also in versions or readings you left out");
  await page.reload();
  await settled(page);
  expect(await shown(page)).toEqual(some);
  await expect(page.locator('input[name=v][value="presidency"]')).not.toBeChecked();
  const section = page.locator("select[name=section]");
  await section.selectOption({ index: 1 });
  await settled(page);
  await expect(page).toHaveURL(/[?&]section=/u);
  expect((await shown(page)).places.length).toBeLessThan(some.places.length);
});

test("brings a result that the address names into view", async ({ page, visit }) => {
  await visit("/search/?q=law");
  await settled(page);
  const last = page.locator(".grp").last();
  const id = (await last.getAttribute("id")) ?? "";
  await visit("/about/");
  await visit(`/search/?q=law#${id}`);
  await settled(page);
  await expect(page.locator(`#${id}`)).toBeInViewport();
});

test("goes back to the search before", async ({ page, visit }) => {
  await visit("/search/");
  await searchFor(page, "bandits");
  await searchFor(page, "warning");
  await page.goBack();
  await settled(page);
  await expect(page.locator("#q")).toHaveValue("bandits");
  await expect(page.locator("h1")).toContainText("“bandits”");
});

test("tells the count to who cannot see it", async ({ page, visit }) => {
  await visit("/search/");
  await settled(page);
  await page.locator("#q").pressSequentially("bandits");
  await expect(page.locator("[role=status]")).toHaveText("“bandits”: 16 times, in 7 passages.");
});

test("offers this version first in the header of a reading page", async ({ page, visit }) => {
  await visit("/tokayev-2022-01-07/read/the-saker/");
  await page.locator(".hs summary").click();
  await expect(page.locator(".hs label").nth(1)).toHaveText("in this version");
  await page.locator("#hq").fill("bandits");
  await page.locator("#hq").press("Enter");
  await settled(page);
  await expect(page.locator('input[name=v][value="the-saker"]')).toBeChecked();
  await expect(page.locator('input[name=v][value="presidency"]')).not.toBeChecked();
  expect((await shown(page)).told).toMatch(/^5 times/u);
});

test("sets the search out as a table, and saves it", async ({ page, visit }) => {
  await visit('/search/?q="shoot to kill"&view=table');
  await settled(page);
  const row = page.locator(".conc tbody tr").first();
  await expect(row.locator("mark.hit").first()).toHaveText("shoot to kill");
  await expect(row.locator("mark.near").first()).toContainText("open fire");
  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save as CSV" }).click();
  const file = readFileSync(await (await saving).path(), "utf8");
  expect(file).toMatch(/^\uFEFFPassage,Title,A Presidency,B The Saker,/u);
  expect(file).toContain("[shoot to kill]");
  expect(file.split("\r\n")).toHaveLength((await page.locator(".conc tbody tr").count()) + 2);
});

test("answers the keyboard", async ({ page, visit }) => {
  await visit("/search/?q=bandits");
  await settled(page);
  const links = page.locator(".grp h3 a");
  await page.keyboard.press("j");
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press("j");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press("/");
  await expect(page.locator("#q")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator("#q")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/passage\//u);
  await page.goBack();
  await settled(page);
  await page.keyboard.press("j");
  await page.keyboard.press("c");
  await expect(page).toHaveURL(/\/compare\/[^/]+\/[^/]+\/#p/u);
});

test("leaves single keys alone when they are switched off, also on the next page", async ({
  page,
  visit,
}) => {
  await visit("/search/?q=bandits");
  await settled(page);
  await page.locator("input[name=keys]").uncheck();
  await page.locator("h1").click();
  await page.keyboard.press("j");
  await expect(page.locator(".grp h3 a").first()).not.toBeFocused();
  await page.reload();
  await settled(page);
  await expect(page.locator("input[name=keys]")).not.toBeChecked();
});

const HOSTILE = [
  "<script>window.hit=1</script>",
  '"><img src=x onerror="window.hit=1">',
  "javascript:window.hit=1",
  "{{constructor.constructor('window.hit=1')()}}",
  "(a+)+$ [a-z]{1,99999} \\d(?=x) .*",
  "__proto__ constructor toString",
  "a\u0000b\u001b[31m\u202Ednab\u2066 \uFFFE",
  "\uD800 half \uDC00",
  "' OR 1=1; --",
  "%00%0d%0aSet-Cookie:x=1",
  "السلام عليكم שלום",
  '"'.repeat(300),
  "-".repeat(300),
  "the ".repeat(2_000),
  "x".repeat(5_000),
];

test("is not harmed by anything that is typed or linked to", async ({ page, visit }) => {
  for (const text of HOSTILE) {
    await visit(
      `/search/?q=${encodeURIComponent(text.replace(/[\uD800-\uDFFF]/gu, "\uFFFD"))
        .slice(0, 6_000)
        .replace(/%[0-9A-F]?$/u, "")}`,
    );
    await settled(page);
    await searchFor(page, text.slice(0, 2_000));
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
    await expect(page.locator(".found :is(script, img, iframe, style), h1 :is(script, img)")).toHaveCount(0);
    await expect(page.locator("h1")).toHaveCount(1);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
  }
  for (const address of [
    "?v=%3Cscript%3E&kind=x&section=%22&view=%00&q=bandits",
    "?q=a&q=b&v=,,,",
    "?%E0%A4%A=1&q=%",
  ]) {
    await visit(`/search/${address}`);
    await settled(page);
    await expect(page.locator("h1")).toBeVisible();
  }
});

test("fetches at most 60 KB before the first query @root", async ({ page, visit }) => {
  const sizes = new Map<string, number>();
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (/\.(?:js|json|pagefind|pf_\w+)$/u.test(pathname))
      void response.body().then((body) => sizes.set(pathname, body.length));
  });
  await visit("/search/");
  await settled(page);
  await page.locator("#q").focus();
  await page.waitForLoadState("networkidle");
  const before = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThanOrEqual(60_000);
  expect([...sizes.keys()].filter((name) => name.includes("pagefind"))).toEqual([]);
});

for (const width of [1280, 390]) {
  test(`moves nothing when results arrive, at ${String(width)} px`, async ({ page, visit }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      const record = window as unknown as { shift: number };
      record.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) record.shift += (entry as unknown as { value: number }).value;
      }).observe({ type: "layout-shift", buffered: true });
    });
    await visit("/search/?q=bandits");
    await settled(page);
    await expect(page.locator(".grp").first()).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThan(0.01);
  });
}

test("says without script what to do, and leads to the word index", async ({ browser, address }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: address });
  const page = await context.newPage();
  await page.goto("search/?q=bandits");
  // the browser of the tests keeps <noscript> closed even when it runs no script
  const said = await page.locator("noscript").innerHTML();
  expect(said).toContain("Searching needs JavaScript");
  const words = /href="([^"]*\/words\/)"/u.exec(said)?.[1] ?? "";
  await page.goto(words);
  const entry = page.locator("dl > div").filter({ hasText: /^\s*bandits(?!\p{L})/u });
  await expect(entry).toContainText("16");
  await entry.locator("dd a").first().click();
  await expect(page).toHaveURL(/\/passage\//u);
  await context.close();
});
