import { join } from "node:path";
import type { Loader } from "astro/loaders";
import { loadEdition } from "./loadEdition.ts";
import { loadWork, workIds } from "./content/loadWork.ts";
import { contentRoot } from "./contentRoot.ts";
import { stageClock } from "./stageClock.ts";

/** Calls back when a file of `content/` changes, in development. */
function onContentChange(
  watcher:
    | {
        add: (path: string) => unknown;
        on: (event: "all", call: (name: string, path: string) => void) => unknown;
      }
    | undefined,
  root: string,
  reload: () => Promise<void>,
): void {
  const folder = join(root, "content");
  watcher?.add(folder);
  watcher?.on("all", (_, path) => {
    if (path.startsWith(folder)) void reload();
  });
}

/** Loads each work of `content/`, collated and numbered, under its id. Bad content stops the build. */
export function editions(): Loader {
  return {
    name: "variorum-editions",
    load: async (context) => {
      const { store, config, logger, watcher } = context;
      const root = contentRoot(config.root);
      const reload = async (): Promise<void> => {
        const loaded = [];
        for (const id of await workIds(root)) {
          const clock = stageClock();
          const edition = await loadEdition(root, id, { onStage: clock.begin });
          if (process.env["VARIORUM_VERBOSE"] === "1") logger.info(`${id}: ${clock.report()}`);
          if (edition.numbering === "provisional")
            logger.warn(
              `The passages of "${id}" have provisional numbers. Run \`npm run passages -- --write\` before you publish it.`,
            );
          loaded.push(edition);
        }
        store.clear();
        for (const edition of loaded)
          store.set({
            id: edition.id,
            data: { edition },
            digest: context.generateDigest(JSON.stringify(edition)),
          });
      };
      await reload();
      onContentChange(watcher, root, async () => {
        try {
          await reload();
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error));
        }
      });
    },
  };
}

/** Loads each witness of each work, by `<work>/<witness>`: its facts as its front matter states them. */
export function witnesses(): Loader {
  return {
    name: "variorum-witnesses",
    load: async (context) => {
      const { store, config } = context;
      const root = contentRoot(config.root);
      store.clear();
      for (const work of await workIds(root)) {
        for (const witness of (await loadWork(root, work)).witnesses) {
          const id = `${work}/${witness.id}`;
          const data = await context.parseData({ id, data: { ...witness.facts } });
          store.set({ id, data, filePath: witness.file });
        }
      }
    },
  };
}
