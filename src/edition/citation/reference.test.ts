/** Citations as the styles themselves publish them. */

import { expect, it } from "vitest";
import type { CslItem } from "./item.ts";
import { formatReference, toBibtex, toRis, type CitationStyle } from "./reference.ts";

type Example = CslItem & Readonly<Record<string, unknown>>;

function on(...parts: number[]): { "date-parts": number[][] } {
  return { "date-parts": [parts] };
}

const person = (family: string, given: string) => ({ family, given });

/**
 * The example, and the reference as published: by apastyle.apa.org (7th edition), in the
 * Citation Quick Guide of chicagomanualofstyle.org (17th edition), and in the Quick Guide of
 * style.mla.org (9th edition). MLA allows the protocol of an address to be left out and its
 * examples do; the style keeps it, and the examples here have it put back.
 */
const PUBLISHED: readonly (readonly [CitationStyle, Example, string])[] = [
  [
    "apa",
    {
      id: "who",
      type: "webpage",
      author: [{ literal: "World Health Organization" }],
      issued: on(2018, 5, 24),
      title: "The top 10 causes of death",
      URL: "https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death",
    },
    "World Health Organization. (2018, May 24). <i>The top 10 causes of death</i>. https://www.who.int/news-room/fact-sheets/detail/the-top-10-causes-of-death",
  ],
  [
    "apa",
    {
      id: "nimh",
      type: "webpage",
      author: [{ literal: "National Institute of Mental Health" }],
      issued: on(2018, 7),
      title: "Anxiety disorders",
      publisher: "U.S. Department of Health and Human Services, National Institutes of Health",
      URL: "https://www.nimh.nih.gov/health/topics/anxiety-disorders/index.shtml",
    },
    "National Institute of Mental Health. (2018, July). <i>Anxiety disorders</i>. U.S. Department of Health and Human Services, National Institutes of Health. https://www.nimh.nih.gov/health/topics/anxiety-disorders/index.shtml",
  ],
  [
    "apa",
    {
      id: "sapolsky",
      type: "book",
      author: [person("Sapolsky", "Robert M.")],
      issued: on(2017),
      title: "Behave: The biology of humans at our best and worst",
      publisher: "Penguin Books",
    },
    "Sapolsky, R. M. (2017). <i>Behave: The biology of humans at our best and worst</i>. Penguin Books.",
  ],
  [
    "chicago",
    {
      id: "yale",
      type: "webpage",
      author: [{ literal: "Yale University" }],
      title: "About Yale: Yale Facts",
      accessed: on(2017, 5, 1),
      URL: "https://www.yale.edu/about-yale/yale-facts",
    },
    "Yale University. “About Yale: Yale Facts.” Accessed May 1, 2017. https://www.yale.edu/about-yale/yale-facts.",
  ],
  [
    "chicago",
    {
      id: "smith",
      type: "book",
      author: [person("Smith", "Zadie")],
      issued: on(2016),
      title: "Swing Time",
      publisher: "Penguin Press",
      "publisher-place": "New York",
    },
    "Smith, Zadie. <i>Swing Time</i>. New York: Penguin Press, 2016.",
  ],
  [
    "chicago",
    {
      id: "grazer",
      type: "book",
      author: [person("Grazer", "Brian"), person("Fishman", "Charles")],
      issued: on(2015),
      title: "A Curious Mind: The Secret to a Bigger Life",
      publisher: "Simon & Schuster",
      "publisher-place": "New York",
    },
    "Grazer, Brian, and Charles Fishman. <i>A Curious Mind: The Secret to a Bigger Life</i>. New York: Simon &#38; Schuster, 2015.",
  ],
  [
    "mla",
    {
      id: "hollmichel",
      type: "post-weblog",
      author: [person("Hollmichel", "Stefanie")],
      issued: on(2013, 4, 25),
      title: "The Reading Brain: Differences between Digital and Print",
      "container-title": "So Many Books",
      URL: "https://somanybooksblog.com/2013/04/25/the-reading-brain-differences-between-digital-and-print/",
    },
    "Hollmichel, Stefanie. “The Reading Brain: Differences between Digital and Print.” <i>So Many Books</i>, 25 Apr. 2013, https://somanybooksblog.com/2013/04/25/the-reading-brain-differences-between-digital-and-print/.",
  ],
  [
    "mla",
    {
      id: "jacobs",
      type: "book",
      author: [person("Jacobs", "Alan")],
      issued: on(2011),
      title: "The Pleasures of Reading in an Age of Distraction",
      publisher: "Oxford UP",
    },
    "Jacobs, Alan. <i>The Pleasures of Reading in an Age of Distraction</i>. Oxford UP, 2011.",
  ],
  [
    "mla",
    {
      id: "dorris",
      type: "book",
      author: [person("Dorris", "Michael"), person("Erdrich", "Louise")],
      issued: on(1999),
      title: "The Crown of Columbus",
      publisher: "HarperCollins Publishers",
    },
    "Dorris, Michael, and Louise Erdrich. <i>The Crown of Columbus</i>. HarperCollins Publishers, 1999.",
  ],
];

it.each(PUBLISHED)("%s formats its published example: $1.id", (style, item, published) => {
  expect(formatReference(item, style).html).toBe(published);
});

it("a long note keeps to one line of the RIS file, and nothing of BibTeX's is left unescaped", () => {
  const item: CslItem = {
    id: "fox-8-A",
    type: "webpage",
    title: "The Fox & the Crow: passage 8",
    note: "Text of A: ".padEnd(300, "long "),
  };
  expect(
    toRis([item])
      .split("\n")
      .every((line) => line === "" || /^[A-Z][A-Z0-9] {2}- /u.test(line)),
  ).toBe(true);
  expect(toBibtex([item])).toContain("\\&");
});
