import type { Piece } from "../../collation/text/piece.ts";
import type { Edition, EditionWitness } from "../edition.ts";
import { counted } from "./numbers.ts";

/** One editor's correction: the words as printed and as corrected, with enough round them to be found. */
export interface Correction {
  readonly witness: EditionWitness;
  /** The segment in which it stands. */
  readonly segment: string;
  readonly paragraph: number;
  readonly printed: string;
  readonly corrected: string;
}

/** Letters on either side of a change that belong to the words it touches. */
function wordEdge(text: string, end: "first" | "last"): string {
  const found = end === "first" ? /^\S+/u.exec(text) : /\S+$/u.exec(text);
  return found?.[0] ?? "";
}

function changes(pieces: readonly Piece[]): readonly { printed: string; corrected: string }[] {
  return pieces.flatMap((piece, index) => {
    if (piece.kind !== "supplied" && piece.kind !== "printed") return [];
    const previous = pieces[index - 1];
    if (piece.kind === "supplied" && previous?.kind === "printed") return [];
    const next = pieces[index + 1];
    const supplied = piece.kind === "supplied" ? piece.text : next?.kind === "supplied" ? next.text : "";
    const printed = piece.kind === "printed" ? piece.text : "";
    const follower = pieces.slice(index + 1).find((other) => other.kind === "text");
    const before = previous?.kind === "text" ? wordEdge(previous.text, "last") : "";
    const after = follower === undefined ? "" : wordEdge(follower.text, "first");
    return [{ printed: `${before}${printed}${after}`, corrected: `${before}${supplied}${after}` }];
  });
}

/** The corrections that editors made to a version, in its order. */
export function correctionsOf(witness: EditionWitness): readonly Correction[] {
  return witness.segments.flatMap((segment) =>
    changes(segment.pieces).map((change) => ({
      witness,
      segment: segment.id,
      paragraph: segment.paragraph,
      printed: change.printed.trim(),
      corrected: change.corrected.trim(),
    })),
  );
}

/** How many corrections a work's versions carry, in a sentence; empty where they carry none. */
export function correctionsTold(edition: Edition): string {
  const told = edition.witnesses
    .map((witness) => ({ siglum: witness.siglum, count: correctionsOf(witness).length }))
    .filter(({ count }) => count > 0)
    .map(({ siglum, count }) => `${counted(count, "slip")} in ${siglum}`);
  return told.length === 0
    ? ""
    : `The editors correct ${told.join(", ")}; each is marked, and the reading page shows it as printed or as corrected.`;
}
