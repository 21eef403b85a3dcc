import type { FactWords, Language, ReportWords } from "./types.ts";

const NO_FACT_WORDS: FactWords = {
  units: new Map(),
  multipliers: new Map(),
  singleArticles: new Set(),
  halves: new Set(),
  quantities: new Set(),
  ordinals: new Map(),
  ordinalEndings: [],
  joiners: new Set(),
  percent: new Set(),
  months: new Map(),
  doubtfulMonths: new Set(),
  days: new Map(),
  beforeYear: new Set(),
  negations: new Set(),
  furtherNegations: new Set(),
  emptyNegations: new Set(),
  modality: new Map(),
  persons: new Map(),
  offices: new Set(),
  demonyms: new Map(),
  capitalized: new Set(),
};

const NO_REPORT_WORDS: ReportWords = {
  verbs: new Set(),
  nounLike: new Set(),
  bare: new Set(),
  conjunctions: new Set(),
  listeners: new Set(),
  relatives: new Set(),
  phrases: [],
};

/**
 * The rules that hold in any language: no word is small, none is a form of another, and
 * only facts written in figures are recognised. Nothing is therefore ever minor but the
 * spacing of words.
 */
export const neutral: Language = {
  tag: "und",
  roleOf: () => "content",
  formsOf: (norm) => [norm],
  partsOf: (norm) => [norm],
  isPast: () => false,
  areOpposed: () => false,
  facts: NO_FACT_WORDS,
  reports: NO_REPORT_WORDS,
};
