import { describe, expect, test } from "vitest";
import { builtFiles, builtPages, siteAtRoot, siteBelow, type BuiltSite } from "./built-site.ts";
import { parsePage, type Reference } from "./html.ts";

/** A host that stands for the one the site will be on. */
const HOST = "https://this-site.test";

describe.each([siteAtRoot, siteBelow])("the site at its $name", (site) => {
  const files = new Set(builtFiles(site));
  const pages = builtPages(site).map((page) => ({ ...page, parsed: parsePage(page.html) }));
  const idsAt = new Map(pages.map((page) => [page.address, new Set(page.parsed.ids)]));

  test("has pages", () => {
    expect(pages.map((page) => page.address)).toEqual(expect.arrayContaining(["/", "/404.html"]));
  });

  test("every link lands on a page or file, and every fragment on an element", () => {
    const broken = new Map<string, string[]>();
    for (const page of pages) {
      for (const reference of page.parsed.references) {
        const fault = faultOf(reference, page.address, site);
        if (fault === undefined) continue;
        const told = `${reference.address} ${fault}`;
        broken.set(told, [...(broken.get(told) ?? []), page.address]);
      }
    }
    const all = [...broken].map(
      ([told, from]) => `${told} (on ${String(from.length)} page(s), as ${from[0] ?? ""})`,
    );
    expect(all).toEqual([]);
  });

  test("every page can be reached from the first by links", () => {
    const reached = new Set(["/"]);
    for (const address of reached) {
      const page = pages.find((candidate) => candidate.address === address);
      for (const { element, address: link } of page?.parsed.references ?? []) {
        const target = element === "a" ? targetOf(link, address, site) : undefined;
        if (target?.kind === "inside" && idsAt.has(target.path)) reached.add(target.path);
      }
    }
    expect(pages.map((page) => page.address).filter((address) => !reached.has(address))).toEqual([
      "/404.html",
    ]);
  });

  /** What is wrong with a link; undefined where it lands. */
  function faultOf(reference: Reference, from: string, where: BuiltSite): string | undefined {
    const target = targetOf(reference.address, from, where);
    if (target.kind === "outside") return undefined;
    if (target.kind === "beside") return `leaves ${where.base}, where the site stands`;
    const ids = idsAt.get(target.path);
    if (ids === undefined && files.has(`${target.path.slice(1)}/index.html`))
      return "lacks its last slash, so each reader is sent on";
    if (ids === undefined && !files.has(target.path.slice(1))) return "leads to nothing";
    if (target.id === "" || target.id === "top" || ids === undefined || ids.has(target.id)) return undefined;
    return `names no element of ${target.path}`;
  }
});

type Target =
  | { readonly kind: "outside" }
  /** On this host, but not below the path that the site was built for. */
  | { readonly kind: "beside" }
  /** The path is without the base; the id is decoded and without a text directive. */
  | { readonly kind: "inside"; readonly path: string; readonly id: string };

function targetOf(link: string, from: string, site: BuiltSite): Target {
  const url = new URL(link, `${HOST}${site.base}${from.slice(1)}`);
  if (url.origin !== HOST) return { kind: "outside" };
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(site.base)) return { kind: "beside" };
  const id = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/su, ""));
  return { kind: "inside", path: `/${path.slice(site.base.length)}`, id };
}
