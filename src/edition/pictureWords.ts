/** What a passage's picture shows of its words. */

import type { EditionPassage } from "./edition.ts";

/** How many characters of a passage are set; about seven lines. */
const MOST_CHARACTERS = 260;

/** The face has Latin letters only; a text in other letters gets no picture, rather than one of empty boxes. */
const SETTABLE = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** The words that a passage's picture shows; undefined where they cannot be set. */
export function pictureWords(passage: EditionPassage | undefined): string | undefined {
  const text = passage?.readings[0]?.segments.map((segment) => segment.corrected).join(" ") ?? "";
  const cut =
    text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS).replace(/\s+\S*$/u, "")} …`;
  return cut !== "" && SETTABLE.test(cut) ? cut : undefined;
}
