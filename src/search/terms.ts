/** A query's terms made ready for comparing, and what each finds in one paragraph. */

import type { Running } from "./corpus.ts";
import { weave } from "./forms.ts";
import type { Woven } from "./forms.ts";
import { numbersIn } from "./numbers.ts";
import { occurrences } from "./occurrences.ts";
import type { Sameness, Stretch } from "./occurrences.ts";
import type { Query, Term } from "./query.ts";
import type { WordReader } from "./words.ts";

/** A term ready to be compared with texts of one language. */
export interface ReadyTerm {
  readonly sameness: Sameness;
  /** the whole term, in a row */
  readonly row: Woven;
  /** its words by themselves; none for a phrase or a single word, which cannot stand apart */
  readonly pieces: readonly Woven[];
}

/** A query ready to be compared with texts of one language. */
export interface ReadyQuery {
  readonly terms: readonly ReadyTerm[];
  readonly excluded: readonly ReadyTerm[];
}

/** Where one term stands in a paragraph; `pieces` has a list for each piece of the term. */
export interface TermPlaces {
  readonly row: readonly Stretch[];
  readonly pieces: readonly (readonly Stretch[])[];
}

/** The words of a term that may stand apart: parted at spaces, but a number stays whole. */
export function piecesOf(text: string): readonly string[] {
  const numbers = numbersIn(text);
  const pieces: string[] = [];
  let start = 0;
  for (const space of text.matchAll(/ /gu)) {
    if (numbers.some((span) => span.start < space.index && space.index < span.end)) continue;
    pieces.push(text.slice(start, space.index));
    start = space.index + 1;
  }
  return [...pieces, text.slice(start)];
}

function ready(term: Term, read: WordReader): ReadyTerm {
  const row = weave(term.text, read);
  if (term.kind === "phrase") return { sameness: "key", row, pieces: [] };
  const pieces = piecesOf(term.text);
  return {
    sameness: "stem",
    row,
    pieces: pieces.length > 1 ? pieces.map((piece) => weave(piece, read)) : [],
  };
}

/** Makes a query ready for the texts whose words `read` reads. */
export function readyQuery(query: Pick<Query, "terms" | "excluded">, read: WordReader): ReadyQuery {
  return {
    terms: query.terms.map((term) => ready(term, read)),
    excluded: query.excluded.map((term) => ready(term, read)),
  };
}

/** Finds a term in a paragraph, in a row and apart. */
export function placesOf(term: ReadyTerm, running: Running): TermPlaces {
  return {
    row: occurrences(term.row, running.woven, term.sameness),
    pieces: term.pieces.map((piece) => occurrences(piece, running.woven, term.sameness)),
  };
}
