/** A version's words from first to last, each knowing its sentence. */

import type { Paragraph } from "./corpus.ts";
import { wordsOf } from "./quotation.ts";
import type { QuotedWord } from "./quotation.ts";
import type { WordReader } from "./words.ts";

/** A word in its sentence; the offsets are the sentence's own. */
export interface PlacedWord extends QuotedWord {
  readonly sentence: string;
  /** which paragraph of the stream it stands in, from 0 */
  readonly paragraph: number;
}

/** Words of one sentence; half-open UTF-16 offsets into it. */
export interface Span {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

/** Whose wording of a corrected place is read: the editor's or the version's own. */
export type Wording = "corrected" | "source";

/** The words of a version's paragraphs in order. A hyphen never joins over a sentence's end. */
export function streamOf(
  paragraphs: readonly Paragraph[],
  read: WordReader,
  wording: Wording,
): readonly PlacedWord[] {
  return paragraphs.flatMap(({ sentences }, paragraph) =>
    sentences.flatMap(({ id, text, source }) =>
      wordsOf(wording === "source" ? (source ?? text) : text, read).map((word) => ({
        ...word,
        sentence: id,
        paragraph,
      })),
    ),
  );
}

/** The sentences that a run of words covers, each with the part of it that they take up. */
export function spansOf(words: readonly PlacedWord[]): readonly Span[] {
  const spans: { sentence: string; start: number; end: number }[] = [];
  for (const { sentence, start, end } of words) {
    const last = spans.at(-1);
    if (last?.sentence === sentence) last.end = end;
    else spans.push({ sentence, start, end });
  }
  return spans;
}
