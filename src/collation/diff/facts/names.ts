import type { Token } from "../../text/token.ts";
import type { Language } from "../language/types.ts";
import type { Words } from "../words.ts";

/** Marks after which a capital proves nothing, because a sentence or a quotation begins. */
const OPENING = /^[.!?…:;"“”„«»‘'([{*•·–—]$/u;
const CAPITAL = /^[\p{Lu}\p{Lt}]/u;
const ACRONYM = /^\p{Lu}{2,}$/u;

/** Letters by which a name and its adjective may differ ("Kazakhstan", "Kazakhstanis"). */
const MAX_ENDING = 3;
/** Letters that a name must have before endings are allowed for. */
const MIN_STEM = 4;

/** The names in a reading. */
export interface Names {
  /** For each word that is a name, or part of one, its key: the norm without a possessive, the country for its people. */
  readonly at: ReadonlyMap<number, string>;
  /** First letters of each run of capitalized words, small words skipped: what may be an acronym. */
  readonly initials: readonly string[];
  /** For each word of such a run, the initials of its run. */
  readonly runOf: ReadonlyMap<number, string>;
}

/**
 * Finds the names of a reading by their capitals.
 *
 * A capital counts inside a sentence only, where the same word does not stand in small
 * letters in either reading, and where it is no office, month or day. At the beginning of
 * a sentence a word counts if it is a name elsewhere in either reading, or an acronym.
 * A reading in capitals throughout, as headlines are, has no names that could be told.
 */
export function namesIn(
  tokens: readonly Token[],
  words: Words,
  evidence: CapitalEvidence,
  language: Language,
): Names {
  const at = new Map<number, string>();
  const runs: { readonly initials: string; readonly members: readonly number[] }[] = [];
  let members: number[] = [];
  let initials = "";
  const close = (): void => {
    if (members.length > 1) runs.push({ initials, members });
    members = [];
    initials = "";
  };
  words.at.forEach((tokenIndex, word) => {
    const text = tokens[tokenIndex]?.text ?? "";
    const norm = words.norms[word] ?? "";
    const capital = CAPITAL.test(text);
    const content = language.roleOf(norm) === "content";
    if (capital && content) {
      members.push(word);
      initials += text.slice(0, 1).toLowerCase();
    } else if (content) close();
    if (capital && !evidence.flat && isName(norm, text, evidence, language))
      at.set(word, baseName(nameKey(norm), language));
  });
  close();
  return {
    at,
    initials: runs.map((run) => run.initials),
    runOf: new Map(runs.flatMap((run) => run.members.map((word) => [word, run.initials] as const))),
  };
}

/** What the two readings together show about which words are capitalized for their own sake. */
export interface CapitalEvidence {
  readonly small: ReadonlySet<string>;
  readonly inside: ReadonlySet<string>;
  /** True where nearly every word has a capital, so that capitals tell nothing. */
  readonly flat: boolean;
}

/** Gathers from both readings which words stand in small letters, and which with a capital inside a sentence. */
export function capitalEvidence(
  readings: readonly { readonly tokens: readonly Token[]; readonly words: Words }[],
  language: Language,
): CapitalEvidence {
  const small = new Set<string>();
  const inside = new Set<string>();
  let content = 0;
  let capitals = 0;
  for (const { tokens, words } of readings) {
    words.at.forEach((tokenIndex, word) => {
      const norm = words.norms[word] ?? "";
      const capital = CAPITAL.test(tokens[tokenIndex]?.text ?? "");
      if (language.roleOf(norm) === "content") {
        content += 1;
        if (capital) capitals += 1;
      }
      if (!capital) small.add(nameKey(norm));
      else if (!beginsSentence(tokens, tokenIndex, language)) inside.add(nameKey(norm));
    });
  }
  return { small, inside, flat: content > 4 && capitals > content * 0.8 };
}

function isName(norm: string, text: string, evidence: CapitalEvidence, language: Language): boolean {
  const { facts } = language;
  const key = nameKey(norm);
  if (key.length === 1 || language.roleOf(norm) !== "content" || evidence.small.has(key)) return false;
  if (facts.capitalized.has(key) || facts.months.has(key) || facts.days.has(key)) return false;
  if (facts.units.has(key) || facts.multipliers.has(key)) return false;
  return evidence.inside.has(key) || ACRONYM.test(text);
}

/** A capital that its place explains: a sentence begins, or speech does ("said, Let there be"). */
function beginsSentence(tokens: readonly Token[], index: number, language: Language): boolean {
  const before = tokens[index - 1];
  if (before === undefined) return true;
  if (before.kind !== "mark") return false;
  if (OPENING.test(before.text)) return true;
  const said = language.formsOf(tokens[index - 2]?.norm ?? "");
  return said.some((form) => language.reports.verbs.has(form));
}

/** The name that an irregular adjective or a people's name belongs to ("Norwegian": "norway"). */
function baseName(key: string, language: Language): string {
  return language.facts.demonyms.get(key) ?? key;
}

function nameKey(norm: string): string {
  return norm.replace(/'s?$/u, "");
}

/** True where a name of one reading is told by the other: as it is, as an adjective, as an acronym, or transliterated otherwise. */
export function isTold(word: number, names: Names, other: Names): boolean {
  const key = names.at.get(word);
  if (key === undefined) return true;
  if (other.initials.includes(key)) return true;
  const run = names.runOf.get(word);
  for (const told of other.at.values()) if (told === run || meet(key, told)) return true;
  return false;
}

function meet(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (short.length < MIN_STEM) return short === long;
  const stem = short.replace(/[aeiouy]$/u, "");
  if (long.startsWith(stem) && long.length - stem.length <= MAX_ENDING) return true;
  return soundOf(short) === soundOf(long);
}

/** Letters that different ways of writing a name in Latin script use for one sound, from, to. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/zh|dj/gu, "j"],
  [/kh/gu, "h"],
  [/ph/gu, "f"],
  [/ck|q|c(?![eihy])/gu, "k"],
  [/w/gu, "v"],
  [/y(?=e)/gu, ""],
  [/y/gu, "i"],
  [/(.)\1+/gu, "$1"],
];

/** A name without the differences that only transliteration makes ("Mazhilis", "Majilis"). */
function soundOf(key: string): string {
  const plain = key.normalize("NFD").replace(/\p{M}/gu, "");
  return SOUNDS.reduce((so, [from, to]) => so.replace(from, to), plain);
}
