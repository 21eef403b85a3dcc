import { h } from "hastscript";
import { FACT_KINDS } from "../../collation/diff/facts.ts";
import type { FactKind } from "../../collation/diff/types.ts";
import type { Edition, EditionPassage, EditionWitness } from "../edition.ts";
import { witnessOf } from "../edition.ts";
import { toHtml } from "../markup/markedText.ts";
import type { MeasuredPassage, MeasuredWork } from "./apparatus.ts";
import { FACT_LABELS } from "./factLabels.ts";
import { listed } from "./numbers.ts";
import { inContext } from "./phrase.ts";

/** What versions have at one place, in its context, the place itself marked. */
export interface FactReading {
  readonly witnesses: readonly EditionWitness[];
  /** Empty where they have no words there. */
  readonly html: string;
}

/** One place where versions differ in a fact. */
export interface FactEntry {
  readonly passage: EditionPassage;
  /** None where the versions share too few words to be laid side by side. */
  readonly readings: readonly FactReading[];
  /** "A and E tell it in their own words"; undefined where the readings say all. */
  readonly apart: string | undefined;
}

/** All places where versions differ in facts of one kind, in the order of the work. */
export interface FactKindView {
  readonly kind: FactKind;
  readonly label: string;
  /** What this kind is, in a sentence. */
  readonly meaning: string;
  readonly entries: readonly FactEntry[];
}

/** Words shown on either side of a place. */
const CONTEXT = 3;

function entriesOf(
  edition: Edition,
  passage: EditionPassage,
  measured: MeasuredPassage,
  kind: FactKind,
): readonly FactEntry[] {
  const { apparatus, texts } = measured;
  const places = apparatus.places.filter((place) => place.facts.includes(kind));
  const entries = places.map((place): FactEntry => ({
    passage,
    readings: place.readings.map(({ witnesses }) => {
      const first = witnesses[0];
      const text = first && texts.get(first.witness);
      const words = text && inContext(text, first.range, CONTEXT);
      return {
        witnesses: witnesses.map(({ witness }) => witnessOf(edition, witness)),
        html:
          words === undefined
            ? ""
            : toHtml([
                { type: "text", value: words.before },
                h("mark.m", words.phrase),
                { type: "text", value: words.after },
              ]),
      };
    }),
    apart: undefined,
  }));
  const ruler = [...texts.keys()].filter((witness) =>
    apparatus.comparisons.every((one) => one.witness !== witness),
  );
  const apart = apparatus.comparisons.filter(
    ({ comparison }) => comparison.kind === "reworded" && comparison.facts.includes(kind),
  );
  if (apart.length === 0) return entries;
  const sigla = [...ruler, ...apart.map(({ witness }) => witness)].map(
    (witness) => witnessOf(edition, witness).siglum,
  );
  return [...entries, { passage, readings: [], apart: `${listed(sigla)} tell it in their own words.` }];
}

/** The places where versions differ in a number, a date, a name, a denial, a modality or a person, by kind. */
export function factsView(edition: Edition, work: MeasuredWork): readonly FactKindView[] {
  return FACT_KINDS.map((kind) => {
    const { label, meaning } = FACT_LABELS[kind];
    const entries = [...work].flatMap(([passage, measured]) => entriesOf(edition, passage, measured, kind));
    return { kind, label, meaning, entries };
  });
}
