import type { APIRoute, GetStaticPaths } from "astro";
import { publishedEditions } from "../../edition/published.ts";
import { toJson } from "../../edition/toJson.ts";

/** One file a work. */
export const getStaticPaths = (async () =>
  (await publishedEditions()).map((edition) => ({ params: { work: edition.id } }))) satisfies GetStaticPaths;

/** The edition in the form that other programs depend on. */
export const GET: APIRoute = async ({ params }) => {
  const edition = (await publishedEditions()).find(({ id }) => id === params["work"]);
  if (edition === undefined)
    throw new RangeError(`There is no work "${params["work"] ?? ""}"; this is a bug.`);
  return new Response(`${JSON.stringify(toJson(edition), null, 1)}\n`, {
    headers: { "content-type": "application/json" },
  });
};
