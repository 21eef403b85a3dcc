import { describe, expect, test } from "vitest";
import { tokenize } from "../text/token.ts";
import { compareTokens } from "./compare.ts";
import { english } from "./language/en.ts";
import { neutral } from "./language/neutral.ts";

function facts(a: string, b: string, language = english): string {
  return compareTokens(tokenize(a), tokenize(b), language).facts.join(", ");
}

describe("a difference of name", () => {
  test.each([
    ["They sailed from Genoa to Corfu.", "They sailed from Venice to Corfu.", "name"],
    ["They sailed to Genoa in spring.", "They sailed to the port in spring.", "name"],
    ["The crew of the NATO ship slept.", "The crew of the UN ship slept.", "name"],
    ["The UN sent a ship in spring.", "The United Nations sent a ship in spring.", ""],
    ["A ship of Norway sank near the coast.", "A Norwegian ship sank near the coast.", ""],
    ["The envoys of Russia left at noon.", "The Russian envoys left at noon.", ""],
    ["They heard Tokaev speak for an hour.", "They heard Tokayev speak for an hour.", ""],
    ["The army and the National Guard came.", "The army and the national police came.", ""],
    ["And he said, Come to the well.", "And he said, Go to the well.", ""],
    ["Morning came to the village again.", "Night came to the village again.", ""],
    ["THE SHIP LEFT GENOA IN SPRING", "THE SHIP LEFT VENICE IN SPRING", ""],
    ["She met the President of the court.", "She met the Chairman of the court.", ""],
  ])("%s / %s: %s", (a, b, kinds) => {
    expect(facts(a, b)).toBe(kinds);
  });
});

describe("a difference of negation", () => {
  test.each([
    ["The gates were not open that day.", "The gates were open that day.", "negation"],
    ["He left with a word to the guard.", "He left without a word to the guard.", "negation"],
    ["I don't know the man at the door.", "I know the man at the door.", "negation"],
    ["Neither the king nor the queen came.", "The king and the queen came.", "negation"],
    ["There was no wine in the house.", "There was not any wine in the house.", ""],
    ["Not only the roof burned that night.", "The roof burned that night.", ""],
    ["It was no doubt the best of ships.", "It was the best of ships.", ""],
    [
      "I do not say to thee how it was. He is no slave.",
      "That I say not to thee how it was. He is a son.",
      "negation",
    ],
    ["He neither saw it nor heard it. He slept.", "He did not see it, neither did he hear it. He slept.", ""],
    ["The non-smoking car was full.", "The smoking car was full.", ""],
  ])("%s / %s: %s", (a, b, kinds) => {
    expect(facts(a, b)).toBe(kinds);
  });
});

describe("a difference of modality", () => {
  test.each([
    ["Each state shall keep a register.", "Each state should keep a register.", "modality"],
    ["You must keep the gate shut.", "You have to keep the gate shut.", ""],
    ["We'll keep the gate shut.", "We will keep the gate shut.", ""],
    ["Funds are frozen without delay.", "Funds are frozen, as appropriate, without delay.", "modality"],
    ["Funds are frozen if needed.", "Funds are frozen where necessary.", ""],
    ["He would like a cup of tea.", "He wants a cup of tea.", ""],
    ["He does it of his own free will.", "He does it willingly.", ""],
    ["The must-have book was sold out.", "The new book was sold out.", ""],
    ["The feast fell in May that year.", "The feast fell in spring that year.", "date"],
  ])("%s / %s: %s", (a, b, kinds) => {
    expect(facts(a, b)).toBe(kinds);
  });
});

describe("a difference of person", () => {
  test.each([
    ["I have sent for the doctor today.", "The queen has sent for the doctor today.", "person"],
    ["We thank the crew of the lifeboat.", "They thank the crew of the lifeboat.", "person"],
    ["You keep the key of the tower.", "He keeps the key of the tower.", "person"],
    ["My son keeps the key.", "Our son keeps the key.", ""],
    ["In our country the law is old.", "In the country the law is old.", ""],
    ["He keeps the key of the tower.", "The guard keeps the key of the tower.", ""],
  ])("%s / %s: %s", (a, b, kinds) => {
    expect(facts(a, b)).toBe(kinds);
  });
});

describe("facts", () => {
  test("are told of a place where both readings tell them, wherever in the other", () => {
    expect(facts("In 1914 the old bridge was built here.", "The old bridge was built here in 1914.")).toBe(
      "",
    );
  });

  test("are listed in one order, each once", () => {
    expect(
      facts("I will pay 20 men on Friday, and I will go.", "The king paid 30 men on Monday, and he went."),
    ).toBe("number, date, modality, person");
  });

  test("of readings that share too little need both to tell one", () => {
    expect(facts("Ten ships sank.", "The storm broke masts and drowned sailors by the coast.")).toBe("");
    expect(facts("Ten ships sank.", "Storms broke twelve boats.")).toBe("number");
  });

  test("of readings that share next to nothing leave denial alone", () => {
    expect(facts("They sank.", "The storm broke masts without warning by the coast.")).toBe("");
    expect(
      facts(
        "The murder of guests is never lawful here.",
        "A brother who commits murder sins against the house and pays.",
      ),
    ).toBe("negation");
  });

  test("written in figures are known in any language", () => {
    expect(
      facts("Le 11.01.2022 il y avait 20 000 hommes.", "Le 12.01.2022 il y avait 30 000 hommes.", neutral),
    ).toBe("number, date");
  });
});
