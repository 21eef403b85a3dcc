/**
 * What is known of a language's words from outside the texts.
 *
 * The library knows no dictionary; whoever calls it may hand one in.
 */
export interface Lexicon {
  /**
   * The words kin to a word in meaning, with how near each is, above 0 and at most 1.
   * Words are given and answered folded; an unknown word has no kin.
   */
  readonly kin: (word: string) => readonly (readonly [word: string, nearness: number])[];
}
