/** Headers that a site's `_headers` file asks for on the paths that match. */
export interface HeaderRule {
  /** A path below the site's root; `*` stands for anything. */
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads a `_headers` file, in the form that several static hosts share: a path on a line
 * of its own, then the headers for it, indented. Lines that begin with `#` are comments.
 *
 * Throws a `RangeError` at an indented line that is no header or stands under no path.
 */
export function parseHeaderRules(text: string): readonly HeaderRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const line of text.split(/\r?\n/u)) {
    if (/^\s*(?:#|$)/u.test(line)) continue;
    if (/^\S/u.test(line)) {
      rules.push({ pattern: line.trim(), headers: [] });
      continue;
    }
    const [, name, value] = /^\s+([\w-]+):\s*(.*\S)\s*$/u.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name === undefined || value === undefined || rule === undefined)
      throw new RangeError(
        `"${line.trim()}" in _headers is no header of a path.\nWrite "Name: value", indented, under a path.`,
      );
    rule.headers.push([name, value]);
  }
  return rules;
}

/** The headers for one path below the site's root, the later rule winning over the earlier. */
export function headersFor(rules: readonly HeaderRule[], path: string): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  for (const rule of rules) {
    if (!matches(rule.pattern, path)) continue;
    for (const [name, value] of rule.headers) headers[name] = value;
  }
  return headers;
}

/** Each part between two stars must follow the one before; the first and last are held fast. */
function matches(pattern: string, path: string): boolean {
  const escaped = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/gu, "\\$&"));
  return new RegExp(`^${escaped.join(".*")}$`, "su").test(path);
}
