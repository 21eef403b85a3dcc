import { ENGLISH_FACTS } from "./en-facts.ts";
import { englishForms, isEnglishPast } from "./en-forms.ts";
import { ENGLISH_REPORTS } from "./en-reports.ts";
import { ENGLISH_OPPOSED, ENGLISH_ROLES } from "./en-roles.ts";
import type { Language, WordRole } from "./types.ts";

/** Contractions whose parts no rule gives. */
const CONTRACTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["cannot", ["can", "not"]],
  ["can't", ["can", "not"]],
  ["won't", ["will", "not"]],
  ["shan't", ["shall", "not"]],
  ["'tis", ["it", "is"]],
  ["let's", ["let", "us"]],
]);

/** What may end a word after an apostrophe, and the word it stands for. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ["m", "am"],
  ["re", "are"],
  ["ve", "have"],
  ["ll", "will"],
  ["d", "would"],
]);

/** Pronouns and question words after which 's is "is"; after a noun it is the possessive. */
const BEFORE_IS = new Set("it he she that there here what who where how".split(" "));

function partsOf(norm: string): readonly string[] {
  const whole = CONTRACTIONS.get(norm);
  if (whole !== undefined) return whole;
  const apostrophe = norm.lastIndexOf("'");
  if (apostrophe <= 0) return [norm];
  if (norm.endsWith("n't")) return [norm.slice(0, -3), "not"];
  const head = norm.slice(0, apostrophe);
  const tail = norm.slice(apostrophe + 1);
  const word = tail === "s" && BEFORE_IS.has(head) ? "is" : ENDINGS.get(tail);
  return word === undefined ? [norm] : [head, word];
}

function roleOf(norm: string): WordRole {
  const role = ENGLISH_ROLES.get(norm);
  if (role !== undefined) return role;
  const parts = partsOf(norm);
  if (parts.length === 1) return "content";
  const roles = parts.map((part) => ENGLISH_ROLES.get(part) ?? "content");
  if (roles.includes("content")) return "content";
  return roles.includes("weighty") ? "weighty" : "auxiliary";
}

/** English of any country and century from the King James Bible on. */
export const english: Language = {
  tag: "en",
  roleOf,
  formsOf: englishForms,
  partsOf,
  isPast: isEnglishPast,
  areOpposed: (a, b) => ENGLISH_OPPOSED.has(`${a} ${b}`),
  facts: ENGLISH_FACTS,
  reports: ENGLISH_REPORTS,
};
