/**
 * The reporter's frame: the words by which a text says that somebody said something.
 *
 * Three shapes are known, each by a verb of saying with a subject in the third person:
 *
 * 1. `In a live speech the minister informed that` …: from the beginning of the sentence to
 *    the verb and its "that", colon or opening quotation mark; "said" needs none of these
 * 2. `According to the minister`, …: such a phrase to the next comma
 * 3. …, `he said in a televised address`: after a comma or a closing quotation mark, to the
 *    end of the sentence or to where the quotation goes on
 *
 * A sentence in which the speaker reports himself ("I have said that …") has no frame.
 */
import type { Language } from "../diff/language/types.ts";
import { type WordRange, type Words, wordsOf } from "../diff/words.ts";
import type { Token } from "../text/token.ts";

/** Words before the verb, at most: longer ones are a story, not a frame. */
const MAX_LEAD_WORDS = 30;
/** Words between the verb and its "that": "told reporters in the capital that". */
const MAX_LINK_WORDS = 4;
/** Words after a phrase such as "according to", up to the comma. */
const MAX_PHRASE_WORDS = 15;
/** Words of the subject in `…, the minister of foreign affairs said`. */
const MAX_SUBJECT_WORDS = 8;
/** Words of a frame that follows what is reported. */
const MAX_TAIL_WORDS = 20;
/** Words that a frame must leave of its sentence. */
const MIN_REPORTED_WORDS = 2;

const SENTENCE_END = /^[.!?…;]$/u;
const OPENS_QUOTE = /^["“„«‘]$/u;
const CLOSES_QUOTE = /^["”“»’]$/u;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;

/** A reporter's frame, in words of its reading. */
export interface Frame extends WordRange {
  /** Whether what is reported follows the frame or goes before it. */
  readonly stands: "before" | "after";
}

/** Finds the reporter's frames of a reading, ascending and disjoint. */
export function framesIn(tokens: readonly Token[], language: Language): readonly Frame[] {
  if (!mayReport(tokens, language)) return [];
  const reading = new Reading(tokens, language);
  const frames: Frame[] = [];
  for (const sentence of reading.sentences()) {
    const lead = reading.leading(sentence) ?? reading.phrase(sentence);
    if (lead !== undefined) frames.push({ ...lead, stands: "before" });
    const tail = reading.trailing({ from: lead?.to ?? sentence.from, to: sentence.to });
    if (tail !== undefined) frames.push({ ...tail, stands: "after" });
  }
  return frames;
}

/** Most readings have no word that reports, and need no search. */
function mayReport(tokens: readonly Token[], language: Language): boolean {
  const { verbs, phrases } = language.reports;
  const heads = new Set(phrases.map((phrase) => phrase[0]));
  return tokens.some((token) => verbs.has(token.norm) || heads.has(token.norm));
}

/** A reading with what is asked of its words and of the marks between them. */
class Reading {
  readonly #tokens: readonly Token[];
  readonly #words: Words;
  readonly #language: Language;

  constructor(tokens: readonly Token[], language: Language) {
    this.#tokens = tokens;
    this.#words = wordsOf(tokens);
    this.#language = language;
  }

  /** Stretches of words between marks that end a sentence. */
  sentences(): readonly WordRange[] {
    const found: WordRange[] = [];
    let from = 0;
    const count = this.#words.norms.length;
    for (let word = 1; word <= count; word += 1) {
      if (word < count && !this.#marksBefore(word).some((mark) => SENTENCE_END.test(mark))) continue;
      if (word > from) found.push({ from, to: word });
      from = word;
    }
    return found;
  }

  /** `In a live speech the minister informed that`. */
  leading(sentence: WordRange): WordRange | undefined {
    const { relatives } = this.#language.reports;
    const last = Math.min(sentence.to, sentence.from + MAX_LEAD_WORDS);
    for (let verb = sentence.from + 1; verb < last; verb += 1) {
      const norm = this.#norm(verb);
      if (this.#marksBefore(verb).some((mark) => OPENS_QUOTE.test(mark))) return undefined;
      if (relatives.has(norm)) return undefined;
      if (!this.#says(verb) || !this.#isThirdPerson({ from: sentence.from, to: verb })) continue;
      const to = this.#endOfLead(verb, sentence.to);
      if (to !== undefined && sentence.to - to >= MIN_REPORTED_WORDS) return { from: sentence.from, to };
    }
    return undefined;
  }

  /** `According to the minister`, up to the comma. */
  phrase(sentence: WordRange): WordRange | undefined {
    const begins = this.#language.reports.phrases.some((phrase) =>
      phrase.every((word, step) => this.#norm(sentence.from + step) === word),
    );
    if (!begins) return undefined;
    const last = Math.min(sentence.to, sentence.from + MAX_PHRASE_WORDS);
    for (let word = sentence.from + 2; word < last; word += 1) {
      if (this.#marksBefore(word).includes(",")) return { from: sentence.from, to: word };
    }
    return undefined;
  }

  /** `he said in a televised address`, after what he said. */
  trailing(rest: WordRange): WordRange | undefined {
    for (let start = rest.from + MIN_REPORTED_WORDS; start < rest.to; start += 1) {
      const marks = this.#marksBefore(start);
      const opens = marks.includes(",") || marks.some((mark) => CLOSES_QUOTE.test(mark));
      if (!opens || marks.some((mark) => mark === "“" || mark === "„" || mark === "«")) continue;
      const to = this.#endOfTail(start, rest.to);
      if (to !== undefined) return { from: start, to };
    }
    return undefined;
  }

  /** True for a verb of saying; one that may be a noun needs its subject right before it. */
  #says(word: number): boolean {
    const { verbs, nounLike } = this.#language.reports;
    const norm = this.#norm(word);
    if (!verbs.has(norm)) return false;
    return !nounLike.has(norm) || this.#isThirdPerson({ from: word - 1, to: word });
  }

  /** The end of a leading frame, if the verb is followed by what frames are. */
  #endOfLead(verb: number, sentenceEnd: number): number | undefined {
    const { bare, conjunctions, listeners } = this.#language.reports;
    const after = verb + 1;
    for (let word = after; word < Math.min(sentenceEnd, after + MAX_LINK_WORDS + 1); word += 1) {
      const marks = this.#marksBefore(word);
      const norm = this.#norm(word);
      if (marks.some((mark) => mark === ":" || OPENS_QUOTE.test(mark))) return word;
      if (conjunctions.has(norm)) return word + 1;
      if (marks.length > 0) break;
      if (this.#language.roleOf(norm) === "content" && !listeners.has(norm)) break;
    }
    const role = this.#language.roleOf(this.#norm(after));
    const begins = role !== "preposition" && role !== "conjunction" && role !== "weighty";
    return bare.has(this.#norm(verb)) && begins && this.#marksBefore(after).length === 0 ? after : undefined;
  }

  /** The end of a trailing frame: subject and verb, or verb and subject, to the end or the next quotation. */
  #endOfTail(start: number, sentenceEnd: number): number | undefined {
    const { relatives } = this.#language.reports;
    let to = start + 1;
    while (
      to < sentenceEnd &&
      !this.#marksBefore(to).some((mark) => OPENS_QUOTE.test(mark) || mark === ",")
    ) {
      to += 1;
    }
    if (to - start > MAX_TAIL_WORDS) return undefined;
    let verb = start;
    while (verb < to && !this.#says(verb)) verb += 1;
    if (verb === to || verb - start > MAX_SUBJECT_WORDS) return undefined;
    const subject =
      verb === start
        ? { from: start + 1, to: Math.min(to, start + 1 + MAX_SUBJECT_WORDS) }
        : { from: start, to: verb };
    if (!this.#isThirdPerson(subject)) return undefined;
    const before = this.#words.norms.slice(start, verb);
    const clause = before.some(
      (norm) => relatives.has(norm) || this.#language.roleOf(norm) === "conjunction",
    );
    return clause ? undefined : to;
  }

  /** Somebody spoken of, and neither the speaker nor the one spoken to. */
  #isThirdPerson(range: WordRange): boolean {
    const { persons, offices } = this.#language.facts;
    let third = false;
    for (let word = range.from; word < range.to; word += 1) {
      const norm = this.#norm(word);
      const person = this.#language.partsOf(norm).map((part) => persons.get(part));
      if (person.includes(1) || person.includes(2)) return false;
      const capital = CAPITAL.test(this.#tokens[this.#words.at[word] ?? -1]?.text ?? "");
      const name = capital && word > 0 && this.#language.roleOf(norm) === "content";
      third ||= person.includes(3) || offices.has(norm) || name;
    }
    return third;
  }

  #norm(word: number): string {
    return this.#words.norms[word] ?? "";
  }

  /** The marks between a word and the word before it. */
  #marksBefore(word: number): readonly string[] {
    const to = this.#words.at[word] ?? this.#tokens.length;
    const before = this.#words.at[word - 1];
    return this.#tokens.slice(before === undefined ? 0 : before + 1, to).map((token) => token.text);
  }
}
