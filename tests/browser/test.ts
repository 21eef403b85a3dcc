import { test as plain, type Page } from "@playwright/test";
import { serveSite } from "../../src/cli/static-server.ts";
import { siteAtRoot, siteBelow, type BuiltSite } from "../built/built-site.ts";

/** What a project of the browser tests chooses. */
export interface SiteOptions {
  /** Which of the two built sites is visited. */
  place: BuiltSite["name"];
}

interface Running extends SiteOptions {
  /** Where the site answers, base included. */
  address: string;
}

interface Visit {
  /** Goes to a page by its address from the site's root: `/about/`. */
  visit: (address: string) => Promise<void>;
  /** What went wrong on the pages so far; a test that expects trouble empties it. */
  troubles: string[];
}

/**
 * Playwright's `test` with the site being served, and one more law for every test: no
 * page logs an error, breaks its own policy, or asks another host for anything.
 */
export const test = plain.extend<Visit, Running>({
  place: ["root", { scope: "worker", option: true }],

  address: [
    async ({ place }, use) => {
      const { folder, base } = place === "root" ? siteAtRoot : siteBelow;
      const site = await serveSite({ folder, base, port: 0 });
      await use(site.address);
      await site.close();
    },
    { scope: "worker" },
  ],

  baseURL: async ({ address }, use) => {
    await use(address);
  },

  troubles: [
    async ({ page, address }, use) => {
      const troubles: string[] = [];
      watch(page, new URL(address).origin, troubles);
      await use(troubles);
      test.expect(troubles).toEqual([]);
    },
    { auto: true },
  ],

  visit: async ({ page }, use) => {
    await use(async (address) => {
      await page.goto(address.replace(/^\//u, ""));
    });
  },
});

/** Playwright's assertions, so that a test needs one import. */
export const expect = test.expect;

/** Writes down what goes wrong on a page from now on. */
export function watch(page: Page, origin: string, troubles: string[]): void {
  page.on("console", (message) => {
    const isOwnStatus = message.location().url === page.url() && message.text().includes("status of 404");
    if (message.type() === "error" && !isOwnStatus) troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => {
    troubles.push(`script: ${error.message}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(?:https?|wss?):$/u.test(url.protocol) && url.origin !== origin)
      troubles.push(`other host: ${request.url()}`);
  });
}
