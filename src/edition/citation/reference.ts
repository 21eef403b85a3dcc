/**
 * Formats references by citation styles, with citation.js. The only file that knows it.
 *
 * The styles belong to the Citation Style Language project, https://citationstyles.org/.
 */

import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import type { CslItem } from "./item.ts";
import chicago from "./styles/chicago-note-bibliography.csl?raw";
import mla from "./styles/modern-language-association.csl?raw";

/** A style in which a citation is shown. */
export type CitationStyle = "chicago" | "apa" | "mla";

/** The styles in the order shown, with their names. */
export const STYLES: readonly { readonly style: CitationStyle; readonly name: string }[] = [
  { style: "chicago", name: "Chicago" },
  { style: "apa", name: "APA" },
  { style: "mla", name: "MLA" },
];

/** The library knows styles by name; ours are told to it once. */
const TEMPLATES: Readonly<
  Record<CitationStyle, { readonly name: string; readonly xml: string | undefined }>
> = {
  chicago: { name: "variorum-chicago", xml: chicago },
  apa: { name: "apa", xml: undefined },
  mla: { name: "variorum-mla", xml: mla },
};

function templateOf(style: CitationStyle): string {
  const { name, xml } = TEMPLATES[style];
  const { styles } = plugins.config.get("@csl");
  if (xml !== undefined && !styles.has(name)) styles.add(name, xml);
  return name;
}

/**
 * Formats one item as the style's bibliography has it, as HTML whose only elements are `i`
 * and `b`; as text, without them.
 */
export function formatReference(
  item: CslItem,
  style: CitationStyle,
): { readonly html: string; readonly text: string } {
  const options = { template: templateOf(style), lang: "en-US" };
  const entry = new Cite(item).format("bibliography", { ...options, format: "html" });
  const html = (/class="csl-entry">([\s\S]*?)<\/div>/u.exec(entry)?.[1] ?? "").trim();
  if (html === "" || /<(?!\/?[ib]>)/u.test(html)) {
    throw new Error(`The style ${style} gives ${JSON.stringify(entry)} for "${item.title}"; this is a bug.`);
  }
  return { html, text: new Cite(item).format("bibliography", { ...options, format: "text" }).trim() };
}

/** Writes items as a BibTeX file. */
export function toBibtex(items: readonly CslItem[]): string {
  // Else all passages of a work would have the same key, made of author, year and title.
  Object.assign(plugins.config.get("@bibtex").format, { useIdAsLabel: true, checkLabel: false });
  return `${new Cite(items).format("bibtex").trim()}\n`;
}

/** Writes items as a RIS file, a line for each field, however long. */
export function toRis(items: readonly CslItem[]): string {
  // The library breaks lines in the middle of words, which not every program joins again.
  const lines = new Cite(items).format("ris").split(/\r?\n/u);
  const whole = lines.reduce<string[]>((found, line) => {
    const last = found.at(-1);
    if (last === undefined || line === "" || /^[A-Z][A-Z0-9] {2}-/u.test(line)) return [...found, line];
    return [...found.slice(0, -1), last + line];
  }, []);
  // The last line of an entry ends with a space.
  return `${whole.join("\n").trim()} \n`;
}

/** Writes items as a CSL-JSON file. */
export function toCslJson(items: readonly CslItem[]): string {
  return `${JSON.stringify(items, null, 2)}\n`;
}
