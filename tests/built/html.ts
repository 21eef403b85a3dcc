import type { Element, Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { visit } from "unist-util-visit";

/** An address that an element names. */
export interface Reference {
  /** The element's name: `a`, `link`, `script`. */
  readonly element: string;
  /** The attribute as HTML spells it: `href`, `srcset`. */
  readonly attribute: string;
  /** What a `link` says of its target: `stylesheet`, `canonical`; empty elsewhere. */
  readonly rel: readonly string[];
  readonly address: string;
}

/** What the tests ask of a parsed page. */
export interface ParsedPage {
  readonly tree: Root;
  /** Every id, in order, as often as it stands there. */
  readonly ids: readonly string[];
  readonly references: readonly Reference[];
  /** The contents of the page's own `style` elements. */
  readonly styles: readonly string[];
  /** The contents of the page's own scripts that run; data blocks are none. */
  readonly scripts: readonly string[];
  /** The text of the body as a reader without script may meet it, hidden sentences included. */
  readonly text: string;
}

/** Attributes that name an address, as the parser spells them, and as HTML does. */
const ADDRESSES: Readonly<Record<string, string>> = {
  action: "action",
  cite: "cite",
  data: "data",
  formAction: "formaction",
  href: "href",
  imageSrcSet: "imagesrcset",
  poster: "poster",
  src: "src",
  srcSet: "srcset",
  xLinkHref: "xlink:href",
};

/** Parses a page and gathers what its elements name. */
export function parsePage(html: string): ParsedPage {
  const tree = fromHtml(html);
  const ids: string[] = [];
  const references: Reference[] = [];
  const styles: string[] = [];
  const scripts: string[] = [];
  visit(tree, "element", (element) => {
    if (typeof element.properties.id === "string") ids.push(element.properties.id);
    references.push(...referencesOf(element));
    if (element.tagName === "style") styles.push(contentOf(element));
    if (element.tagName === "script" && runs(element)) scripts.push(contentOf(element));
  });
  return { tree, ids, references, styles, scripts, text: textOf(tree) };
}

/** The addresses in a style sheet: those of `url(…)` and of `@import "…"`. */
export function addressesInCss(css: string): readonly string[] {
  const found = css.matchAll(
    /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gu,
  );
  return [...found].map((match) => match.slice(1).join(""));
}

/** The files that a module asks for before it runs: `import … from "…"`, `import "…"`, `export … from "…"`. */
export function importsOf(script: string): readonly string[] {
  const found = script.matchAll(/(?:\bfrom|\bimport)\s*(["'])(.+?)\1/gu);
  return [...found].map(([, , address = ""]) => address);
}

function referencesOf(element: Element): readonly Reference[] {
  const rel = element.tagName === "link" ? words(element.properties.rel) : [];
  const found: Reference[] = [];
  for (const [property, attribute] of Object.entries(ADDRESSES)) {
    for (const address of addressesIn(property, element.properties[property]))
      found.push({ element: element.tagName, attribute, rel, address });
  }
  if (element.tagName === "meta" && words(element.properties.httpEquiv).includes("refresh")) {
    const [, address] = /url=(.*)$/iu.exec(String(element.properties.content)) ?? [];
    if (address !== undefined) found.push({ element: "meta", attribute: "content", rel: [], address });
  }
  return found;
}

/** The addresses that one attribute names; a set of pictures names several, each with its size. */
function addressesIn(property: string, value: unknown): readonly string[] {
  const whole = Array.isArray(value) ? value.map(String) : typeof value === "string" ? [value] : [];
  if (!/srcset$/iu.test(property)) return whole;
  return whole.flatMap((part) => part.split(",")).map((part) => part.trim().split(/\s+/u)[0] ?? "");
}

function words(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" ? value.split(/\s+/u) : [];
}

/** What stands in an element that holds nothing but text. */
function contentOf(element: Element): string {
  return element.children.map((child) => (child.type === "text" ? child.value : "")).join("");
}

/** All text of a part of the page that is text to the reader: no code, and nothing of the head. */
function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element" && node.type !== "root") return "";
  if (node.type === "element" && ["head", "script", "style", "template"].includes(node.tagName)) return "";
  return node.children.map(textOf).join("");
}

/** A script without a type, or of a JavaScript type, runs; any other type is data. */
function runs(script: Element): boolean {
  const { type } = script.properties;
  return type === undefined || type === "" || /module|javascript/u.test(type);
}
