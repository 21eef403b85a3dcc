/** For tests: quotations made from an edition's texts in seven ways, with what must be said of each. */

import type { SearchEdition } from "./edition.ts";
import type { Verdict } from "./quote.ts";

/** A made quotation and what a right verdict on it is. */
export interface QuoteCase {
  readonly version: string;
  readonly made: string;
  readonly given: string;
  readonly expected: (verdict: Verdict) => boolean;
}

/** A small generator of numbers below a bound, the same each time (D. H. Lehmer, 1951). */
function lehmer(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const FOREIGN =
  "The gardener said that roses grow best when nobody looks at them for a week. " +
  "My uncle kept his violin under the bed and played it only in August. " +
  "A train leaves the station at nine, and the next one leaves whenever it likes. " +
  "Soup is better on the second day, as every cook in this valley will tell you. " +
  "They painted the doors blue because the blue paint was cheaper than the green. " +
  "In the museum there is a clock which has shown the same hour since the war.";

const closeWith = (gravity: string) => (verdict: Verdict) =>
  verdict.kind === "close" && verdict.piece.departures[0]?.gravity === gravity;

/**
 * Makes 200 cases from the body of an edition's versions: 40 verbatim, 40 with one word
 * changed, 20 with a number changed, 20 with a negation dropped, 30 cut with an ellipsis,
 * 30 of two places joined, 20 of foreign text.
 */
export function generatedCases(edition: SearchEdition): readonly QuoteCase[] {
  const random = lehmer(7);
  const versions = edition.witnesses.map(({ id, segments }) => ({
    id,
    sentences: segments
      .filter((one) => one.role === "body")
      .map((one) => (one.corrected ?? one.text).split(" "))
      .filter((words) => words.length >= 8),
  }));
  const version = () => versions[random(versions.length)] ?? { id: "", sentences: [] };
  const some = (sentences: readonly (readonly string[])[]) => sentences[random(sentences.length)] ?? [];
  const cases: QuoteCase[] = [];
  const add = (made: string, count: number, make: () => Omit<QuoteCase, "made"> | undefined) => {
    for (let found = 0; found < count;) {
      const one = make();
      if (one === undefined) continue;
      cases.push({ made, ...one });
      found++;
    }
  };
  const verbatim = (verdict: Verdict) => verdict.kind === "verbatim";
  add("verbatim", 40, () => {
    const { id, sentences } = version();
    const words = some(sentences);
    const from = random(words.length - 5);
    const given = words.slice(from, from + 5 + random(words.length)).join(random(3) === 0 ? "\n" : " ");
    return { version: id, given: random(2) === 0 ? given : given.toUpperCase(), expected: verbatim };
  });
  add("one word changed", 40, () => {
    const { id, sentences } = version();
    const words = [...some(sentences)];
    const at = random(words.length);
    if (
      !/^\p{L}+$/u.test(words[at] ?? "") ||
      /^(?:no|not|never|none|nobody|nothing|nor|without|one|two|nineteen|ninety|fifty|thousand)$/iu.test(
        words[at] ?? "",
      )
    )
      return undefined;
    words[at] = "kangaroo";
    return { version: id, given: words.join(" "), expected: closeWith("word") };
  });
  add("number changed", 20, () => {
    const { id, sentences } = version();
    const words = [...some(sentences)];
    const at = words.findIndex((word) => /^\d/u.test(word));
    const word = words[at];
    if (word === undefined) return undefined;
    words[at] = word.replace(/^\d/u, (digit) => String((Number(digit) % 9) + 1));
    return { version: id, given: words.join(" "), expected: closeWith("number") };
  });
  add("negation dropped", 20, () => {
    const { id, sentences } = version();
    const words = [...some(sentences)];
    const at = words.findIndex((word) => /^(?:not|never)$/u.test(word));
    if (at < 0) return undefined;
    words.splice(at, 1);
    return { version: id, given: words.join(" "), expected: closeWith("negation") };
  });
  add("cut with an ellipsis", 30, () => {
    const { id, sentences } = version();
    const words = some(sentences);
    if (words.length < 12) return undefined;
    const from = 4 + random(words.length - 10);
    const to = from + 1 + random(words.length - 5 - from);
    const mark = ["…", "...", "[…]", "(...)"][random(4)] ?? "…";
    const given = [...words.slice(0, from), mark, ...words.slice(to)].join(" ");
    return {
      version: id,
      given,
      expected: (verdict) =>
        verdict.kind === "verbatim" && verdict.places.some((one) => one.cuts.length === 1),
    };
  });
  add("two places joined", 30, () => {
    const { id, sentences } = version();
    const one = random(sentences.length);
    const other = random(sentences.length);
    if (Math.abs(one - other) < 3) return undefined;
    const given = [...(sentences[one] ?? []), ...(sentences[other] ?? [])].join(" ");
    const ranks = one < other ? "1 2" : "2 1";
    return {
      version: id,
      given,
      expected: (verdict) => verdict.kind === "stitched" && verdict.ranks.join(" ") === ranks,
    };
  });
  add("foreign text", 20, () => {
    const words = FOREIGN.split(" ");
    const from = random(words.length - 12);
    const given = words.slice(from, from + 8 + random(30)).join(" ");
    return { version: version().id, given, expected: (verdict) => verdict.kind === "notFound" };
  });
  return cases;
}
