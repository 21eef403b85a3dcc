/**
 * A stretch of a transcript, as the editors' markup divides it.
 *
 * `text` stands in the transcript and is compared; `printed` stands in the transcript and
 * an editor's correction takes it out; `supplied` is what a correction puts in; `marker` is
 * a list item's sign or number, shown but not compared. The pieces without `supplied` give
 * the text as received, `text` and `supplied` give it as corrected.
 */
export interface Piece {
  readonly kind: "text" | "printed" | "supplied" | "marker";
  readonly text: string;
}

/** The text as the witness has it: nothing supplied, nothing left out. */
export function received(pieces: readonly Piece[]): string {
  return pieces
    .filter((piece) => piece.kind !== "supplied")
    .map((piece) => piece.text)
    .join("");
}

/** The text with the editors' corrections, without a list item's sign: what is compared and searched. */
export function corrected(pieces: readonly Piece[]): string {
  return pieces
    .filter((piece) => piece.kind === "text" || piece.kind === "supplied")
    .map((piece) => piece.text)
    .join("");
}

/** How many UTF-16 units a piece takes up in the corrected text. */
export function correctedLength(piece: Piece): number {
  return piece.kind === "text" || piece.kind === "supplied" ? piece.text.length : 0;
}

/** A text in the letters a reader sees, so that nothing cuts an accent or a sign from its other half. */
function letters(text: string): readonly string[] {
  return [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].map(
    ({ segment }) => segment,
  );
}

/**
 * The pieces of one correction, the letters that both forms share kept as text.
 *
 * 1. sic `tocause`, corr `to cause` gives text `to`, supplied ` `, text `cause`
 * 2. sic `special`, corr `a special` gives supplied `a `, text `special`
 * 3. sic `form`, corr `from` gives text `f`, printed `or`, supplied `ro`, text `m`
 * 4. sic `on.they`, corr `on. They` gives text `on.`, supplied ` `, printed `t`, supplied `T`,
 *    text `hey`: a space that is put in stands by itself, so that a sentence may begin after it
 */
export function correctionPieces(sic: string, corr: string): readonly Piece[] {
  const own = letters(sic);
  const theirs = letters(corr);
  const shorter = Math.min(own.length, theirs.length);
  let head = 0;
  while (head < shorter && own[head] === theirs[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && own.at(-1 - tail) === theirs.at(-1 - tail)) tail += 1;
  const printed = own.slice(head, own.length - tail).join("");
  const supplied = theirs.slice(head, theirs.length - tail).join("");
  const space = printed === "" ? "" : (/^\s+(?=\S)/u.exec(supplied)?.[0] ?? "");
  const pieces: Piece[] = [
    { kind: "text", text: own.slice(0, head).join("") },
    { kind: "supplied", text: space },
    { kind: "printed", text: printed },
    { kind: "supplied", text: supplied.slice(space.length) },
    { kind: "text", text: own.slice(own.length - tail).join("") },
  ];
  return pieces.filter((piece) => piece.text !== "");
}

/** One space for a run of white space: the first that does not break, where it has one, else a plain one. */
function oneSpace(run: string): string {
  return /[\u00A0\u2007\u2009\u202F]/u.exec(run)?.[0] ?? " ";
}

/** One of the two texts that pieces hold, while its spaces are set. */
interface SpacedText {
  readonly kinds: readonly Piece["kind"][];
  /** True once it has a letter and does not end in a space. */
  open: boolean;
  /** A space that is due before its next letter. */
  due: { readonly space: string; readonly kind: Piece["kind"] } | undefined;
}

function append(pieces: Piece[], kind: Piece["kind"], text: string): void {
  const last = pieces.at(-1);
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text };
  else pieces.push({ kind, text });
}

/** Takes the space from the end of one of the two texts: what follows it there stands in the other alone. */
function closed(
  pieces: readonly Piece[],
  { kinds }: SpacedText,
  otherwise: "printed" | "supplied",
): readonly Piece[] {
  const index = pieces.findLastIndex((piece) => kinds.includes(piece.kind));
  const last = pieces[index];
  if (last === undefined || !/\s$/u.test(last.text)) return pieces;
  const letters = last.text.trimEnd();
  const out: Piece[] = [...pieces.slice(0, index)];
  if (letters !== "") append(out, last.kind, letters);
  if (last.kind === "text") append(out, otherwise, last.text.slice(letters.length));
  for (const { kind, text } of pieces.slice(index + 1)) append(out, kind, text);
  return out;
}

/**
 * Each run of white space made one space, none at either end; neighbours of one kind joined.
 *
 * This holds of the text as received and of the corrected text alike: a space that only one
 * of them has becomes `printed` or `supplied`. A space that does not break stays what it is.
 * Doing it twice changes nothing.
 */
export function collapse(pieces: readonly Piece[]): readonly Piece[] {
  const asReceived: SpacedText = { kinds: ["text", "printed", "marker"], open: false, due: undefined };
  const asCorrected: SpacedText = { kinds: ["text", "supplied"], open: false, due: undefined };
  const both = [asReceived, asCorrected];
  const out: Piece[] = [];
  for (const { kind, text } of pieces) {
    for (const part of text.match(/\s+|\S+/gu) ?? []) {
      const texts = both.filter(({ kinds }) => kinds.includes(kind));
      if (/^\s/u.test(part)) {
        for (const one of texts) if (one.open) one.due ??= { space: oneSpace(part), kind };
        continue;
      }
      const { due: printed } = asReceived;
      const { due: supplied } = asCorrected;
      if (printed !== undefined && supplied !== undefined) {
        append(out, "text", printed.space);
        for (const one of both) Object.assign(one, { open: false, due: undefined });
      } else if (printed !== undefined && kind !== "supplied") {
        append(out, printed.kind === "marker" ? "marker" : "printed", printed.space);
        asReceived.due = undefined;
      } else if (supplied !== undefined && (texts.includes(asCorrected) || supplied.kind === "supplied")) {
        append(out, "supplied", supplied.space);
        Object.assign(asCorrected, { open: false, due: undefined });
      }
      append(out, kind, part);
      for (const one of texts) one.open = true;
    }
  }
  return closed(closed(out, asCorrected, "printed"), asReceived, "supplied");
}

/**
 * The pieces from one offset of the corrected text to another.
 *
 * What has no length there goes with what precedes it; printed words that a correction
 * replaces go with the words that replace them.
 */
export function slicePieces(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const length = correctedLength(piece);
    if (length === 0) {
      const replaced = piece.kind === "printed" && pieces[index + 1]?.kind === "supplied";
      const precedes = at === 0 ? from === 0 : at > from && at <= to;
      if (replaced ? at >= from && at < to : precedes) out.push(piece);
      continue;
    }
    const start = Math.max(from, at);
    const end = Math.min(to, at + length);
    if (start < end) out.push({ kind: piece.kind, text: piece.text.slice(start - at, end - at) });
    at += length;
  }
  return out;
}
