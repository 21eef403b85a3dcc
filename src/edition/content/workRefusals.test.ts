import { describe, expect, it } from "vitest";
import { loadEdition } from "../loadEdition.ts";
import { formatLedger } from "../ledger/ledger.ts";
import { FORM, NO_DIGEST, refusal, withoutDigests } from "../testing/refusal.ts";
import type { Changes } from "../testing/refusal.ts";
import { fableWith, writeFable } from "../testing/smallWork.ts";

const old = "witnesses/old.md";
const workWith = (from: string, to: string): Changes => ({ "work.yaml": fableWith("work.yaml", [from, to]) });
const decisions = (...lines: readonly string[]): Changes => ({ "decisions.yaml": `${lines.join("\n")}\n` });

describe("a work stops the build", () => {
  it.each<[string, Changes, string]>([
    [
      "if it has no work.yaml",
      { "work.yaml": undefined },
      `The file content/fable/work.yaml is missing (content/fable/work.yaml:1).\n${FORM}`,
    ],
    [
      "if a field of it is unknown",
      workWith("base:", "bases:"),
      `The field "bases" is not known; its value is "old" (content/fable/work.yaml:3).\n${FORM}`,
    ],
    [
      "if its base is no witness",
      workWith("base: old", "base: oldest"),
      'The base "oldest" is no witness (content/fable/work.yaml:3).\nName one of the witnesses: old, new, brief.',
    ],
    [
      "if two witnesses have one id",
      workWith("[old, new, brief]", "[old, new, brief, new]"),
      'Two witnesses have the id "new" (content/fable/work.yaml:4).\nName each witness once.',
    ],
    [
      "if two witnesses have one siglum",
      {
        "witnesses/new.md": fableWith("witnesses/new.md", [
          "siglum: B\nname: New version",
          "name: New version\nsiglum: A",
        ]),
      },
      'Witnesses "old" and "new" have the same siglum "A" (content/fable/witnesses/new.md:3).\nGive each witness a letter of its own.',
    ],
    [
      "if a witness has no file",
      { "witnesses/brief.md": undefined },
      'Witness "brief" has no file witnesses/brief.md (content/fable/work.yaml:4).\nPut its transcript there, or take "brief" out of the list.',
    ],
    [
      "if a witness is not listed",
      workWith("[old, new, brief]", "[old, new]"),
      'Witness "brief" is not in the list of witnesses (content/fable/work.yaml:4).\nAdd "brief" to the list, or take its file out of the folder.',
    ],
    [
      "if a name cannot be part of an address",
      { "witnesses/The Old.md": fableWith(old) },
      '"The Old" cannot be part of an address (content/fable/witnesses/The Old.md:1).\nName it with small letters, digits and single hyphens: the name becomes part of every address.',
    ],
    [
      "if it has no versions",
      { "witnesses/old.md": undefined, "witnesses/new.md": undefined, "witnesses/brief.md": undefined },
      `The folder content/fable/witnesses is missing (content/fable/witnesses:1).\n${FORM}`,
    ],
    [
      "if the outline names an unknown passage by a title",
      { "outline.yaml": 'titles:\n  "1": The vine\n  "99": Nothing\n' },
      'The outline names passage "99", which is not among the work\'s passages (content/fable/outline.yaml:3).\nName a passage by its number in passages.json, or delete the line.',
    ],
    [
      "if the outline names an unknown passage as a beginning",
      { "outline.yaml": "sections:\n  - { title: One, from: 1 }\n  - { title: Two, from: 8a }\n" },
      'The outline names passage "8a", which is not among the work\'s passages (content/fable/outline.yaml:3).\nName a passage by its number in passages.json, or delete the line.',
    ],
    [
      "if the outline begins two sections at one passage",
      { "outline.yaml": "sections:\n  - { title: One, from: 1 }\n  - { title: Two, from: 1 }\n" },
      'Two sections begin at passage "1" (content/fable/outline.yaml:3).\nLet each section begin at a passage of its own.',
    ],
    [
      "if the outline names no number",
      { "outline.yaml": "sections:\n  - { title: One, from: first }\n" },
      `The field "sections.0.from" is wrong, "first": not a passage's number, such as 8 or 8a (content/fable/outline.yaml:2).\n${FORM}`,
    ],
  ])("%s", async (_, changes, message) => {
    expect(await refusal(changes)).toBe(message);
  });
});

describe("the ledger stops the build", () => {
  it("if a number in it matches nothing any longer", async () => {
    const published = await writeFable();
    const { ledger } = await loadEdition(published.root, "fable");
    await published.remove();
    const text = formatLedger(ledger).replaceAll("0000-00-00", "2022-02-02");
    expect(await refusal({ "passages.json": text })).toBe("not refused");
    const lost = ledger.entries.find((entry) =>
      JSON.stringify(entry).includes('"words":"At last he walked away."'),
    );
    const line = text.split("\n").findIndex((one) => one.includes(`"id": "${lost?.id ?? "none"}"`)) + 1;
    expect(line).toBeGreaterThan(1);
    const changed = { [old]: fableWith(old, [" At last he walked away.", ""]) };
    expect(await refusal({ ...changed, "passages.json": text })).toBe(
      `The ledger of "fable" does not fit its texts: 1 number whose words have changed or gone (${lost?.id ?? ""}) (content/fable/passages.json:${String(line)}).\nRun \`npm run passages\` to see what it proposes, and \`npm run passages -- --write\` to write it.`,
    );
  });

  it("if it cannot be read", async () => {
    expect(await refusal({ "passages.json": '{\n  "version": 1,\n  "passages": [}\n' })).toBe(
      'Not readable as JSON from "}" on (content/fable/passages.json:3).\nRestore the file from git; only the command `npm run passages` writes it.',
    );
  });
});

describe("a decision stops the build", () => {
  const file = "content/fable/decisions.yaml";
  it.each<[string, Changes, string]>([
    [
      "if its words are no longer found",
      decisions("decisions:", "  - join: { old: He jumped, new: He leaped }", "    because: x"),
      `Witness "new": the words "He leaped" are not found in any sentence (${file}:2).\nQuote the words as they stand in the witness, or delete the decision.`,
    ],
    [
      "if its words are found twice",
      decisions("decisions:", "  - join:", "      new: He jumped", "      old: grapes", "    because: x"),
      `Witness "old": the words "grapes" stand in 2 sentences (¶ 1, ¶ 2) (${file}:4).\nQuote more of the sentence that is meant.`,
    ],
    [
      "if it contradicts another, in whatever order they name the witnesses",
      decisions(
        "decisions:",
        "  - join: { old: He jumped, new: He jumped }",
        "    because: x",
        "  - part: { new: He jumped, old: He jumped }",
        "    because: y",
      ),
      `Two decisions contradict each other about new.1.2 and old.1.2: one joins, one parts them (the other at line 2) (${file}:4).\nDelete one of the two.`,
    ],
    [
      "if it names a witness that is not there",
      decisions("decisions:", "  - join: { old: He jumped, newer: He jumped }", "    because: x"),
      `The decision names a witness "newer", which is not there (${file}:2).\nName one of the witnesses: old, new, brief.`,
    ],
    [
      "if it names one witness",
      decisions("decisions:", "  - part: { old: He jumped }", "    from: { old: At last }", "    because: x"),
      `The decision to part is about one witness only (${file}:2).\nQuote sentences of two witnesses, or delete the decision.`,
    ],
    [
      "if two tell the kind of one sentence",
      decisions(
        "decisions:",
        "  - { kind: report, witness: old, at: He jumped, because: x }",
        "  - { kind: summary, witness: old, at: jumped as high, because: y }",
      ),
      `Two decisions tell the kind of old.1.2: "report" and "summary" (${file}:3).\nDelete one of the two.`,
    ],
    [
      "if it gives no reason",
      decisions("decisions:", "  - join: { old: He jumped, new: He jumped }"),
      `The field "decisions.0" is wrong, {"join":{"old":"He jumped","new":"He jumped"}}: a decision is join, part, part and from, each with the words of witnesses, or kind, witness and at; each with because (${file}:2).\n${FORM}`,
    ],
    [
      "if the passages are not those that were checked",
      decisions("checked:", '  on: "2022-02-02"', `  digest: ${NO_DIGEST}`),
      `The passages are not those that were checked: their digest is sha256-…, not ${NO_DIGEST} (${file}:3).\nRead the passages again (\`npm run report\` lists them), then put the new digest in, or delete \`checked\`.`,
    ],
  ])("%s", async (_, changes, message) => {
    const found = await refusal(changes);
    expect(withoutDigests(found)).toBe(message);
  });
});
