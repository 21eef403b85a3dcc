import { loadEdition } from "../loadEdition.ts";
import type { Edition, EditionWitness } from "../edition.ts";
import { witnessOf } from "../edition.ts";
import { FABLE, writeFable } from "./smallWork.ts";

function version(siglum: string, name: string, text: string): string {
  return [
    "---",
    `siglum: ${siglum}`,
    `name: ${name}`,
    "kind: full text",
    "language: en",
    "---",
    "",
    text,
    "",
  ].join("\n");
}

/**
 * An invented work in three versions. Against A, B moves the last sentence to the front, lacks
 * the third, and has one of its own; C tells the first two sentences in one.
 */
export async function pond(): Promise<Edition> {
  const project = await writeFable({
    ...Object.fromEntries(Object.keys(FABLE).map((file) => [file, undefined])),
    "work.yaml":
      "title: The Frogs and the Pond\nshortTitle: Frogs\nbase: first\nwitnesses: [first, second, third]\n",
    "witnesses/first.md": version(
      "A",
      "First version",
      'Two frogs lived in a green pond near the mill. A dry summer emptied the whole pond of water.\n\nThe herons flew away to the north. They found a deep stone well behind the church.\n\nThe older frog warned :sic[hisfriend]{corr="his friend"} against jumping down.',
    ),
    "witnesses/second.md": version(
      "B",
      "Second version",
      "The older frog warned his friend against jumping down. Two frogs lived in a green pond near the mill. A dry summer emptied the whole pond of water.\n\nThey found a deep brick well behind the church. Nobody had repaired its wheel since last autumn.",
    ),
    "witnesses/third.md": version(
      "C",
      "Third version",
      "Two frogs lived in a green pond near the mill until a dry summer emptied the whole pond of water.\n\nThey found a deep stone well behind the church.",
    ),
  });
  try {
    return await loadEdition(project.root, "fable");
  } finally {
    await project.remove();
  }
}

/** The version with this siglum. */
export function versionOf(edition: Edition, siglum: string): EditionWitness {
  const found = edition.witnesses.find((witness) => witness.siglum === siglum);
  return witnessOf(edition, found?.id ?? siglum);
}
