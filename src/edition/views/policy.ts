/** What every page allows: its own host and nothing inline. */
const RULES: readonly string[] = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
];

/** The kinds of page on which the search engine runs, which is WebAssembly. */
const WITH_ENGINE: readonly string[] = ["search"];

/**
 * The Content-Security-Policy of a page, by its kind.
 *
 * All scripts and styles are files of the site, so that it names no hashes: they would be a
 * fifth of a short page.
 */
export function policyOf(kind: string): string {
  const engine = WITH_ENGINE.includes(kind) ? ["script-src 'self' 'wasm-unsafe-eval'"] : [];
  return [...RULES, ...engine].join(";");
}
