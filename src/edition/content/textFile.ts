import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ContentError } from "./contentError.ts";

/** A text file of the content, with its path relative to the project for messages. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** How many bytes of a file stand before its first byte that is not UTF-8. */
function validPrefix(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  const decodes = (end: number): boolean => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (decodes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Reads a file of the content as UTF-8, without a byte order mark and with plain line feeds.
 *
 * Throws a ContentError, with the line and the offending byte, for a file in another encoding.
 */
export async function readText(root: string, file: string): Promise<TextFile> {
  const bytes = await readFile(join(root, file));
  try {
    return { file, text: new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/gu, "\n") };
  } catch (cause) {
    const at = validPrefix(bytes);
    const line = bytes.subarray(0, at).filter((byte) => byte === 0x0a).length + 1;
    const offending = `0x${(bytes[at] ?? 0).toString(16).padStart(2, "0")}`;
    throw new ContentError(
      `The file is not UTF-8: byte ${offending} at offset ${String(at)}`,
      { file, line },
      "Save the file again in the encoding UTF-8.",
      cause,
    );
  }
}
