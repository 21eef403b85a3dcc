import { compareTokens } from "../diff/compare.ts";
import { neutral } from "../diff/language/neutral.ts";
import type { Language } from "../diff/language/types.ts";
import type { Comparison, TokenRange, Variant } from "../diff/types.ts";
import { tokenRange, type WordRange, wordRange, type Words, wordsOf } from "../diff/words.ts";
import type { Token } from "../text/token.ts";
import { type Frame, framesIn } from "./frames.ts";

/** A variant in words. */
interface WordVariant {
  readonly a: WordRange;
  readonly b: WordRange;
  readonly weight: Variant["weight"];
  readonly facts: Variant["facts"];
}

/** A reading without its frames, with the way back. */
interface Body {
  readonly tokens: readonly Token[];
  readonly words: Words;
  /** For each word of the body, its index among all words; then the number of all words. */
  readonly wordAt: readonly number[];
  readonly frames: readonly Frame[];
}

/**
 * Compares two readings, the reporter's frame of either set aside.
 *
 * Frames become variants of weight `frame`, without facts; what they frame is compared as
 * if it stood alone, so that neither its marks nor the shares kept suffer from them. A
 * frame in the midst of a variant is part of that variant, and one whose words the other
 * reading has as text is no frame here.
 */
export function compareReadings(
  a: readonly Token[],
  b: readonly Token[],
  language: Language = neutral,
): Comparison {
  const aFrames = framesIn(a, language);
  const bFrames = framesIn(b, language);
  const aBody = bodyOf(a, ownFrames(a, aFrames, b, bFrames, language));
  const bBody = bodyOf(b, ownFrames(b, bFrames, a, aFrames, language));
  if (aBody.frames.length === 0 && bBody.frames.length === 0) return compareTokens(a, b, language);
  const plain = compareTokens(aBody.tokens, bBody.tokens, language);
  if (plain.kind === "reworded") return plain;
  const body = plain.variants.map((variant) => ({
    ...variant,
    a: wordRange(aBody.words, variant.a),
    b: wordRange(bBody.words, variant.b),
  }));
  const aWords = wordsOf(a);
  const bWords = wordsOf(b);
  const said = ({ norms }: Words, { from, to }: WordRange): string => norms.slice(from, to).join(" ");
  const all = withFrames(body, aBody, bBody).filter(
    (variant) => said(aWords, variant.a) !== said(bWords, variant.b),
  );
  if (all.length === 0) return plain;
  return {
    ...plain,
    kind: "variants",
    variants: all.map((variant) => ({
      a: tokenRange(aWords, variant.a),
      b: tokenRange(bWords, variant.b),
      weight: variant.weight,
      facts: variant.facts,
    })),
  };
}

/**
 * The frames that are the reading's own. One whose content words mostly stand in the other
 * reading, outside its frames, is part of the text ("And God said, …").
 */
function ownFrames(
  tokens: readonly Token[],
  frames: readonly Frame[],
  others: readonly Token[],
  otherFrames: readonly Frame[],
  language: Language,
): readonly Frame[] {
  const { norms } = wordsOf(tokens);
  const told = new Set(
    wordsOf(others).norms.filter(
      (_, word) => !otherFrames.some((frame) => word >= frame.from && word < frame.to),
    ),
  );
  return frames.filter((frame) => {
    const content = norms.slice(frame.from, frame.to).filter((norm) => language.roleOf(norm) === "content");
    return content.filter((norm) => told.has(norm)).length * 2 <= content.length;
  });
}

function bodyOf(tokens: readonly Token[], frames: readonly Frame[]): Body {
  const all = wordsOf(tokens);
  const framed = (word: number): boolean => frames.some((frame) => word >= frame.from && word < frame.to);
  const ranges: readonly TokenRange[] = frames.map((frame) => tokenRange(all, frame));
  const body = tokens.filter((_, index) => !ranges.some((range) => index >= range.from && index < range.to));
  const wordAt = all.norms.flatMap((_, word) => (framed(word) ? [] : [word]));
  return { tokens: body, words: wordsOf(body), wordAt, frames };
}

/** A frame with its place in the bodies: the number of words of either body before it. */
interface PlacedFrame {
  readonly a: number;
  readonly b: number;
  readonly ofA: Frame | undefined;
  readonly ofB: Frame | undefined;
}

/** The variants of the bodies and those made of frames, in full words, in order. */
function withFrames(variants: readonly WordVariant[], a: Body, b: Body): readonly WordVariant[] {
  const frames = joined([...placed(variants, a, "a"), ...placed(variants, b, "b")]);
  const items = [
    ...frames.map((frame) => ({ a: frame.a, b: frame.b, rank: 0, frame, variant: undefined })),
    ...variants.map((variant) => ({
      a: variant.a.from,
      b: variant.b.from,
      rank: 1,
      frame: undefined,
      variant,
    })),
  ].sort((one, other) => one.a - other.a || one.b - other.b || one.rank - other.rank);
  let aEnd = 0;
  let bEnd = 0;
  return items.flatMap(({ frame, variant, ...at }): readonly WordVariant[] => {
    const inA = frame?.ofA ?? fullRange(a, variant?.a ?? { from: at.a, to: at.a }, aEnd);
    const inB = frame?.ofB ?? fullRange(b, variant?.b ?? { from: at.b, to: at.b }, bEnd);
    aEnd = inA.to;
    bEnd = inB.to;
    const found = { a: { from: inA.from, to: inA.to }, b: { from: inB.from, to: inB.to } };
    return [{ ...found, weight: variant?.weight ?? "frame", facts: variant?.facts ?? [] }];
  });
}

/** Where the frames of one side stand in both bodies; those inside a variant are left out. */
function placed(variants: readonly WordVariant[], body: Body, side: "a" | "b"): readonly PlacedFrame[] {
  const other = side === "a" ? "b" : "a";
  return body.frames.flatMap((frame): readonly PlacedFrame[] => {
    const slot = body.wordAt.filter((word) => word < frame.from).length;
    if (variants.some((variant) => variant[side].from < slot && slot < variant[side].to)) return [];
    const opens = variants.find((variant) => variant[side].from === slot);
    const closes = variants.findLast((variant) => variant[side].to === slot);
    const before = variants.findLast((variant) => variant[side].to <= slot);
    const there =
      frame.stands === "before" && opens !== undefined
        ? opens[other].from
        : frame.stands === "after" && closes !== undefined
          ? closes[other].to
          : slot + (before === undefined ? 0 : before[other].to - before[side].to);
    return [
      side === "a"
        ? { a: slot, b: there, ofA: frame, ofB: undefined }
        : { a: there, b: slot, ofA: undefined, ofB: frame },
    ];
  });
}

/** Frames of both readings at one place are one variant. */
function joined(frames: readonly PlacedFrame[]): readonly PlacedFrame[] {
  const found: PlacedFrame[] = [];
  for (const frame of frames) {
    const at = found.findIndex((one) => one.a === frame.a && one.b === frame.b);
    const same = found[at];
    if (same === undefined) found.push(frame);
    else found[at] = { ...same, ofA: same.ofA ?? frame.ofA, ofB: same.ofB ?? frame.ofB };
  }
  return found;
}

/** A range of a body's words among all words; an empty one stands no sooner than `end`. */
function fullRange(body: Body, range: WordRange, end: number): WordRange {
  const before = body.wordAt[range.from - 1];
  const place = Math.max(end, before === undefined ? 0 : before + 1);
  const first = body.wordAt[range.from];
  const last = body.wordAt[range.to - 1];
  if (range.from === range.to || first === undefined || last === undefined) return { from: place, to: place };
  return { from: first, to: last + 1 };
}
