/**
 * Alignment tasks: texts in several versions with the links that people found.
 *
 * One task a JSON file: `witnesses[].units` are the texts in order, `gold` lists the true
 * links, each of two `{"w": witness, "i": unit}`; `pairs`, where present, limits which
 * pairs of witnesses count; `set` names the kind, else the file's name up to the hyphen.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { AlignmentWitness } from "../../collation/alignment/types.ts";

/** A true or found link: witness, unit, witness, unit; the lower witness first. */
export type PlainLink = readonly [number, number, number, number];

/** One task. */
export interface Task {
  readonly id: string;
  readonly set: string;
  readonly witnesses: readonly AlignmentWitness[];
  readonly gold: readonly PlainLink[];
  /** The pairs of witnesses that count, the lower first. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** A link's name, to look it up by. */
export function nameOf(link: PlainLink): string {
  return link.join(" ");
}

interface RawEnd {
  readonly w: number;
  readonly i: number;
}

interface RawTask {
  readonly id?: string;
  readonly set?: string;
  readonly witnesses: readonly { readonly id: string; readonly units: readonly string[] }[];
  readonly gold: readonly (readonly [RawEnd, RawEnd])[];
  readonly pairs?: readonly (readonly [number, number])[];
}

/** Reads one task from a file; throws where the file is not of the form. */
export function readTask(path: string): Task {
  // The form is the bench's own; a file that departs from it fails in what follows.
  const raw = JSON.parse(readFileSync(path, "utf8")) as RawTask;
  const name = basename(path, ".json");
  const gold = new Map<string, PlainLink>();
  for (const [x, y] of raw.gold) {
    const link: PlainLink = x.w < y.w ? [x.w, x.i, y.w, y.i] : [y.w, y.i, x.w, x.i];
    gold.set(nameOf(link), link);
  }
  const all: (readonly [number, number])[] = [];
  for (let x = 0; x < raw.witnesses.length; x++)
    for (let y = x + 1; y < raw.witnesses.length; y++) all.push([x, y]);
  return {
    id: raw.id ?? name,
    set: raw.set ?? name.replace(/-.*$/u, ""),
    witnesses: raw.witnesses.map((witness, index) => ({
      id: `${index}-${witness.id}`,
      units: witness.units,
    })),
    gold: [...gold.values()],
    pairs: raw.pairs?.map(([x, y]) => (x < y ? [x, y] : [y, x])) ?? all,
  };
}

/** Reads all tasks of a folder, in the order of their names. */
export function readTasks(folder: string): readonly Task[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => readTask(join(folder, name)));
}
