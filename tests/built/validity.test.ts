import { readFileSync } from "node:fs";
import { HtmlValidate, StaticConfigLoader, type ConfigData } from "html-validate";
import { expect, test } from "vitest";
import { builtPages, siteAtRoot } from "./built-site.ts";

const settings = JSON.parse(
  readFileSync(new URL("../../.config/htmlvalidate.json", import.meta.url), "utf8"),
) as ConfigData;

test("every page is valid HTML", async () => {
  const checker = new HtmlValidate(new StaticConfigLoader(settings));
  const faults = new Map<string, Set<string>>();
  for (const { address, html } of builtPages(siteAtRoot)) {
    const { results } = await checker.validateString(html, address);
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      const fault = `${message} (${ruleId})`;
      const place = `${address} ${selector ?? ""}`.trim();
      faults.set(fault, (faults.get(fault) ?? new Set()).add(place));
    }
  }
  const told = [...faults].map(
    ([fault, places]) => `${fault}, in ${String(places.size)} place(s), as ${[...places][0] ?? ""}`,
  );
  expect(told).toEqual([]);
});
