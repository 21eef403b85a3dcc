import type { Language } from "../diff/language/types.ts";
import type { Comparison } from "../diff/types.ts";
import type { Token } from "../text/token.ts";
export function withFrames(
  comparison: Comparison,
  _a: readonly Token[],
  _b: readonly Token[],
  _language: Language,
): Comparison {
  return comparison;
}
