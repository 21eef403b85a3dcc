import { describe, expect, it } from "vitest";
import { numbersIn } from "./numbers.ts";
import { spell } from "./spelling.ts";
import { stem } from "./stem.ts";
import { withoutDiacritics, wordReader } from "./words.ts";

const pairs = (drawn: string) => drawn.split(" ").map((pair) => pair.split("/"));

describe("spell", () => {
  it.each(
    pairs(
      "colour/color honoured/honored neighbourhood/neighborhood favourite/favorite armoury/armory odour/odor " +
        "organise/organize organisations/organizations recognising/recognizing analysed/analyzed " +
        "centre/center centred/centered theatres/theaters kilometres/kilometers fibre/fiber " +
        "travelled/traveled counsellors/counselors labelling/labeling defence/defense licence/license " +
        "skilful/skillful skilfully/skillfully fulfils/fulfills fulfilment/fulfillment programme/program " +
        "grey/gray ploughed/plowed catalogue/catalog judgement/judgment manoeuvre/maneuver learnt/learned " +
        "anaesthetic/anesthetic haemorrhage/hemorrhage paediatric/pediatric archaeology/archeology " +
        "enquiry/inquiry sceptical/skeptical mould/mold practising/practicing jewellery/jewelry",
    ),
  )("gives %s and %s one key", (british = "", american = "") => {
    expect(spell(british)).toBe(spell(american));
  });

  it.each(
    pairs(
      "four/for hour/hor your/yor filled/filed called/caled prise/prize scoured/scored rise/raise tour/tor " +
        "metering/meeting calling/caling course/corse size/seize timbre/timber",
    ),
  )("keeps %s and %s apart", (one = "", other = "") => {
    expect(spell(one)).not.toBe(spell(other));
  });
});

describe("stem", () => {
  it.each(
    pairs(
      "destroy/destroyed destroy/destroying destroys/destroyed study/studies study/studied hope/hoping " +
        "plan/planned city/cities box/boxes church/churches hero/heroes shoe/shoes agree/agreed state/stated " +
        "shoot/shot give/gave man/men child/children be/were have/has crisis/crises restore/restoring " +
        "warn/warning warn/warnings bandit/bandit's citizen/citizens die/dying lie/lies control/controlled " +
        "damage/damaging speak/spoke arise/arose we/we'll dont/don't open/opened close/closes class/classes",
    ),
  )("brings %s and %s together", (one = "", other = "") => {
    expect(stem(one)).toBe(stem(other));
  });

  it.each(
    pairs(
      "general/generous news/new hope/hop universe/university even/evening thing/th need/ne his/hi bus/busy",
    ),
  )("keeps %s and %s apart", (one = "", other = "") => {
    expect(stem(one)).not.toBe(stem(other));
  });
});

describe("numbersIn", () => {
  const values = (text: string) =>
    numbersIn(text).map(({ start, end, value }) => [text.slice(start, end), value]);

  it.each([
    ["20,000", "20,000", "20000"],
    ["20 000", "20 000", "20000"],
    ["20.000 men", "20.000", "20000"],
    ["20K", "20K", "20000"],
    ["20 thousand", "20 thousand", "20000"],
    ["some twenty thousand men", "twenty thousand", "20000"],
    ["twenty-five", "twenty-five", "25"],
    ["1.5 million", "1.5 million", "1500000"],
    ["1.5bn", "1.5bn", "1500000000"],
    ["two hundred and five.", "two hundred and five", "205"],
    ["a hundred ships", "a hundred", "100"],
    ["three hundred thousand and six", "three hundred thousand and six", "300006"],
    ["two thousand and twenty-two", "two thousand and twenty-two", "2022"],
    ["3.14", "3.14", "3.14"],
  ])("reads %s", (text, span, value) => {
    expect(values(text)).toEqual([[span, value]]);
  });

  it("takes each number as long as it goes", () => {
    expect(values("ten, twenty; five hundred or 6 hundred")).toEqual([
      ["ten", "10"],
      ["twenty", "20"],
      ["five hundred", "500"],
      ["6 hundred", "600"],
    ]);
    expect(values("nineteen ninety")).toEqual([
      ["nineteen", "19"],
      ["ninety", "90"],
    ]);
  });

  it.each([
    "one of them",
    "the twenty-first day",
    "07.01.2022",
    "thousands",
    "hundred",
    "a and b",
    "B12",
    "constructor",
    "٢٠",
  ])("finds none in %s", (text) => {
    expect(values(text)).toEqual([]);
  });
});

describe("wordReader", () => {
  it("folds diacritics, and letters that only look like plain ones with a stroke", () => {
    expect(["Café", "Øre", "naïve", "Straße", "Łódź"].map((word) => wordReader("en")(word).key)).toEqual([
      "cafe",
      "ore",
      "naive",
      "strasse",
      "lodz",
    ]);
    expect(withoutDiacritics("мой ёж")).toBe("мой еж");
  });

  it("spells and stems English only", () => {
    expect(wordReader("en-GB")("colours")).toEqual({ key: "colors", stem: "color" });
    expect(wordReader("fr")("colours")).toEqual({ key: "colours", stem: "colours" });
  });
});
