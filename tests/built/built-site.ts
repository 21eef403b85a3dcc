import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** One of the two places that the site is built for. */
export interface BuiltSite {
  readonly name: "root" | "sub-path";
  /** The folder that holds the built site. */
  readonly folder: string;
  /** The path it was built for; begins and ends with a slash. */
  readonly base: string;
  /** The command that builds it. */
  readonly command: string;
}

/** A page of the built site. */
export interface BuiltPage {
  /** Where it answers, from the site's root and without the base: `/about/`, `/404.html`. */
  readonly address: string;
  readonly html: string;
  /**
   * What sort of page it is. Pages that one template makes are of one kind: `work`,
   * `read`, `compare`; a page by itself is named by its address: `/`, `/about/`.
   */
  readonly kind: string;
}

/** Pages that answer a question the reader types, and so are the only ones that need script to do their work. */
export const toolPages: readonly string[] = ["/search/", "/check/"];

const project = fileURLToPath(new URL("../..", import.meta.url));

/** The site as it stands at a domain's root. */
export const siteAtRoot: BuiltSite = {
  name: "root",
  folder: join(project, "dist"),
  base: "/",
  command: "npm run build",
};

/** The site as it stands in a folder of a domain. */
export const siteBelow: BuiltSite = {
  name: "sub-path",
  folder: join(project, "node_modules", ".cache", "dist-sub"),
  base: "/sub/path/",
  command: "npm run build:sub",
};

/** Every file of a built site, as paths from its root with slashes, sorted. Throws where it is not built. */
export function builtFiles(site: BuiltSite): readonly string[] {
  if (!existsSync(join(site.folder, "index.html")))
    throw new Error(`There is no built site in "${site.folder}".\nBuild it first: ${site.command}`);
  return readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(site.folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Every page of a built site, in the order of their addresses; what the search engine brings is not ours. */
export function builtPages(site: BuiltSite): readonly BuiltPage[] {
  const files = builtFiles(site);
  const works = worksOf(files);
  return files
    .filter((file) => file.endsWith(".html") && !file.startsWith("pagefind/"))
    .map((file) => {
      const address = `/${file.replace(/(^|\/)index\.html$/u, "$1")}`;
      return { address, html: readFileSync(join(site.folder, file), "utf8"), kind: kindOf(address, works) };
    });
}

/** The ids of the works that a built site holds, sorted. */
export function builtWorks(site: BuiltSite): readonly string[] {
  return worksOf(builtFiles(site));
}

/** The largest page of each kind, as the hardest of them; in the order of their addresses. */
export function oneOfEachKind(pages: readonly BuiltPage[]): readonly BuiltPage[] {
  const largest = new Map<string, BuiltPage>();
  for (const page of pages) {
    const rival = largest.get(page.kind);
    if (rival === undefined || page.html.length > rival.html.length) largest.set(page.kind, page);
  }
  return pages.filter((page) => largest.get(page.kind) === page);
}

function worksOf(files: readonly string[]): readonly string[] {
  return files.flatMap((file) => /^([^/]+)\/edition\.json$/u.exec(file)?.[1] ?? []);
}

/** `/w/compare/a/b/` of a work `w` gives `compare`, `/w/` gives `work`, `/about/` itself. */
function kindOf(address: string, works: readonly string[]): string {
  const [first = "", second = ""] = address.split("/").slice(1);
  if (!works.includes(first)) return address;
  return second === "" ? "work" : second;
}
