import type { Page } from "@playwright/test";

/** What the search page shows for a query. */
export interface Shown {
  /** the note beside the heading: "4 times, in 1 passage of A B D E" */
  readonly told: string;
  /** for each passage its number and the sigla of the versions marked in it: "8 ABDE" */
  readonly places: readonly string[];
  /** how many marks there are */
  readonly marks: number;
  /** the marked words, each once, in lower case, sorted */
  readonly words: readonly string[];
}

/** Waits until the page has answered what the box holds. */
export async function settled(page: Page): Promise<void> {
  await page.locator("variorum-search.live").waitFor();
  await page.locator("variorum-search:not([aria-busy=true])").waitFor();
}

/** Types a query into the box and reads the answer. */
export async function searchFor(page: Page, typed: string): Promise<Shown> {
  await settled(page);
  await page.locator("#q").fill(typed);
  await page.locator("#q").press("Enter");
  await settled(page);
  return shown(page);
}

/** Reads the answer that the page shows. */
export function shown(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const text = (node: Element | null | undefined): string =>
      (node?.textContent ?? "").replace(/\s+/gu, " ").trim();
    const found = [...document.querySelectorAll(".found > .groups > .grp")];
    const marks = [...document.querySelectorAll(".found > .groups mark.hit")];
    return {
      told: text(document.querySelector("h1 .note")),
      places: found.map((group) => {
        const sigla = [...group.querySelectorAll(":scope > div > ul:first-child > li > .sg")]
          .map(text)
          .join("");
        return `${text(group.querySelector(".n"))} ${sigla}`;
      }),
      marks: marks.length,
      words: [...new Set(marks.map((mark) => text(mark).toLowerCase()))].sort(),
    };
  });
}
