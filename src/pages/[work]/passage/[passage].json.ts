import type { APIRoute, GetStaticPaths } from "astro";
import type { Edition, EditionPassage } from "../../../edition/edition.ts";
import { passageAnnotation } from "../../../edition/citation/annotation.ts";
import { inFull } from "../../../edition/citation/inFull.ts";
import { publishedEditions, siteUrls } from "../../../edition/published.ts";

interface Props extends Record<string, unknown> {
  readonly edition: Edition;
  readonly passage: EditionPassage;
}

/** One file a passage. */
export const getStaticPaths = (async () =>
  (await publishedEditions()).flatMap((edition) =>
    edition.passages.map((passage) => ({
      params: { work: edition.id, passage: passage.id },
      props: { edition, passage },
    })),
  )) satisfies GetStaticPaths;

/** A passage as a W3C Web Annotation. Its addresses are in full where the site has one of its own. */
export const GET: APIRoute<Props> = ({ props: { edition, passage }, site }) => {
  const urls = siteUrls();
  const full = (path: string): string => inFull(path, site) ?? path;
  const path = urls.passage(edition.id, passage.id);
  const annotation = passageAnnotation(edition, passage, {
    annotation: full(path.replace(/\/$/u, ".json")),
    passage: full(path),
    plainText: (witness) => full(`${urls.read(edition.id, witness)}text.txt`),
    read: (witness) => full(urls.read(edition.id, witness)),
  });
  return new Response(`${JSON.stringify(annotation, null, 2)}\n`, {
    headers: { "content-type": 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"' },
  });
};
