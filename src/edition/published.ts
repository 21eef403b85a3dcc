import { getCollection } from "astro:content";
import type { Edition, EditionWitness } from "./edition.ts";
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

/** A page of all versions for each version as the base; the work's own base needs no name. */
export function basesOf(edition: Edition): readonly {
  readonly params: { readonly work: string; readonly base: string | undefined };
  readonly props: { readonly edition: Edition; readonly base: EditionWitness };
}[] {
  return edition.witnesses.map((base) => ({
    params: { work: edition.id, base: base.id === edition.base ? undefined : base.id },
    props: { edition, base },
  }));
}
