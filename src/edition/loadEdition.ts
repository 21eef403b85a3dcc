import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { collateSegments, segmentWitnesses } from "../collation/collate.ts";
import type { Collation, CollateOptions } from "../collation/collate.ts";
import { buildEdition } from "./buildEdition.ts";
import { loadWork, workIds } from "./content/loadWork.ts";
import type { WorkSource } from "./content/loadWork.ts";
import { readText } from "./content/textFile.ts";
import { NO_DECISIONS, readDecisions } from "./decisions/readDecisions.ts";
import type { Decisions } from "./decisions/readDecisions.ts";
import type { Edition } from "./edition.ts";
import { openLexicon } from "./lexicon.ts";
import { numberPassages } from "./numbering.ts";

/** A work collated, and what its editors decided. */
export interface CollatedWork {
  readonly collation: Collation;
  readonly decisions: Decisions;
}

/** Collates a work as its content stands, its editors' decisions in force. */
export function collateWork(work: WorkSource, options: CollateOptions = {}): CollatedWork {
  options.onStage?.("text");
  const segmented = segmentWitnesses(
    work.witnesses.map((witness) => ({
      id: witness.id,
      language: witness.facts.language,
      blocks: witness.blocks,
    })),
  );
  const decisions =
    work.decisions === undefined
      ? NO_DECISIONS
      : readDecisions(work.decisionsFile, work.decisions, segmented);
  const english = work.witnesses.every(
    (witness) => new Intl.Locale(witness.facts.language).language === "en",
  );
  const collation = collateSegments(segmented, work.facts.base, {
    ...(english ? { lexicon: openLexicon() } : {}),
    ...options,
    decisions: decisions.links,
  });
  return { collation, decisions };
}

/** The text of a work's ledger; undefined where it has none yet. */
export async function ledgerText(root: string, folder: string): Promise<string | undefined> {
  const files = await readdir(join(root, folder));
  return files.includes("passages.json") ? (await readText(root, `${folder}/passages.json`)).text : undefined;
}

/** Loads, collates and numbers one work. Throws a ContentError for content that cannot be published. */
export async function loadEdition(root: string, id: string, options: CollateOptions = {}): Promise<Edition> {
  options.onStage?.("content");
  const work = await loadWork(root, id);
  const { collation, decisions } = collateWork(work, options);
  options.onStage?.("edition");
  const numbered = numberPassages(id, collation, await ledgerText(root, work.folder));
  return buildEdition(work, collation, decisions, numbered);
}

/** Loads all works of `content/`, in alphabetical order of their ids. */
export async function loadEditions(root: string, options: CollateOptions = {}): Promise<readonly Edition[]> {
  const editions: Edition[] = [];
  for (const id of await workIds(root)) editions.push(await loadEdition(root, id, options));
  return editions;
}
