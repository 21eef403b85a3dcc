/** The works of the site as a page fetches them: each file once, and only when it is needed. */

import type { Paragraph } from "../corpus.ts";
import { manifestFile, PAGEFIND_FOLDER, paratextFile, READINGS_FILE, shardFile } from "../files.ts";
import type { Readings } from "../files.ts";
import type { Shelf } from "../lookup.ts";
import type { Manifest, Shard } from "../shards.ts";

/** The works that can be searched. */
export interface Library {
  /** one shelf for each work, in order */
  readonly shelves: () => Promise<readonly Shelf[]>;
  /** Begins to fetch the index, so that it is there when a query is. */
  readonly warm: () => void;
}

/** The part of Pagefind's browser module that is used. */
interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly search: (
    query: string,
  ) => Promise<{ readonly results: readonly { readonly id: string }[] } | null>;
}

async function fetched<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok)
    throw new Error(
      `The file ${address} could not be fetched (${String(response.status)}). Load the page again.`,
    );
  return (await response.json()) as T;
}

/** Runs a loader once for each key; a failure is forgotten, so that it can be tried again. */
function once<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const begun = known.get(key);
    if (begun !== undefined) return begun;
    const loading = load(key);
    known.set(key, loading);
    loading.catch(() => known.delete(key));
    return loading;
  };
}

/** The works of the site below `root`, which ends in a slash. */
export function createLibrary(root: string, works: readonly string[]): Library {
  const index = once(async (folder: string) => {
    const loading = import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>;
    const readings = fetched<Readings>(`${folder}${READINGS_FILE}`);
    const pagefind = await loading;
    await pagefind.options({ noWorker: true });
    await pagefind.init();
    return { pagefind, readings: await readings };
  });
  const load = () => index(new URL(`${root}${PAGEFIND_FOLDER}`, location.href).href);
  /** Results by work and place; a word in quotes is looked up as it stands, without its beginning being tried. */
  const found = once(async (word: string) => {
    const { pagefind, readings } = await load();
    const answer = await pagefind.search(`"${word}"`);
    const places = new Map<string, number[]>();
    for (const { id } of answer?.results ?? []) {
      const [number, order] = readings.results[id] ?? [];
      const work = number === undefined ? undefined : readings.works[number];
      if (work === undefined || order === undefined) continue;
      places.set(work, [...(places.get(work) ?? []), order]);
    }
    return places;
  });
  const shelf = once(async (work: string): Promise<Shelf> => {
    const manifest = await fetched<Manifest>(`${root}${manifestFile(work)}`);
    const paratext = once((file: string) => fetched<readonly Paragraph[]>(root + file));
    return {
      manifest,
      shard: once((number: number) => fetched<Shard>(`${root}${shardFile(work, number)}`)),
      paratext: () => paratext(paratextFile(work)),
      having: async (word) => (await found(word)).get(work) ?? [],
    };
  });
  return {
    shelves: () => Promise.all(works.map(shelf)),
    warm: () => {
      // what fails now is told when a query needs it
      load().catch(() => undefined);
    },
  };
}
