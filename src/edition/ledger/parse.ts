/** Reads `passages.json`, and says where and how it is wrong. */

import { LineCounter, parseDocument } from "yaml";
import { ContentError } from "../content/contentError.ts";
import { jsonFault } from "./jsonFault.ts";
import type { EarlierQuotation, Entry, EntryState, Ledger, Quotation, Sentence } from "./ledger.ts";
import { formatLedger } from "./ledger.ts";
import { compareNumbers, isNumber } from "./numbers.ts";

type Path = readonly (string | number)[];

const RESTORE = "Restore the file from git; only the command `npm run passages` writes it.";

/** Thrown inside this file only, and turned into a ContentError once the line is known. */
class Fault extends Error {
  readonly path: Path;
  readonly remedy: string;
  constructor(what: string, path: Path, remedy: string) {
    super(what);
    this.path = path;
    this.remedy = remedy;
  }
}

/**
 * Reads the text of a `passages.json`. `file` is named in errors.
 *
 * Throws ContentError with file, line, offending value and remedy: where it is no JSON,
 * where a member is missing, unknown or of the wrong kind, where a number stands twice
 * or is malformed, and where a merged number leads to none or in a circle.
 */
export function parseLedger(text: string, file: string): Ledger {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    const offset = jsonFault(text);
    const found = text.slice(offset).split("\n", 1)[0] ?? "";
    const what = `Not readable as JSON from "${found.slice(0, 40)}" on`;
    throw new ContentError(what, { file, line: lineAt(text, offset) }, RESTORE, cause);
  }
  try {
    const ledger = readLedger(data);
    // Only a text not in the form that the command writes can hide a key given twice.
    if (formatLedger(ledger) !== text) refuseRepeatedKeys(text, file);
    return ledger;
  } catch (error) {
    throw error instanceof Fault ? positioned(error, text, file) : error;
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** Finds the line of a fault. Slow, and done only when there is one. */
function positioned(fault: Fault, text: string, file: string): ContentError {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const offset = offsetOf(document, fault.path);
  return new ContentError(fault.message, { file, line: lines.linePos(offset).line }, fault.remedy);
}

function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
    const offset = node?.range?.[0];
    if (offset !== undefined) return offset;
  }
  return 0;
}

function refuseRepeatedKeys(text: string, file: string): void {
  const lines = new LineCounter();
  const error = parseDocument(text, { lineCounter: lines }).errors[0];
  if (error === undefined) return;
  const what = `A key is given twice: ${(error.message.split("\n")[0] ?? "").replace(/ at line.*$/u, "")}`;
  throw new ContentError(what, { file, line: lines.linePos(error.pos[0]).line }, RESTORE);
}

function readLedger(data: unknown): Ledger {
  const root = members(data, [], ["version", "passages"]);
  if (root["version"] !== 1) {
    throw new Fault(
      `Ledger version ${show(root["version"])} is not known`,
      ["version"],
      `This program reads version 1. ${RESTORE}`,
    );
  }
  const entries = list(root["passages"], ["passages"]).map((entry, index) =>
    readEntry(entry, ["passages", index]),
  );
  checkNumbers(entries);
  return { version: 1, entries: entries.toSorted((a, b) => compareNumbers(a.id, b.id)) };
}

function readEntry(data: unknown, path: Path): Entry {
  const raw = members(data, path, [
    "id",
    "published",
    "state",
    "into",
    "reason",
    "on",
    "quotations",
    "earlier",
  ]);
  const id = text(raw["id"], [...path, "id"]);
  if (!isNumber(id)) {
    throw new Fault(
      `${show(id)} is no passage number`,
      [...path, "id"],
      `Numbers are written 8 or 8a. ${RESTORE}`,
    );
  }
  const quotations = list(raw["quotations"], [...path, "quotations"]).map((quotation, index) =>
    readQuotation(quotation, [...path, "quotations", index]),
  );
  if (quotations.length === 0)
    throw new Fault(`Passage ${id} quotes no version`, [...path, "quotations"], RESTORE);
  const earlier = raw["earlier"] === undefined ? [] : list(raw["earlier"], [...path, "earlier"]);
  return {
    id,
    published: date(raw["published"], [...path, "published"]),
    state: readState(raw, path),
    quotations,
    earlier: earlier.map((quotation, index) => readEarlier(quotation, [...path, "earlier", index])),
  };
}

function readState(raw: Readonly<Record<string, unknown>>, path: Path): EntryState {
  const unexpected = (allowed: readonly string[]): void => {
    const key = ["into", "reason", "on"].find((name) => raw[name] !== undefined && !allowed.includes(name));
    if (key !== undefined) {
      throw new Fault(`A passage that is ${show(raw["state"])} has no ${show(key)}`, [...path, key], RESTORE);
    }
  };
  switch (raw["state"]) {
    case "live":
      unexpected([]);
      return { kind: "live" };
    case "merged":
      unexpected(["into", "on"]);
      return {
        kind: "merged",
        into: text(raw["into"], [...path, "into"]),
        on: date(raw["on"], [...path, "on"]),
      };
    case "withdrawn":
      unexpected(["reason", "on"]);
      return {
        kind: "withdrawn",
        reason: text(raw["reason"], [...path, "reason"]),
        on: date(raw["on"], [...path, "on"]),
      };
    default:
      throw new Fault(
        `State ${show(raw["state"])} is not known`,
        [...path, "state"],
        "Write live, merged or withdrawn.",
      );
  }
}

function readQuotation(data: unknown, path: Path): Quotation {
  const raw = members(data, path, ["witness", "before", "sentences", "after"]);
  return {
    witness: text(raw["witness"], [...path, "witness"]),
    before: text(raw["before"], [...path, "before"], "may be empty"),
    sentences: readSentences(raw["sentences"], [...path, "sentences"]),
    after: text(raw["after"], [...path, "after"], "may be empty"),
  };
}

function readEarlier(data: unknown, path: Path): EarlierQuotation {
  const raw = members(data, path, ["until", "witness", "sentences"]);
  return {
    until: date(raw["until"], [...path, "until"]),
    witness: text(raw["witness"], [...path, "witness"]),
    sentences: readSentences(raw["sentences"], [...path, "sentences"]),
  };
}

function readSentences(data: unknown, path: Path): readonly Sentence[] {
  const sentences = Object.entries(object(data, path)).map(([id, words]) => ({
    id,
    words: text(words, [...path, id]),
  }));
  if (sentences.length === 0) throw new Fault("No sentence is quoted", path, RESTORE);
  return sentences;
}

/** Numbers stand once, and what is merged leads to a number that is not. */
function checkNumbers(entries: readonly Entry[]): void {
  const states = new Map<string, EntryState>();
  entries.forEach((entry, index) => {
    if (states.has(entry.id)) {
      throw new Fault(`Passage number ${entry.id} is given twice`, ["passages", index, "id"], RESTORE);
    }
    states.set(entry.id, entry.state);
  });
  entries.forEach((entry, index) => {
    const seen = new Set<string>();
    let { state } = entry;
    while (state.kind === "merged") {
      const { into } = state;
      const next = states.get(into);
      if (next === undefined || seen.has(into)) {
        const why = next === undefined ? "which is not in the ledger" : "which leads back to it";
        throw new Fault(
          `Passage ${entry.id} is merged into ${into}, ${why}`,
          ["passages", index, "into"],
          RESTORE,
        );
      }
      seen.add(into);
      state = next;
    }
  });
}

function object(value: unknown, path: Path): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Fault(`${nameOf(path)} is ${show(value)}, not an object`, path, RESTORE);
  }
  return value as Record<string, unknown>;
}

function members(value: unknown, path: Path, known: readonly string[]): Readonly<Record<string, unknown>> {
  const found = object(value, path);
  const unknown = Object.keys(found).find((key) => !known.includes(key));
  if (unknown !== undefined) {
    throw new Fault(
      `Member ${show(unknown)} is not known`,
      [...path, unknown],
      `Known are: ${known.join(", ")}.`,
    );
  }
  return found;
}

function list(value: unknown, path: Path): readonly unknown[] {
  if (!Array.isArray(value)) throw new Fault(`${nameOf(path)} is ${show(value)}, not a list`, path, RESTORE);
  return value;
}

function text(value: unknown, path: Path, empty?: "may be empty"): string {
  if (typeof value !== "string" || (empty === undefined && value.trim() === "")) {
    throw new Fault(`${nameOf(path)} is ${show(value)}, not a text`, path, RESTORE);
  }
  return value;
}

function date(value: unknown, path: Path): string {
  const day =
    typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/u.test(value)
      ? new Date(`${value}T00:00:00Z`)
      : undefined;
  if (day === undefined || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) {
    throw new Fault(`${nameOf(path)} is ${show(value)}, not a day`, path, "Write a day as 2026-11-22.");
  }
  return value;
}

function nameOf(path: Path): string {
  const name = path.at(-1);
  return name === undefined ? "The ledger" : typeof name === "number" ? `Item ${name + 1}` : `"${name}"`;
}

function show(value: unknown): string {
  return value === undefined ? "missing" : JSON.stringify(value);
}
