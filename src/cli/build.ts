/**
 * Builds the whole site, search index included: `npm run build [-- --verbose]`.
 *
 * `--verbose` prints what each stage took; `--base /sub/path/` builds for a folder of a
 * domain instead of its root; `--out FOLDER` writes elsewhere than to `dist/`; `--root
 * FOLDER` takes the works from `FOLDER/content/` instead of `content/`. What was
 * stored of an earlier build is never used, because Astro does not notice a change in
 * the code of a remark or rehype plugin.
 */
import { parseArgs } from "node:util";
import { runAstro } from "./run-astro.ts";

const { values } = parseArgs({
  options: {
    verbose: { type: "boolean", default: false },
    base: { type: "string" },
    out: { type: "string" },
    root: { type: "string" },
  },
});

const { code, errors } = await runAstro(["build", "--force"], {
  ...(values.verbose ? { VARIORUM_VERBOSE: "1" } : {}),
  ...(values.base === undefined ? {} : { VARIORUM_BASE: values.base }),
  ...(values.root === undefined ? {} : { VARIORUM_ROOT: values.root }),
  ...(values.out === undefined ? {} : { VARIORUM_OUT: values.out }),
});

if (code === 0 && errors.length > 0) {
  const lines = errors.map((line) => `  ${line}`).join("\n");
  console.error(
    `The build logged ${String(errors.length)} error(s) and went on, so a page may be without its text:\n${lines}\n` +
      "Mend what they name, then build again.",
  );
}
process.exitCode = code === 0 && errors.length > 0 ? 1 : code;
