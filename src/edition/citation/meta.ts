/** What reference managers and link previews read from a page's head. */

import type { Edition } from "../edition.ts";
import { nameOf } from "./jsonLd.ts";
import { citedItem, type Cited } from "./item.ts";

/** A `meta` element: `name` for reference managers and Dublin Core, `property` for Open Graph. */
export type MetaTag =
  | { readonly name: string; readonly content: string }
  | { readonly property: string; readonly content: string };

/** The address and the picture of a page, in full; undefined where the site has no address of its own. */
export interface MetaAddresses {
  readonly page: string | undefined;
  readonly work: string | undefined;
  readonly picture?: string | undefined;
}

/** The metadata of what a page shows, in a fixed order; what is not known is left out. */
export function metaTags(
  edition: Edition,
  cited: Cited,
  description: string,
  addresses: MetaAddresses,
): readonly MetaTag[] {
  const item = citedItem(edition, cited, addresses.page);
  const witness = cited.kind === "work" ? undefined : cited.witness;
  const authors = (item.author ?? []).map(nameOf);
  const date = item.issued?.["date-parts"][0]?.map((part) => String(part).padStart(2, "0"));
  const named: readonly (readonly [string, string | undefined])[] = [
    ["citation_title", item.title],
    ...authors.map((author) => ["citation_author", author] as const),
    ["citation_publication_date", date?.join("/")],
    ["citation_public_url", addresses.page],
    ["citation_language", item.language],
    ["citation_publisher", item["container-title"]],
    ["DC.title", item.title],
    ...authors.map((author) => ["DC.creator", author] as const),
    ["DC.date", date?.join("-")],
    ["DC.identifier", addresses.page],
    ["DC.language", item.language],
    ["DC.publisher", item["container-title"]],
    ["DC.source", witness?.facts.source],
    ["DC.relation.isPartOf", cited.kind === "work" ? undefined : addresses.work],
    ["DC.type", "Text"],
  ];
  const graph: readonly (readonly [string, string | undefined])[] = [
    ["og:type", "article"],
    ["og:site_name", item["container-title"]],
    ["og:title", item.title],
    ["og:description", description],
    ["og:url", addresses.page],
    ["og:image", addresses.picture],
    ["og:image:width", addresses.picture === undefined ? undefined : "1200"],
    ["og:image:height", addresses.picture === undefined ? undefined : "630"],
  ];
  return [
    ...named.flatMap(([name, content]) => (content === undefined ? [] : [{ name, content }])),
    ...graph.flatMap(([property, content]) => (content === undefined ? [] : [{ property, content }])),
  ];
}
