import { words } from "./en-roles.ts";
import type { ReportWords } from "./types.ts";

const SAYING = words(
  `say says said saith tell tells told inform informed informs stated declare declares declared
   announce announces announced reported noted stress stresses stressed underline underlines underlined
   underscore underscores underscored emphasize emphasizes emphasized emphasise emphasises emphasised
   add adds added conclude concludes concluded explain explains explained claimed assert asserts asserted
   affirm affirms affirmed confirm confirms confirmed admit admits admitted acknowledge acknowledges
   acknowledged warn warns warned vow vowed pledged promised insist insists insisted argue argues argued
   maintain maintains maintained recall recalls recalled remind reminds reminded reiterate reiterates
   reiterated highlighted observe observes observed remarked mention mentions mentioned pointed urged
   replied answered asked cried exclaim exclaims exclaimed whispered shouted wrote writes`,
);

const NOUN_LIKE = words(
  `states reports notes claims vows pledges promises highlights remarks points urges replies answers
   asks cries whispers shouts state report note claim`,
);

/** How English brings in what somebody else said. */
export const ENGLISH_REPORTS: ReportWords = {
  verbs: new Set([...SAYING, ...NOUN_LIKE]),
  nounLike: new Set(NOUN_LIKE),
  bare: new Set(words("say says said")),
  conjunctions: new Set(["that"]),
  listeners: new Set(
    words(
      `people nation country citizens listeners viewers readers audience crowd reporters journalists press
       parliament assembly council congress house court delegates members deputies lawmakers colleagues`,
    ),
  ),
  relatives: new Set(words("who whom whose which")),
  phrases: [
    ["according", "to"],
    ["in", "the", "words", "of"],
  ],
};
