import type { ReadingKind } from "../../collation/apparatus/kinds.ts";

/** How a version gives a passage, in words; nothing where it simply renders it. */
export const KIND_IN_WORDS: Readonly<Record<ReadingKind, string | undefined>> = {
  rendering: undefined,
  quotation: "in quotation marks",
  report: "reported in the third person",
  summary: "summarised",
};

/** The class by which a cell of the score shows a kind; a rendering needs none. */
export const KIND_CLASS: Readonly<Record<ReadingKind, string | undefined>> = {
  rendering: undefined,
  quotation: "quo",
  report: "rep",
  summary: "sum",
};
