import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The files of a work in three versions, by their path within `content/fable/`. */
export const FABLE: Readonly<Record<string, string>> = {
  "work.yaml": [
    "title: The Fox and the Grapes",
    "shortTitle: Fox",
    "base: old",
    "witnesses: [old, new, brief]",
    "",
  ].join("\n"),
  "witnesses/old.md": [
    "---",
    "siglum: A",
    "name: Old version",
    "kind: full text",
    "language: en",
    "---",
    "",
    "A hungry fox saw ripe grapes hanging from a high vine. He jumped as high as he could.",
    "",
    "The grapes hung out of his reach. At last he walked away.",
    "",
    "“They are sour,” said the fox.",
    "",
  ].join("\n"),
  "witnesses/new.md": [
    "---",
    "siglum: B",
    "name: New version",
    "kind: full text",
    "language: en",
    "---",
    "",
    "One day a hungry fox saw ripe grapes that were hanging from a high vine. He jumped as high as he was able.",
    "",
    "It was summer, and the road was white with dust. The grapes hung quite out of his reach.",
    "",
    "“They are surely sour,” said the fox.",
    "",
  ].join("\n"),
  "witnesses/brief.md": [
    "---",
    "siglum: C",
    "name: Brief version",
    "kind: summary",
    "language: en",
    "---",
    "",
    "A fox saw grapes on a high vine. “They are sour,” said the fox.",
    "",
  ].join("\n"),
};

/** A folder with a work in it, to be removed again. */
export interface Project {
  readonly root: string;
  readonly remove: () => Promise<void>;
}

/**
 * Writes the fable into a new folder, some of its files changed: by their paths, text or bytes,
 * or undefined for a file left out.
 */
export async function writeFable(
  changes: Readonly<Record<string, string | Uint8Array | undefined>> = {},
): Promise<Project> {
  const root = await mkdtemp(join(tmpdir(), "variorum-"));
  for (const [path, content] of Object.entries({ ...FABLE, ...changes })) {
    if (content === undefined) continue;
    const file = join(root, "content", "fable", path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return { root, remove: () => rm(root, { recursive: true }) };
}

/** A file of the fable with some words of it replaced. Throws where they do not stand in it. */
export function fableWith(
  path: string,
  ...replaced: readonly (readonly [from: string, to: string])[]
): string {
  return replaced.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new RangeError(`"${from}" does not stand in ${path}.`);
    return text.replace(from, () => to);
  }, FABLE[path] ?? "");
}
