/**
 * What a language's writing says about stops that end no sentence.
 *
 * All words are in lower case and without their last stop. A language that is not listed
 * gets the rules of Unicode's standard and of initials alone.
 */
export interface StopRules {
  /** A sentence goes on after these: "Mr.", "cf.". */
  readonly goOn: ReadonlySet<string>;
  /** A sentence goes on after these before a figure only: "No. 5", but "He said no. Then". */
  readonly goOnBeforeFigures: ReadonlySet<string>;
  /** A sentence goes on after these but where a word follows that opens sentences: "Acme Inc. Press". */
  readonly mayEnd: ReadonlySet<string>;
  /** Words that open sentences and are parts of no name: what follows "the U.S." if a sentence ends there. */
  readonly openers: ReadonlySet<string>;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}

const NONE: ReadonlySet<string> = new Set();

/** The rules of a language that is not listed: it has no abbreviations. */
export const NO_STOP_RULES: StopRules = {
  goOn: NONE,
  goOnBeforeFigures: NONE,
  mayEnd: NONE,
  openers: NONE,
};

/** The rules by language, as BCP 47 names it without region or script. */
export const STOP_RULES: Readonly<Record<string, StopRules>> = {
  en: {
    goOn: words(
      "mr mrs ms dr prof rev fr st mt gen col maj capt lt sgt gov sen rep hon pres messrs mme mlle cf viz vs e.g i.e ca approx jan feb apr aug sept sep oct nov dec",
    ),
    goOnBeforeFigures: words("no nos art arts sec fig figs ch chap p pp vol vols ed eds mar jun jul"),
    mayEnd: words("inc ltd co corp jr sr a.m p.m ph.d"),
    openers: words(
      "the a an he she it they we you this that these those there then but and or in on at if when as for from with our his her its their my your what why how who so now yet while after before since",
    ),
  },
  de: {
    goOn: words("dr prof hr fr bzw z.b d.h u.a vgl st"),
    goOnBeforeFigures: words("nr bd s kap abs art"),
    mayEnd: words("co"),
    openers: words(
      "der die das ein eine er sie es wir ihr ich dies diese dieser dieses dann aber und oder in im am auf wenn als für mit was warum wie wer so nun doch nach vor seit",
    ),
  },
  fr: {
    goOn: words("m mm mme mlle dr st ste cf"),
    goOnBeforeFigures: words("p pp art vol chap fig no"),
    mayEnd: NONE,
    openers: words(
      "le la les un une il elle ils elles on nous vous je ce cet cette ces mais et ou en dans si quand comme pour avec que qui alors puis après avant depuis",
    ),
  },
  ru: {
    goOn: words("г им ул проф акад ген см ср св тов гр т.е"),
    goOnBeforeFigures: words("с стр рис гл ст п"),
    mayEnd: NONE,
    openers: words(
      "он она оно они мы вы это этот эта эти тогда но или на если когда как для что почему кто так теперь после",
    ),
  },
  kk: {
    goOn: words("проф акад ген"),
    goOnBeforeFigures: words("б бб"),
    mayEnd: NONE,
    openers: words("ол олар біз сіз бұл осы сол бірақ және егер сонда енді кейін"),
  },
};

/** Languages that write an ordinal as a figure with a stop: "am 5. Januar". */
export const ORDINALS_WITH_STOP: ReadonlySet<string> = words(
  "de lb da nb nn no is fo fi et lv cs sk sl hr bs sr hu pl tr",
);

/** Words after which a stop ends the sentence if a figure stands before them: "в 2022 г. Он", but "г. Москва". */
export const UNITS_AFTER_FIGURES: ReadonlySet<string> = words("г");
