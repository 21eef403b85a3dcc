import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

/** The folder that holds `package.json`, as a path without a trailing slash. */
export const projectFolder = fileURLToPath(new URL("../..", import.meta.url)).replace(/[/\\]$/u, "");

/** How a run of Astro ended. */
export interface AstroRun {
  /** The exit code; 1 where a signal ended the run. */
  readonly code: number;
  /** The lines in which Astro reported an error, without colours, in the order printed. */
  readonly errors: readonly string[];
}

/** Colours and other terminal sequences. */
// eslint-disable-next-line no-control-regex -- a terminal sequence starts with a control character
const TERMINAL_SEQUENCE = /\u001B\[[0-9;]*m/gu;

/** Tells whether a line of Astro's output reports an error; colours do not matter. */
export function reportsError(line: string): boolean {
  return /(?:^|\s)\[ERROR\]/u.test(line.replace(TERMINAL_SEQUENCE, ""));
}

/**
 * Runs Astro's command line with telemetry off and hands its output on line by line.
 *
 * Astro only logs an error met while Markdown is rendered, publishes the page without
 * its text and ends with 0; so the lines that report an error are returned too.
 */
export async function runAstro(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<AstroRun> {
  const errors: string[] = [];
  const child = spawn(process.execPath, [astroProgram(), ...args], {
    cwd: projectFolder,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: "1",
      ...(process.stdout.isTTY ? { FORCE_COLOR: "1" } : {}),
      ...environment,
    },
    stdio: ["inherit", "pipe", "pipe"],
  });
  const stop = (): void => {
    child.kill();
  };
  process.once("SIGTERM", stop);
  const pass = (from: Readable, to: NodeJS.WriteStream): Promise<void> =>
    new Promise((resolve) => {
      const lines = createInterface({ input: from, crlfDelay: Infinity });
      lines.on("line", (line) => {
        to.write(`${line}\n`);
        if (reportsError(line)) errors.push(line.replace(TERMINAL_SEQUENCE, "").trim());
      });
      lines.on("close", () => {
        resolve();
      });
    });
  const ended = new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      resolve(code ?? 1);
    });
  });
  const [code] = await Promise.all([
    ended,
    pass(child.stdout, process.stdout),
    pass(child.stderr, process.stderr),
  ]);
  process.off("SIGTERM", stop);
  return { code, errors };
}

/** The file that starts Astro's command line. */
function astroProgram(): string {
  return fileURLToPath(new URL("bin/astro.mjs", import.meta.resolve("astro/package.json")));
}
