import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { TranscriptError, readTranscript } from "../../collation/text/transcript.ts";
import type { Block } from "../../collation/text/transcript.ts";
import { received } from "../../collation/text/piece.ts";
import { ContentError } from "./contentError.ts";
import { decisionsSchema } from "../decisions/decisionsSchema.ts";
import type { DecisionsFile } from "../decisions/decisionsSchema.ts";
import { readYaml } from "./readYaml.ts";
import type { Checked } from "./readYaml.ts";
import { PROVENANCE_FIELDS, outlineSchema, witnessSchema, workSchema } from "./schema.ts";
import type { Outline, WitnessFacts, WorkFacts } from "./schema.ts";
import { readText } from "./textFile.ts";
import type { TextFile } from "./textFile.ts";

/** A witness as it stands in the content: its facts, and its text in blocks. */
export interface WitnessSource {
  readonly id: string;
  readonly file: string;
  readonly facts: WitnessFacts;
  /** The line in the file where a part of the facts stands. */
  readonly lineOf: Checked<WitnessFacts>["lineOf"];
  readonly blocks: readonly Block[];
}

/** A work as it stands in the content, checked and read, nothing decided yet. */
export interface WorkSource {
  readonly id: string;
  /** The work's folder, relative to the project. */
  readonly folder: string;
  readonly facts: WorkFacts;
  /** In the order that `work.yaml` gives. */
  readonly witnesses: readonly WitnessSource[];
  readonly outline: Checked<Outline> | undefined;
  readonly decisions: Checked<DecisionsFile> | undefined;
  readonly decisionsFile: string;
  readonly outlineFile: string;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const FORM = "The README tells the form of a work and of its versions.";

async function names(root: string, folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(join(root, folder));
    return entries.filter((name) => !name.startsWith(".")).sort();
  } catch (cause) {
    throw new ContentError(`The folder ${folder} is missing`, { file: folder, line: 1 }, FORM, cause);
  }
}

function checkSlug(id: string, file: string): void {
  if (SLUG.test(id)) return;
  const remedy =
    "Name it with small letters, digits and single hyphens: the name becomes part of every address.";
  throw new ContentError(`"${id}" cannot be part of an address`, { file, line: 1 }, remedy);
}

function parts(source: TextFile): { head: string; body: string; linesBefore: number } {
  const match = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/u.exec(source.text);
  if (match === null) {
    const first = source.text.split("\n")[0] ?? "";
    const remedy = `Begin the file with a line ---, then the version's facts, then a line ---. ${FORM}`;
    throw new ContentError(
      `Front matter is missing: the file begins "${first}"`,
      { file: source.file, line: 1 },
      remedy,
    );
  }
  return {
    head: match[1] ?? "",
    body: source.text.slice(match[0].length),
    linesBefore: match[0].split("\n").length - 1,
  };
}

function checkProvenance({ value, lineOf }: Checked<WitnessFacts>, file: string): void {
  for (const field of PROVENANCE_FIELDS) {
    const told = [...value.stated, ...value.found].filter((name) => name === field).length;
    const wanted = value[field] === undefined ? 0 : 1;
    if (told === wanted) continue;
    const what =
      wanted === 0
        ? `"${field}" is named under stated or found, but has no value`
        : `"${field}" is named ${String(told)} times under stated and found`;
    const remedy =
      "Name each known fact once: under stated if the transcript says it, under found if matching did.";
    const named = value.stated.includes(field) ? "stated" : "found";
    throw new ContentError(what, { file, line: lineOf([wanted === 0 ? named : field]) }, remedy);
  }
}

/** The SHA-256 of a transcript as received, white space left out: `sha256-` and 64 hexadecimal digits. */
export function digestOf(blocks: readonly Block[]): string {
  const text = blocks.map((block) => received(block.pieces)).join("");
  return `sha256-${createHash("sha256").update(text.replace(/\s+/gu, "")).digest("hex")}`;
}

async function loadWitness(root: string, folder: string, name: string): Promise<WitnessSource> {
  const id = name.replace(/\.md$/u, "");
  const file = `${folder}/${name}`;
  checkSlug(id, file);
  const source = await readText(root, file);
  const { head, body, linesBefore } = parts(source);
  const facts = readYaml({ file, text: head, linesBefore: 1 }, witnessSchema, FORM);
  checkProvenance(facts, file);
  let blocks: readonly Block[];
  try {
    blocks = readTranscript(body);
  } catch (cause) {
    if (!(cause instanceof TranscriptError)) throw cause;
    throw new ContentError(cause.message, { file, line: linesBefore + cause.line }, cause.remedy, cause);
  }
  blocks = blocks.map((block) => ({ ...block, line: linesBefore + block.line }));
  if (!blocks.some((block) => block.role.kind === "body")) {
    const what =
      body.trim() === "" ? "The text is empty" : "The text is empty: all of it is marked as paratext";
    throw new ContentError(
      what,
      { file, line: linesBefore + 1 },
      "Put the transcript below the front matter.",
    );
  }
  const digest = digestOf(blocks);
  if (facts.value.received !== undefined && facts.value.received !== digest) {
    const what = `The transcript is not the one received: its digest is ${digest}, not ${facts.value.received}`;
    const remedy =
      "Undo the change to its words; write corrections as :sic[…]{corr=…}. If a new transcript was received, put its digest in.";
    throw new ContentError(what, { file, line: facts.lineOf(["received"]) }, remedy);
  }
  return { id, file, facts: facts.value, lineOf: facts.lineOf, blocks };
}

function checkWitnesses(work: Checked<WorkFacts>, file: string, witnesses: readonly WitnessSource[]): void {
  const listed = work.value.witnesses;
  const ids = witnesses.map((witness) => witness.id);
  const place = (path: readonly PropertyKey[]) => ({ file, line: work.lineOf(path) });
  listed.forEach((id, index) => {
    const path = ["witnesses", index];
    if (listed.indexOf(id) !== index)
      throw new ContentError(`Two witnesses have the id "${id}"`, place(path), "Name each witness once.");
    if (!ids.includes(id)) {
      const remedy = `Put its transcript there, or take "${id}" out of the list.`;
      throw new ContentError(`Witness "${id}" has no file witnesses/${id}.md`, place(path), remedy);
    }
  });
  for (const witness of witnesses) {
    if (listed.includes(witness.id)) continue;
    const remedy = `Add "${witness.id}" to the list, or take its file out of the folder.`;
    throw new ContentError(
      `Witness "${witness.id}" is not in the list of witnesses`,
      place(["witnesses"]),
      remedy,
    );
  }
  if (!listed.includes(work.value.base)) {
    const remedy = `Name one of the witnesses: ${listed.join(", ")}.`;
    throw new ContentError(`The base "${work.value.base}" is no witness`, place(["base"]), remedy);
  }
  witnesses.forEach((witness, index) => {
    const twin = witnesses.slice(0, index).find((other) => other.facts.siglum === witness.facts.siglum);
    if (twin === undefined) return;
    const what = `Witnesses "${twin.id}" and "${witness.id}" have the same siglum "${witness.facts.siglum}"`;
    throw new ContentError(
      what,
      { file: witness.file, line: witness.lineOf(["siglum"]) },
      "Give each witness a letter of its own.",
    );
  });
}

/** Loads one work from `content/<id>/`. Throws a ContentError for whatever is wrong in it. */
export async function loadWork(root: string, id: string): Promise<WorkSource> {
  const folder = `content/${id}`;
  checkSlug(id, folder);
  const workFile = `${folder}/work.yaml`;
  const found = await names(root, folder);
  if (!found.includes("work.yaml"))
    throw new ContentError(`The file ${workFile} is missing`, { file: workFile, line: 1 }, FORM);
  const source = await readText(root, workFile);
  const facts = readYaml({ file: workFile, text: source.text, linesBefore: 0 }, workSchema, FORM);
  const files = (await names(root, `${folder}/witnesses`)).filter((name) => name.endsWith(".md"));
  const witnesses: WitnessSource[] = [];
  for (const name of files) witnesses.push(await loadWitness(root, `${folder}/witnesses`, name));
  const order = facts.value.witnesses;
  witnesses.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  checkWitnesses(facts, workFile, witnesses);
  const outlineFile = `${folder}/outline.yaml`;
  const outline = found.includes("outline.yaml")
    ? readYaml(
        { file: outlineFile, text: (await readText(root, outlineFile)).text, linesBefore: 0 },
        outlineSchema,
        FORM,
      )
    : undefined;
  const decisionsFile = `${folder}/decisions.yaml`;
  const decisions = found.includes("decisions.yaml")
    ? readYaml(
        { file: decisionsFile, text: (await readText(root, decisionsFile)).text, linesBefore: 0 },
        decisionsSchema,
        FORM,
      )
    : undefined;
  return {
    id,
    folder,
    facts: facts.value,
    witnesses,
    outline,
    outlineFile,
    decisions,
    decisionsFile,
  };
}

/** The ids of all works, in alphabetical order: the folders of `content/`. */
export async function workIds(root: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, "content"), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
}
