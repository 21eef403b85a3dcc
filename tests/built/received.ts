import { createHash } from "node:crypto";

/** Named characters that Markdown takes for signs; others stand in transcripts as themselves. */
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "" };

/**
 * The words of a transcript's file as received, white space left out, by reading it as a
 * line of characters: the front matter, the two directives' markup and the signs of headings
 * taken out. The site's own reader has no part in it.
 */
export function wordsReceived(file: string): string {
  return file
    .replace(/\r\n?/gu, "\n")
    .replace(/^---\n[\s\S]*?\n---\n/u, "")
    .replace(/^:{3,}(?:paratext\{[^}]*\})?[ \t]*$/gmu, "")
    .replace(/:sic\[((?:\\[\s\S]|[^\]\\])*)\]\{corr=(?:"[^"]*"|'[^']*')\}/gu, "$1")
    .replace(/^ {0,3}#{1,6}(?=\s)/gmu, "")
    .replace(
      /\\([!-/:-@[-`{-~])|&([a-z]+);/gu,
      (found, sign?: string, name?: string) => sign ?? NAMED[name ?? ""] ?? found,
    )
    .replace(/\s+/gu, "");
}

/** The digest that the file's front matter gives of the words received; undefined where it gives none. */
export function digestGiven(file: string): string | undefined {
  return /^---\n[\s\S]*?^received: *["']?(sha256-[0-9a-f]{64})["']? *$[\s\S]*?\n---\n/mu.exec(file)?.[1];
}

/** The digest of some words, as front matter gives it. */
export function digestOf(words: string): string {
  return `sha256-${createHash("sha256").update(words).digest("hex")}`;
}
