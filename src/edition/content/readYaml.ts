import { LineCounter, isMap, isNode, isScalar, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { z } from "astro/zod";
import { ContentError } from "./contentError.ts";

/** A value read from YAML by a schema, and the line of any part of it. */
export interface Checked<T> {
  readonly value: T;
  /** The line in the file where the part at this path stands, or the nearest part above it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** Where the YAML stands: its file, and how many lines of the file come before it. */
export interface YamlSource {
  readonly file: string;
  readonly text: string;
  readonly linesBefore: number;
}

function lineFinder(document: Document, counter: LineCounter, linesBefore: number) {
  return (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const part = path.slice(0, length);
      const owner = document.getIn(part.slice(0, -1), true) ?? document.contents;
      const pair = isMap(owner)
        ? owner.items.find((item) => isScalar(item.key) && item.key.value === part.at(-1))
        : undefined;
      const node = pair !== undefined && isNode(pair.key) ? pair.key : document.getIn(part, true);
      if (isNode(node) && node.range) return linesBefore + counter.linePos(node.range[0]).line;
    }
    return linesBefore + 1;
  };
}

function shown(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}

/**
 * Reads YAML and checks it against a schema.
 *
 * Throws a ContentError that names the file, the line, the field and the value found for
 * whatever is not YAML, is missing, is not known or has the wrong type. `remedy` ends every
 * message: where the form is described.
 */
export function readYaml<T>(source: YamlSource, schema: z.ZodType<T>, remedy: string): Checked<T> {
  const counter = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: counter });
  const broken = document.errors[0];
  if (broken !== undefined) {
    const line = source.linesBefore + counter.linePos(broken.pos[0]).line;
    throw new ContentError(
      `Not YAML: ${(broken.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/u, "")}`,
      { file: source.file, line },
      remedy,
      broken,
    );
  }
  const lineOf = lineFinder(document, counter, source.linesBefore);
  const data: unknown = document.toJS();
  const result = schema.safeParse(data ?? {});
  if (result.success) return { value: result.data, lineOf };
  const { issues } = result.error;
  // A field misspelt is unknown and missing: the unknown one is there to be shown.
  const issue = issues.find(({ code }) => code === "unrecognized_keys") ?? issues[0];
  const path = issue?.path ?? [];
  const unknown = issue?.code === "unrecognized_keys" ? issue.keys[0] : undefined;
  const where = unknown === undefined ? path : [...path, unknown];
  const found = document.getIn(where);
  const value = shown(isNode(found) ? found.toJSON() : found);
  const name = where.map(String).join(".");
  const why = issue?.message ?? "";
  const fault = (): string => {
    if (where.length === 0) return `There are no fields, but ${shown(data)}: ${why}`;
    if (unknown !== undefined) return `The field "${name}" is not known; its value is ${value}`;
    return `The field "${name}" is ${found === undefined ? "missing" : `wrong, ${value}`}: ${why}`;
  };
  throw new ContentError(fault(), { file: source.file, line: lineOf(where) }, remedy, result.error);
}
