import type { Page } from "@playwright/test";
import { expect, test } from "./test.ts";

/** What the checker says of each version: "A verbatim, B close". */
async function check(page: Page, quotation: string): Promise<string> {
  await page.locator("textarea").fill(quotation);
  await page.locator("form.quote button").click();
  await expect(page.locator("[role=status]")).not.toBeEmpty();
  const verdicts = page.locator(".verdict");
  return (
    await verdicts.evaluateAll((all) =>
      all.map(
        (one) => `${one.querySelector(".sg")?.textContent ?? ""} ${one.getAttribute("data-verdict") ?? ""}`,
      ),
    )
  ).join(", ");
}

test.describe("the quote checker", () => {
  test.beforeEach(async ({ visit }) => {
    await visit("/check/");
  });

  test("finds a quotation word for word, and links to it", async ({ page }) => {
    expect(await check(page, "“those who do not surrender\nwill be eliminated”")).toContain("A verbatim");
    await expect(page.locator("[role=status]")).toContainText("Word for word in A");
    await page.locator(".verdict").first().locator(".note a").first().click();
    await expect(page).toHaveURL(/\/read\/presidency\/#p/u);
  });

  test("calls out a dropped “not” first", async ({ page }) => {
    expect(await check(page, "Those who do surrender will be eliminated.")).toContain("A close");
    await expect(page.locator("[role=status]")).toHaveText(
      /^A “not” is dropped\. Against A it leaves out “not”\./u,
    );
    await expect(page.locator(".verdict").first().locator(".alarm")).toHaveText("A “not” is dropped.");
  });

  test("calls out a changed number first", async ({ page }) => {
    expect(await check(page, "Almost 30 thousand bandits attacked Almaty.")).toContain("A close");
    await expect(page.locator("[role=status]")).toHaveText(/^A number is changed\./u);
  });

  test("calls out a single word put in another's place", async ({ page }) => {
    await check(
      page,
      "I have given orders to law enforcement agencies and the army to shoot to wound without warning.",
    );
    await expect(page.locator("[role=status]")).toHaveText(
      /^One place is misquoted\. Against B it has “wound” where the version has “kill”\./u,
    );
  });

  test("understands ellipses and brackets", async ({ page }) => {
    const verdicts = await check(
      page,
      "[Tokayev] has given orders to law enforcement agencies […] without warning",
    );
    expect(verdicts).toContain("D verbatim");
    await expect(page.locator(".found")).toContainText("The ellipsis leaves out");
  });

  test("finds what was put together from several places", async ({ page }) => {
    const verdicts = await check(
      page,
      "Those who do not surrender will be eliminated. I have given orders to law enforcement agencies and the army.",
    );
    expect(verdicts).toContain("A stitched");
    await expect(page.locator(".verdict").first()).toContainText("goes back to an earlier place");
  });

  test("says when nothing comes near, and how much was not read", async ({ page }) => {
    expect(await check(page, "The gardener said that roses grow best in the shade.")).toMatch(
      /^(?:[A-Z] notFound(?:, )?)+$/u,
    );
    await check(page, "the ".repeat(600));
    await expect(page.locator("[role=status]")).toContainText("The last 400 characters were too many");
  });

  test("sends nothing away, and is not harmed by what is pasted", async ({ page, address }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const text of [
      "<img src=x onerror=window.hit=1>",
      "(a+)+$".repeat(200),
      "\u202E\u0000[[[[…",
      '"'.repeat(2_000),
    ])
      await page.locator("textarea").fill(text);
    await check(page, "<script>window.hit=1</script> without warning");
    expect(await page.evaluate(() => "hit" in window)).toBe(false);
    expect(asked.filter((url) => !url.startsWith(`${address}search/`))).toEqual([]);
    expect(page.url()).toBe(`${address}check/`);
  });
});
