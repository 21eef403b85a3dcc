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

/**
 * The pieces of one correction, the letters that both forms share kept as text.
 *
 * 1. sic `tocause`, corr `to cause` gives text `to`, supplied ` `, text `cause`
 * 2. sic `special`, corr `a special` gives supplied `a `, text `special`
 * 3. sic `form`, corr `from` gives text `f`, printed `or`, supplied `ro`, text `m`
 */
export function correctionPieces(sic: string, corr: string): readonly Piece[] {
  const shorter = Math.min(sic.length, corr.length);
  let head = 0;
  while (head < shorter && sic[head] === corr[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && sic.at(-1 - tail) === corr.at(-1 - tail)) tail += 1;
  const pieces: Piece[] = [
    { kind: "text", text: sic.slice(0, head) },
    { kind: "printed", text: sic.slice(head, sic.length - tail) },
    { kind: "supplied", text: corr.slice(head, corr.length - tail) },
    { kind: "text", text: sic.slice(sic.length - tail) },
  ];
  return pieces.filter((piece) => piece.text !== "");
}

/** Runs of white space made one space, none at either end; neighbours of one kind joined. */
export function collapse(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = [];
  let open = false;
  for (const piece of pieces) {
    let text = piece.text.replace(/\s+/gu, " ");
    if (piece.kind !== "supplied") {
      if (!open) text = text.replace(/^ /u, "");
      if (text !== "") open = !text.endsWith(" ");
    }
    if (text === "") continue;
    const last = out.at(-1);
    if (last?.kind === piece.kind) out[out.length - 1] = { kind: piece.kind, text: last.text + text };
    else out.push({ kind: piece.kind, text });
  }
  const last = out.at(-1);
  if (last !== undefined && last.kind !== "supplied" && last.text.endsWith(" ")) {
    const text = last.text.slice(0, -1);
    out.length -= 1;
    if (text !== "") out.push({ kind: last.kind, text });
  }
  return out;
}

/** The pieces from one offset of the corrected text to another; what has no length there goes with what precedes it. */
export function slicePieces(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = correctedLength(piece);
    if (length === 0) {
      const within = at === 0 ? from === 0 : at > from && at <= to;
      if (within) out.push(piece);
      continue;
    }
    const start = Math.max(from, at);
    const end = Math.min(to, at + length);
    if (start < end) out.push({ kind: piece.kind, text: piece.text.slice(start - at, end - at) });
    at += length;
  }
  return out;
}
