import type { Edition, EditionPassage } from "../edition.ts";
import { readingOf, witnessOf } from "../edition.ts";
import type { Difference } from "./differences.ts";
import { listed, rangeOf } from "./numbers.ts";

/** A finding tied to a column of the score by a leader. */
export interface Annotation {
  /** What it is about, in bold: a title, or the numbers of passages. */
  readonly lemma: string;
  readonly text: string;
  /** On which side of its leader it is written: towards the middle of the score. */
  readonly side: "right" | "left";
  /** How far down: 0 for the first line of annotations. */
  readonly level: number;
}

interface Finding {
  readonly passage: EditionPassage;
  readonly lemma: string;
  readonly text: string;
}

/** Lines of annotations below the score; what finds no room in them is left out. */
const LEVELS = 2;
/** Room of an annotation, as a share of the width of all columns: about 13rem of 54. */
const WIDTH = 0.25;
/** From this share of the width on, annotations are written to the left of their leader. */
const TURN = 0.6;
/** Passages from which a run is worth telling. */
const LEAST_RUN = 3;

/** Runs of passages that are alike in something, told by a key; those without one are in no run. The longest first. */
function runsBy(
  passages: readonly EditionPassage[],
  key: (passage: EditionPassage) => string,
): readonly (readonly EditionPassage[])[] {
  const runs: EditionPassage[][] = [];
  let last = "";
  for (const passage of passages) {
    const own = key(passage);
    if (own !== "" && own === last) runs.at(-1)?.push(passage);
    else if (own !== "") runs.push([passage]);
    last = own;
  }
  return runs.filter((run) => run.length >= LEAST_RUN).sort((a, b) => b.length - a.length);
}

function siglaOf(edition: Edition, passage: EditionPassage): readonly string[] {
  const having = new Set(passage.readings.map((reading) => reading.witness));
  return edition.witnesses.filter((witness) => having.has(witness.id)).map((witness) => witness.siglum);
}

/** The two phrases that most versions have, in quotation marks and with their letters. */
function competing({ readings }: Difference): string {
  return [...readings]
    .sort((a, b) => b.witnesses.length - a.witnesses.length)
    .slice(0, 2)
    .map(({ phrase, witnesses }) => `“${phrase}” in ${listed(witnesses.map(({ siglum }) => siglum))}`)
    .join(", ");
}

interface Placed {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly level: number;
}

/** Whether a finding may stand at a level: no text covers another, no leader crosses one. */
function fits(one: Placed, others: readonly Placed[]): boolean {
  return others.every((other) => {
    if (one.level === other.level) return one.to <= other.from || one.from >= other.to;
    const [lower, upper] = one.level > other.level ? [one, other] : [other, one];
    return lower.x <= upper.from || lower.x >= upper.to;
  });
}

/**
 * Puts findings below the score, each by the number of its passage; what finds no room is left out.
 *
 * Those written to the right are placed from the right, the others from the left, so that
 * the leader of a lower line passes outside the text of an upper one.
 */
function placed(
  findings: readonly Finding[],
  order: readonly EditionPassage[],
): ReadonlyMap<string, Annotation> {
  const columns = new Map(order.map((passage, index) => [passage, (index + 0.5) / order.length]));
  const at = ({ passage }: Finding): number => columns.get(passage) ?? 0;
  const right = findings.filter((finding) => at(finding) <= TURN).sort((a, b) => at(b) - at(a));
  const left = findings.filter((finding) => at(finding) > TURN).sort((a, b) => at(a) - at(b));
  const taken: Placed[] = [];
  const found = new Map<string, Annotation>();
  for (const finding of [...right, ...left]) {
    const x = at(finding);
    const side = x > TURN ? "left" : "right";
    const extent = side === "left" ? { x, from: x - WIDTH, to: x } : { x, from: x, to: x + WIDTH };
    const level = [...new Array<number>(LEVELS).keys()].find((one) => fits({ ...extent, level: one }, taken));
    if (level === undefined || found.has(finding.passage.id)) continue;
    taken.push({ ...extent, level });
    found.set(finding.passage.id, { lemma: finding.lemma, text: finding.text, side, level });
  }
  return found;
}

/** A finding about a run of passages, tied to its middle. */
function runFinding(
  run: readonly EditionPassage[] | undefined,
  tell: (first: EditionPassage) => string,
): readonly Finding[] {
  const passage = run?.[Math.floor((run.length - 1) / 2)];
  if (run === undefined || passage === undefined) return [];
  return [{ passage, lemma: rangeOf(run.map(({ id }) => id)), text: tell(passage) }];
}

/**
 * What the score shows, told at its columns: the sharpest difference, the longest run that
 * no more than half of the versions have, the longest that the base lacks, the longest that
 * stands elsewhere in a version.
 */
export function annotationsOf(
  edition: Edition,
  differences: readonly Difference[],
): ReadonlyMap<string, Annotation> {
  const order = edition.sections.flatMap((section) => section.passages);
  const base = witnessOf(edition, edition.base).siglum;
  const [few] = runsBy(order, (passage) => {
    const sigla = siglaOf(edition, passage);
    return sigla.includes(base) && sigla.length <= edition.witnesses.length / 2 ? listed(sigla) : "";
  });
  const [added] = runsBy(order, (passage) => {
    const sigla = siglaOf(edition, passage);
    return sigla.includes(base) ? "" : listed(sigla);
  });
  const [moved] = edition.witnesses
    .flatMap((witness) => {
      const placeOf = (passage: EditionPassage): string => {
        const place = readingOf(passage, witness.id)?.place ?? "in place";
        return place === "in place" ? "" : place;
      };
      return runsBy(order, placeOf).map((run) => ({ run, siglum: witness.siglum, placeOf }));
    })
    .sort((a, b) => b.run.length - a.run.length);
  const only = (passage: EditionPassage): string => `in ${listed(siglaOf(edition, passage))} only`;
  const sharpest = differences.filter(({ rank }) => rank === 0);
  return placed(
    [
      ...sharpest.map((one) => ({
        passage: one.passage,
        lemma: one.passage.title.text,
        text: competing(one),
      })),
      ...runFinding(few, only),
      ...runFinding(added, only),
      ...runFinding(
        moved?.run,
        (passage) => `stand ${moved?.placeOf(passage) ?? ""} in ${moved?.siglum ?? ""}`,
      ),
    ],
    order,
  );
}
