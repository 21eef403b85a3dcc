import { collapse, corrected, received, slicePieces } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { sentences } from "./sentences.ts";
import { tokenize } from "./token.ts";
import type { Token } from "./token.ts";
import type { Block, BlockRole } from "./transcript.ts";

/** A sentence of one witness, or a piece of paratext: the smallest thing aligned. */
export interface Segment {
  /** `<witness>.<paragraph>.<sentence>`, both counted from 1 over the whole transcript. */
  readonly id: string;
  readonly witness: string;
  readonly paragraph: number;
  readonly sentence: number;
  readonly form: Block["form"];
  readonly role: BlockRole;
  /** The line of the transcript's source where its paragraph begins, from 1. */
  readonly line: number;
  readonly pieces: readonly Piece[];
  /** As received, white space collapsed. */
  readonly text: string;
  /** With the editors' corrections; token offsets count in this. */
  readonly corrected: string;
  readonly tokens: readonly Token[];
}

/** Parts blocks into segments: sentences of the body, whole blocks of paratext. */
export function segment(witness: string, blocks: readonly Block[], locale: string): readonly Segment[] {
  return blocks.flatMap((block, index) => {
    const whole = corrected(block.pieces);
    const spans =
      block.role.kind === "paratext" ? [{ start: 0, end: whole.length }] : sentences(whole, locale);
    const parts = spans.length === 0 ? [{ start: 0, end: 0 }] : spans;
    return parts.map((span, at): Segment => {
      const pieces = collapse(slicePieces(block.pieces, span.start, span.end));
      const text = corrected(pieces);
      return {
        id: `${witness}.${String(index + 1)}.${String(at + 1)}`,
        witness,
        paragraph: index + 1,
        sentence: at + 1,
        form: block.form,
        role: block.role,
        line: block.line,
        pieces,
        text: received(pieces),
        corrected: text,
        tokens: tokenize(text),
      };
    });
  });
}
