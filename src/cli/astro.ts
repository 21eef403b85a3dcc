/**
 * Runs an Astro command with telemetry off: `node src/cli/astro.ts dev --ignore-lock`.
 */
import { runAstro } from "./run-astro.ts";

const { code } = await runAstro(process.argv.slice(2));
process.exitCode = code;
