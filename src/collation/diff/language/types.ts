/**
 * What the comparison asks of a language. Every member works on norms (the folded words
 * of `text/token.ts`), so that a language is a handful of word lists and no algorithm.
 */

/**
 * The part a word plays in a sentence, as far as marking differences needs it.
 *
 * `article`, `preposition`, `pronoun` and `conjunction` are small words whose change alone
 * is minor. `auxiliary` words are small too, but carry tense or voice, so that their change
 * is not minor. `weighty` words are small words that turn a statement round (not, without,
 * must, if, all): they are never minor and never swallowed by a mark beside them. All
 * others are `content`.
 */
export type WordRole =
  "article" | "preposition" | "pronoun" | "conjunction" | "auxiliary" | "weighty" | "content";

/** Grammatical person: the speaker, the one spoken to, anyone else. */
export type GrammaticalPerson = 1 | 2 | 3;

/** The words by which facts are recognised. Values are what two readings are compared by. */
export interface FactWords {
  /** Number words below a hundred ("twenty" 20); summed when they stand together. */
  readonly units: ReadonlyMap<string, number>;
  /** Words that multiply what stands before them ("thousand" 1000, "k" 1000). */
  readonly multipliers: ReadonlyMap<string, number>;
  /** Articles that stand for one before a multiplier ("a hundred"). */
  readonly singleArticles: ReadonlySet<string>;
  /** Words for a half, before such an article. */
  readonly halves: ReadonlySet<string>;
  /** Uncounted quantities ("dozens", "hundreds"); each is a value of its own. */
  readonly quantities: ReadonlySet<string>;
  /** Ordinals below a hundred ("third" 3). */
  readonly ordinals: ReadonlyMap<string, number>;
  /** What may end a figure to make it an ordinal ("th"). */
  readonly ordinalEndings: readonly string[];
  /** Words allowed inside a number ("two hundred and six"). */
  readonly joiners: ReadonlySet<string>;
  /** Words for per cent, as they may follow a number; a phrase of two is written with a space. */
  readonly percent: ReadonlySet<string>;
  /** Month names and their abbreviations, 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /** Months that are also other words; they count only beside a day or year, or after "in". */
  readonly doubtfulMonths: ReadonlySet<string>;
  /** Days of the week and days counted from today ("yesterday"); each is a value of its own. */
  readonly days: ReadonlyMap<string, string>;
  /** Words before a bare four-digit figure that make it a year ("in", "since"). */
  readonly beforeYear: ReadonlySet<string>;
  /** Words that deny. */
  readonly negations: ReadonlySet<string>;
  /** Those of them that only carry on a denial already made ("nor"). */
  readonly furtherNegations: ReadonlySet<string>;
  /** Phrases with such a word that deny nothing ("not only"), words parted by spaces. */
  readonly emptyNegations: ReadonlySet<string>;
  /** Phrases of what is commanded, permitted, possible or conditional, by their first word. */
  readonly modality: ReadonlyMap<string, readonly ModalPhrase[]>;
  /** Personal and possessive pronouns. */
  readonly persons: ReadonlyMap<string, GrammaticalPerson>;
  /** Offices and roles by which a text calls the one who would say "I" ("president"). */
  readonly offices: ReadonlySet<string>;
  /** Adjectives and peoples whose form is not that of their name with an ending ("norwegian": "norway"). */
  readonly demonyms: ReadonlyMap<string, string>;
  /** Words written with a capital that are yet no names of somebody or something. */
  readonly capitalized: ReadonlySet<string>;
}

/** Words in a row that say how binding a statement is ("have to"), and their class ("must"); no class for
 * phrases that only look so ("would like"). */
export interface ModalPhrase {
  readonly words: readonly string[];
  readonly class: string | undefined;
}

/** The words by which a reporter's own words are known from those reported. */
export interface ReportWords {
  /** The finite forms of the verbs of saying ("said", "informed", "stressed"). */
  readonly verbs: ReadonlySet<string>;
  /** Those of them that are nouns as well ("states"); they count right after their subject only. */
  readonly nounLike: ReadonlySet<string>;
  /** Those of them that what is said may follow at once ("he said it was late"). */
  readonly bare: ReadonlySet<string>;
  /** What joins such a verb to what is reported ("that"). */
  readonly conjunctions: ReadonlySet<string>;
  /** Content words that may stand between the verb and the conjunction ("told reporters that"). */
  readonly listeners: ReadonlySet<string>;
  /** Words that begin a clause about somebody ("who"); a verb after them belongs to that clause. */
  readonly relatives: ReadonlySet<string>;
  /** Phrases that report without a verb ("according to"). */
  readonly phrases: readonly (readonly string[])[];
}

/** A language, as the comparison sees it. */
export interface Language {
  /** Its BCP 47 tag; `und` for the language-neutral rules. */
  readonly tag: string;
  roleOf(norm: string): WordRole;
  /**
   * The words that the norm may be a form of, itself first. Two norms are forms of one
   * word when these lists share a member.
   */
  formsOf(norm: string): readonly string[];
  /** The words a contraction stands for ("don't": "do", "not"); the norm alone for any other. */
  partsOf(norm: string): readonly string[];
  /** True for a form that tells of the past ("gave", "restored"). */
  isPast(norm: string): boolean;
  /** True for two small words that mean the opposite of each other ("from", "to"). */
  areOpposed(a: string, b: string): boolean;
  readonly facts: FactWords;
  readonly reports: ReportWords;
}
