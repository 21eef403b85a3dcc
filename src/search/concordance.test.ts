import { describe, expect, it } from "vitest";
import { cellText, concordanceCsv, concordanceOf, csvField } from "./concordance.ts";
import { corpusOf } from "./corpus.ts";
import { ISLANDS } from "./islands.ts";
import { answer } from "./match.ts";
import { parseQuery } from "./query.ts";
import { SAMPLE } from "./sample.ts";
import type { SearchEdition } from "./edition.ts";
import { createTexts } from "./texts.ts";

function tableOf(edition: SearchEdition, typed: string) {
  const corpus = corpusOf(edition);
  const texts = createTexts();
  return concordanceOf(answer(parseQuery(typed), corpus, texts).together.places, corpus, texts);
}

const drawn = (edition: SearchEdition, typed: string) =>
  tableOf(edition, typed).rows.map(({ place, cells }) => [
    place,
    ...cells.map((cell) => `${cell.kind}: ${cellText(cell)}`),
  ]);

describe("concordanceOf", () => {
  it("sets the other versions' words beside the hit", () => {
    expect(drawn(SAMPLE, '"to sail"')).toEqual([
      [
        "3",
        "hit: I have ordered the pilots [to sail] without warning.",
        "otherwise: I told the pilots [to put out at once]—without warning anybody.",
        "otherwise: … said that the pilots had orders [to leave] without warning.",
      ],
    ]);
  });

  it("shows nothing between the neighbours where a version has no word for it", () => {
    expect(drawn(SAMPLE, '"again"')).toEqual([
      ["2", "hit: The harbour is open [again].", "otherwise: The harbor is open [once more].", "lacking: "],
    ]);
  });

  it("gives each occurrence its line", () => {
    expect(drawn(SAMPLE, '"no ship"')).toEqual([
      [
        "6",
        "otherwise: We did not lose [a single ship].",
        "hit: We lost [no ship]; no ship, I say. | We lost no ship; [no ship], I say.",
        "lacking: ",
      ],
    ]);
  });

  it("keeps the place short in long readings", () => {
    const [row] = drawn(ISLANDS, '"a physician"');
    expect(row?.slice(1)).toEqual([
      "hit: … sent 45 tons of coal and [a physician]. We have not forgotten that, and …",
      "otherwise: … us 45 tons of coal and [the help of a doctor]. Our children shall remember it. The …",
    ]);
  });
});

describe("concordanceCsv", () => {
  it("writes a heading and a row for each passage", () => {
    expect(concordanceCsv(tableOf(SAMPLE, "again"))).toBe(
      "Passage,Title,A Harbour Gazette,B Island Post,C A letter\r\n" +
        "2,The harbour is open,The harbour is open [again].,The harbor is open [once more].,\r\n",
    );
  });

  it.each([
    ["plain", "plain"],
    ['he said "no"', '"he said ""no"""'],
    ["one, two", '"one, two"'],
    ["line\nline", '"line\nline"'],
    ["=SUM(A1)", "'=SUM(A1)"],
    ["-1, 2", `"'-1, 2"`],
  ])("quotes %j", (text, field) => {
    expect(csvField(text)).toBe(field);
  });
});
