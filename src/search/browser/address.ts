/** What a search is, as its address says it: `/search/?q=…&v=…&kind=…&section=…&view=table`. */

import type { ReadingKind } from "../edition.ts";
import type { Filter } from "../match.ts";

/** How the results are set out. */
export type View = "passages" | "table";

/** All that a search depends on. An empty list of versions means all of them. */
export interface Asked {
  readonly typed: string;
  readonly versions: readonly string[];
  readonly kind: ReadingKind | undefined;
  /** `<section>`, or `<work>.<section>` for a section of one work only */
  readonly section: string | undefined;
  readonly view: View;
}

const KINDS: readonly ReadingKind[] = ["rendering", "quotation", "report", "summary"];

/** At most this many versions are read from an address; more are nobody's choice. */
const MOST_VERSIONS = 50;

/** Reads a search from an address. Anything in it that is not understood counts as not being there. */
export function readAddress(search: string): Asked {
  const given = new URLSearchParams(search);
  const section = given.get("section") ?? "";
  const versions = given
    .getAll("v")
    .flatMap((value) => value.split(","))
    .filter((value) => value !== "");
  return {
    typed: given.get("q") ?? "",
    versions: [...new Set(versions)].slice(0, MOST_VERSIONS),
    kind: KINDS.find((kind) => kind === given.get("kind")),
    section: section === "" ? undefined : section,
    view: given.get("view") === "table" ? "table" : "passages",
  };
}

/** Writes a search as an address; what is left as it was from the start is left out. */
export function writeAddress({ typed, versions, kind, section, view }: Asked): string {
  const given = new URLSearchParams();
  if (typed !== "") given.set("q", typed);
  if (versions.length > 0) given.set("v", versions.join(","));
  if (kind !== undefined) given.set("kind", kind);
  if (section !== undefined) given.set("section", section);
  if (view === "table") given.set("view", view);
  const text = given.toString().replace(/%2C/gu, ",");
  return text === "" ? "" : `?${text}`;
}

/**
 * What a search asks of one work; nothing where it asks for versions or a section of others.
 */
export function filterFor(
  { versions, kind, section }: Asked,
  work: string,
  ofWork: readonly string[],
): Filter | undefined {
  const chosen = versions.filter((version) => ofWork.includes(version));
  if (versions.length > 0 && chosen.length === 0) return undefined;
  const dot = section?.lastIndexOf(".") ?? -1;
  if (section !== undefined && dot >= 0 && section.slice(0, dot) !== work) return undefined;
  return {
    ...(chosen.length === 0 ? {} : { versions: chosen }),
    ...(kind === undefined ? {} : { kinds: [kind] }),
    ...(section === undefined ? {} : { sections: [section.slice(dot + 1)] }),
  };
}
