import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * The folder that holds `content/`: the project's, or the one that VARIORUM_ROOT names,
 * relative to the project's.
 */
export function contentRoot(project: URL): string {
  return resolve(fileURLToPath(project), process.env["VARIORUM_ROOT"] ?? ".");
}
