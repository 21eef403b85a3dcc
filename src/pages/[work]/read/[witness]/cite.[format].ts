import type { APIRoute, GetStaticPaths } from "astro";
import type { Edition, EditionWitness } from "../../../../edition/edition.ts";
import { citationFile, FORMATS, type CitationFormat } from "../../../../edition/citation/files.ts";
import { inFull } from "../../../../edition/citation/inFull.ts";
import { citedItem } from "../../../../edition/citation/item.ts";
import { publishedEditions, siteUrls } from "../../../../edition/published.ts";

interface Props extends Record<string, unknown> {
  readonly edition: Edition;
  readonly witness: EditionWitness;
  readonly format: CitationFormat;
}

/** One file a version and format. */
export const getStaticPaths = (async () =>
  (await publishedEditions()).flatMap((edition) =>
    edition.witnesses.flatMap((witness) =>
      FORMATS.map((format) => ({
        params: { work: edition.id, witness: witness.id, format },
        props: { edition, witness, format },
      })),
    ),
  )) satisfies GetStaticPaths;

/** The citation of a version. */
export const GET: APIRoute<Props> = ({ props: { edition, witness, format }, site }) => {
  const address = inFull(siteUrls().read(edition.id, witness.id), site);
  return citationFile([citedItem(edition, { kind: "version", witness }, address)], format);
};
