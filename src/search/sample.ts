/** For tests: a small invented work in three versions, with one of everything search must take. */

import type { EditionSegment, SearchEdition } from "./edition.ts";

/**
 * Sentences of one version: paragraphs parted by a slash, sentences by a bar, paratext
 * after a tilde, and `source=>correction` for what an editor corrected.
 */
function version(id: string, siglum: string, name: string, drawn: string) {
  const segments = drawn.split(" / ").flatMap((paragraph, at) =>
    paragraph.split(" | ").map((sentence, within): EditionSegment => {
      const paratext = sentence.startsWith("~");
      const plain = sentence.replace(/^~/u, "");
      const text = plain.replace(/\{([^=]*)=>[^}]*\}/gu, "$1");
      const corrected = plain.replace(/\{[^=]*=>([^}]*)\}/gu, "$1");
      return {
        id: `${id}.${String(at + 1)}.${String(within + 1)}`,
        role: paratext ? "paratext" : "body",
        text,
        ...(text === corrected ? {} : { corrected }),
      };
    }),
  );
  return { id, siglum, name, lang: "en", segments };
}

/** A harbour master's speech after a storm: `gazette` is the base. */
export const SAMPLE: SearchEdition = {
  work: { id: "storm", title: "The harbour master’s speech", base: "gazette" },
  witnesses: [
    version(
      "gazette",
      "A",
      "Harbour Gazette",
      "~The harbour master speaks" +
        " / Friends, the storm is over. | The harbour is open again." +
        " / I have ordered the pilots to sail without warning. | The pilots know the well-marked channel." +
        " / Some 20 thousand barrels were lost, {andthe=>and the} café burned down. | We did not lose a single ship." +
        " / We rebuilt the quay, and we rebuild the quay every winter. | Don’t fear the sea! | The sea is the sea.",
    ),
    version(
      "post",
      "B",
      "Island Post",
      "The storm has passed, friends. | The harbor is open once more." +
        " / I told the pilots to put out at once—without warning anybody. | Pilots know that channel." +
        " / About 20,000 barrels were lost; a cafe was burned. | We lost no ship; no ship, I say." +
        " / “Do not fear the sea,” said the harbor master, “for the sea is the sea.”",
    ),
    version(
      "letter",
      "C",
      "A letter",
      "He said that the pilots had orders to leave without warning." +
        " / Twenty thousand barrels went down. | Nobody has destroyed the quay; storms destroy quays.",
    ),
  ],
  passages: [
    {
      id: "1",
      title: "The storm is over",
      section: "Opening",
      readings: [
        { witness: "gazette", segments: ["gazette.2.1"] },
        { witness: "post", segments: ["post.1.1"] },
      ],
    },
    {
      id: "2",
      title: "The harbour is open",
      section: "Opening",
      readings: [
        { witness: "gazette", segments: ["gazette.2.2"] },
        { witness: "post", segments: ["post.1.2"] },
      ],
    },
    {
      id: "3",
      title: "Orders to the pilots",
      section: "Orders",
      readings: [
        { witness: "gazette", segments: ["gazette.3.1"] },
        { witness: "post", segments: ["post.2.1"] },
        { witness: "letter", segments: ["letter.1.1"], kind: "report" },
      ],
    },
    {
      id: "4",
      title: "The channel",
      section: "Orders",
      readings: [
        { witness: "gazette", segments: ["gazette.3.2"] },
        { witness: "post", segments: ["post.2.2"] },
      ],
    },
    {
      id: "5",
      title: "What was lost",
      section: "Losses",
      readings: [
        { witness: "gazette", segments: ["gazette.4.1"] },
        { witness: "post", segments: ["post.3.1"] },
        { witness: "letter", segments: ["letter.2.1"], kind: "report" },
      ],
    },
    {
      id: "6",
      title: "No ship lost",
      section: "Losses",
      readings: [
        { witness: "gazette", segments: ["gazette.4.2"] },
        { witness: "post", segments: ["post.3.2"] },
      ],
    },
    {
      id: "7",
      title: "The quay",
      section: "Losses",
      readings: [
        { witness: "gazette", segments: ["gazette.5.1"] },
        { witness: "letter", segments: ["letter.2.2"], kind: "report" },
      ],
    },
    {
      id: "8",
      title: "Fear nothing",
      section: "Close",
      readings: [
        { witness: "gazette", segments: ["gazette.5.2"] },
        { witness: "post", segments: ["post.4.1"] },
      ],
    },
    {
      id: "9",
      title: "The sea",
      section: "Close",
      readings: [
        { witness: "gazette", segments: ["gazette.5.3"] },
        { witness: "post", segments: ["post.4.1"] },
      ],
    },
  ],
};
