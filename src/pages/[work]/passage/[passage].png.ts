import type { APIRoute, GetStaticPaths } from "astro";
import type { Edition, EditionPassage } from "../../../edition/edition.ts";
import { passagePicture } from "../../../edition/picture.ts";
import { pictureWords } from "../../../edition/pictureWords.ts";
import { publishedEditions } from "../../../edition/published.ts";

interface Props extends Record<string, unknown> {
  readonly edition: Edition;
  readonly passage: EditionPassage;
}

/** One picture a passage, where the site has an address of its own: a preview asks for one in full. */
export const getStaticPaths = (async () => {
  if ((import.meta.env.SITE as string | undefined) === undefined) return [];
  return (await publishedEditions()).flatMap((edition) =>
    edition.passages
      .filter((passage) => pictureWords(passage) !== undefined)
      .map((passage) => ({ params: { work: edition.id, passage: passage.id }, props: { edition, passage } })),
  );
}) satisfies GetStaticPaths;

/** A passage's picture for link previews. */
export const GET: APIRoute<Props> = async ({ props: { edition, passage } }) =>
  new Response(await passagePicture(edition, passage), { headers: { "content-type": "image/png" } });
