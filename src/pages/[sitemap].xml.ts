import type { APIRoute, GetStaticPaths } from "astro";
import { publishedEditions, siteUrls } from "../edition/published.ts";
import { formerPassages } from "../edition/views/formerPassage.ts";

/** One sitemap, where the site has an address of its own: a sitemap's addresses are in full. */
export const getStaticPaths = (() =>
  (import.meta.env.SITE as string | undefined) === undefined
    ? []
    : [{ params: { sitemap: "sitemap" } }]) satisfies GetStaticPaths;

/** All pages of the site but the search page and the error page. */
export const GET: APIRoute = async ({ site }) => {
  const urls = siteUrls();
  const pages = (await publishedEditions()).flatMap((edition) => [
    urls.work(edition.id),
    ...edition.witnesses.map((witness) => urls.read(edition.id, witness.id)),
    ...edition.witnesses.flatMap((left) =>
      edition.witnesses
        .filter((right) => right !== left)
        .map((right) => urls.compare(edition.id, left.id, right.id)),
    ),
    urls.parallel(edition.id),
    ...edition.passages.map((passage) => urls.passage(edition.id, passage.id)),
    ...formerPassages(edition).map((former) => urls.passage(edition.id, former.id)),
  ]);
  const lines = [urls.home, urls.about, ...pages].map(
    (path) => `  <url><loc>${new URL(path, site).href}</loc></url>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</urlset>\n`;
  return new Response(xml, { headers: { "content-type": "application/xml" } });
};
