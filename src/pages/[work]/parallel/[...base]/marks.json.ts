import type { APIRoute, GetStaticPaths } from "astro";
import { basesOf, publishedEditions } from "../../../../edition/published.ts";
import type { Edition, EditionWitness } from "../../../../edition/edition.ts";
import { parallelMarks } from "../../../../edition/views/parallelMarks.ts";
import { parallelView } from "../../../../edition/views/parallelView.ts";

/** One file for each version as the base. */
export const getStaticPaths = (async () =>
  (await publishedEditions()).flatMap(basesOf)) satisfies GetStaticPaths;

interface Props {
  readonly edition: Edition;
  readonly base: EditionWitness;
}

/** The marks against that base, for a page of all versions that stands already. */
export const GET: APIRoute<Props> = ({ props }) =>
  new Response(JSON.stringify(parallelMarks(parallelView(props.edition, props.base.id))), {
    headers: { "content-type": "application/json" },
  });
