import { ContentError } from "./content/contentError.ts";
import type { WorkSource } from "./content/loadWork.ts";
import type { EditionPassage, PassageTitle, Section } from "./edition.ts";

/** Passages to a section where the editor has drawn none: what fits one system of the score on a phone. */
const UNDIVIDED = 10;

/** Words that stand for a title where the editor has given none. */
const TITLE_WORDS = 7;

/** A passage's title: the outline's, or the first words of its text. */
export function titleOf(work: WorkSource, id: string, text: string): PassageTitle {
  const given = work.outline?.value.titles[id];
  if (given !== undefined) return { kind: "given", text: given };
  const words = text.split(" ");
  const first = words
    .slice(0, TITLE_WORDS)
    .join(" ")
    .replace(/[\s,;:.–—-]+$/u, "");
  return { kind: "words", text: words.length > TITLE_WORDS ? `${first} …` : first };
}

/** Stops the build where the outline names a passage that is not there, or begins two sections at one. */
export function checkOutline(work: WorkSource, ids: readonly string[]): void {
  const outline = work.outline;
  if (outline === undefined) return;
  const known = new Set(ids);
  const begun = new Set<string>();
  for (const [index, { from }] of outline.value.sections.entries()) {
    if (begun.has(from))
      throw new ContentError(
        `Two sections begin at passage "${from}"`,
        { file: work.outlineFile, line: outline.lineOf(["sections", index, "from"]) },
        "Let each section begin at a passage of its own.",
      );
    begun.add(from);
  }
  const named = [
    ...Object.keys(outline.value.titles).map((id) => ({ id, path: ["titles", id] })),
    ...outline.value.sections.map(({ from }, index) => ({ id: from, path: ["sections", index, "from"] })),
  ];
  for (const { id, path } of named) {
    if (known.has(id)) continue;
    throw new ContentError(
      `The outline names passage "${id}", which is not among the work's passages`,
      { file: work.outlineFile, line: outline.lineOf(path) },
      "Name a passage by its number in passages.json, or delete the line.",
    );
  }
}

/** The sections of a work, in order; what stands before the first one drawn takes the outline's opening title. */
export function sectionsOf(work: WorkSource, passages: readonly EditionPassage[]): readonly Section[] {
  const drawn = new Map((work.outline?.value.sections ?? []).map(({ from, title }) => [from, title]));
  const opening = drawn.size === 0 ? undefined : work.outline?.value.opening;
  const runs: { title: string | undefined; passages: EditionPassage[] }[] = [];
  for (const passage of passages) {
    const last = runs.at(-1);
    const full = drawn.size === 0 && last !== undefined && last.passages.length >= UNDIVIDED;
    if (last === undefined || full || drawn.has(passage.id))
      runs.push({
        title: drawn.get(passage.id) ?? (runs.length === 0 ? opening : undefined),
        passages: [passage],
      });
    else last.passages.push(passage);
  }
  return runs.map((run, index) => ({ id: `s${String(index + 1)}`, ...run }));
}
