import type { APIRoute, GetStaticPaths } from "astro";
import type { EditionWitness } from "../../../../edition/edition.ts";
import { plainText } from "../../../../edition/citation/annotation.ts";
import { publishedEditions } from "../../../../edition/published.ts";

interface Props extends Record<string, unknown> {
  readonly witness: EditionWitness;
}

/** One file a version. */
export const getStaticPaths = (async () =>
  (await publishedEditions()).flatMap((edition) =>
    edition.witnesses.map((witness) => ({
      params: { work: edition.id, witness: witness.id },
      props: { witness },
    })),
  )) satisfies GetStaticPaths;

/** A version as plain text, as received: what the positions in annotations count in. */
export const GET: APIRoute<Props> = ({ props: { witness } }) =>
  new Response(plainText(witness).text, { headers: { "content-type": "text/plain; charset=utf-8" } });
