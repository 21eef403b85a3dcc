/**
 * The inflected forms of an English word, brought to one stem.
 *
 * Source: M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), steps
 * 1a, 1b, 1c and 5 only. Deviations: steps 2 to 4 are left out, because a reader who
 * asks for a word wants its forms and not its relations ("general" is not "generous");
 * irregular forms come from a table; contractions give up their second word.
 */

/** Irregular words, each group led by the form that stands for all; groups parted by a bar. */
const IRREGULAR =
  "be am is are was were been being|have has had having|do does did done doing|go goes went gone|" +
  "say says said|make made|take took taken|come came|see saw seen|know knew known|get got gotten|" +
  "give gave given|find found|think thought|tell told|become became|leave left|feel felt|bring brought|" +
  "begin began begun|keep kept|hold held|write wrote written|stand stood|hear heard|mean meant|" +
  "meet met|run ran|pay paid|sit sat|speak spoke spoken|lead led|grow grew grown|lose lost|fall fell fallen|" +
  "send sent|build built|understand understood|draw drew drawn|break broke broken|spend spent|" +
  "rise rose risen|drive drove driven|buy bought|wear wore worn|choose chose chosen|seek sought|" +
  "throw threw thrown|catch caught|deal dealt|win won|forget forgot forgotten|shoot shot|fight fought|" +
  "teach taught|eat ate eaten|sell sold|fly flew flown|shake shook shaken|hide hid hidden|strike struck|" +
  "steal stole stolen|swear swore sworn|bear bore borne|tear tore torn|bind bound|bleed bled|breed bred|" +
  "cling clung|creep crept|dig dug|feed fed|flee fled|fling flung|forbid forbade forbidden|" +
  "forgive forgave forgiven|freeze froze frozen|grind ground|hang hung|lay laid|lend lent|light lit|" +
  "ride rode ridden|ring rang rung|shine shone|shrink shrank shrunk|sing sang sung|sink sank sunk|" +
  "sleep slept|slide slid|spin spun|spring sprang sprung|stick stuck|sting stung|swim swam swum|" +
  "swing swung|wake woke woken|weave wove woven|weep wept|wind wound|arise arose arisen|bite bit bitten|" +
  "blow blew blown|drink drank drunk|wring wrung|withdraw withdrew withdrawn|undertake undertook undertaken|" +
  "overcome overcame|oversee oversaw overseen|uphold upheld|withhold withheld|withstand withstood|" +
  "mistake mistook mistaken|foresee foresaw foreseen|overthrow overthrew overthrown|beget begat begotten|" +
  "slay slew slain|smite smote smitten|strive strove striven|tread trod trodden|bid bade bidden|" +
  "die died dies dying|lie lies lying|tie tied ties tying|show showed shown|prove proved proven|" +
  "man men|woman women|child children|person people|foot feet|tooth teeth|mouse mice|goose geese|ox oxen|" +
  "life lives|wife wives|knife knives|half halves|wolf wolves|leaf leaves|thief thieves|shelf shelves|" +
  "self selves|loaf loaves|crisis crises|basis bases|criterion criteria|phenomenon phenomena|medium media|" +
  "datum data|good better best|bad worse worst|a an";

/** Words that only look inflected. */
const FIXED = new Set(
  (
    "news evening morning nothing something anything everything during ceiling darling sibling hundred indeed " +
    "always perhaps this thus series species means united goods customs"
  )
    .split(" ")
    .concat("his its yes us as"),
);

function table(): ReadonlyMap<string, string> {
  const stems = new Map<string, string>();
  for (const group of IRREGULAR.split("|")) {
    const forms = group.split(" ");
    for (const form of forms) stems.set(form, forms[0] ?? form);
  }
  return stems;
}

const STEMS = table();

const VOWEL = /[aeiou]|(?<=[^aeiou])y/u;
/** Ends in consonant, vowel, consonant, the last not w, x or y: Porter's *o. */
const SHORT = /[^aeiou][aeiouy][^aeiouwxy]$/u;

/** Porter's measure: how often a vowel run is followed by a consonant run. */
function measure(word: string): number {
  return word.replace(/y(?=[aeiou])|^y/gu, "j").match(/[aeiouy]+[^aeiouy]+/gu)?.length ?? 0;
}

function withoutPlural(word: string): string {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (word.endsWith("ies")) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1);
  return word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") ? word.slice(0, -1) : word;
}

function mended(stem: string): string {
  if (/(?:at|bl|iz)$/u.test(stem)) return `${stem}e`;
  if (/([^aeioulsz])\1$/u.test(stem)) return stem.slice(0, -1);
  return measure(stem) === 1 && SHORT.test(stem) ? `${stem}e` : stem;
}

function withoutTense(word: string): string {
  if (word.endsWith("eed")) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = /(?:ed|ing)$/u.exec(word)?.[0];
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  return VOWEL.test(stem) ? mended(stem) : word;
}

function withoutLastLetter(word: string): string {
  if (word.endsWith("ll") && measure(word) > 1) return word.slice(0, -1);
  if (!word.endsWith("e")) return word;
  const stem = word.slice(0, -1);
  const size = measure(stem);
  return size > 1 || (size === 1 && !SHORT.test(stem)) ? stem : word;
}

/**
 * The stem that an English word shares with its other forms.
 *
 * 1. `destroyed`, `destroys` and `destroying` give `destroy`
 * 2. `shot` gives the stem of `shoot`
 * 3. `kazakhstan's` gives the stem of `kazakhstan`, and `don't` gives `dont`
 *
 * Takes a folded word in lower case. A stem is a key for comparing and need not be a word.
 */
export function stem(word: string): string {
  const bare = word.replace(/n't$/u, "nt").replace(/'(?:s|d|ll|re|ve|m)$/u, "");
  const lead = STEMS.get(bare) ?? bare;
  if (lead.length < 4 || FIXED.has(lead)) return lead;
  const tenseless = withoutTense(withoutPlural(lead));
  const root = STEMS.get(tenseless) ?? tenseless;
  const base = VOWEL.test(root.slice(0, -1)) ? root.replace(/y$/u, "i") : root;
  return withoutLastLetter(base);
}
