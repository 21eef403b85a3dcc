import type { Token } from "../../text/token.ts";
import type { GrammaticalPerson, Language } from "../language/types.ts";
import { type WordRange, type Words, wordsOf } from "../words.ts";
import { datesIn, type DateSpan } from "./dates.ts";
import { capitalEvidence, type Names, namesIn } from "./names.ts";
import { numbersIn, type NumberSpan } from "./numbers.ts";
import { modalsIn, type ModalSpan, negationsIn, personsIn } from "./statements.ts";

const SENTENCE_END = /^[.!?…;]$/u;
const HYPHEN = /^[-\u2010\u2011]$/u;

/** Everything in one reading that facts are told by. */
export interface ReadingFacts {
  readonly words: Words;
  readonly numbers: readonly NumberSpan[];
  readonly dates: readonly DateSpan[];
  readonly names: Names;
  readonly negations: readonly number[];
  readonly modals: readonly ModalSpan[];
  readonly persons: ReadonlyMap<number, GrammaticalPerson>;
  readonly offices: ReadonlySet<number>;
  /** For each word, the number of its sentence, from 0. */
  readonly sentences: readonly number[];
}

/** Finds what both readings tell. They are read together, because one's small letters explain the other's capitals. */
export function readFacts(
  a: readonly Token[],
  b: readonly Token[],
  language: Language,
): { readonly a: ReadingFacts; readonly b: ReadingFacts } {
  const readings = [a, b].map((tokens) => ({ tokens, words: wordsOf(tokens) }));
  const evidence = capitalEvidence(readings, language);
  const read = (tokens: readonly Token[]): ReadingFacts => {
    const words = wordsOf(tokens);
    const { norms } = words;
    const dates = datesIn(norms, language);
    const outsideDates = (span: WordRange): boolean => !dates.some((date) => overlap(date, span));
    const alone = withoutCompounds(tokens, words);
    return {
      words,
      dates,
      numbers: numbersIn(norms, language).filter(outsideDates),
      names: namesIn(tokens, words, evidence, language),
      negations: negationsIn(alone, language),
      modals: modalsIn(alone, language).filter(outsideDates),
      persons: personsIn(alone, language),
      sentences: sentencesOf(tokens, words),
      offices: new Set(
        norms.flatMap((norm, index) =>
          language.facts.offices.has(norm.replace(/'s?$/u, "")) ? [index] : [],
        ),
      ),
    };
  };
  return { a: read(a), b: read(b) };
}

/**
 * The words with those blanked that a hyphen joins to others: what "would-be" and "no-fly"
 * say is the compound's own.
 */
function withoutCompounds(tokens: readonly Token[], words: Words): readonly string[] {
  const hyphen = (index: number): boolean => {
    const [before, mark, after] = tokens.slice(index - 1, index + 2);
    if (mark === undefined || !HYPHEN.test(mark.text)) return false;
    return before?.end === mark.start && mark.end === after?.start;
  };
  return words.norms.map((norm, word) => {
    const at = words.at[word] ?? 0;
    return (at > 1 && hyphen(at - 1)) || hyphen(at + 1) ? "" : norm;
  });
}

/** Numbers the sentences that marks make of the words. */
function sentencesOf(tokens: readonly Token[], words: Words): readonly number[] {
  let sentence = 0;
  return words.at.map((at, word) => {
    const before = words.at[word - 1];
    const between = before === undefined ? [] : tokens.slice(before + 1, at);
    if (between.some((mark) => SENTENCE_END.test(mark.text))) sentence += 1;
    return sentence;
  });
}

/** True where two ranges share a word. */
export function overlap(one: WordRange, other: WordRange): boolean {
  return one.from < other.to && other.from < one.to;
}
