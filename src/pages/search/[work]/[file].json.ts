import type { APIRoute, GetStaticPaths } from "astro";
import { publishedEditions } from "../../../edition/published.ts";
import { searchCorpus } from "../../../search/published.ts";
import { shardsOf } from "../../../search/shards.ts";

/** The files from which a search reads a work; their names are agreed in `src/search/files.ts`. */
export const getStaticPaths = (async () =>
  (await publishedEditions()).flatMap((edition) => {
    const { manifest, shards, paratext } = shardsOf(searchCorpus(edition));
    const file = (name: string, content: object) => ({
      params: { work: edition.id, file: name },
      props: { content },
    });
    return [
      file("work", manifest),
      file("around", paratext),
      ...shards.map((shard, number) => file(`text-${String(number)}`, shard)),
    ];
  })) satisfies GetStaticPaths;

/** One of the files. */
export const GET: APIRoute = ({ props }) => Response.json(props["content"]);
