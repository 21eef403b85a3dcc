/**
 * Asks Lighthouse for its four scores of every kind of page, as a phone and as a desktop:
 * `npm run lighthouse [-- /address/ …]`. Ends with 1 where any score is below 100, and
 * names the audits that cost it. About ten seconds a page and device.
 */
import { launch as launchChrome } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { serveSite } from "../src/cli/static-server.ts";
import { prepareChromium } from "./browser/chromium.ts";
import { builtPages, oneOfEachKind, siteAtRoot } from "./built/built-site.ts";

const named = process.argv.slice(2);
/** A page that answers with 404 is refused by Lighthouse, and search engines are told to pass it by. */
const pages = oneOfEachKind(builtPages(siteAtRoot))
  .map(({ address }) => address)
  .filter((address) => (named.length > 0 ? named.includes(address) : address !== "/404.html"));

const { executablePath, args, env } = await prepareChromium();
const site = await serveSite({ folder: siteAtRoot.folder, port: 0 });
const chrome = await launchChrome({
  chromePath: executablePath,
  chromeFlags: [...args, "--headless", "--disable-background-networking"],
  envVars: env,
});
let short = 0;
try {
  for (const address of pages) {
    for (const device of ["phone", "desktop"] as const) {
      const result = await lighthouse(
        new URL(address.slice(1), site.address).href,
        { port: chrome.port, logLevel: "error", output: "json" },
        device === "desktop" ? desktopConfig : undefined,
      );
      if (result === undefined) throw new Error(`Lighthouse gave no result for ${address}`);
      const categories = Object.values(result.lhr.categories);
      const scores = categories.map(
        ({ title, score }) => `${title} ${String(Math.round((score ?? 0) * 100))}`,
      );
      console.log(`${address.padEnd(44)} ${device.padEnd(8)} ${scores.join("   ")}`);
      const weak = categories.flatMap(({ auditRefs }) => auditRefs).filter(({ weight }) => weight > 0);
      for (const { id } of weak) {
        const audit = result.lhr.audits[id];
        if (typeof audit?.score === "number" && audit.score < 0.9)
          console.log(`    ${id}: ${audit.title} ${audit.displayValue ?? ""}`.trimEnd());
      }
      if (categories.some(({ score }) => (score ?? 0) < 1)) short++;
    }
  }
} finally {
  chrome.kill();
  await site.close();
}
console.log(short === 0 ? "Every score is 100." : `${String(short)} run(s) fell short of 100.`);
process.exitCode = short === 0 ? 0 : 1;
