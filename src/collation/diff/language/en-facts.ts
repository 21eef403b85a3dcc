import { words } from "./en-roles.ts";
import type { FactWords, GrammaticalPerson, ModalPhrase } from "./types.ts";

function counted(list: string, first: number, step = 1): readonly (readonly [string, number])[] {
  return words(list).map((word, index) => [word, first + index * step] as const);
}

function persons(person: GrammaticalPerson, list: string): readonly (readonly [string, GrammaticalPerson])[] {
  return words(list).map((word) => [word, person] as const);
}

/** Words after which "will" and "might" are nouns. */
const BEFORE_NOUN = words(
  "the a my thy his her its our your their god's good ill free own last strong at with all of",
);

const MODALITY: readonly (readonly [string | undefined, readonly string[]])[] = [
  [undefined, ["would like", "would love", "would rather", "should like"]],
  [undefined, BEFORE_NOUN.flatMap((word) => [`${word} will`, `${word} might`])],
  [
    "must",
    [
      "must",
      "have to",
      "has to",
      "had to",
      "having to",
      "need to",
      "needs to",
      "obliged to",
      "required to",
      "bound to",
      "compelled to",
    ],
  ],
  ["shall", ["shall", "shalt"]],
  ["will", ["will", "wilt", "going to"]],
  ["would", ["would", "wouldst"]],
  ["should", ["should", "shouldst", "ought to", "ought"]],
  ["may", ["may", "mayest", "might", "perhaps", "possibly"]],
  ["can", ["can", "canst", "could", "couldst", "able to"]],
];

/** "if", "where", "when", "as" and the like with one of these make a statement conditional. */
const CONDITION_HEADS = words("if where when whenever wherever as unless");
const CONDITION_TAILS = words(
  "necessary needed required appropriate possible applicable practicable feasible requested permitted",
);

const CONDITIONS: readonly ModalPhrase[] = CONDITION_HEADS.flatMap((head) =>
  CONDITION_TAILS.map((tail) => ({ words: [head, tail], class: "condition" })),
);

const MORE_CONDITIONS = [
  "if need be",
  "in case of need",
  "in case of necessity",
  "if it is necessary",
  "when it is necessary",
  "as far as possible",
  "so far as possible",
  "as the case may be",
];

/** A country or town, then what its people and things are called, where no rule gives it. */
const DEMONYMS = `
norway norwegian norwegians|france french|spain spanish spaniard spaniards|turkey turkish turk turks
greece greek greeks|netherlands dutch|denmark danish dane danes|switzerland swiss|england english
wales welsh|scotland scottish scots|ireland irish|portugal portuguese|poland polish pole poles
sweden swedish swede swedes|finland finnish finn finns|germany german germans|iceland icelandic
philippines filipino filipinos|thailand thai thais|kazakhstan kazakh kazakhs|uzbekistan uzbek uzbeks
kyrgyzstan kyrgyz|tajikistan tajik tajiks|turkmenistan turkmen|afghanistan afghan afghans|lebanon lebanese
congo congolese|peru peruvian peruvians|britain british|europe european europeans|israel israelite israelites
troy trojan trojans|athens athenian athenians|sparta spartan spartans|rome roman romans|judah jew jews`;

function byFirstWord(phrases: readonly ModalPhrase[]): ReadonlyMap<string, readonly ModalPhrase[]> {
  const found = new Map<string, ModalPhrase[]>();
  for (const phrase of phrases) {
    const first = phrase.words[0] ?? "";
    found.set(first, [...(found.get(first) ?? []), phrase]);
  }
  return found;
}

/** How English tells numbers, dates, denial, obligation and person. */
export const ENGLISH_FACTS: FactWords = {
  units: new Map<string, number>([
    ["zero", 0],
    ...counted(
      `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
       seventeen eighteen nineteen`,
      1,
    ),
    ...counted("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
  ]),
  multipliers: new Map([
    ["hundred", 100],
    ["dozen", 12],
    ["score", 20],
    ["thousand", 1_000],
    ["k", 1_000],
    ["million", 1_000_000],
    ["mln", 1_000_000],
    ["m", 1_000_000],
    ["billion", 1_000_000_000],
    ["bn", 1_000_000_000],
    ["bln", 1_000_000_000],
    ["trillion", 1_000_000_000_000],
  ]),
  singleArticles: new Set(["a", "an"]),
  halves: new Set(["half"]),
  quantities: new Set(words("half dozens scores hundreds thousands millions billions")),
  ordinals: new Map<string, number>([
    ...counted(
      `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
       fifteenth sixteenth seventeenth eighteenth nineteenth`,
      1,
    ),
    ...counted("twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth", 20, 10),
  ]),
  ordinalEndings: ["st", "nd", "rd", "th"],
  joiners: new Set(["and"]),
  percent: new Set(["percent", "per cent", "pct"]),
  months: new Map<string, number>([
    ...counted("january february march april may june july august september october november december", 1),
    ...counted("jan feb mar apr", 1),
    ...counted("jun jul aug sep oct nov dec", 6),
    ["sept", 9],
  ]),
  doubtfulMonths: new Set(words("may march mar")),
  days: new Map<string, string>([
    ...words("monday tuesday wednesday thursday friday saturday sunday").map((day) => [day, day] as const),
    ...words("today yesterday tomorrow tonight").map((day) => [day, day] as const),
  ]),
  beforeYear: new Set(
    words("in since of until till from by before after during year to through between circa"),
  ),
  negations: new Set(words("not no nor neither never none nothing nobody nowhere without lest")),
  furtherNegations: new Set(words("nor neither")),
  emptyNegations: new Set([
    "not only",
    "not just",
    "not merely",
    "not to mention",
    "not least",
    "no doubt",
    "no less",
    "nothing but",
    "none other",
    "never mind",
  ]),
  modality: byFirstWord([
    ...MODALITY.flatMap(([name, phrases]) =>
      phrases.map((phrase) => ({ words: phrase.split(" "), class: name })),
    ),
    ...CONDITIONS,
    ...MORE_CONDITIONS.map((phrase) => ({ words: phrase.split(" "), class: "condition" })),
  ]),
  persons: new Map([
    ...persons(1, "i me my mine myself we us our ours ourselves"),
    ...persons(2, "you your yours yourself yourselves ye thou thee thy thine thyself"),
    ...persons(3, "he him his himself she her hers herself they them their theirs themselves"),
  ]),
  offices: new Set(
    words(
      `president premier chancellor minister ministry king queen prince emperor pope bishop governor mayor
       chairman chairwoman chairperson speaker secretary director leader head ambassador general commander judge
       government cabinet parliament senate council committee court party spokesman spokeswoman spokesperson
       delegate delegation representative author narrator captain colonel officer official officials authorities
       police prosecutor lawyer doctor professor teacher scientist expert priest prophet apostle witness man woman
       father mother`,
    ),
  ),
  demonyms: new Map(
    DEMONYMS.trim()
      .split(/[|\n]/u)
      .flatMap((entry) => {
        const [name, ...others] = words(entry);
        return name === undefined ? [] : others.map((other) => [other, name] as const);
      }),
  ),
  capitalized: new Set(
    words(
      `president vice premier prime chancellor minister ministry king queen prince princess emperor empress pope
       bishop governor mayor chairman chairwoman chairperson speaker secretary director leader head state states
       ambassador general commander judge government cabinet parliament senate house council committee court party
       constitution law act article republic nation national kingdom army police guard mr mrs ms dr sir lord lady
       internet god english`,
    ),
  ),
};
