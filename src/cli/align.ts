/**
 * `npm run --silent align -- FILE.json`: aligns the witnesses of a JSON file.
 *
 * Reads `{"witnesses":[{"id":"a","units":["…"]}]}`, prints passages and links as JSON.
 * Bad input: a message on the error stream and exit code 2.
 */
import { readFileSync, writeSync } from "node:fs";
import { align } from "../collation/alignment/align.ts";
import { item } from "../collation/alignment/checked.ts";
import type { Alignment, AlignmentWitness, UnitRef } from "../collation/alignment/types.ts";
import { openLexicon } from "../edition/lexicon.ts";

/** What is wrong with the input, told to the one who gave it. */
class InputError extends Error {}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readWitness(value: unknown, index: number): AlignmentWitness {
  const place = `witnesses[${index}]`;
  if (!isRecord(value)) throw new InputError(`${place} is not an object. Write {"id": "a", "units": ["…"]}.`);
  const { id, units } = value;
  if (typeof id !== "string" || id === "")
    throw new InputError(`${place}.id is not a name. Give each witness a name of its own.`);
  if (!Array.isArray(units))
    throw new InputError(`${place}.units is not a list. Give the texts to align, in order.`);
  return {
    id,
    units: units.map((unit: unknown, place_) => {
      if (typeof unit !== "string")
        throw new InputError(`${place}.units[${place_}] is not a text. Give every unit as a text.`);
      return unit;
    }),
  };
}

function readWitnesses(path: string): readonly AlignmentWitness[] {
  let source: string;
  try {
    source = readFileSync(path, "utf8");
  } catch (cause) {
    throw new InputError(`"${path}" cannot be read. Give the path of a JSON file.`, { cause });
  }
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new InputError(`"${path}" is not JSON: ${reason}. Mend the file.`, { cause });
  }
  if (!isRecord(value) || !Array.isArray(value["witnesses"]))
    throw new InputError(
      `"${path}" has no list "witnesses". Write {"witnesses": [{"id": "a", "units": ["…"]}]}.`,
    );
  return value["witnesses"].map(readWitness);
}

function print(witnesses: readonly AlignmentWitness[], alignment: Alignment): string {
  const id = (index: number): string => item(witnesses, index).id;
  const ref = ({ witness, unit }: UnitRef): readonly [string, number] => [id(witness), unit];
  return JSON.stringify({
    passages: alignment.passages.map(({ readings }) => ({
      readings: readings.map(({ witness, units }) => ({ witness: id(witness), units })),
    })),
    links: alignment.links.map(({ a, b, confidence }) => ({
      a: ref(a),
      b: ref(b),
      confidence: Number(confidence.toFixed(4)),
    })),
  });
}

/** Writes all of a text, however large, even where the reader of a pipe is slow. */
function writeAll(text: string): void {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(1, bytes, at);
    } catch (cause) {
      if (!(cause instanceof Error && "code" in cause && cause.code === "EAGAIN")) throw cause;
    }
  }
}

try {
  const [path, ...rest] = process.argv.slice(2);
  if (path === undefined || rest.length > 0)
    throw new InputError("One file is wanted. Call: npm run --silent align -- FILE.json");
  const witnesses = readWitnesses(path);
  writeAll(`${print(witnesses, align(witnesses, { lexicon: openLexicon() }))}\n`);
} catch (error) {
  if (!(error instanceof InputError || error instanceof RangeError)) throw error;
  console.error(`align: ${error.message}`);
  process.exitCode = 2;
}
