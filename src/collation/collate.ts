import { align } from "./alignment/align.ts";
import type { AlignOptions } from "./alignment/align.ts";
import type { Link } from "./alignment/types.ts";
import { decidedPairs, pairKey } from "./apparatus/decided.ts";
import type { LinkDecision } from "./apparatus/decided.ts";
import { gatherPassages } from "./apparatus/passages.ts";
import { inBaseOrder } from "./apparatus/order.ts";
import { places } from "./apparatus/transposition.ts";
import type { Place } from "./apparatus/transposition.ts";
import { segment } from "./text/segment.ts";
import type { Segment } from "./text/segment.ts";
import { comparable } from "./text/token.ts";
import type { Block } from "./text/transcript.ts";

/** A witness given for collation: its blocks, and the language they are in (BCP 47). */
export interface WitnessText {
  readonly id: string;
  readonly language: string;
  readonly blocks: readonly Block[];
}

/** A witness in segments, body and paratext, in the order of its transcript. */
export interface SegmentedWitness {
  readonly id: string;
  readonly segments: readonly Segment[];
}

/** What one witness has at a passage. */
export interface CollatedReading {
  readonly witness: string;
  /** At least one, in the order of the witness. */
  readonly segments: readonly Segment[];
  readonly place: Place;
}

/** One place of the work; its readings in the order of the witnesses given. */
export interface CollatedPassage {
  readonly readings: readonly CollatedReading[];
}

/** A link between two segments, with how sure it is and which words met. */
export interface SegmentLink {
  readonly a: Segment;
  readonly b: Segment;
  readonly confidence: number;
  readonly evidence: Link["evidence"];
}

/** A work collated: everything that follows from the texts alone. */
export interface Collation {
  readonly base: string;
  readonly witnesses: readonly SegmentedWitness[];
  /** In the order of the base; those it lacks where a witness that has them puts them. */
  readonly passages: readonly CollatedPassage[];
  readonly links: readonly SegmentLink[];
  readonly doubtful: readonly SegmentLink[];
  /** False where a limit of steps cut the alignment short. */
  readonly precise: boolean;
}

/** What the collation may be told besides the texts. */
export interface CollateOptions extends AlignOptions {
  /** What an editor decided about pairs of sentences: it overrules what is found. */
  readonly decisions?: readonly LinkDecision[];
  /** Called as each stage begins, for whoever wants to time them. */
  readonly onStage?: (stage: string) => void;
}

function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new RangeError(`${what} is not there; this is a bug.`);
  return value;
}

/** The witnesses parted into segments. */
export function segmentWitnesses(witnesses: readonly WitnessText[]): readonly SegmentedWitness[] {
  return witnesses.map(({ id, blocks, language }) => ({ id, segments: segment(id, blocks, language) }));
}

/** The segments of a witness that are part of the work, in order. */
export function bodyOf(witness: SegmentedWitness): readonly Segment[] {
  return witness.segments.filter((one) => one.role.kind === "body");
}

/** A passage by the segments that each witness has there. */
export type PassageSegments = ReadonlyMap<string, readonly Segment[]>;

/** Puts passages in the base's order and tells which readings stand elsewhere in their witness. */
export function arrange(
  passages: readonly PassageSegments[],
  witnesses: readonly SegmentedWitness[],
  base: string,
): readonly CollatedPassage[] {
  const ordinalOf = new Map(
    witnesses.flatMap((one) => bodyOf(one).map((part, index) => [part.id, index] as const)),
  );
  const ordinals = (segments: readonly Segment[]): readonly number[] =>
    segments.map((one) => required(ordinalOf.get(one.id), `Segment ${one.id}`));
  const orderable = passages.map((segments) => ({
    segments,
    ordinals: new Map([...segments].map(([witness, own]) => [witness, ordinals(own)])),
  }));
  const ids = witnesses.map((witness) => witness.id);
  const ranked = byRank(witnesses, base).map((witness) => witness.id);
  const ordered = inBaseOrder(orderable, base, ranked);
  const placesOf = new Map(
    ids.map((witness) => {
      // What the base lacks stands where its witness puts it: it cannot stand elsewhere.
      const having = ordered.filter(({ ordinals: held }) => held.has(witness) && held.has(base));
      const found = places(
        having.map((passage) => ({
          place: passage.ordinals.get(witness)?.[0] ?? 0,
          weight: (passage.segments.get(witness) ?? []).reduce(
            (sum, one) => sum + comparable(one.tokens).length,
            1,
          ),
        })),
      );
      return [
        witness,
        new Map(having.map((passage, index) => [passage, found[index] ?? "in place"])),
      ] as const;
    }),
  );
  return ordered.map((passage) => ({
    readings: ids.flatMap((witness): readonly CollatedReading[] => {
      const segments = passage.segments.get(witness);
      if (segments === undefined) return [];
      return [{ witness, segments, place: placesOf.get(witness)?.get(passage) ?? "in place" }];
    }),
  }));
}

/** The links found, without those an editor parted, with those an editor joined. */
function overruled(
  links: readonly SegmentLink[],
  decisions: readonly LinkDecision[],
): readonly SegmentLink[] {
  const parted = decidedPairs(decisions, "part");
  const joined = decidedPairs(decisions, "join");
  const kept = links.filter(({ a, b }) => !parted.has(pairKey(a, b)) && !joined.has(pairKey(a, b)));
  const made = decisions
    .filter(({ kind }) => kind === "join")
    .map(({ a, b }): SegmentLink => ({ a, b, confidence: 1, evidence: [] }));
  return [...kept, ...made];
}

/** The base first, then the versions with most sentences, whatever the order given: their sentences are the next centres. */
function byRank(witnesses: readonly SegmentedWitness[], base: string): readonly SegmentedWitness[] {
  const length = new Map(witnesses.map((witness) => [witness, bodyOf(witness).length]));
  return [...witnesses].sort(
    (a, b) =>
      Number(b.id === base) - Number(a.id === base) ||
      (length.get(b) ?? 0) - (length.get(a) ?? 0) ||
      (a.id < b.id ? -1 : 1),
  );
}

/**
 * Gathers segments into passages round the sentences of the base; those an editor parted do not
 * meet. The order of the witnesses given does not change which segments meet.
 */
export function passagesOf(
  witnesses: readonly SegmentedWitness[],
  base: string,
  links: readonly SegmentLink[],
  decisions: readonly LinkDecision[] = [],
): readonly PassageSegments[] {
  const ranked = byRank(witnesses, base);
  const units = ranked.flatMap((witness, rank) => bodyOf(witness).map((own) => ({ own, rank })));
  const indexOf = new Map(units.map(({ own }, index) => [own, index]));
  const gathered = gatherPassages(
    units.map(({ rank }) => rank),
    links.map(({ a, b, confidence }) => ({
      a: required(indexOf.get(a), `Segment ${a.id}`),
      b: required(indexOf.get(b), `Segment ${b.id}`),
      confidence,
    })),
    decisions
      .filter(({ kind }) => kind === "part")
      .map(({ a, b }) => [
        required(indexOf.get(a), `Segment ${a.id}`),
        required(indexOf.get(b), `Segment ${b.id}`),
      ]),
  );
  return gathered.map((members) => {
    const segments = members.map((index) => required(units[index], `Unit ${String(index)}`).own);
    return new Map(
      [...new Set(segments.map((own) => own.witness))].map((witness) => [
        witness,
        segments.filter((own) => own.witness === witness),
      ]),
    );
  });
}

/** Collates witnesses already in segments: alignment, then apparatus. */
export function collateSegments(
  segmented: readonly SegmentedWitness[],
  base: string,
  options: CollateOptions = {},
): Collation {
  options.onStage?.("alignment");
  const bodies = segmented.map(bodyOf);
  const found = align(
    segmented.map((witness, index) => ({
      id: witness.id,
      units: required(bodies[index], witness.id).map((one) => one.corrected),
    })),
    options,
  );
  const at = (witness: number, unit: number): Segment =>
    required(bodies[witness]?.[unit], `Unit ${String(unit)} of witness ${String(witness)}`);
  const named = (link: Link): SegmentLink => ({
    a: at(link.a.witness, link.a.unit),
    b: at(link.b.witness, link.b.unit),
    confidence: link.confidence,
    evidence: link.evidence,
  });
  const decisions = options.decisions ?? [];
  const links = overruled(found.links.map(named), decisions);
  options.onStage?.("apparatus");
  return {
    base,
    witnesses: segmented,
    passages: arrange(passagesOf(segmented, base, links, decisions), segmented, base),
    links,
    doubtful: found.doubtful.map(named),
    precise: found.precise,
  };
}

/** The pipeline in order: text, alignment, apparatus; the one file that knows every stage. */
export function collate(
  witnesses: readonly WitnessText[],
  base: string,
  options: CollateOptions = {},
): Collation {
  options.onStage?.("text");
  return collateSegments(segmentWitnesses(witnesses), base, options);
}
