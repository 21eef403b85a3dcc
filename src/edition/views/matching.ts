import type { Edition, EditionPassage } from "../edition.ts";

/** How a passage came about, in a sentence, and how sure its least sure link is. */
export interface Matching {
  readonly told: string;
  /** "0.58, between B and D"; undefined where no link was weighed. */
  readonly leastSure: string | undefined;
}

const TOLD: Readonly<Record<EditionPassage["state"], string>> = {
  automatic: "Found by the aligner; no editor has read it yet.",
  checked: "Found by the aligner, and read by an editor.",
  decided: "An editor decided on one of its sentences.",
};

/** Tells how the sentences of a passage came together. */
export function matchingOf(edition: Edition, passage: EditionPassage): Matching {
  const ids = new Set(passage.readings.flatMap((reading) => reading.segments.map((segment) => segment.id)));
  const inside = edition.links.filter(({ a, b }) => ids.has(a.id) && ids.has(b.id));
  const least = [...inside].sort((one, two) => one.confidence - two.confidence)[0];
  const siglum = (id: string): string => edition.witnesses.find((witness) => witness.id === id)?.siglum ?? "";
  return {
    told: passage.readings.length === 1 ? "Only one version has it." : TOLD[passage.state],
    leastSure:
      least === undefined
        ? undefined
        : `${least.confidence.toFixed(2)}, between ${siglum(least.a.witness)} and ${siglum(least.b.witness)}`,
  };
}
