import { comparable } from "../../collation/text/token.ts";
import type { Segment } from "../../collation/text/segment.ts";
import type { SegmentLink } from "../../collation/collate.ts";
import { alignmentDigestOf } from "../decisions/checkedState.ts";
import type { DecisionInForce } from "../decisions/readDecisions.ts";
import type { Edition, EditionPassage, EditionReading, EditionWitness } from "../edition.ts";

/** How much of one version found a partner. */
export interface WitnessCoverage {
  readonly witness: EditionWitness;
  readonly segments: number;
  /** Segments that meet a segment of another version. */
  readonly met: number;
  /** Words of those segments, of all words of the body; 0 to 1. */
  readonly share: number;
}

/** A reading that stands elsewhere in its version than the base's order would have it. */
export interface TransposedReading {
  readonly passage: EditionPassage;
  readonly reading: EditionReading;
}

/** What an editor needs to know of an alignment. */
export interface AlignmentReport {
  readonly edition: Edition;
  readonly coverage: readonly WitnessCoverage[];
  /** Sentences that no other version has, by version, in order. */
  readonly unaligned: readonly Segment[];
  /** The links that are least sure, the least sure first; decided links are not among them. */
  readonly leastSure: readonly SegmentLink[];
  /** Pairs that stayed below the floor, the surest first. */
  readonly doubtful: readonly SegmentLink[];
  readonly decisions: readonly DecisionInForce[];
  readonly transposed: readonly TransposedReading[];
  readonly states: Readonly<Record<EditionPassage["state"], number>>;
  /** What `checked` in decisions.yaml says of the passages as they stand. */
  readonly digest: string;
  readonly precise: boolean;
}

/** Links listed as least sure, and pairs listed below the floor: what an editor reads at one sitting. */
const LISTED = 25;

function wordsOf(segment: Segment): number {
  return comparable(segment.tokens).length;
}

function metSegments(edition: Edition): ReadonlySet<Segment> {
  return new Set(
    edition.passages
      .filter((passage) => passage.readings.length > 1)
      .flatMap((passage) => passage.readings.flatMap((reading) => reading.segments)),
  );
}

/** Reports on the alignment of a work as it is published. */
export function alignmentReport(edition: Edition): AlignmentReport {
  const met = metSegments(edition);
  const body = (witness: EditionWitness): readonly Segment[] =>
    witness.segments.filter((segment) => segment.role.kind === "body");
  const coverage = edition.witnesses.map((witness): WitnessCoverage => {
    const own = body(witness);
    const having = own.filter((segment) => met.has(segment));
    const words = (those: readonly Segment[]): number => those.reduce((sum, one) => sum + wordsOf(one), 0);
    return {
      witness,
      segments: own.length,
      met: having.length,
      share: words(having) / Math.max(1, words(own)),
    };
  });
  const found = edition.links.filter((link) => link.confidence < 1);
  const states = { automatic: 0, checked: 0, decided: 0 };
  for (const passage of edition.passages) states[passage.state] += 1;
  return {
    edition,
    coverage,
    unaligned: edition.witnesses.flatMap((witness) => body(witness).filter((segment) => !met.has(segment))),
    leastSure: [...found].sort((a, b) => a.confidence - b.confidence).slice(0, LISTED),
    doubtful: [...edition.doubtful].sort((a, b) => b.confidence - a.confidence).slice(0, LISTED),
    decisions: edition.decisions.inForce,
    transposed: edition.passages.flatMap((passage) =>
      passage.readings
        .filter((reading) => reading.place !== "in place")
        .map((reading) => ({ passage, reading })),
    ),
    states,
    digest: alignmentDigestOf(edition.passages),
    precise: edition.precise,
  };
}
