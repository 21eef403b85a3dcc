import { z } from "astro/zod";
import { isNumber } from "../ledger/numbers.ts";

const words = z.string().trim().min(1);
const date = z.iso.date({ error: 'a date is written "YYYY-MM-DD", in quotation marks' });
const address = z.url({ protocol: /^https?$/u });

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

const language = words.refine(isLanguageTag, {
  error: "not a BCP 47 language tag such as en, en-GB or kk",
});

/** The fields of a witness's front matter that state a fact about where the text comes from. */
export const PROVENANCE_FIELDS = [
  "publisher",
  "translators",
  "editors",
  "date",
  "source",
  "closeCopy",
  "creditedSource",
] as const;

/** A field of the front matter that states where a text comes from. */
export type ProvenanceField = (typeof PROVENANCE_FIELDS)[number];

const provenance = z.array(z.enum(PROVENANCE_FIELDS)).default([]);

/**
 * The front matter of `witnesses/<id>.md`.
 *
 * `stated` and `found` say of each fact how it is known: from the transcript itself, or from
 * matching its wording with a public copy. A fact that is not known is left out.
 */
export const witnessSchema = z.strictObject({
  siglum: words.regex(/^\p{Lu}\p{M}*$/u, { error: "a siglum is one capital letter" }),
  name: words,
  kind: words,
  language: z
    .string()
    .transform((tag) => tag.trim())
    .pipe(language),
  publisher: words.optional(),
  translators: z.array(words).min(1).optional(),
  editors: z.array(words).min(1).optional(),
  date: date.optional(),
  source: address.optional(),
  closeCopy: address.optional(),
  creditedSource: words.optional(),
  stated: provenance,
  found: provenance,
  note: words.optional(),
  received: z
    .string()
    .regex(/^sha256-[0-9a-f]{64}$/u, { error: "written sha256- and 64 hexadecimal digits" })
    .optional(),
});

/** A witness's front matter, checked. */
export type WitnessFacts = z.infer<typeof witnessSchema>;

/** A work's `work.yaml`. */
export const workSchema = z.strictObject({
  title: words,
  shortTitle: words,
  speaker: words.optional(),
  author: words.optional(),
  /** The speaker's or author's name as bibliographies sort it. */
  citedAs: z.strictObject({ family: words, given: words }).optional(),
  occasion: words.optional(),
  date: date.optional(),
  place: words.optional(),
  form: words.default("text"),
  standfirst: words.optional(),
  base: words,
  witnesses: z.array(words).min(1),
});

/** A work's facts, checked. */
export type WorkFacts = z.infer<typeof workSchema>;

const passageNumber = z
  .union([z.number().int().nonnegative(), z.string()])
  .transform(String)
  .refine(isNumber, { error: "not a passage's number, such as 8 or 8a" });

/**
 * A work's `outline.yaml`: its sections by their first passage, and titles by passage number.
 * `opening` is the title of what stands before the first section.
 */
export const outlineSchema = z.strictObject({
  opening: words.optional(),
  sections: z.array(z.strictObject({ title: words, from: passageNumber })).default([]),
  titles: z.record(z.string(), words).default({}),
});

/** The editor's sections and titles, checked. */
export type Outline = z.infer<typeof outlineSchema>;
