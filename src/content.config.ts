import { defineCollection } from "astro:content";
import { z } from "astro/zod";
import type { Edition } from "./edition/edition.ts";
import { editions, witnesses } from "./edition/loader.ts";
import { witnessSchema } from "./edition/content/schema.ts";

/** The collections: one Markdown file a witness, and each work put together as an edition. */
export const collections = {
  witnesses: defineCollection({ loader: witnesses(), schema: witnessSchema }),
  editions: defineCollection({ loader: editions(), schema: z.object({ edition: z.custom<Edition>() }) }),
};
