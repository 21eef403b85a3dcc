import { apparatusOf } from "../../collation/apparatus/entries.ts";
import type { Apparatus } from "../../collation/apparatus/entries.ts";
import { join } from "../../collation/apparatus/joined.ts";
import type { JoinedText } from "../../collation/apparatus/joined.ts";
import type { EditionPassage, Edition } from "../edition.ts";
import { readingOf, witnessOf } from "../edition.ts";
import { sharedLanguage } from "./language.ts";

/** A passage's readings measured against one of them. */
export interface MeasuredPassage {
  readonly ruler: JoinedText;
  /** The text of each version that has the passage. */
  readonly texts: ReadonlyMap<string, JoinedText>;
  readonly apparatus: Apparatus;
}

/** Measures a passage against the version given; undefined where that version lacks it. */
export function measure(
  edition: Edition,
  passage: EditionPassage,
  ruler: string,
): MeasuredPassage | undefined {
  if (readingOf(passage, ruler) === undefined) return undefined;
  const texts = new Map(passage.readings.map((reading) => [reading.witness, join(reading.segments)]));
  const own = texts.get(ruler);
  if (own === undefined) return undefined;
  const others = [...texts].filter(([witness]) => witness !== ruler);
  const witness = witnessOf(edition, ruler);
  const apparatus = apparatusOf(
    { witness: ruler, tokens: own.tokens },
    others.map(([id, text]) => ({ witness: id, tokens: text.tokens })),
    sharedLanguage(witness, witness),
  );
  return { ruler: own, texts, apparatus };
}

/** Every passage measured against one version, or against the first that has it where that one lacks it. */
export type MeasuredWork = ReadonlyMap<EditionPassage, MeasuredPassage>;

/** Measures all passages of a work that more than one version has. */
export function measureAll(edition: Edition, ruler: string): MeasuredWork {
  return new Map(
    edition.passages.flatMap((passage) => {
      const own = readingOf(passage, ruler)?.witness ?? passage.readings[0]?.witness;
      const found =
        own === undefined || passage.readings.length < 2 ? undefined : measure(edition, passage, own);
      return found === undefined ? [] : [[passage, found] as const];
    }),
  );
}
