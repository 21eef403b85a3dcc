import { describe, expect, it } from "vitest";
import { corpusOf } from "./corpus.ts";
import { answer, formsFound, marksIn } from "./match.ts";
import type { Filter, Finding } from "./match.ts";
import { parseQuery } from "./query.ts";
import { SAMPLE } from "./sample.ts";
import { createTexts } from "./texts.ts";

const CORPUS = corpusOf(SAMPLE);
const TEXTS = createTexts();
const SIGLA = new Map(SAMPLE.witnesses.map(({ id, siglum }) => [id, siglum]));
const PARAGRAPHS = new Map(CORPUS.paragraphs.map((paragraph) => [paragraph.id, paragraph]));

const ask = (typed: string, filter: Filter = {}) => answer(parseQuery(typed), CORPUS, TEXTS, filter);

/** `3: A B, 5: C` for passages and the versions that answer, with the count before. */
const drawn = ({ places, count }: Finding) =>
  [
    String(count),
    ...places.map(
      ({ place, readings }) => `${place.id} ${readings.map((one) => SIGLA.get(one.witness)).join("")}`,
    ),
  ].join(" · ");

const found = (typed: string, filter?: Filter) => drawn(ask(typed, filter).together);

/** A sentence with its marks in brackets. */
function marked(typed: string, sentence: string): string {
  const result = ask(typed).together.places.flatMap((place) =>
    place.readings.flatMap((one) => one.occurrences),
  );
  const paragraph = PARAGRAPHS.get(sentence.replace(/\.\d+$/u, ""));
  if (paragraph === undefined) throw new RangeError(sentence);
  const running = TEXTS.running(paragraph, "en");
  let text = paragraph.sentences.find((one) => one.id === sentence)?.text ?? "";
  for (const { start, end } of marksIn(sentence, running, result).toReversed())
    text = `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
  return text;
}

describe("answer", () => {
  it("finds a quoted phrase in every version, with straight or curly quotes", () => {
    expect(found('"without warning"')).toBe("3 · 3 ABC");
    expect(found("“without warning”")).toBe("3 · 3 ABC");
    expect(found("‘without warning’")).toBe("3 · 3 ABC");
    expect(found('"without warning')).toBe("3 · 3 ABC");
  });

  it("asks every term of a reading when some of it is quoted", () => {
    expect(found('"without warning" orders')).toBe("4 · 3 AC");
    expect(found('"without warning" "to sail"')).toBe("2 · 3 A");
    expect(found('orders "without warning" told')).toBe("0");
  });

  it("leaves out the readings that have a word or phrase with a minus", () => {
    expect(found("pilots -warning")).toBe("2 · 4 AB");
    expect(found('pilots -"the pilots to"')).toBe("3 · 3 C · 4 AB");
    expect(found("pilots −anybody -leave")).toBe("3 · 3 A · 4 AB");
  });

  it("takes hyphens and dashes either way", () => {
    expect(found('"well marked"')).toBe("1 · 4 A");
    expect(found("well-marked")).toBe("1 · 4 A");
    expect(found("wellmarked")).toBe("1 · 4 A");
    expect(found('"once without warning"')).toBe("1 · 3 B");
    expect(found('"once — without"')).toBe("1 · 3 B");
  });

  it("takes a number however it is written", () => {
    for (const typed of ["20 thousand", "20,000", "20K", "20k", "20000", "twenty thousand", "20 000"]) {
      expect([typed, found(typed)]).toEqual([typed, "3 · 5 ABC"]);
      expect([typed, found(`"${typed} barrels"`)]).toEqual([typed, "3 · 5 ABC"]);
    }
    expect(found('"thousand barrels"')).toBe("2 · 5 AC");
  });

  it("folds apostrophes, diacritics and capitals", () => {
    expect(found("don't")).toBe("1 · 8 A");
    expect(found("DON’T")).toBe("1 · 8 A");
    expect(found('"CAFE"')).toBe("2 · 5 AB");
    expect(found('"cafe\u0301"')).toBe("2 · 5 AB");
  });

  it("finds British and American spellings by each other", () => {
    expect(found('"harbor is open"')).toBe("2 · 2 AB");
    expect(found('"harbour is open"')).toBe("2 · 2 AB");
  });

  it("finds the editor's correction and what it corrects", () => {
    expect(found('"lost and the cafe"')).toBe("1 · 5 A");
    expect(found("andthe")).toBe("1 · 5 A");
    expect(found('"lost, andthe café"')).toBe("1 · 5 A");
    expect(marked("andthe", "gazette.4.1")).toBe(
      "Some 20 thousand barrels were lost, [and the] café burned down.",
    );
  });

  it("counts a word that an editor left out as doubled once", () => {
    const [gazette, ...others] = SAMPLE.witnesses;
    if (gazette === undefined) throw new RangeError("no gazette");
    const segments = gazette.segments.map((one) =>
      one.id === "gazette.2.2"
        ? { ...one, text: "The the harbour is open again.", corrected: one.text }
        : one,
    );
    const corpus = corpusOf({ ...SAMPLE, witnesses: [{ ...gazette, segments }, ...others] });
    const count = (typed: string) => answer(parseQuery(typed), corpus, createTexts()).together.count;
    expect(count('"the"')).toBe(ask('"the"').together.count);
    expect(count('"the the harbour"')).toBe(1);
    expect(count('"over the the"')).toBe(1);
    expect(count('"the the the"')).toBe(0);
    expect(count('"the harbour is open again"')).toBe(1);
  });

  it("finds a phrase with and without the word that an editor supplied", () => {
    const [gazette, ...others] = SAMPLE.witnesses;
    if (gazette === undefined) throw new RangeError("no gazette");
    const segments = gazette.segments.map((one) =>
      one.id === "gazette.2.2" ? { ...one, text: "The harbour open again.", corrected: one.text } : one,
    );
    const corpus = corpusOf({ ...SAMPLE, witnesses: [{ ...gazette, segments }, ...others] });
    const count = (typed: string) => answer(parseQuery(typed), corpus, createTexts()).together.count;
    expect(count('"harbour is open again"')).toBe(1);
    expect(count('"harbour open again"')).toBe(1);
    expect(count('"harbour open"')).toBe(1);
  });

  it("takes a quoted word as it stands and an unquoted one in all its forms", () => {
    expect(found('"destroyed"')).toBe("1 · 7 C");
    expect(found("destroyed")).toBe("2 · 7 C");
    expect(found('"rebuild the quay"')).toBe("1 · 7 A");
    expect(found("rebuild the quay")).toBe("1 · 7 A");
  });

  it("counts a phrase twice in one passage", () => {
    expect(found('"no ship"')).toBe("2 · 6 B");
    expect(marked('"no ship"', "post.3.2")).toBe("We lost [no ship]; [no ship], I say.");
  });

  it("finds a phrase over a sentence's end, shows it with both readings and counts it once", () => {
    expect(found('"over the harbour"')).toBe("1 · 1 A · 2 A");
    expect(marked('"over the harbour"', "gazette.2.1")).toBe("Friends, the storm is [over].");
    expect(marked('"over the harbour"', "gazette.2.2")).toBe("[The harbour] is open again.");
  });

  it("finds no phrase over a paragraph's end", () => {
    expect(found('"again I have"')).toBe("0");
    expect(found('"speaks friends"')).toBe("0");
  });

  it("counts a sentence that serves two passages once", () => {
    expect(found('"the sea is the sea"')).toBe("2 · 8 B · 9 AB");
    expect(found("sea")).toBe("6 · 8 AB · 9 AB");
  });

  it("tells words that stand in a row from the same words apart", () => {
    const { together, apart } = ask("pilots warning");
    expect([drawn(together), drawn(apart)]).toEqual(["0", "6 · 3 ABC"]);
    expect(drawn(ask("without warning").apart)).toBe("0");
  });

  it("reports what stands in the paratext by itself", () => {
    const { together, outside } = ask("harbour master");
    expect(drawn(together)).toBe("1 · 8 B · 9 B");
    expect(outside.map((one) => one.paragraph.id)).toEqual(["gazette.1"]);
  });

  it("keeps to the versions, kinds and sections asked for and says what lies beyond", () => {
    expect(found('"without warning"', { versions: ["post"] })).toBe("1 · 3 B");
    expect(found('"without warning"', { kinds: ["report"] })).toBe("1 · 3 C");
    expect(found("pilots", { sections: ["Losses"] })).toBe("0");
    const { together } = ask('"without warning"', { versions: ["post"] });
    expect(together.places[0]?.beyond.map((one) => one.witness)).toEqual(["gazette", "letter"]);
    expect([...together.byVersion.values()]).toEqual([1, 1, 1]);
  });

  it("gives the other versions' words and who lacks the passage", () => {
    const [place] = ask("wellmarked").together.places;
    expect(place?.others.map((one) => one.witness)).toEqual(["post"]);
    expect(place?.lacking).toEqual(["letter"]);
  });

  it("says in which forms a word was found", () => {
    const query = parseQuery("lose");
    const { together } = answer(query, CORPUS, TEXTS);
    const runnings = new Map(CORPUS.paragraphs.map((one) => [one.id, TEXTS.running(one, "en")]));
    expect(formsFound(query, together, runnings)).toEqual([
      [
        { form: "lost", count: 3 },
        { form: "lose", count: 1 },
      ],
    ]);
  });

  it("finds nothing for a query of nothing", () => {
    for (const typed of ["", "   ", '""', "-", "-warning", "?!", "\u0000"]) expect(found(typed)).toBe("0");
  });
});
