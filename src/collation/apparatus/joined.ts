import type { Piece } from "../text/piece.ts";
import { corrected } from "../text/piece.ts";
import type { Segment } from "../text/segment.ts";
import type { Token } from "../text/token.ts";
import { tokenize } from "../text/token.ts";

/** Several segments of a witness as one text: what is compared, and what is shown. */
export interface JoinedText {
  readonly segments: readonly Segment[];
  /** Between segments that do not follow one another stands a cut, else a space; list items' signs are left out. */
  readonly pieces: readonly Piece[];
  /** Offsets count in `corrected`. */
  readonly tokens: readonly Token[];
  readonly corrected: string;
}

/** What stands between two segments that do not follow one another in their witness. */
export const CUT = " … ";

/** Whether a segment follows another at once in its witness. */
export function follows(before: Segment, after: Segment): boolean {
  return before.paragraph === after.paragraph
    ? after.sentence === before.sentence + 1
    : after.paragraph === before.paragraph + 1 && after.sentence === 1;
}

/** Joins segments of one witness, given in its order. */
export function join(segments: readonly Segment[]): JoinedText {
  const pieces = segments.flatMap((one, index): readonly Piece[] => {
    const before = segments[index - 1];
    const own = one.pieces.filter((piece) => piece.kind !== "marker");
    if (before === undefined) return own;
    return [{ kind: "text", text: follows(before, one) ? " " : CUT }, ...own];
  });
  const text = corrected(pieces);
  return { segments, pieces, corrected: text, tokens: tokenize(text) };
}
