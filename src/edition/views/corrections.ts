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

/** A run of pieces that a correction takes out or puts in, by its place among all pieces. */
function runs(pieces: readonly Piece[]): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  pieces.forEach((piece, index) => {
    if (piece.kind !== "supplied" && piece.kind !== "printed") return;
    const last = found.at(-1);
    if (last?.to === index) last.to = index + 1;
    else found.push({ from: index, to: index + 1 });
  });
  return found;
}

function changes(pieces: readonly Piece[]): readonly { printed: string; corrected: string }[] {
  return runs(pieces).map(({ from, to }) => {
    const changed = pieces.slice(from, to);
    const words = (kind: Piece["kind"]): string =>
      changed
        .filter((piece) => piece.kind === kind)
        .map((piece) => piece.text)
        .join("");
    const previous = pieces[from - 1];
    const follower = pieces[to];
    const before = previous?.kind === "text" ? wordEdge(previous.text, "last") : "";
    const after = follower?.kind === "text" ? wordEdge(follower.text, "first") : "";
    return {
      printed: `${before}${words("printed")}${after}`,
      corrected: `${before}${words("supplied")}${after}`,
    };
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
