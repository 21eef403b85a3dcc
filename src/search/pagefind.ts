/** Builds Pagefind's index of every reading, with the site or for the development server. */

import { mkdir, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { AstroIntegration } from "astro";
import { close, createIndex } from "pagefind";
import { contentRoot } from "../edition/contentRoot.ts";
import { loadEditions } from "../edition/loadEdition.ts";
import { anchorOf, urlsUnder } from "../edition/urls.ts";
import type { Corpus } from "./corpus.ts";
import { PAGEFIND_FOLDER, READINGS_FILE } from "./files.ts";
import type { Readings } from "./files.ts";
import { searchCorpus } from "./published.ts";
import { recordsOf } from "./records.ts";
import { createTexts } from "./texts.ts";

/** A file of the index; its path is below Pagefind's folder. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * One language for all readings, and none that Pagefind stems: the records carry their own
 * stems, and a work in several languages must be found by one search.
 */
const LANGUAGE = "und";

/** Pagefind's own interfaces, which this site does not use. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./u;

/** What opens every file that Pagefind compresses. */
const MAGIC = "pagefind_dcd";

function refuse(errors: readonly string[], doing: string): void {
  if (errors.length > 0)
    throw new Error(
      `Pagefind failed ${doing}: ${errors.join("; ")}\nThe index would be incomplete, so none is written; mend what it names and build again.`,
    );
}

/** Pagefind names a result by a hash; the fragment of that name tells its address. */
function readingsOf(
  files: readonly IndexFile[],
  works: readonly string[],
  orders: ReadonlyMap<string, number>,
): Readings {
  const results: Record<string, readonly [number, number]> = {};
  for (const { path, content } of files) {
    const id = /^fragment\/(.+)\.pf_fragment$/u.exec(path)?.[1];
    if (id === undefined) continue;
    const fragment: unknown = JSON.parse(gunzipSync(content).toString("utf8").slice(MAGIC.length));
    const url =
      typeof fragment === "object" && fragment !== null && "url" in fragment ? String(fragment.url) : "";
    const order = orders.get(url);
    if (order === undefined)
      throw new Error(`Pagefind wrote a fragment for "${url}", which is no reading.\nThis is a bug.`);
    results[id] = [works.indexOf(url.split("/")[1] ?? ""), order];
  }
  if (Object.keys(results).length !== orders.size)
    throw new Error(
      `Pagefind wrote ${String(Object.keys(results).length)} fragments for ${String(orders.size)} readings.\nThis is a bug.`,
    );
  return { works, results };
}

/**
 * Makes the files of the index of some works. Throws where Pagefind reports an error or
 * leaves a reading out.
 */
export async function indexFiles(corpora: readonly Corpus[]): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  refuse(errors, "at its start");
  if (index === undefined) throw new Error("Pagefind gave no index.\nThis is a bug.");
  const urls = urlsUnder("/");
  const orders = new Map<string, number>();
  for (const corpus of corpora) {
    const records = recordsOf(corpus, createTexts(), (place, reading) => {
      const url = `${urls.read(corpus.work.id, reading.witness)}#${anchorOf(place.id)}`;
      orders.set(url, corpus.places.indexOf(place));
      return url;
    });
    // one after another: Pagefind numbers its pages as they come, and the same texts must give the same files
    for (const record of records) {
      const told = await index.addCustomRecord({
        ...record,
        meta: { ...record.meta },
        sort: { ...record.sort },
      });
      refuse(told.errors, `at ${record.url}`);
    }
  }
  const written = await index.getFiles();
  refuse(written.errors, "at writing");
  await close();
  const files = written.files.filter(({ path }) => !UNUSED.test(path));
  const readings = readingsOf(
    files,
    corpora.map(({ work }) => work.id),
    orders,
  );
  const readingsFile = { path: READINGS_FILE, content: new TextEncoder().encode(JSON.stringify(readings)) };
  return [...files, readingsFile].map(({ path, content }) => ({ path, content }));
}

async function indexOf(root: URL): Promise<readonly IndexFile[]> {
  const editions = await loadEditions(contentRoot(root));
  return indexFiles(editions.map(searchCorpus));
}

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".json": "application/json",
};

/** Astro's integration: writes the index with the site, and serves it in development. */
export function searchIndex(): AstroIntegration {
  let root = new URL("file:///");
  let base = "/";
  return {
    name: "variorum-search",
    hooks: {
      "astro:config:done": ({ config }) => {
        root = config.root;
        base = config.base;
      },
      "astro:build:done": async ({ dir, logger }) => {
        const start = performance.now();
        const folder = join(fileURLToPath(dir), PAGEFIND_FOLDER);
        const files = await indexOf(root);
        for (const { path, content } of files) {
          await mkdir(dirname(join(folder, path)), { recursive: true });
          await writeFile(join(folder, path), content);
        }
        if (process.env["VARIORUM_VERBOSE"] === "1")
          logger.info(`search index ${(performance.now() - start).toFixed(0)} ms`);
      },
      "astro:server:setup": ({ server, logger }) => {
        let files: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
        const load = async () => new Map((await indexOf(root)).map(({ path, content }) => [path, content]));
        // made when it is first asked for, and again when the texts have changed
        server.watcher.on("all", (_, path) => {
          if (path.startsWith(join(contentRoot(root), "content"))) files = undefined;
        });
        const prefix = `${base.replace(/\/?$/u, "/")}${PAGEFIND_FOLDER}`;
        server.middlewares.use((request, response, next) => {
          const path = new URL(request.url ?? "/", "http://localhost").pathname;
          const name = path.startsWith(prefix)
            ? path.slice(prefix.length)
            : path.startsWith(`/${PAGEFIND_FOLDER}`)
              ? path.slice(PAGEFIND_FOLDER.length + 1)
              : undefined;
          if (name === undefined) {
            next();
            return;
          }
          files ??= load();
          files.then(
            (made) => {
              const content = made.get(name);
              response.statusCode = content === undefined ? 404 : 200;
              response.setHeader("content-type", TYPES[extname(name)] ?? "application/octet-stream");
              response.end(content);
            },
            (error: unknown) => {
              files = undefined;
              logger.error(error instanceof Error ? error.message : String(error));
              response.statusCode = 500;
              response.end();
            },
          );
        });
      },
    },
  };
}
