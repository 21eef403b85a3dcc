import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { builtFiles, builtPages, siteAtRoot } from "./built-site.ts";
import { addressesInCss, parsePage, type Reference } from "./html.ts";

/** What a browser fetches, or tells, without being asked by the reader: anything but a link to follow. */
function isFetched({ element, attribute, rel }: Reference): boolean {
  if (element === "a" || element === "area" || attribute === "cite") return false;
  const toldOnly = ["alternate", "author", "canonical", "help", "license", "next", "prev", "search"];
  return element !== "link" || rel.some((word) => !toldOnly.includes(word));
}

function leavesTheHost(address: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\//iu.test(address);
}

test("no page asks another host for anything", () => {
  const asked = builtPages(siteAtRoot).flatMap(({ address, html }) => {
    const page = parsePage(html);
    const named = page.references.filter(isFetched).map((reference) => reference.address);
    return [...named, ...page.styles.flatMap(addressesInCss)]
      .filter(leavesTheHost)
      .map((target) => `${address}: ${target}`);
  });
  expect(asked).toEqual([]);
});

test("no style sheet asks another host for anything", () => {
  const asked = builtFiles(siteAtRoot)
    .filter((file) => file.endsWith(".css"))
    .flatMap((file) =>
      addressesInCss(readFileSync(join(siteAtRoot.folder, file), "utf8"))
        .filter(leavesTheHost)
        .map((target) => `${file}: ${target}`),
    );
  expect(asked).toEqual([]);
});

test("every page names what it allows, and allows no inline code and no other host", () => {
  const faults = builtPages(siteAtRoot).flatMap(({ address, html }) => {
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/iu.exec(html)?.[1];
    if (policy === undefined) return [`${address}: has no Content-Security-Policy`];
    return ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "http:", "https:", " *", " data: *"]
      .filter((word) => policy.includes(word))
      .map((word) => `${address}: allows ${word.trim()}`)
      .concat(/(?:default|script)-src/u.test(policy) ? [] : [`${address}: says nothing about scripts`]);
  });
  expect(faults).toEqual([]);
});

test("no element carries its own style or its own event handler, which the policy would block", () => {
  const blocked = builtPages(siteAtRoot).flatMap(({ address, html }) =>
    [...html.matchAll(/<[a-z][^>]*\s(style|on[a-z]+)="/giu)].map(([, name]) => `${address}: ${name ?? ""}`),
  );
  expect([...new Set(blocked)]).toEqual([]);
});
