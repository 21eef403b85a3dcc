import type { Edition } from "../edition.ts";
import { CitationsOf } from "./formatted.ts";

/** The citations of each work, kept as long as the work is: a build formats each version once. */
const KNOWN = new WeakMap<Edition, CitationsOf>();

/** The citations of a work. The same work gives the same citations, formatted once. */
export function citationsOf(edition: Edition): CitationsOf {
  const known = KNOWN.get(edition) ?? new CitationsOf(edition);
  KNOWN.set(edition, known);
  return known;
}
