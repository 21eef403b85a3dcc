import { describe, expect, it } from "vitest";
import { TranscriptError, readTranscript } from "./transcript.ts";

/** A block a line: its line in the source, its role unless body, `item`, and its pieces. */
function read(source: string): readonly string[] {
  const signs = { text: ["", ""], printed: ["<", ">"], supplied: ["{", "}"], marker: ["(", ")"] } as const;
  return readTranscript(source).map(({ form, role, line, pieces }) => {
    const words = pieces.map(({ kind, text }) => `${signs[kind][0]}${text}${signs[kind][1]}`).join("");
    const names = [...(role.kind === "paratext" ? [role.what] : []), ...(form === "item" ? ["item"] : [])];
    return `${String(line)}${names.map((name) => ` ${name}`).join("")}: ${words}`;
  });
}

/** What a transcript is refused for: line, message, remedy. */
function refusal(source: string): readonly [number, string, string] {
  try {
    readTranscript(source);
  } catch (error) {
    if (error instanceof TranscriptError) return [error.line, error.message, error.remedy];
    throw error;
  }
  throw new Error("The transcript was not refused.");
}

describe("a transcript's text", () => {
  it.each<[string, string, readonly string[]]>([
    ["parts paragraphs at empty lines", "One.\n\nTwo.\n", ["1: One.", "3: Two."]],
    ["takes line breaks as layout", "A hard\nwrapped  \nline.", ["1: A hard wrapped line."]],
    [
      "begins an item at a bullet",
      "Head:\n• one\n• two\nwrapped",
      ["1: Head:", "2 item: (• )one", "3 item: (• )two wrapped"],
    ],
    ["knows other bullets", "◦ one\n\n▪ two", ["1 item: (◦ )one", "3 item: (▪ )two"]],
    ["takes a bullet within a line as text", "one • two", ["1: one • two"]],
    ["keeps a Markdown list's signs", "- one\n- two", ["1 item: (- )one", "2 item: (- )two"]],
    ["keeps numbers", "3. one\n4. two", ["1 item: (3. )one", "2 item: (4. )two"]],
    [
      "reads lists in lists",
      "* one\n  * two\n\n    three",
      ["1 item: (* )one", "2 item: (* )two", "4: three"],
    ],
    [
      "takes headings as paratext",
      "# Head\n\nOne.\n\n## Sub",
      ["1 heading: Head", "3: One.", "5 heading: Sub"],
    ],
    ["takes a number sign in a line as text", "Flat #5 it is.", ["1: Flat #5 it is."]],
    ["keeps spaces that do not break", "20\u00A0000 men", ["1: 20\u00A0000 men"]],
    ["reads escapes", "\\*one\\* \\<b> \\[x\\](y) \\:sic[a] \\\\", ["1: *one* <b> [x](y) :sic[a] \\"]],
    ["reads entities", "R&amp;D &lt;b&gt; &eacute;", ["1: R&D <b> é"]],
    [
      "leaves stray signs alone",
      "a_b 2 * 3 < 4 & [x] (y) ~z~ $1 | {k} a^b",
      ["1: a_b 2 * 3 < 4 & [x] (y) ~z~ $1 | {k} a^b"],
    ],
    [
      "leaves stray colons alone",
      "At 15:23, Re:zero http://x.y a: b :) a::b",
      ["1: At 15:23, Re:zero http://x.y a: b :) a::b"],
    ],
    ["leaves bare names after a colon alone", "Note:this and :that[] one", ["1: Note:this and :that[] one"]],
    ["reads other scripts", "«Да», — сказал он.\n\nقال: نعم", ["1: «Да», — сказал он.", "3: قال: نعم"]],
    ["is nothing in an empty source", " \n\n", []],
  ])("%s", (_, source, expected) => {
    expect(read(source)).toEqual(expected);
  });
});

describe("a correction", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "shows what it changes",
      'It goes :sic[tocause]{corr="to cause"} harm.',
      ["1: It goes to{ }cause harm."],
    ],
    [
      "runs over a line break",
      'It :sic[go\ntocause]{corr="goes to cause"} it.',
      ["1: It go< to>{es to }cause it."],
    ],
    ["breaks its correct form", 'It :sic[tocause]{corr="to\ncause"} it.', ["1: It to{ }cause it."]],
    ["takes a word out", 'the :sic[the]{corr=""} cat', ["1: the <the >cat"]],
    ["reads escapes in its brackets", 'a :sic[b\\]c]{corr="b] c"} d', ["1: a b]{ }c d"]],
    ["stands in an item", '• a :sic[teh]{corr="the"}\n• b', ["1 item: (• )a t<eh>{he}", "2 item: (• )b"]],
    ["moves no line number", 'a :sic[te\nh]{corr="the"}\n• b', ["1: a t<e h>{he}", "3 item: (• )b"]],
    [
      "stands in paratext",
      ':::paratext{kind=headline}\nTeh :sic[kign]{corr="king"}\n:::',
      ["2 headline: Teh ki<gn>{ng}"],
    ],
  ])("%s", (_, source, expected) => {
    expect(read(source)).toEqual(expected);
  });

  it.each([
    ["has no corr", "One.\n\na :sic[b] c", 3, "Broken directive `:sic[b]`: it has no corr"],
    ["has no corr and no brackets", "a :sic c", 1, "Broken directive `:sic`: it has no corr"],
    [
      "has empty brackets",
      'a :sic[]{corr="b"}',
      1,
      'Broken directive `:sic[]{corr="b"}`: nothing stands in its brackets',
    ],
    [
      "has blank brackets",
      'a :sic[ ]{corr="b"}',
      1,
      'Broken directive `:sic[ ]{corr="b"}`: nothing stands in its brackets',
    ],
    ["changes nothing", 'a :sic[b\nc]{corr="b c"}', 1, "Broken directive `:sic[b`: both forms are the same"],
    [
      "has an unknown attribute",
      'a :sic[b]{corr="c" by=me}',
      1,
      'Broken directive `:sic[b]{corr="c" by=me}`: the attribute "by" is not known',
    ],
    [
      "has a class",
      'a :sic[b]{.x corr="c"}',
      1,
      'Broken directive `:sic[b]{.x corr="c"}`: the attribute "class" is not known',
    ],
    [
      "holds another",
      'a :sic[b :sic[c]{corr="d"}]{corr="e"}',
      1,
      'Broken directive `:sic[b :sic[c]{corr="d"}]{corr="e"}`: a directive stands in its brackets',
    ],
    ["holds emphasis", 'a :sic[*b*]{corr="c"}', 1, "The transcript holds emphasis: `*b*`"],
    [
      "has an unknown name",
      'a :corr[b]{sic="c"}',
      1,
      'Broken directive `:corr[b]{sic="c"}`: "corr" is not known',
    ],
    ["is not closed", 'a :sic[b{corr="c"}', 1, "Broken directive `:sic`: it has no corr"],
    ["has a space before its corr", 'a :sic[b] {corr="c"}', 1, "Broken directive `:sic[b]`: it has no corr"],
    ["has a space before its brackets", 'a :sic [b]{corr="c"}', 1, "Broken directive `:sic`: it has no corr"],
    [
      "has lost its name",
      'a [b]{corr="c"}',
      1,
      'Broken directive `a [b]{corr="c"}`: "{corr="c"}" was read as text',
    ],
    [
      "stands on two colons",
      'a\n\n::sic[b]{corr="c"}',
      3,
      'Broken directive `::sic[b]{corr="c"}`: "sic" is not known',
    ],
    [
      "leaves nothing of a paragraph",
      'a\n\n:sic[b c.]{corr=""}',
      3,
      "Nothing is left of the paragraph `b c.`",
    ],
  ])("is refused if it %s", (_, source, line, message) => {
    expect(refusal(source).slice(0, 2)).toEqual([line, message]);
  });

  it("is refused with the way to write it", () => {
    expect(refusal("a :sic[b] c")[2]).toBe(
      'Write a correction as :sic[as printed]{corr="as corrected"} and paratext as :::paratext{kind=headline} … :::, or write \\: for a colon that is text.',
    );
  });
});

describe("paratext", () => {
  it("has a kind, and is as many blocks as it has paragraphs", () => {
    const source = "A\n\n:::paratext{kind=links}\none\n\n- two\n- three\n\n# four\n:::\n\nB";
    expect(read(source)).toEqual([
      "1: A",
      "4 links: one",
      "6 links item: (- )two",
      "7 links item: (- )three",
      "9 links: four",
      "12: B",
    ]);
  });

  it.each([
    ["is not closed", ":::paratext{kind=note}\none\n\ntwo", 1, "no line ::: closes it"],
    [
      "has an unknown kind",
      "A\n\n:::paratext{kind=advert}\none\n:::",
      3,
      'its kind is "advert", not one of headline, heading, subheading, dateline, caption, credit, navigation, links, note',
    ],
    [
      "has no kind",
      ":::paratext\none\n:::",
      1,
      'its kind is "", not one of headline, heading, subheading, dateline, caption, credit, navigation, links, note',
    ],
    ["has another attribute", ":::paratext{kind=note by=me}\none\n:::", 1, 'the attribute "by" is not known'],
    ["has a label", ":::paratext[one]{kind=note}\ntwo\n:::", 1, "it takes no brackets"],
    ["holds nothing", ":::paratext{kind=note}\n:::", 1, "nothing stands in it"],
    [
      "holds paratext",
      "::::paratext{kind=note}\n:::paratext{kind=note}\none\n:::\n::::",
      2,
      "paratext stands inside paratext",
    ],
    ["has another name", ":::aside{kind=note}\none\n:::", 1, '"aside" is not known'],
  ])("is refused if it %s", (_, source, line, why) => {
    const [at, message] = refusal(source);
    expect(at).toBe(line);
    expect(message).toBe(`Broken directive \`${source.split("\n")[line - 1] ?? ""}\`: ${why}`);
  });

  it("is refused where a closing line closes nothing", () => {
    expect(refusal("one\n\n:::\n\ntwo").slice(0, 2)).toEqual([
      3,
      'Broken directive `:::`: ":::" was read as text',
    ]);
  });
});

describe("what Markdown would take as markup", () => {
  it.each([
    ["HTML", "<b>one</b>", "HTML: `<b>`"],
    ["HTML", "<div>\none\n</div>", "HTML: `<div>`"],
    ["HTML", "one <!-- two -->", "HTML: `<!-- two -->`"],
    ["a script", "<script>alert(1)</script>", "HTML: `<script>alert(1)</script>`"],
    ["a link", "[one](http://two)", "a link: `[one](http://two)`"],
    ["a link", "<http://two>", "a link: `<http://two>`"],
    ["an image", "![one](two.png)", "an image: `![one](two.png)`"],
    ["emphasis", "*one*", "emphasis: `*one*`"],
    ["strong emphasis", "__one__", "strong emphasis: `__one__`"],
    ["code", "`one`", "code: ``one``"],
    ["a block of code", "    one", "an indented or fenced block: `    one`"],
    ["a block of code", "~~~\none\n~~~", "an indented or fenced block: `~~~`"],
    ["a quotation", "> one", "a block quotation: `> one`"],
    ["a rule", "* * *", "a rule: `* * *`"],
    ["an underlined heading", "one\n---", "a rule: `one`"],
    ["a link's definition", "[one]: http://two", "a link definition: `[one]: http://two`"],
    ["a list's sign alone", "-\n\none", "a list item without words: `-`"],
    ["a heading's sign alone", "#\n\none", "a heading without words: `#`"],
    ["a backslash at a line's end", "one\\\ntwo", "a line that ends in a backslash: `\\`"],
  ])("is refused with its line: %s", (_, source, found) => {
    expect(refusal(`First.\n\n${source}`).slice(0, 2)).toEqual([3, `The transcript holds ${found}`]);
  });

  it("is refused with the way to have it as text", () => {
    expect(refusal("*one*")[2]).toBe(
      "A transcript is text, shown as it is: write a backslash before the first sign to have it as text, or take out the indentation.",
    );
  });

  it("includes a bullet alone", () => {
    expect(refusal("one\n•\n• two").slice(0, 2)).toEqual([2, "Nothing is left of the paragraph `•`"]);
  });
});
