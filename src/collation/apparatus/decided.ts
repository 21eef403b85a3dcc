import type { Segment } from "../text/segment.ts";

/** What an editor decided about two sentences of different witnesses. */
export interface LinkDecision {
  /** `join`: they say the same thing. `part`: they do not, whatever was found. */
  readonly kind: "join" | "part";
  readonly a: Segment;
  readonly b: Segment;
}

/** A name for two segments in either order. */
export function pairKey(a: Segment, b: Segment): string {
  return a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
}

/** The pairs of segments decided so, by their names. */
export function decidedPairs(
  decisions: readonly LinkDecision[],
  kind: LinkDecision["kind"],
): ReadonlySet<string> {
  return new Set(decisions.filter((one) => one.kind === kind).map(({ a, b }) => pairKey(a, b)));
}
