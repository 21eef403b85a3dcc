/** Files for reference managers. */

import { toBibtex, toCslJson, toRis } from "./reference.ts";
import type { CslItem } from "./item.ts";

/** The files' endings, which name their formats. */
export const FORMATS = ["bib", "ris", "json"] as const;

/** The ending of a citation file. */
export type CitationFormat = (typeof FORMATS)[number];

/** Writes items in the format with this ending. */
export function citationFile(items: readonly CslItem[], format: CitationFormat): Response {
  switch (format) {
    case "bib":
      return new Response(toBibtex(items), {
        headers: { "content-type": "application/x-bibtex; charset=utf-8" },
      });
    case "ris":
      return new Response(toRis(items), {
        headers: { "content-type": "application/x-research-info-systems; charset=utf-8" },
      });
    case "json":
      return new Response(toCslJson(items), {
        headers: { "content-type": "application/vnd.citationstyles.csl+json; charset=utf-8" },
      });
  }
}
