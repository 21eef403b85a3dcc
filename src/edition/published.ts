import { getCollection } from "astro:content";
import type { Edition } from "./edition.ts";
import { urlsUnder } from "./urls.ts";
import type { Urls } from "./urls.ts";

/** All works of the site, in alphabetical order of their ids. */
export async function publishedEditions(): Promise<readonly Edition[]> {
  const entries = await getCollection("editions");
  return entries.map((entry) => entry.data.edition).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The addresses of this build of the site. */
export function siteUrls(): Urls {
  return urlsUnder(import.meta.env.BASE_URL);
}
