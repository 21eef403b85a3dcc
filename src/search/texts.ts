/** Paragraphs and queries made ready once and kept, so that a second search costs only the looking. */

import { runTogether } from "./corpus.ts";
import type { Paragraph, Running } from "./corpus.ts";
import type { Query } from "./query.ts";
import { readyQuery } from "./terms.ts";
import type { ReadyQuery } from "./terms.ts";
import { wordReader } from "./words.ts";
import type { WordReader } from "./words.ts";

/** Makes paragraphs and queries ready, and remembers the paragraphs. */
export interface Texts {
  readonly reader: (lang: string) => WordReader;
  /** like `reader`, but a word keeps its own spelling as its key */
  readonly plainReader: (lang: string) => WordReader;
  readonly running: (paragraph: Paragraph, lang: string) => Running;
  /** the query for each language, made when first asked for */
  readonly query: (query: Pick<Query, "terms" | "excluded">) => (lang: string) => ReadyQuery;
}

/** Begins with nothing remembered. What is remembered lasts as long as the paragraph does. */
export function createTexts(): Texts {
  const readers = new Map<string, WordReader>();
  const plainReaders = new Map<string, WordReader>();
  const runnings = new WeakMap<Paragraph, Running>();
  const reader = (lang: string) => {
    const known = readers.get(lang) ?? wordReader(lang);
    readers.set(lang, known);
    return known;
  };
  return {
    reader,
    plainReader: (lang) => {
      const known = plainReaders.get(lang) ?? wordReader(lang, "own");
      plainReaders.set(lang, known);
      return known;
    },
    running: (paragraph, lang) => {
      const known = runnings.get(paragraph) ?? runTogether(paragraph, reader(lang));
      runnings.set(paragraph, known);
      return known;
    },
    query: (query) => {
      const ready = new Map<string, ReadyQuery>();
      return (lang) => {
        const known = ready.get(lang) ?? readyQuery(query, reader(lang));
        ready.set(lang, known);
        return known;
      };
    },
  };
}
