import { z } from "astro/zod";

const words = z.string().trim().min(1);

/** The words quoted of one witness: one sentence's, or several sentences' in a list. */
const quotation = z
  .union([words, z.array(words).min(1)])
  .transform((one) => (typeof one === "string" ? [one] : one));

const someQuotations = z
  .record(words, quotation)
  .refine((named) => Object.keys(named).length >= 1, { error: "name at least one witness" });

const quotations = someQuotations.refine((named) => Object.keys(named).length >= 2, {
  error: "name at least two witnesses",
});

const reason = words;

/**
 * One entry of `decisions.yaml`.
 *
 * `join`: the sentences quoted say the same thing. `part`: they do not, whatever the aligner
 * found;
 * with `from`, those of `part` are parted from those of `from` only. `kind`: what a witness's
 * reading is to the text. Each carries its reason.
 */
export const decisionSchema = z.union(
  [
    z.strictObject({ join: quotations, because: reason }),
    z.strictObject({ part: someQuotations, from: someQuotations, because: reason }),
    z.strictObject({ part: quotations, because: reason }),
    z.strictObject({
      kind: z.enum(["rendering", "quotation", "report", "summary"]),
      witness: words,
      at: words,
      because: reason,
    }),
  ],
  {
    error:
      "a decision is join, part, part and from, each with the words of witnesses, or kind, witness and at; each with because",
  },
);

/**
 * A work's `decisions.yaml`: what an editor decided about the alignment, by quoting the words
 * concerned. `checked` says that an editor has read every passage as it stood when the digest
 * was taken.
 */
export const decisionsSchema = z.strictObject({
  checked: z
    .strictObject({
      by: words.optional(),
      on: z.iso.date(),
      digest: z.string().regex(/^sha256-[0-9a-f]{64}$/u),
    })
    .optional(),
  decisions: z.array(decisionSchema).default([]),
});

/** The editor's decisions, checked for their form. */
export type DecisionsFile = z.infer<typeof decisionsSchema>;

/** One decision, checked for its form. */
export type DecisionEntry = z.infer<typeof decisionSchema>;
