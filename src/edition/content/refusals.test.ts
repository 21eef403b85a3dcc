import { describe, expect, it } from "vitest";
import { loadEdition } from "../loadEdition.ts";
import { FORM, NO_DIGEST, refusal, withoutDigests } from "../testing/refusal.ts";
import type { Changes } from "../testing/refusal.ts";
import { fableWith, writeFable } from "../testing/smallWork.ts";

const old = "witnesses/old.md";
const oldWith = (...replaced: readonly (readonly [from: string, to: string])[]): Changes => ({
  [old]: fableWith(old, ...replaced),
});

const DIRECTIVE =
  'Write a correction as :sic[as printed]{corr="as corrected"} and paratext as :::paratext{kind=headline} … :::, or write \\: for a colon that is text.';
const PROVENANCE =
  "Name each known fact once: under stated if the transcript says it, under found if matching did.";
const AS_TEXT =
  "A transcript is text, shown as it is: write a backslash before the first sign to have it as text, or take out the indentation.";

describe("the build goes on", () => {
  it("where nothing is wrong", async () => {
    expect(await refusal({})).toBe("not refused");
  });

  it("where markup is escaped, and shows it as text", async () => {
    const project = await writeFable(oldWith(["At last", "\\<script>alert(1)\\</script> At last"]));
    const edition = await loadEdition(project.root, "fable");
    await project.remove();
    const texts = edition.witnesses[0]?.segments.map((segment) => segment.text);
    expect(texts?.join(" ")).toContain(" <script>alert(1)</script> At last he walked away.");
  });
});

describe("a version's front matter stops the build", () => {
  it.each<[string, Changes, string]>([
    [
      "if it is missing",
      { [old]: "A fox saw grapes.\n" },
      `Front matter is missing: the file begins "A fox saw grapes." (content/fable/witnesses/old.md:1).\nBegin the file with a line ---, then the version's facts, then a line ---. ${FORM}`,
    ],
    [
      "if it is not closed",
      { [old]: "---\nsiglum: A\n\nA fox saw grapes.\n" },
      `Front matter is missing: the file begins "---" (content/fable/witnesses/old.md:1).\nBegin the file with a line ---, then the version's facts, then a line ---. ${FORM}`,
    ],
    [
      "if it is empty",
      { [old]: "---\n---\nA fox saw grapes.\n" },
      `The field "siglum" is missing: Invalid input: expected string, received undefined (content/fable/witnesses/old.md:2).\n${FORM}`,
    ],
    [
      "if it is no list of fields",
      { [old]: "---\njust words\n---\nA fox saw grapes.\n" },
      `There are no fields, but "just words": Invalid input: expected object, received string (content/fable/witnesses/old.md:2).\n${FORM}`,
    ],
    [
      "if it is not YAML",
      oldWith(["kind: full text", 'kind: "full text']),
      `Not YAML: Missing closing "quote (content/fable/witnesses/old.md:5).\n${FORM}`,
    ],
    [
      "if a field stands twice",
      oldWith(["kind: full text", "kind: full text\nkind: summary"]),
      `Not YAML: Map keys must be unique (content/fable/witnesses/old.md:5).\n${FORM}`,
    ],
    [
      "if a field is missing",
      oldWith(["name: Old version\n", ""]),
      `The field "name" is missing: Invalid input: expected string, received undefined (content/fable/witnesses/old.md:2).\n${FORM}`,
    ],
    [
      "if a field is unknown",
      oldWith(["kind: full text", "kind: full text\npublishers: X"]),
      `The field "publishers" is not known; its value is "X" (content/fable/witnesses/old.md:5).\n${FORM}`,
    ],
    [
      "if a field has the wrong type",
      oldWith(["kind: full text", "kind: full text\ntranslators: J. Doe"]),
      `The field "translators" is wrong, "J. Doe": Invalid input: expected array, received string (content/fable/witnesses/old.md:5).\n${FORM}`,
    ],
    [
      "if a field is empty",
      oldWith(["name: Old version", "name: ' '"]),
      `The field "name" is wrong, " ": Too small: expected string to have >=1 characters (content/fable/witnesses/old.md:3).\n${FORM}`,
    ],
    [
      "if a date is no date",
      oldWith(["kind: full text", "kind: full text\ndate: 2022-13-07\nfound: [date]"]),
      `The field "date" is wrong, "2022-13-07": a date is written "YYYY-MM-DD", in quotation marks (content/fable/witnesses/old.md:5).\n${FORM}`,
    ],
    [
      "if an address is none",
      oldWith(["kind: full text", "kind: full text\nsource: javascript:alert(1)\nfound: [source]"]),
      `The field "source" is wrong, "javascript:alert(1)": Invalid URL (content/fable/witnesses/old.md:5).\n${FORM}`,
    ],
    [
      "if a siglum is no letter",
      oldWith(["siglum: A", "siglum: Ab"]),
      `The field "siglum" is wrong, "Ab": a siglum is one capital letter (content/fable/witnesses/old.md:2).\n${FORM}`,
    ],
    [
      "if a language is none",
      oldWith(["language: en", "language: English, old"]),
      `The field "language" is wrong, "English, old": not a BCP 47 language tag such as en, en-GB or kk (content/fable/witnesses/old.md:5).\n${FORM}`,
    ],
    [
      "if a fact is not told to be stated or found",
      oldWith(["kind: full text", "kind: full text\npublisher: X"]),
      `"publisher" is named 0 times under stated and found (content/fable/witnesses/old.md:5).\n${PROVENANCE}`,
    ],
    [
      "if a fact is told to be both",
      oldWith(["kind: full text", "kind: full text\npublisher: X\nstated: [publisher]\nfound: [publisher]"]),
      `"publisher" is named 2 times under stated and found (content/fable/witnesses/old.md:5).\n${PROVENANCE}`,
    ],
    [
      "if a fact told to be found is not there",
      oldWith(["kind: full text", "kind: full text\nfound: [publisher]"]),
      `"publisher" is named under stated or found, but has no value (content/fable/witnesses/old.md:5).\n${PROVENANCE}`,
    ],
    [
      "if the text is not the one received",
      oldWith(["kind: full text", `kind: full text\nreceived: ${NO_DIGEST}`]),
      `The transcript is not the one received: its digest is sha256-…, not ${NO_DIGEST} (content/fable/witnesses/old.md:5).\nUndo the change to its words; write corrections as :sic[…]{corr=…}. If a new transcript was received, put its digest in.`,
    ],
  ])("%s", async (_, changes, message) => {
    const found = await refusal(changes);
    expect(withoutDigests(found)).toBe(message);
  });
});

describe("a transcript stops the build", () => {
  it.each<[string, Changes, string]>([
    [
      "if it is empty",
      { [old]: fableWith(old).replace(/(---\n)[^-]*$/u, "$1\n \n") },
      "The text is empty (content/fable/witnesses/old.md:7).\nPut the transcript below the front matter.",
    ],
    [
      "if all of it is paratext",
      { [old]: fableWith(old).replace(/(---\n)[^-]*$/u, "$1\n:::paratext{kind=note}\nOne.\n:::\n") },
      "The text is empty: all of it is marked as paratext (content/fable/witnesses/old.md:7).\nPut the transcript below the front matter.",
    ],
    [
      "if it is not UTF-8",
      { [old]: Buffer.from(fableWith(old, ["fox", "f\u00F8x"]), "latin1") },
      "The file is not UTF-8: byte 0xf8 at offset 76 (content/fable/witnesses/old.md:8).\nSave the file again in the encoding UTF-8.",
    ],
    [
      "if a correction is broken",
      oldWith(["At last", ":sic[At last]"]),
      `Broken directive \`:sic[At last]\`: it has no corr (content/fable/witnesses/old.md:10).\n${DIRECTIVE}`,
    ],
    [
      "if paratext is not closed",
      oldWith(["“They", ":::paratext{kind=note}\n“They"]),
      `Broken directive \`:::paratext{kind=note}\`: no line ::: closes it (content/fable/witnesses/old.md:12).\n${DIRECTIVE}`,
    ],
    [
      "if it holds HTML",
      oldWith(["At last", "<b>At</b> last"]),
      `The transcript holds HTML: \`<b>\` (content/fable/witnesses/old.md:10).\n${AS_TEXT}`,
    ],
    [
      "if it holds a script",
      oldWith(["“They", "<script>alert(1)</script>\n\n“They"]),
      `The transcript holds HTML: \`<script>alert(1)</script>\` (content/fable/witnesses/old.md:12).\n${AS_TEXT}`,
    ],
  ])("%s", async (_, changes, message) => {
    expect(await refusal(changes)).toBe(message);
  });
});
