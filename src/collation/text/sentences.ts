/**
 * Where the sentences of a paragraph begin and end.
 *
 * The first cut is Unicode Standard Annex 29's sentence boundaries (M. Davis and others,
 * "Unicode Text Segmentation"), as the platform's Intl.Segmenter draws them. Three rules
 * mend what that standard leaves to the application: a piece that ends in an abbreviation
 * or an initial is joined to the next; so is one that is followed by a lower-case letter
 * or a dash; and a stop with no space after it, or an ellipsis before a capital, parts.
 */

/** A half-open range of UTF-16 offsets into the paragraph. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Abbreviations, by language, after which a sentence goes on; without their stop, in lower case. */
const ABBREVIATIONS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "rev",
    "fr",
    "sr",
    "jr",
    "st",
    "mt",
    "gen",
    "col",
    "maj",
    "capt",
    "lt",
    "sgt",
    "gov",
    "sen",
    "rep",
    "hon",
    "pres",
    "messrs",
    "mme",
    "mlle",
    "no",
    "nos",
    "vol",
    "vols",
    "ch",
    "chap",
    "art",
    "sec",
    "fig",
    "pp",
    "ed",
    "eds",
    "cf",
    "viz",
    "vs",
    "e.g",
    "i.e",
    "ca",
    "approx",
    "jan",
    "feb",
    "mar",
    "apr",
    "jun",
    "jul",
    "aug",
    "sept",
    "sep",
    "oct",
    "nov",
    "dec",
    "ltd",
    "inc",
    "co",
    "corp",
  ],
  de: ["dr", "prof", "hr", "fr", "nr", "bzw", "z.b", "d.h", "u.a", "bd", "s", "vgl", "st"],
  fr: ["m", "mm", "mme", "mlle", "dr", "st", "ste", "p", "pp", "cf", "art", "vol"],
};

/** Abbreviations that end a sentence unless a figure follows ("No. 5", but "He said no. Then"). */
const BEFORE_FIGURES: readonly string[] = [
  "no",
  "nos",
  "art",
  "sec",
  "fig",
  "ch",
  "p",
  "pp",
  "s",
  "nr",
  "bd",
  "mar",
  "jun",
  "may",
];

const CLOSERS = "[\"'\\u2019\\u201D\\u00BB\\u203A)\\]]*";
const OPENERS = "[\"'\\u2018\\u201C\\u00AB\\u2039(\\[\\u201E]*";

/** A stop run on into the next sentence ("one.Then"), or an ellipsis before a capital ("Well … Then"). */
const RUN_ON = new RegExp(
  `(?<=\\p{Ll}{2}[.!?\\u2026]${CLOSERS})(?=${OPENERS}\\p{Lu}\\p{L})|(?<=\\u2026${CLOSERS}\\s+)(?=${OPENERS}(?!I\\b)\\p{Lu})`,
  "gu",
);

/** The word before the stop at which a piece ends, or nothing where it does not end in a full stop. */
const LAST_WORD = /(?<word>[\p{L}\p{M}\p{N}.]*[\p{L}\p{M}\p{N}])\.\s*$/u;

/** How a continuation begins: a lower-case letter, a comma, a semicolon or a dash. */
const CONTINUES = new RegExp(`^\\s*(?:[,;:\\u2013\\u2014-]|${OPENERS}\\p{Ll})`, "u");

function endsInAbbreviation(piece: string, next: string, locale: string): boolean {
  const word = LAST_WORD.exec(piece)?.groups?.["word"];
  if (word === undefined) return false;
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return true;
  const known = ABBREVIATIONS[new Intl.Locale(locale).language] ?? [];
  const key = word.toLowerCase();
  if (!known.includes(key)) return false;
  return !BEFORE_FIGURES.includes(key) || /^\s*\p{N}/u.test(next);
}

/** Cuts where a new sentence begins without the space that the standard looks for. */
function partRunOns(text: string, span: Span): readonly Span[] {
  const piece = text.slice(span.start, span.end);
  const cuts = [...piece.matchAll(RUN_ON)]
    .map((match) => match.index)
    .filter((at) => at > 0 && at < piece.length);
  const bounds = [0, ...cuts, piece.length];
  return bounds
    .slice(1)
    .map((end, index) => ({ start: span.start + (bounds[index] ?? 0), end: span.start + end }));
}

/**
 * The sentences of a paragraph, in order: spans that follow one another without a gap
 * and cover the text; a sentence's trailing white space belongs to it. An empty text has none.
 *
 * `locale` is a BCP 47 tag; an unknown language gets the standard's rules and those of
 * initials alone. Throws a RangeError for a tag that is not well formed.
 */
export function sentences(text: string, locale: string): readonly Span[] {
  if (text === "") return [];
  const first = [...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text)].map(
    ({ index, segment }) => ({ start: index, end: index + segment.length }),
  );
  const joined: Span[] = [];
  for (const span of first) {
    const last = joined.at(-1);
    const piece = last === undefined ? "" : text.slice(last.start, last.end);
    const next = text.slice(span.start, span.end);
    const goesOn = last !== undefined && (CONTINUES.test(next) || endsInAbbreviation(piece, next, locale));
    const bare = last !== undefined && !/[\p{L}\p{N}]/u.test(next);
    if (last !== undefined && (goesOn || bare))
      joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined.flatMap((span) => partRunOns(text, span));
}
