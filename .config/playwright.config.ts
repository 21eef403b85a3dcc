import { defineConfig } from "@playwright/test";
import { chromiumLaunch } from "../tests/browser/chromium.ts";
import type { SiteOptions } from "../tests/browser/test.ts";

/** Tests in a real browser, over the site as built: at a domain's root, and below a path. */
export default defineConfig<object, SiteOptions>({
  testDir: "../tests/browser",
  outputDir: "../node_modules/.cache/browser-tests",
  globalSetup: "../tests/browser/prepare.ts",
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  // Milliseconds. Long enough for a machine that has other work to do; nothing is proved by being quick.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json", { outputFile: "../node_modules/.cache/reports/browser.json" }]],
  use: { browserName: "chromium", launchOptions: chromiumLaunch(), screenshot: "only-on-failure" },
  projects: [
    { name: "root", use: { place: "root" } },
    { name: "sub-path", use: { place: "sub-path" }, grepInvert: /@axe|@root/u },
  ],
});
