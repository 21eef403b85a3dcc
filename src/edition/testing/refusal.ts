import { ContentError } from "../content/contentError.ts";
import { loadEdition } from "../loadEdition.ts";
import { writeFable } from "./smallWork.ts";

/** Files of the fable to be changed: by their paths, text or bytes, or undefined for a file left out. */
export type Changes = NonNullable<Parameters<typeof writeFable>[0]>;

/** The message with which the fable, so changed, stops the build; "not refused" where it does not. */
export async function refusal(changes: Changes): Promise<string> {
  const project = await writeFable(changes);
  try {
    await loadEdition(project.root, "fable");
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  } finally {
    await project.remove();
  }
  return "not refused";
}

/** A message with each digest but that of zeros replaced by `sha256-…`, because it depends on much else. */
export function withoutDigests(message: string): string {
  return message.replace(/sha256-(?!0{64})[0-9a-f]{64}/gu, "sha256-…");
}

/** A digest that no text has. */
export const NO_DIGEST = `sha256-${"0".repeat(64)}`;

/** How messages about the form of a file end. */
export const FORM = "The README tells the form of a work and of its versions.";
