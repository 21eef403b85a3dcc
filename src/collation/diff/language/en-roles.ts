import type { WordRole } from "./types.ts";

/** Splits a list written as words with spaces between. */
export function words(list: string): readonly string[] {
  return list.trim().split(/\s+/u);
}

const ROLES: readonly (readonly [WordRole, string])[] = [
  ["article", "a an the"],
  [
    "preposition",
    `of in to for on at by with from into onto upon unto as about among amongst amidst amid within through
     throughout across along around toward towards over under between beneath beside near per via during
     concerning regarding out up off down thereof therein thereto whereof wherein`,
  ],
  [
    "pronoun",
    `i me my mine myself we us our ours ourselves you your yours yourself yourselves ye thou thee thy thine
     thyself he him his himself she her hers herself it its itself they them their theirs themselves
     this that these those such who whom whose which what there here`,
  ],
  ["conjunction", "and but yet so while whilst when where then also too whereas"],
  [
    "auxiliary",
    `be is are am was were been being art wast wert have has had having hast hath do does did doing done
     doth dost didst`,
  ],
  [
    "weighty",
    `not no nor neither never none nothing nobody nowhere without cannot or either if unless until till
     because since although though lest except despite against before after beyond besides
     must shall shalt will wilt would should may might can could ought all every each any some few many
     much more most less least both only even again still always often seldom one own same`,
  ],
];

/** The small words of English; any other word is content. */
export const ENGLISH_ROLES: ReadonlyMap<string, WordRole> = new Map(
  ROLES.flatMap(([role, list]) => words(list).map((word) => [word, role] as const)),
);

/**
 * Small words that turn a phrase into its opposite. A change from one to the other is
 * never minor, though each alone may come and go with the phrasing.
 */
const OPPOSED = [
  "from to",
  "from unto",
  "into from",
  "out in",
  "out into",
  "over under",
  "up down",
  "on off",
  "he she",
  "him her",
  "his her",
  "his hers",
  "himself herself",
  "here there",
];

/** Keys `x y` for each opposed pair, both ways round. */
export const ENGLISH_OPPOSED: ReadonlySet<string> = new Set(
  OPPOSED.flatMap((pair) => [pair, pair.split(" ").reverse().join(" ")]),
);
