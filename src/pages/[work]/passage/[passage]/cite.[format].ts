import type { APIRoute, GetStaticPaths } from "astro";
import type { Edition, EditionPassage } from "../../../../edition/edition.ts";
import { witnessOf } from "../../../../edition/edition.ts";
import { citationFile, FORMATS, type CitationFormat } from "../../../../edition/citation/files.ts";
import { inFull } from "../../../../edition/citation/inFull.ts";
import { citedItem } from "../../../../edition/citation/item.ts";
import { publishedEditions, siteUrls } from "../../../../edition/published.ts";

interface Props extends Record<string, unknown> {
  readonly edition: Edition;
  readonly passage: EditionPassage;
  readonly format: CitationFormat;
}

/** One file a passage and format. */
export const getStaticPaths = (async () =>
  (await publishedEditions()).flatMap((edition) =>
    edition.passages.flatMap((passage) =>
      FORMATS.map((format) => ({
        params: { work: edition.id, passage: passage.id, format },
        props: { edition, passage, format },
      })),
    ),
  )) satisfies GetStaticPaths;

/** The citations of a passage, one for each version that has it. */
export const GET: APIRoute<Props> = ({ props: { edition, passage, format }, site }) => {
  const address = inFull(siteUrls().passage(edition.id, passage.id), site);
  const items = passage.readings.map((reading) =>
    citedItem(edition, { kind: "passage", passage, witness: witnessOf(edition, reading.witness) }, address),
  );
  return citationFile(items, format);
};
