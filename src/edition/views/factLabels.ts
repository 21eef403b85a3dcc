import type { FactKind } from "../../collation/diff/types.ts";

/** How a kind of fact is called, and what it is, in a sentence. */
export interface FactLabel {
  readonly label: string;
  readonly meaning: string;
}

/** The kinds of fact in words. */
export const FACT_LABELS: Readonly<Record<FactKind, FactLabel>> = {
  number: {
    label: "Numbers",
    meaning: "A number, or a quantity such as “dozens”, that one version gives and another does not.",
  },
  date: { label: "Dates", meaning: "A date, or a day such as “yesterday”." },
  name: {
    label: "Names",
    meaning: "A person, place, body or country named in one version and not in the other.",
  },
  negation: { label: "Denials", meaning: "A “not” or its like on one side only." },
  modality: {
    label: "Must, may, will",
    meaning: "How binding or how likely a thing is said to be: must, shall, will, may, where necessary.",
  },
  person: {
    label: "Who speaks",
    meaning: "The speaker’s “I” or “we” against somebody named, or spoken of as “he”.",
  },
};
