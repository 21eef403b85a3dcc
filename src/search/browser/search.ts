/** One search over all works: what is asked goes in, what is shown comes out. */

import type { Corpus, Running } from "../corpus.ts";
import { countTerms, lookUp } from "../lookup.ts";
import type { TermCount } from "../lookup.ts";
import { formsFound } from "../match.ts";
import type { Answer } from "../match.ts";
import { parseQuery } from "../query.ts";
import type { Query } from "../query.ts";
import type { Texts } from "../texts.ts";
import { filterFor } from "./address.ts";
import type { Asked } from "./address.ts";
import type { Library } from "./library.ts";

/** What one work answers. */
export interface WorkAnswer {
  readonly corpus: Corpus;
  readonly answer: Answer;
}

/** What a search found. */
export interface Found {
  readonly asked: Asked;
  readonly query: Query;
  readonly works: readonly WorkAnswer[];
  /** for each term of the query the forms it was found in, over all works */
  readonly forms: readonly (readonly { readonly form: string; readonly count: number }[])[];
  /** how often each word stands by itself; only where nothing was found */
  readonly alone: readonly TermCount[];
}

/** Adds up counts of the same name, largest first. */
function summed<Name extends string>(
  lists: readonly (readonly { readonly count: number; readonly name: Name }[])[],
): readonly { readonly name: Name; readonly count: number }[] {
  const sums = new Map<Name, number>();
  for (const { name, count } of lists.flat()) sums.set(name, (sums.get(name) ?? 0) + count);
  return [...sums].map(([name, count]) => ({ name, count })).sort((left, right) => right.count - left.count);
}

const runningsOf = ({ corpus }: WorkAnswer, texts: Texts): ReadonlyMap<string, Running> => {
  const langs = new Map(corpus.versions.map(({ id, lang }) => [id, lang]));
  return new Map(
    corpus.paragraphs
      .filter(({ role }) => role === "body")
      .map((paragraph) => [paragraph.id, texts.running(paragraph, langs.get(paragraph.witness) ?? "")]),
  );
};

/** Searches. With nothing to find, no work answers. */
export async function search(asked: Asked, library: Library, texts: Texts): Promise<Found> {
  const query = parseQuery(asked.typed);
  if (query.terms.length === 0) return { asked, query, works: [], forms: [], alone: [] };
  const shelves = await library.shelves();
  const looked = await Promise.all(
    shelves.map(async (shelf): Promise<WorkAnswer[]> => {
      const versions = shelf.manifest.versions.map(({ id }) => id);
      const filter = filterFor(asked, shelf.manifest.work.id, versions);
      return filter === undefined ? [] : [await lookUp(query, shelf, texts, filter)];
    }),
  );
  const works = looked.flat();
  const isFound = works.some(({ answer }) => answer.together.count + answer.apart.count > 0);
  const forms = query.terms.map((_, term) => {
    const lists = works.flatMap((work) => {
      const found = formsFound(query, work.answer.together, runningsOf(work, texts))[term] ?? [];
      return [found.map(({ form, count }) => ({ name: form, count }))];
    });
    return summed(lists).map(({ name, count }) => ({ form: name, count }));
  });
  const counts = isFound ? [] : await Promise.all(shelves.map((shelf) => countTerms(query, shelf, texts)));
  const alone = summed(counts.map((list) => list.map(({ text, count }) => ({ name: text, count }))));
  return { asked, query, works, forms, alone: alone.map(({ name, count }) => ({ text: name, count })) };
}
