import type { Edition, EditionWitness } from "../edition.ts";
import { readingOf } from "../edition.ts";
import { measureAll } from "./apparatus.ts";
import { annotationsOf } from "./annotations.ts";
import type { Annotation } from "./annotations.ts";
import { sharpestDifferences } from "./differences.ts";
import type { Difference } from "./differences.ts";
import { factsView } from "./factsView.ts";
import type { FactKindView } from "./factsView.ts";
import { onlyInOne } from "./onlyInOne.ts";
import type { OnlyHere } from "./onlyInOne.ts";
import { orderViews } from "./orderView.ts";
import type { OrderView } from "./orderView.ts";
import { outletsOf } from "./outlets.ts";
import type { Outlet } from "./outlets.ts";
import { kindInWords } from "./facts.ts";
import { capitalized, counted, inFigures, inWords, listed } from "./numbers.ts";
import { scoreOf } from "./score.ts";
import type { Score } from "./score.ts";

/** How much of the work one version has. */
export interface Coverage {
  readonly witness: EditionWitness;
  /** Passages of the base that it has. */
  readonly passages: number;
  /** "100% of the passages". */
  readonly share: string;
  /** Share of the base's wording kept in its median passage, "75%"; undefined for the base. */
  readonly kept: string | undefined;
  /** What is known of it in a line: kind, date, translators, the source it names. */
  readonly told: string;
}

/** The page of one work. */
export interface OverviewView {
  readonly kicker: string;
  readonly lede: string;
  readonly coverage: readonly Coverage[];
  /** Passages of the base. */
  readonly total: number;
  readonly finding: string;
  readonly score: Score;
  /** Findings tied to columns of the score. */
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly orders: readonly OrderView[];
  readonly outlets: readonly Outlet[];
  readonly facts: readonly FactKindView[];
  readonly differences: readonly Difference[];
  readonly alone: readonly OnlyHere[];
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? undefined : (upper + lower) / 2;
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))}%`;
}

function coverageOf(edition: Edition, witness: EditionWitness, total: number): Coverage {
  const { facts } = witness;
  const readings = edition.passages
    .filter((passage) => readingOf(passage, edition.base) !== undefined)
    .flatMap((passage) => readingOf(passage, witness.id) ?? []);
  const kept = median(readings.flatMap((reading) => (reading.kept === undefined ? [] : [reading.kept])));
  const credits = [
    ...(facts.translators ? [`translation by ${listed(facts.translators)}`] : []),
    ...(facts.editors ? [`editing by ${listed(facts.editors)}`] : []),
    ...(facts.creditedSource ? [`names as its source “${facts.creditedSource}”`] : []),
  ];
  return {
    witness,
    passages: readings.length,
    share: `${percent(total === 0 ? 0 : readings.length / total)} of the passages`,
    kept: witness.id === edition.base || kept === undefined ? undefined : percent(kept),
    told: capitalized([kindInWords(witness), ...credits].join("; ")) + ".",
  };
}

function languagesOf(edition: Edition): string {
  const languages = [...new Set(edition.witnesses.map((witness) => witness.facts.language))];
  const only = languages.length === 1 ? languages[0] : undefined;
  return only === undefined ? "" : `${new Intl.DisplayNames("en", { type: "language" }).of(only) ?? only} `;
}

/** Everything the page of one work shows; the findings are computed from the edition. */
export function overviewView(edition: Edition): OverviewView {
  const count = edition.witnesses.length;
  const work = measureAll(edition, edition.base);
  const differences = sharpestDifferences(edition, work);
  const inBase = edition.passages.filter((passage) => readingOf(passage, edition.base) !== undefined);
  const inAll = inBase.filter((passage) => passage.readings.length === count).length;
  const versions = `${inWords(count)} ${languagesOf(edition)}versions`;
  const intro = edition.facts.standfirst === undefined ? "" : `${edition.facts.standfirst} `;
  return {
    kicker: `One ${edition.facts.form}, ${versions}`,
    lede: `${intro}Variorum sets ${versions} side by side, passage by passage, and marks every place where their words part. None of them is taken as the right one.`,
    coverage: edition.witnesses.map((witness) => coverageOf(edition, witness, inBase.length)),
    total: inBase.length,
    finding: `${capitalized(inWords(inAll))} of ${counted(inBase.length, "passage")} ${inAll === 1 ? "reaches" : "reach"} all ${inWords(count)} versions`,
    score: scoreOf(edition, edition.witnesses),
    annotations: annotationsOf(edition, differences),
    orders: orderViews(edition),
    outlets: outletsOf(edition),
    facts: factsView(edition, work),
    differences,
    alone: onlyInOne(edition, work),
  };
}

/** A version's length in words: "1,235 words". */
export function lengthInWords(witness: EditionWitness): string {
  return `${inFigures(witness.words)} words`;
}
