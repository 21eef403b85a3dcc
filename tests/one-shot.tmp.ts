import { chromium } from "@playwright/test";
import { prepareChromium } from "./browser/chromium.ts";
const [
  path,
  out,
  width = "1280",
  scheme = "light",
  height = "1400",
  scroll = "0",
  js = "1",
  media = "screen",
] = process.argv.slice(2);
const b = await chromium.launch(await prepareChromium());
const c = await b.newContext({
  viewport: { width: +width!, height: +height! },
  colorScheme: scheme as "light",
  javaScriptEnabled: js === "1",
});
const p = await c.newPage();
p.on("console", (m) => console.log(m.type(), m.text()));
if (media === "print") await p.emulateMedia({ media: "print" });
await p.goto("http://localhost:4400" + path);
await p.waitForTimeout(200);
if (scroll !== "0") await p.evaluate((y) => window.scrollTo(0, y), +scroll!);
await p.waitForTimeout(150);
await p.screenshot({ path: out! });
await b.close();
