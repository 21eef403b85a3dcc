import type { APIRoute, GetStaticPaths } from "astro";
import type { Edition } from "../../edition/edition.ts";
import { citationFile, FORMATS, type CitationFormat } from "../../edition/citation/files.ts";
import { inFull } from "../../edition/citation/inFull.ts";
import { citedItem } from "../../edition/citation/item.ts";
import { publishedEditions, siteUrls } from "../../edition/published.ts";

interface Props extends Record<string, unknown> {
  readonly edition: Edition;
  readonly format: CitationFormat;
}

/** One file a work and format. */
export const getStaticPaths = (async () =>
  (await publishedEditions()).flatMap((edition) =>
    FORMATS.map((format) => ({ params: { work: edition.id, format }, props: { edition, format } })),
  )) satisfies GetStaticPaths;

/** The citation of a work. */
export const GET: APIRoute<Props> = ({ props: { edition, format }, site }) => {
  const address = inFull(siteUrls().work(edition.id), site);
  return citationFile([citedItem(edition, { kind: "work" }, address)], format);
};
