/** Links to single sentences that work without script. */

import type { Segment } from "../../collation/text/segment.ts";
import { directiveFor } from "../anchor/wordsAddress.ts";
import { textFragment } from "../anchor/textFragment.ts";

/** A sentence's place in its version, for readers: paragraph and sentence. */
export function sentencePlace(segment: Segment): string {
  return `¶\u00A0${segment.paragraph}.${segment.sentence}`;
}

/**
 * The address of a sentence on a reading page: its place, and its words, so that a browser
 * finds it by these should it have moved.
 */
export function sentenceAddress(page: string, segment: Segment): string {
  const id = `s${segment.paragraph}.${segment.sentence}`;
  // Only what is printed and shown can be found: not what the editors supply or take out.
  const shown = segment.pieces.filter((piece) => piece.kind === "text");
  return page + textFragment(id, [directiveFor(shown.map((piece) => piece.text).join(""))]);
}
