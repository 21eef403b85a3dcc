/** Pictures of passages for link previews, made of their words. */

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import satori from "satori";
import sharp from "sharp";
import type { Edition, EditionPassage } from "./edition.ts";
import { witnessOf } from "./edition.ts";
import { pictureWords } from "./pictureWords.ts";

/** Pixels; the size that link previews ask for. */
const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 72;

/** The light colours of the site's style sheet. */
const PAPER = "#fdfdfc";
const INK = "#1a1c20";
const SECOND_INK = "#555a62";

/** Characters above which the words are set smaller. */
const SHORT = 130;

const FACE = "@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2";

/** One list for all pictures: the engine reads a list of faces once. */
const FONTS: NonNullable<Parameters<typeof satori>[1]>["fonts"] = [
  {
    name: "Newsreader",
    data: readFileSync(createRequire(import.meta.url).resolve(FACE)),
    weight: 400,
    style: "normal",
  },
];

/**
 * The picture of a passage as a PNG: its words in the first version that has it, its
 * number, its title if an editor gave it one, and the work. The same passage gives the
 * same bytes. Throws RangeError for one whose words cannot be set.
 */
export async function passagePicture(
  edition: Edition,
  passage: EditionPassage,
): Promise<Uint8Array<ArrayBuffer>> {
  const words = pictureWords(passage);
  if (words === undefined)
    throw new RangeError(`The words of passage ${passage.id} cannot be set; this is a bug.`);
  const title = passage.title.kind === "given" ? ` ${passage.title.text}` : "";
  const version = witnessOf(edition, passage.readings[0]?.witness ?? "").facts.name;
  const svg = await satori(
    block(
      {
        padding: MARGIN,
        width: WIDTH,
        height: HEIGHT,
        background: PAPER,
        color: INK,
        justifyContent: "space-between",
      },
      [
        block({ fontSize: 34, color: SECOND_INK }, `${passage.id}${title}`),
        block({ fontSize: words.length > SHORT ? 44 : 56, lineHeight: 1.32 }, words),
        block({ fontSize: 30, color: SECOND_INK }, `${version}. ${edition.facts.title} · Variorum`),
      ],
    ),
    {
      width: WIDTH,
      height: HEIGHT,
      fonts: FONTS,
    },
  );
  return new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true, colours: 32 }).toBuffer());
}

/** A box as the layout engine takes it. */
function block(
  style: Readonly<Record<string, string | number>>,
  children: unknown,
): Parameters<typeof satori>[0] {
  const whole = { display: "flex", flexDirection: "column", boxSizing: "border-box", ...style };
  return { type: "div", key: null, props: { style: whole, children } };
}
