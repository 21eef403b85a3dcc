/**
 * Serves the built site and prints its address: `npm run serve`.
 *
 * `--port N` is the first port tried (4321); `--base /sub/path/` the path the site was
 * built for; `--dir FOLDER` where it was built (`dist/`); `--host 0.0.0.0` lets other
 * machines ask too.
 */
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { projectFolder } from "./run-astro.ts";
import { serveSite } from "./static-server.ts";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4321" },
    base: { type: "string", default: "/" },
    dir: { type: "string", default: "dist" },
    host: { type: "string", default: "127.0.0.1" },
  },
});

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(
    `"${values.port}" is no port.\nName a whole number from 0 to 65535: npm run serve -- --port 8080`,
  );
  process.exit(2);
}

try {
  const { address } = await serveSite({
    folder: resolve(projectFolder, values.dir),
    base: values.base,
    port,
    host: values.host,
  });
  console.log(`\n  Variorum is at ${address}\n  Stop it with Ctrl+C.\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
