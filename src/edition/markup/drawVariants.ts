import type { JoinedText } from "../../collation/apparatus/joined.ts";
import type { Comparison, Variant } from "../../collation/diff/types.ts";
import { extentOf, phraseOf } from "../views/phrase.ts";
import type { Drawing } from "./markedText.ts";

/** The side of a comparison that is drawn. */
export type Side = "a" | "b";

function classOf(variant: Variant, only: boolean): string {
  switch (variant.weight) {
    case "minor":
      return "m minor";
    case "frame":
      return "m frame";
    case "wording":
      return only ? "m only" : "m";
  }
}

function drawVariant(
  variant: Variant,
  side: Side,
  own: JoinedText,
  other: JoinedText,
  siglum: string,
): Drawing | undefined {
  const [mine, theirs] = side === "a" ? [variant.a, variant.b] : [variant.b, variant.a];
  const place = extentOf(own, mine);
  const words = phraseOf(other, theirs);
  const facts = variant.facts.length === 0 ? {} : { "data-f": variant.facts.join(" ") };
  const told = variant.facts.length === 0 ? "" : ` (${variant.facts.join(", ")})`;
  if (place !== undefined) {
    const title = `${words === "" ? `not in ${siglum}` : `${siglum}: ${words}`}${told}`;
    return {
      kind: "range",
      ...place,
      tag: "mark",
      attributes: { class: classOf(variant, words === ""), title, ...facts },
    };
  }
  if (words === "" || variant.weight !== "wording") return undefined;
  const at = own.tokens[mine.from - 1]?.end ?? 0;
  return {
    kind: "point",
    at,
    attributes: { class: "gap", title: `${siglum} has here: ${words}${told}`, ...facts },
  };
}

/**
 * The marks of one side of a comparison: differing words, words that only this side has, and
 * where the other side has more. `siglum` names the other side in the marks' titles.
 */
export function drawVariants(
  comparison: Comparison,
  side: Side,
  own: JoinedText,
  other: JoinedText,
  siglum: string,
): readonly Drawing[] {
  return comparison.variants
    .map((variant) => drawVariant(variant, side, own, other, siglum))
    .filter((drawing) => drawing !== undefined);
}

/** The drawings that fall into a stretch of the text, cut to it and counted from its start. */
export function sliceDrawings(drawings: readonly Drawing[], start: number, end: number): readonly Drawing[] {
  return drawings.flatMap((drawing): readonly Drawing[] => {
    if (drawing.kind === "point")
      return drawing.at >= start && drawing.at <= end ? [{ ...drawing, at: drawing.at - start }] : [];
    const from = Math.max(drawing.start, start);
    const to = Math.min(drawing.end, end);
    return from < to ? [{ ...drawing, start: from - start, end: to - start }] : [];
  });
}

/** A drawing moved by a number of UTF-16 units. */
export function shiftDrawing(drawing: Drawing, by: number): Drawing {
  return drawing.kind === "point"
    ? { ...drawing, at: drawing.at + by }
    : { ...drawing, start: drawing.start + by, end: drawing.end + by };
}
