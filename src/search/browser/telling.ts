/** What a search found, in words. */

import { capitalized, counted, inFigures } from "../../edition/views/numbers.ts";
import type { Query } from "../query.ts";
import type { Found } from "./search.ts";

/** How often: "once", "twice", "4 times". */
export function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${inFigures(count)} times`;
}

/** The query as a heading: in quotation marks, unless it has its own. */
export function named({ text }: Query): string {
  return /["\u201C\u201D\u201E\u00AB]/u.test(text) ? text : `“${text}”`;
}

/** Totals over all works. */
export function totals(found: Found, which: "together" | "apart") {
  const findings = found.works.map(({ answer }) => answer[which]);
  return {
    count: findings.reduce((sum, finding) => sum + finding.count, 0),
    places: findings.reduce((sum, finding) => sum + finding.places.length, 0),
  };
}

/** How much was found: "4 times, in 1 passage". */
export function amount(found: Found): string {
  const { count, places } = totals(found, "together");
  const apart = totals(found, "apart");
  if (count > 0) return `${times(count)}, in ${counted(places, "passage")}`;
  if (apart.count > 0)
    return `not in a row anywhere; its words stand together in ${counted(apart.places, "passage")}`;
  return found.works.length === 0 ? "nowhere asked for" : "in no version";
}

/** The whole outcome as a sentence, for who cannot see the page change. */
export function announced(found: Found): string {
  if (found.query.terms.length === 0) return found.query.text === "" ? "" : hintFor(found.query);
  return `${named(found.query)}: ${amount(found)}.`;
}

/** What to type instead of a query that has nothing to find. */
export function hintFor(query: Query): string {
  if (query.excluded.length > 0) return "Type at least one word without a minus.";
  return query.text === ""
    ? "Type a word, or a phrase in quotation marks."
    : "Type at least one letter or figure.";
}

/** In which forms an unquoted term was found, when there was more than one or it is not what was typed. */
export function formsTold(found: Found): readonly string[] {
  return found.query.terms.flatMap((term, at) => {
    const forms = found.forms[at] ?? [];
    const typed = term.text.toLowerCase().replace(/\u2019/gu, "'");
    if (term.kind === "phrase" || forms.length === 0 || (forms.length === 1 && forms[0]?.form === typed))
      return [];
    const list = forms.map(({ form, count }) => `${form} (${inFigures(count)})`).join(", ");
    return [`${capitalized(term.text)} is found as ${list}.`];
  });
}
