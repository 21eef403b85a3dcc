import { pairKey } from "../../collation/apparatus/decided.ts";
import type { LinkDecision } from "../../collation/apparatus/decided.ts";
import type { SegmentedWitness } from "../../collation/collate.ts";
import type { Segment } from "../../collation/text/segment.ts";
import { comparable, tokenize } from "../../collation/text/token.ts";
import { ContentError } from "../content/contentError.ts";
import type { Place } from "../content/contentError.ts";
import type { Checked } from "../content/readYaml.ts";
import type { ReadingKind } from "../../collation/apparatus/kinds.ts";
import type { DecisionEntry, DecisionsFile } from "./decisionsSchema.ts";

/** An editor's word on what one sentence is to the text. */
export interface KindDecision {
  readonly segment: Segment;
  readonly kind: ReadingKind;
}

/** One decision in force: what it says, why, and where it stands. */
export interface DecisionInForce {
  readonly entry: DecisionEntry;
  readonly segments: readonly Segment[];
  readonly line: number;
}

/** The editor's decisions, their words found in the texts. */
export interface Decisions {
  readonly links: readonly LinkDecision[];
  readonly kinds: readonly KindDecision[];
  readonly inForce: readonly DecisionInForce[];
}

/** No decisions: what a work has that has no `decisions.yaml`. */
export const NO_DECISIONS: Decisions = { links: [], kinds: [], inForce: [] };

/** A text as a row of words between spaces, so that case, punctuation and line breaks do not count. */
function wordRow(text: string): string {
  return ` ${comparable(tokenize(text))
    .map((token) => token.norm)
    .join(" ")} `;
}

/** The sentences of a witness's body as rows of words, as corrected and as received. */
interface SentenceRows {
  readonly segment: Segment;
  readonly rows: readonly string[];
}

function sentenceRows(witness: SegmentedWitness): readonly SentenceRows[] {
  return witness.segments
    .filter((segment) => segment.role.kind === "body")
    .map((segment) => ({
      segment,
      rows: [...new Set([segment.corrected, segment.text])].map(wordRow),
    }));
}

/** Candidates named in a message, at most. */
const NAMED = 3;

/** The one sentence of a witness that holds the words quoted, as received or as corrected. */
function findSentence(witness: string, body: readonly SentenceRows[], words: string, place: Place): Segment {
  const wanted = wordRow(words);
  const exact = body.filter(({ rows }) => rows.includes(wanted));
  const holding =
    exact.length > 0 ? exact : body.filter(({ rows }) => rows.some((row) => row.includes(wanted)));
  const found = holding.map(({ segment }) => segment);
  const [only, second] = found;
  const name = `Witness "${witness}": the words "${words}"`;
  if (only === undefined || wanted.trim() === "")
    throw new ContentError(
      `${name} are not found in any sentence`,
      place,
      "Quote the words as they stand in the witness, or delete the decision.",
    );
  if (second !== undefined) {
    const where = found
      .slice(0, NAMED)
      .map((segment) => `¶ ${String(segment.paragraph)}`)
      .join(", ");
    throw new ContentError(
      `${name} stand in ${String(found.length)} sentences (${where})`,
      place,
      "Quote more of the sentence that is meant.",
    );
  }
  return only;
}

function across(
  one: readonly Segment[],
  two: readonly Segment[],
  kind: LinkDecision["kind"],
): readonly LinkDecision[] {
  return one.flatMap((a) => two.filter((b) => b.witness !== a.witness).map((b) => ({ kind, a, b })));
}

function crossPairs(
  groups: readonly (readonly Segment[])[],
  kind: LinkDecision["kind"],
): readonly LinkDecision[] {
  return groups.flatMap((one, index) => across(one, groups.slice(index + 1).flat(), kind));
}

/**
 * Finds the words that the decisions quote.
 *
 * Throws a ContentError, with file, line and remedy, for words that stand in no sentence of
 * the witness or in several, for a witness that is not there, and for two decisions that
 * contradict each other.
 */
export function readDecisions(
  file: string,
  { value, lineOf }: Checked<DecisionsFile>,
  witnesses: readonly SegmentedWitness[],
): Decisions {
  const witnessNamed = (id: string, place: Place): SegmentedWitness => {
    const found = witnesses.find((witness) => witness.id === id);
    if (found !== undefined) return found;
    const remedy = `Name one of the witnesses: ${witnesses.map((witness) => witness.id).join(", ")}.`;
    throw new ContentError(`The decision names a witness "${id}", which is not there`, place, remedy);
  };
  const rowsOf = new Map<string, readonly SentenceRows[]>();
  const bodyOf = (witness: SegmentedWitness): readonly SentenceRows[] => {
    const rows = rowsOf.get(witness.id) ?? sentenceRows(witness);
    rowsOf.set(witness.id, rows);
    return rows;
  };
  const links: LinkDecision[] = [];
  const kinds: KindDecision[] = [];
  const inForce: DecisionInForce[] = [];
  const lineOfPair = new Map<string, { kind: string; line: number }>();
  value.decisions.forEach((entry, index) => {
    const line = lineOf(["decisions", index]);
    const placeOf = (...path: readonly PropertyKey[]): Place => ({
      file,
      line: lineOf(["decisions", index, ...path]),
    });
    if ("kind" in entry) {
      const witness = witnessNamed(entry.witness, placeOf("witness"));
      const segment = findSentence(witness.id, bodyOf(witness), entry.at, placeOf("at"));
      const twin = kinds.find((other) => other.segment === segment);
      if (twin !== undefined)
        throw new ContentError(
          `Two decisions tell the kind of ${segment.id}: "${twin.kind}" and "${entry.kind}"`,
          placeOf("kind"),
          "Delete one of the two.",
        );
      kinds.push({ segment, kind: entry.kind });
      inForce.push({ entry, segments: [segment], line });
      return;
    }
    const [kind, quoted] =
      "join" in entry ? (["join", entry.join] as const) : (["part", entry.part] as const);
    const sentencesOf = (field: string, named: Readonly<Record<string, readonly string[]>>) =>
      Object.entries(named).map(([id, quotations]) => {
        const witness = witnessNamed(id, placeOf(field, id));
        return quotations.map((words) =>
          findSentence(witness.id, bodyOf(witness), words, placeOf(field, id)),
        );
      });
    const groups = sentencesOf(kind, quoted);
    const others = "from" in entry ? sentencesOf("from", entry.from) : [];
    const decided = others.length > 0 ? across(groups.flat(), others.flat(), kind) : crossPairs(groups, kind);
    if (decided.length === 0)
      throw new ContentError(
        `The decision to ${kind} is about one witness only`,
        { file, line },
        "Quote sentences of two witnesses, or delete the decision.",
      );
    for (const decision of decided) {
      const key = pairKey(decision.a, decision.b);
      const earlier = lineOfPair.get(key);
      if (earlier !== undefined && earlier.kind !== kind)
        throw new ContentError(
          `Two decisions contradict each other about ${decision.a.id} and ${decision.b.id}: one joins, one parts them (the other at line ${String(earlier.line)})`,
          { file, line },
          "Delete one of the two.",
        );
      lineOfPair.set(key, { kind, line });
      links.push(decision);
    }
    inForce.push({ entry, segments: [...groups.flat(), ...others.flat()], line });
  });
  return { links, kinds, inForce };
}
