/**
 * One spelling for each English word that Britain and America spell apart.
 *
 * Rules stand for the families, a table for the single words. The result is a key and
 * not a recommendation: it need only be the same for both spellings, and different
 * for words that differ in sense, which is why each rule asks for a minimum of letters
 * before its ending ("four" is not "for", "filled" is not "filed", "prise" is not "prize").
 * Sources: the lists of differing spellings in R. W. Burchfield (ed.), "The New Fowler's
 * Modern English Usage" (1996), and in the front matter of Merriam-Webster's Collegiate.
 */

/** Single words, `british:american`; the endings -s, -ed, -ing, -er, -ly, -ness and -ment are tried as well. */
const PAIRS =
  "odour:odor skilful:skillful wilful:willful fulfil:fulfill enrol:enroll instil:instill distil:distill " +
  "appal:appall enthral:enthrall instalment:installment enrolment:enrollment fulfilment:fulfillment " +
  "tranquillity:tranquility jewellery:jewelry woollen:woolen woolly:wooly marvellous:marvelous " +
  "defence:defense offence:offense licence:license pretence:pretense practise:practice practised:practiced " +
  "practising:practicing practises:practices programme:program programmes:programs grey:gray plough:plow " +
  "sceptic:skeptic sceptical:skeptical scepticism:skepticism aluminium:aluminum moustache:mustache " +
  "pyjamas:pajamas gaol:jail judgement:judgment acknowledgement:acknowledgment ageing:aging whisky:whiskey " +
  "mould:mold moult:molt smoulder:smolder cosy:cozy artefact:artifact sulphur:sulfur aeroplane:airplane " +
  "gipsy:gypsy tsar:czar tsarist:czarist connexion:connection inflexion:inflection learnt:learned " +
  "burnt:burned dreamt:dreamed spelt:spelled spoilt:spoiled leapt:leaped knelt:kneeled leant:leaned " +
  "focussed:focused focussing:focusing biassed:biased benefitted:benefited worshipped:worshiped " +
  "worshipping:worshiping kidnapped:kidnaped kidnapping:kidnaping kilogramme:kilogram " +
  "catalogue:catalog catalogued:cataloged dialogue:dialog analogue:analog aesthetic:esthetic " +
  "mediaeval:medieval encyclopaedia:encyclopedia foetus:fetus oestrogen:estrogen diarrhoea:diarrhea " +
  "leukaemia:leukemia draughtsman:draftsman manoeuvre:maneuver manoeuvred:maneuvered " +
  "manoeuvring:maneuvering storeyed:storied carcase:carcass furore:furor";

/** Words in -re, without that ending. */
const RE_STEMS =
  "cent|epicent|theat|amphitheat|(?:kilo|centi|milli|deci|nano|micro)?met|lit|(?:milli|centi)lit|fib|sab|somb|" +
  "spect|calib|lust|meag|scept|sepulch|och|reconnoit|saltpet|goit|mit|nit";

/** Families, most particular first. Each takes the British form to the American one. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(${RE_STEMS})re(s?)$`, "u"), "$1er$2"],
  [new RegExp(`^(${RE_STEMS})red$`, "u"), "$1ered"],
  [new RegExp(`^(${RE_STEMS})ring$`, "u"), "$1ering"],
  // colour, honour, neighbourhood; three letters before, or "scoured" would be "scored"
  [
    /^(\p{L}{3,})our(s|ed|ing|ings|er|ers|ful|fully|less|able|ably|y|ies|ite|ites|hood|hoods|ist|ists|ation|ism)?$/u,
    "$1or$2",
  ],
  // organise, organisation, analyse; "prise" is another word than "prize", "arise" has irregular forms
  [
    /^(?!(?:pris|aris)(?:e|es|ed|en|ing)$)(\p{L}{2,}[iy])s(e|es|ed|er|ers|ing|ings|able|ation|ations|ational)$/u,
    "$1z$2",
  ],
  // travelled, counsellor; two syllables before, or "filled" would be "filed"
  [/^(\p{L}*[aeiouy]\p{L}*[^aeiouy]\p{L}*[aeiouy])ll(ed|ing|ings|er|ers|or|ors|ist|ists)$/u, "$1l$2"],
  [/^an(a)esth/u, "anesth"],
  [/^(orthop|p)aed/u, "$1ed"],
  [/^haem/u, "hem"],
  [/^archaeo/u, "archeo"],
  [/^(re)?enquir/u, "$1inquir"],
];

const ENDINGS = ["", "s", "ed", "ing", "er", "ly", "ness", "ment", "less"];

function table(): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const pair of PAIRS.split(" ")) {
    const [british = "", american = ""] = pair.split(":");
    for (const ending of ENDINGS)
      if (!words.has(british + ending)) words.set(british + ending, american + ending);
  }
  return words;
}

const WORDS = table();

/**
 * The common key of the British and the American spelling of an English word.
 *
 * 1. `colour` and `color` give `color`
 * 2. `organisation` and `organization` give `organization`
 * 3. `four` stays `four`
 *
 * Takes a folded word, in lower case and without diacritics; a word of no family is
 * returned as it is.
 */
export function spell(word: string): string {
  if (word.length < 4) return word;
  const single = WORDS.get(word);
  if (single !== undefined) return single;
  for (const [pattern, replacement] of RULES)
    if (pattern.test(word)) return word.replace(pattern, replacement);
  return word;
}
