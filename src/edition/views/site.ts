import type { Edition } from "../edition.ts";
import type { Urls } from "../urls.ts";
import { inWords } from "./numbers.ts";

/** The pages that the site's navigation names. */
export type NavigationPage = "overview" | "compare" | "parallel" | "read" | "search" | "about" | "works";

/** One link of the site's navigation. */
export interface NavigationLink {
  readonly page: NavigationPage;
  readonly text: string;
  readonly href: string;
}

/** "All five": how the page of all versions is called. */
export function allVersions(edition: Edition): string {
  return `All ${inWords(edition.witnesses.length)}`;
}

/** The version that stands beside the base when a reader first compares. */
export function firstOther(edition: Edition): string {
  return edition.witnesses.find((witness) => witness.id !== edition.base)?.id ?? edition.base;
}

/** The site's navigation: a work's own pages where one is open, else the works. */
export function navigation(urls: Urls, edition: Edition | undefined): readonly NavigationLink[] {
  const search: NavigationLink = { page: "search", text: "Search", href: urls.search };
  if (edition === undefined)
    return [
      { page: "works", text: "Works", href: urls.home },
      search,
      { page: "about", text: "About", href: urls.about },
    ];
  const { id, base } = edition;
  return [
    { page: "overview", text: "Overview", href: urls.work(id) },
    { page: "compare", text: "Compare", href: urls.compare(id, base, firstOther(edition)) },
    { page: "parallel", text: allVersions(edition), href: urls.parallel(id) },
    { page: "read", text: "Read", href: urls.read(id, base) },
    search,
  ];
}
