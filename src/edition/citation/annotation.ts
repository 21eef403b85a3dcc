/** Passages as W3C Web Annotations (Web Annotation Data Model, 2017). */

import type { Edition, EditionPassage, EditionReading, EditionWitness } from "../edition.ts";
import { witnessOf } from "../edition.ts";
import { firstWords, lastWords } from "../ledger/ledger.ts";
import type { Segment } from "../../collation/text/segment.ts";

/** A version as plain text, and where in it each segment stands. */
export interface PlainText {
  /** Paragraphs parted by an empty line, sentences by a space, words as received. */
  readonly text: string;
  /** Half-open offsets by segment id, in UTF-16 code units. */
  readonly places: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
}

/** Writes a version as plain text: what the positions in its annotations count in. */
export function plainText(witness: EditionWitness): PlainText {
  const places = new Map<string, { readonly start: number; readonly end: number }>();
  let text = "";
  let paragraph: number | undefined;
  for (const segment of witness.segments) {
    if (paragraph !== undefined) text += paragraph === segment.paragraph ? " " : "\n\n";
    paragraph = segment.paragraph;
    places.set(segment.id, { start: text.length, end: text.length + segment.text.length });
    text += segment.text;
  }
  return { text: `${text}\n`, places };
}

/** The addresses that an annotation names. */
export interface AnnotationAddresses {
  readonly annotation: string;
  readonly passage: string;
  readonly plainText: (witness: string) => string;
  readonly read: (witness: string) => string;
}

/**
 * A passage as a Web Annotation: each run of sentences that a version has at it is a
 * target, found by its words and by its place in the version's plain text.
 */
export function passageAnnotation(
  edition: Edition,
  passage: EditionPassage,
  addresses: AnnotationAddresses,
  plain: (witness: EditionWitness) => PlainText = plainText,
): object {
  const entry = edition.ledger.entries.find((one) => one.id === passage.id);
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: addresses.annotation,
    type: "Annotation",
    motivation: "linking",
    ...(edition.numbering === "provisional" || entry === undefined
      ? {}
      : { created: `${entry.published}T00:00:00Z` }),
    body: {
      id: addresses.passage,
      type: "Text",
      format: "text/html",
    },
    target: passage.readings.flatMap((reading) => targetsOf(edition, reading, addresses, plain)),
  };
}

function targetsOf(
  edition: Edition,
  reading: EditionReading,
  addresses: AnnotationAddresses,
  plain: (witness: EditionWitness) => PlainText,
): readonly object[] {
  const witness = witnessOf(edition, reading.witness);
  const { text, places } = plain(witness);
  return runsOf(reading.segments, witness.segments).map((run) => {
    const start = places.get(run[0]?.id ?? "")?.start ?? 0;
    const end = places.get(run.at(-1)?.id ?? "")?.end ?? start;
    return {
      source: addresses.plainText(reading.witness),
      scope: addresses.read(reading.witness),
      selector: [
        {
          type: "TextQuoteSelector",
          exact: text.slice(start, end),
          prefix: context(text.slice(0, start), lastWords, "before"),
          suffix: context(text.slice(end), firstWords, "after"),
        },
        { type: "TextPositionSelector", start, end },
      ],
    };
  });
}

/** A few words of context with their white space, so that it meets the words quoted exactly. */
function context(text: string, few: (text: string) => string, side: "before" | "after"): string {
  const count = few(text).split(" ").filter(Boolean).length;
  const pattern = new RegExp(
    side === "before" ? `(?:\\S+\\s+){0,${count}}$` : `^(?:\\s+\\S+){0,${count}}`,
    "u",
  );
  return pattern.exec(text)?.[0] ?? "";
}

/** Parts the sentences of a reading into runs that stand together in the version. */
function runsOf(segments: readonly Segment[], all: readonly Segment[]): readonly (readonly Segment[])[] {
  const runs: Segment[][] = [];
  for (const segment of segments) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && all[all.indexOf(before) + 1] === segment)
      last.push(segment);
    else runs.push([segment]);
  }
  return runs;
}
