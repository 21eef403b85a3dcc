import { prepareChromium } from "./chromium.ts";

/** Runs once before all browser tests, so that two workers never unpack the browser at once. */
export default async function prepare(): Promise<void> {
  await prepareChromium();
}
