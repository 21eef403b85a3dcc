import { join } from "../collation/apparatus/joined.ts";
import type { CollatedPassage, CollatedReading, Collation } from "../collation/collate.ts";
import { compareReadings } from "../collation/apparatus/compareReadings.ts";
import { languageFor } from "../collation/diff/language/choose.ts";
import type { Language } from "../collation/diff/language/types.ts";
import type { Segment } from "../collation/text/segment.ts";
import { comparable } from "../collation/text/token.ts";
import type { WorkSource } from "./content/loadWork.ts";
import { passageStates } from "./decisions/checkedState.ts";
import type { Decisions } from "./decisions/readDecisions.ts";
import type { Edition, EditionPassage, EditionReading, EditionWitness } from "./edition.ts";
import { kindTeller } from "./kinds.ts";
import type { Numbered } from "./numbering.ts";
import { checkOutline, sectionsOf, titleOf } from "./outline.ts";

/** How much of the base's wording each reading keeps, for one passage, by witness. */
function keptOf(
  passage: CollatedPassage,
  base: string,
  languages: ReadonlyMap<string, Language>,
): ReadonlyMap<string, number> {
  const ruler = passage.readings.find((reading) => reading.witness === base);
  if (ruler === undefined) return new Map();
  const tokens = join(ruler.segments).tokens;
  return new Map(
    passage.readings.map((reading) => [
      reading.witness,
      reading === ruler
        ? 1
        : compareReadings(tokens, join(reading.segments).tokens, languages.get(reading.witness)).keptOfA,
    ]),
  );
}

/** Which passages each segment serves, by their index. */
function servedBy(passages: readonly CollatedPassage[]): ReadonlyMap<Segment, readonly number[]> {
  const served = new Map<Segment, number[]>();
  passages.forEach((passage, index) => {
    for (const segment of passage.readings.flatMap((reading) => reading.segments))
      served.set(segment, [...(served.get(segment) ?? []), index]);
  });
  return served;
}

function witnessesOf(work: WorkSource, collation: Collation): readonly EditionWitness[] {
  return work.witnesses.map((source, index): EditionWitness => {
    const segments = collation.witnesses[index]?.segments ?? [];
    const words = segments
      .filter((segment) => segment.role.kind === "body")
      .reduce((sum, segment) => sum + comparable(segment.tokens).length, 0);
    return { id: source.id, siglum: source.facts.siglum, index, facts: source.facts, segments, words };
  });
}

/** Puts together everything that pages, exports and the search index are drawn from. */
export function buildEdition(
  work: WorkSource,
  collation: Collation,
  decisions: Decisions,
  numbered: Numbered,
): Edition {
  const { ids } = numbered;
  checkOutline(work, ids);
  const served = servedBy(collation.passages);
  const languages = new Map(work.witnesses.map((one) => [one.id, languageFor(one.facts.language)]));
  const kept = collation.passages.map((passage) => keptOf(passage, collation.base, languages));
  const kindIn = kindTeller(
    collation.witnesses,
    languages,
    (segment) => served.get(segment)?.length ?? 1,
    decisions.kinds,
  );
  const states = passageStates(work, collation, decisions);
  const sharedBy = (reading: CollatedReading, index: number): readonly number[] =>
    [...new Set(reading.segments.flatMap((segment) => served.get(segment) ?? []))]
      .filter((other) => other !== index)
      .sort((a, b) => a - b);
  const passages = collation.passages.map((passage, index): EditionPassage => {
    const id = ids[index] ?? "";
    const readings = passage.readings.map((reading): EditionReading => {
      const own = kept[index]?.get(reading.witness);
      const others = sharedBy(reading, index);
      const best = Math.max(0, ...others.map((other) => kept[other]?.get(reading.witness) ?? 0));
      return {
        ...reading,
        kind: kindIn(passage, reading),
        kept: own,
        shared: others.map((other) => ids[other] ?? ""),
        part: reading.witness !== collation.base && others.length > 0 && best > (own ?? 0),
      };
    });
    const state = states[index] ?? "automatic";
    return {
      id,
      index,
      state,
      title: titleOf(work, id, passage.readings[0]?.segments[0]?.corrected ?? ""),
      readings,
    };
  });
  return {
    id: work.id,
    facts: work.facts,
    base: collation.base,
    witnesses: witnessesOf(work, collation),
    passages,
    sections: sectionsOf(work, passages),
    numbering: numbered.numbering,
    ledger: numbered.ledger,
    decisions,
    links: collation.links,
    doubtful: collation.doubtful,
    precise: collation.precise,
  };
}
