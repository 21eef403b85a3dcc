/** The names of the files that a search fetches, below the site's root; who writes them and who reads them agree here. */

/** What a search must know of a work before it reads any of its text. */
export const manifestFile = (work: string) => `search/${work}/work.json`;

/** A run of a work's passages with their text. */
export const shardFile = (work: string, number: number) => `search/${work}/text-${String(number)}.json`;

/** What publishers put round a work's texts. */
export const paratextFile = (work: string) => `search/${work}/around.json`;

/** The folder of Pagefind's index and engine. */
export const PAGEFIND_FOLDER = "pagefind/";

/** Which reading each of Pagefind's results is, so that none of them need be fetched to be known. */
export const READINGS_FILE = "readings.json";

/** For each result's id: its work, by its number in `works`, and its passage's place in the work's order. */
export interface Readings {
  readonly works: readonly string[];
  readonly results: Readonly<Record<string, readonly [work: number, order: number]>>;
}
