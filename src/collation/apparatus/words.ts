import type { Comparison, Variant } from "../diff/types.ts";
import { phraseOf } from "../diff/words.ts";
import type { Token } from "../text/token.ts";

/**
 * Says in one sentence how two readings differ, for those who do not see the marks.
 *
 * 1. `Variants: A where necessary, to open fire, B shoot to kill; only B: again.`
 * 2. `Same wording.`
 * 3. `Only small words and forms of words differ.`
 * 4. `A and B say it in their own words.`
 *
 * Minor variants are not listed, as they are seldom worth the time they take to hear. The
 * facts on which readings differ follow in brackets: `A 20, B 30 (number)`.
 */
export function variantsInWords(
  comparison: Comparison,
  a: readonly Token[],
  b: readonly Token[],
  siglumA: string,
  siglumB: string,
): string {
  switch (comparison.kind) {
    case "same":
      return "Same wording.";
    case "reworded":
      return `${siglumA} and ${siglumB} say it in their own words${inBrackets(comparison.facts)}.`;
    case "variants": {
      const told = comparison.variants.filter((variant) => variant.weight !== "minor");
      if (told.length === 0) return "Only small words and forms of words differ.";
      const phrases = told.map((variant) => inWords(variant, a, b, siglumA, siglumB));
      return `Variants: ${phrases.join("; ")}.`;
    }
  }
}

function inWords(
  variant: Variant,
  a: readonly Token[],
  b: readonly Token[],
  siglumA: string,
  siglumB: string,
): string {
  const ofA = phraseOf(a, variant.a);
  const ofB = phraseOf(b, variant.b);
  const frame = variant.weight === "frame" ? "reported in " : "";
  const facts = inBrackets(variant.facts);
  if (ofB === "") return `${frame === "" ? "only " : frame}${siglumA}: ${ofA}${facts}`;
  if (ofA === "") return `${frame === "" ? "only " : frame}${siglumB}: ${ofB}${facts}`;
  return `${frame}${siglumA} ${ofA}, ${siglumB} ${ofB}${facts}`;
}

function inBrackets(facts: readonly string[]): string {
  return facts.length === 0 ? "" : ` (${facts.join(", ")})`;
}
