import { createHash } from "node:crypto";
import type { CollatedPassage, Collation } from "../../collation/collate.ts";
import type { Segment } from "../../collation/text/segment.ts";
import { ContentError } from "../content/contentError.ts";
import type { WorkSource } from "../content/loadWork.ts";
import type { PassageState } from "../edition.ts";
import type { Decisions } from "./readDecisions.ts";

/** Passages as far as the digest goes: which segments of which witnesses meet. */
interface Meeting {
  readonly readings: readonly { readonly witness: string; readonly segments: readonly Segment[] }[];
}

/** The SHA-256 of which sentences meet in which passages, words included: `sha256-` and 64 hexadecimal digits. */
export function alignmentDigestOf(passages: readonly Meeting[]): string {
  const rows = passages.map((passage) =>
    passage.readings.map((reading) => [
      reading.witness,
      ...reading.segments.map((segment) => segment.corrected),
    ]),
  );
  return `sha256-${createHash("sha256").update(JSON.stringify(rows)).digest("hex")}`;
}

/**
 * Whether an editor has checked all passages as they stand now.
 *
 * Throws a ContentError where the check on record was of other passages: a check never
 * lapses in silence.
 */
function isChecked(work: WorkSource, collation: Collation): boolean {
  const checked = work.decisions?.value.checked;
  if (work.decisions === undefined || checked === undefined) return false;
  const digest = alignmentDigestOf(collation.passages);
  if (digest === checked.digest) return true;
  throw new ContentError(
    `The passages are not those that were checked: their digest is ${digest}, not ${checked.digest}`,
    { file: work.decisionsFile, line: work.decisions.lineOf(["checked", "digest"]) },
    "Read the passages again (`npm run report` lists them), then put the new digest in, or delete `checked`.",
  );
}

/** For each passage of a collation, how it came about. */
export function passageStates(
  work: WorkSource,
  collation: Collation,
  decisions: Decisions,
): readonly PassageState[] {
  const checked = isChecked(work, collation);
  const decided = new Set(decisions.links.flatMap(({ kind, a, b }) => (kind === "join" ? [a.id, b.id] : [])));
  const parted = decisions.links.filter(({ kind }) => kind === "part");
  const touched = (passage: CollatedPassage): boolean => {
    const ids = new Set(passage.readings.flatMap((reading) => reading.segments.map((segment) => segment.id)));
    const joined = [...ids].filter((id) => decided.has(id)).length >= 2;
    return joined || parted.some(({ a, b }) => ids.has(a.id) || ids.has(b.id));
  };
  return collation.passages.map((passage) =>
    touched(passage) ? "decided" : checked ? "checked" : "automatic",
  );
}
