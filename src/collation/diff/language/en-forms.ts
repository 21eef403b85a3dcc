/**
 * Which English words may be forms of one word: regular endings by rule, the rest by list.
 *
 * The rules undo inflection only (plural, third person, past, participle, the old -eth and
 * -est of verbs), never derivation: "restored" meets "restores", not "restoration". They
 * follow the spelling rules for adding an ending (doubled consonant, dropped e, y to i),
 * read backwards, and answer with every word the ending may have been added to, so that
 * "filed" and "filled" stay apart, which a stemmer would conflate.
 */

/** Base form first, then its irregular forms. */
const IRREGULAR = `
be is are am was were been being art wast wert|have has had hath hast having|do does did done doth dost didst
say says said saith|go goes went gone goeth|give gave given|take took taken|make made|come came|see saw seen
know knew known|get got gotten|find found|think thought|tell told|become became|leave left|feel felt|put
bring brought|begin began begun|keep kept|hold held|write wrote written|stand stood|hear heard|let|mean meant
set|meet met|run ran|pay paid|sit sat|speak spoke spoken spake|lie lay lain|lead led|read|grow grew grown
lose lost|fall fell fallen|send sent|build built|understand understood|draw drew drawn|break broke broken brake
spend spent|cut|rise rose risen|drive drove driven|buy bought|wear wore worn|choose chose chosen|seek sought
throw threw thrown|catch caught|deal dealt|win won|forget forgot forgotten|sell sold|fight fought|teach taught
eat ate eaten|sing sang sung|strike struck stricken|hang hung|shake shook shaken|ride rode ridden|feed fed
shoot shot|drink drank drunk|hit|hurt|fly flew flown|flee fled|bear bore borne bare|swear swore sworn sware
steal stole stolen|hide hid hidden|bind bound|blow blew blown|wake woke woken|arise arose arisen|bid bade bidden
forgive forgave forgiven|forbid forbade forbidden|overcome overcame|undergo underwent undergone|spread|shed
sleep slept|weep wept|swim swam swum|sink sank sunk|spring sprang sprung|tear tore torn|tread trod trodden
lay laid|lend lent|light lit|slay slew slain|smite smote smitten|cast|cleave clave cloven|beget begat begotten
uphold upheld|withdraw withdrew withdrawn|withstand withstood|undertake undertook undertaken|show shown|die dying|lie lying|tie tying
man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|ox oxen|brother brethren
person persons|wife wives|life lives|knife knives|wolf wolves|leaf leaves|thief thieves|half halves|self selves
shelf shelves|loaf loaves|calf calves|crisis crises|basis bases|criterion criteria|phenomenon phenomena|datum data`;

/** Forms in -ed or -ing, or in -s, that come of nothing shorter. */
const WHOLE = new Set(
  `news series species means gas bus this thus is his its us yes less unless always perhaps
   united hundred indeed need seed speed breed creed greed deed feed weed reed exceed proceed succeed
   during morning evening nothing something anything everything king thing ring wing spring string sing bring
   being ceiling sibling lest best west rest test nest forest interest request protest contest honest modest
   harvest suggest invest arrest manifest digest guest quest chest breast beneath death breath`
    .trim()
    .split(/\s+/u),
);

/**
 * What British and American spelling write differently: letters that must occur, which
 * spares most words the expression; from; to.
 */
const SPELLINGS: readonly (readonly [string, RegExp, string])[] = [
  ["is", /is(e|es|ed|ing|ation|ations|er|ers)$/u, "iz$1"],
  ["ys", /ys(e|es|ed|ing)$/u, "yz$1"],
  [
    "our",
    /^(col|hon|fav|lab|neighb|harb|behavi|hum|rum|vap|vig|sav|endeav|arm|od|parl|splend|cand|clam|val)our/u,
    "$1or",
  ],
  ["re", /^(cent|theat|met|lit|fib|meag|somb|spect)re(s?)$/u, "$1er$2"],
  ["ce", /^(defen|offen|licen|preten)ce(s?)$/u, "$1se$2"],
  ["ogue", /^(catal|dial|anal|monol|epil|prol)ogue(s?)$/u, "$1og$2"],
  ["programme", /^programmes?$/u, "program"],
  ["il", /^(fulfi|ski|wi)l(ment|ful|fully|s|)$/u, "$1ll$2"],
  ["nrol", /^enrol(ment|s|)$/u, "enroll$1"],
  ["nstal", /^instal(ment|s|)$/u, "install$1"],
  ["judgement", /^judgement/u, "judgment"],
  ["grey", /^grey/u, "gray"],
];

/** Endings of inflection; one that ends in another stands before it. */
const ENDINGS = ["ied", "ies", "ed", "ing", "eth", "est", "es", "s"];

const ASCII = /^[ -~]*$/u;
const VOWEL = /[aeiouy]/u;
const SHORT_SYLLABLE = /^[^aeiou]*[aeiouy][^aeiouwxy]$/u;

const BASE_OF: ReadonlyMap<string, string> = new Map(
  IRREGULAR.trim()
    .split(/[|\n]/u)
    .flatMap((entry) => {
      const [base, ...forms] = entry.trim().split(" ");
      return base === undefined ? [] : forms.map((form) => [form, base] as const);
    }),
);

/** Irregular forms that tell of the present or of no time. */
const NOT_PAST = new Set(
  `is are am being art has hath hast having does doth dost says saith goes goeth men women children feet teeth
   geese mice oxen brethren persons wives lives knives wolves leaves thieves halves selves shelves loaves calves
   crises bases criteria phenomena data`
    .trim()
    .split(/\s+/u),
);

function oneSpelling(word: string): string {
  let so = ASCII.test(word) ? word : word.normalize("NFD").replace(/\p{M}/gu, "");
  for (const [letters, from, to] of SPELLINGS) {
    if (so.length > 3 && so.includes(letters)) so = so.replace(from, to);
  }
  return so;
}

/** What `-ed` or `-ing` may have been added to, given what is left without it. */
function basesOfStem(stem: string): readonly string[] {
  const last = stem.at(-1) ?? "";
  if (stem.length > 2 && last === stem.at(-2) && !VOWEL.test(last)) return [stem, stem.slice(0, -1)];
  if (SHORT_SYLLABLE.test(stem) && stem.length > 2) return [`${stem}e`];
  return last === "e" ? [stem] : [stem, `${stem}e`];
}

function bases(word: string): readonly string[] {
  const irregular = BASE_OF.get(word);
  if (irregular !== undefined) return [irregular];
  if (WHOLE.has(word) || word.length < 4) return [];
  const ending = ENDINGS.find((one) => word.endsWith(one)) ?? "";
  const stem = word.slice(0, word.length - ending.length);
  if (ending === "" || !VOWEL.test(stem)) return [];
  switch (ending) {
    case "ied":
    case "ies":
      return [`${stem}y`, `${stem}ie`];
    case "s":
      return /[su]$/u.test(stem) ? [] : [stem];
    case "es":
      return /(?:s|x|z|ch|sh|o)$/u.test(stem) ? [stem, `${stem}e`] : [`${stem}e`];
    case "ed":
    case "ing":
      return ending === "ed" && stem.endsWith("e") ? [`${stem}e`] : basesOfStem(stem);
    default:
      return basesOfStem(stem);
  }
}

/** The words that an English word may be a form of, itself first, in one spelling. */
export function englishForms(norm: string): readonly string[] {
  const word = oneSpelling(norm.includes("'") ? norm.replace(/'s?$/u, "") : norm);
  const others = bases(word);
  return others.length === 0 ? [word] : [...new Set([word, ...others.map(oneSpelling)])];
}

/** True for a past tense or past participle, as far as its form shows it. */
export function isEnglishPast(norm: string): boolean {
  if (BASE_OF.has(norm)) return !NOT_PAST.has(norm);
  return norm.endsWith("ed") && bases(norm).length > 0;
}
