import { comparable } from "../../collation/text/token.ts";
import type { Edition, EditionPassage, EditionReading, EditionWitness } from "../edition.ts";
import { readingOf } from "../edition.ts";

/** What a version can do with a passage, in the order of the table's columns. */
export const TREATMENTS = ["kept", "excerpted", "reported", "summarised", "left out", "added"] as const;

/** What a version does with one passage. */
export type Treatment = (typeof TREATMENTS)[number];

/** What one version did with the work: how many passages it treats in each way. */
export interface Outlet {
  readonly witness: EditionWitness;
  readonly counts: Readonly<Record<Treatment, number>>;
}

/** Length against the base's reading, in words, below which a reading is an excerpt: half of it is gone. */
const EXCERPT_BELOW = 0.5;

function wordsIn(reading: EditionReading): number {
  return reading.segments.reduce((sum, segment) => sum + comparable(segment.tokens).length, 0);
}

/** What a version does with a passage: undefined where neither it nor the base has it. */
export function treatmentOf(passage: EditionPassage, witness: string, base: string): Treatment | undefined {
  const reading = readingOf(passage, witness);
  const ruler = readingOf(passage, base);
  if (ruler === undefined) return reading === undefined ? undefined : "added";
  if (reading === undefined) return "left out";
  switch (reading.kind) {
    case "report":
      return "reported";
    case "summary":
      return "summarised";
    case "rendering":
    case "quotation":
      return reading.part || wordsIn(reading) < wordsIn(ruler) * EXCERPT_BELOW ? "excerpted" : "kept";
  }
}

/** What each version but the base did with the work, against the base. */
export function outletsOf(edition: Edition): readonly Outlet[] {
  return edition.witnesses
    .filter((witness) => witness.id !== edition.base)
    .map((witness) => {
      const found = edition.passages.map((passage) => treatmentOf(passage, witness.id, edition.base));
      const count = (treatment: Treatment): number => found.filter((one) => one === treatment).length;
      return {
        witness,
        counts: {
          kept: count("kept"),
          excerpted: count("excerpted"),
          reported: count("reported"),
          summarised: count("summarised"),
          "left out": count("left out"),
          added: count("added"),
        },
      };
    });
}
