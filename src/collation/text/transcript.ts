import remarkDirective from "remark-directive";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Heading, ListItem, Nodes, Paragraph, Parents, PhrasingContent, RootContent } from "mdast";
import { collapse, corrected, correctionPieces } from "./piece.ts";
import type { Piece } from "./piece.ts";

/** What the publisher put round the text, by kind. */
export const PARATEXT_KINDS = [
  "headline",
  "heading",
  "subheading",
  "dateline",
  "caption",
  "credit",
  "navigation",
  "links",
  "note",
] as const;

/** One of the kinds of paratext. */
export type ParatextKind = (typeof PARATEXT_KINDS)[number];

/** Whether a block is part of the work, or what a publisher put round it. */
export type BlockRole =
  { readonly kind: "body" } | { readonly kind: "paratext"; readonly what: ParatextKind };

/** A paragraph, list item or heading of a transcript. */
export interface Block {
  readonly form: "paragraph" | "item";
  readonly role: BlockRole;
  /** The line of the transcript's source where it begins, from 1. */
  readonly line: number;
  readonly pieces: readonly Piece[];
}

/** Something in a transcript's markup that cannot be read; `line` counts from 1 in the source given. */
export class TranscriptError extends RangeError {
  readonly line: number;
  /** What to do about it. */
  readonly remedy: string;
  constructor(message: string, line: number, remedy: string) {
    super(message);
    this.name = "TranscriptError";
    this.line = line;
    this.remedy = remedy;
  }
}

/** Signs that open a list item in transcripts taken from web pages. */
const BULLET = /^[\t ]*(?:[\u2022\u2023\u25E6\u25AA\u25CF\u2219]\s*)/u;

/** What a Markdown construct of each kind is called, and how to have its signs as text. */
const REFUSED: Readonly<Record<string, string>> = {
  html: "HTML",
  emphasis: "emphasis",
  strong: "strong emphasis",
  inlineCode: "code",
  code: "an indented or fenced block",
  link: "a link",
  image: "an image",
  linkReference: "a link",
  imageReference: "an image",
  definition: "a link definition",
  blockquote: "a block quotation",
  thematicBreak: "a rule",
  heading: "a heading without words",
  listItem: "a list item without words",
  break: "a line that ends in a backslash",
};

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

function sourceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

function refuse(node: Nodes, source: string): never {
  const shown = sourceOf(node, source).split("\n")[0] ?? "";
  const what = REFUSED[node.type] ?? node.type;
  throw new TranscriptError(
    `The transcript holds ${what}: \`${shown}\``,
    lineOf(node),
    "A transcript is text, shown as it is: write a backslash before the first sign to have it as text, or take out the indentation.",
  );
}

function refuseDirective(node: Nodes, source: string, why: string): never {
  const shown = sourceOf(node, source).split("\n")[0] ?? "";
  throw new TranscriptError(
    `Broken directive \`${shown}\`: ${why}`,
    lineOf(node),
    'Write a correction as :sic[as printed]{corr="as corrected"} and paratext as :::paratext{kind=headline} … :::, or write \\: for a colon that is text.',
  );
}

type TextDirective = Extract<PhrasingContent, { type: "textDirective" }>;
type ContainerDirective = Extract<RootContent, { type: "containerDirective" }>;

/** A piece with the line of the source where it begins, from 1. */
interface SourcedPiece {
  readonly piece: Piece;
  readonly line: number;
}

/** White space made one space: a line break within a directive is layout, as elsewhere. */
function spaced(text: string): string {
  return text.replace(/\s+/gu, " ");
}

function correction(node: TextDirective, source: string): readonly Piece[] {
  const attributes = Object.keys(node.attributes ?? {});
  const unknown = attributes.find((name) => name !== "corr");
  if (unknown !== undefined) refuseDirective(node, source, `the attribute "${unknown}" is not known`);
  const corr = node.attributes?.["corr"];
  if (typeof corr !== "string") refuseDirective(node, source, "it has no corr");
  const label = node.children.map((child) => {
    if (child.type === "textDirective") refuseDirective(node, source, "a directive stands in its brackets");
    return child.type === "text" ? child.value : refuse(child, source);
  });
  const sic = label.join("");
  if (sic.trim() === "") refuseDirective(node, source, "nothing stands in its brackets");
  if (spaced(sic) === spaced(corr)) refuseDirective(node, source, "both forms are the same");
  return correctionPieces(spaced(sic), spaced(corr));
}

function inlinePieces(node: PhrasingContent, source: string): readonly Piece[] {
  switch (node.type) {
    case "text": {
      const stray = /^:{2,}.*$|\{\s*corr\s*=.*$/mu.exec(node.value);
      if (stray !== null) refuseDirective(node, source, `"${stray[0]}" was read as text`);
      return [{ kind: "text", text: node.value }];
    }
    case "break":
      if (sourceOf(node, source).startsWith("\\")) refuse(node, source);
      return [{ kind: "text", text: "\n" }];
    case "textDirective": {
      if (node.name === "sic") return correction(node, source);
      const bare = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
      if (!bare) refuseDirective(node, source, `"${node.name}" is not known`);
      return [{ kind: "text", text: sourceOf(node, source) }];
    }
    default:
      return refuse(node, source);
  }
}

function inline(nodes: readonly PhrasingContent[], source: string): readonly SourcedPiece[] {
  return nodes.flatMap((node) => inlinePieces(node, source).map((piece) => ({ piece, line: lineOf(node) })));
}

/** A paragraph, or the part of one that a bullet opens. */
interface Item {
  readonly bullet: string;
  readonly pieces: Piece[];
  readonly line: number;
}

/** Parts a paragraph at the lines that open with a bullet; other line breaks are only layout. */
function itemsOf(sourced: readonly SourcedPiece[], first: number): readonly Item[] {
  const items: Item[] = [{ bullet: "", pieces: [], line: first }];
  let lineStart = true;
  for (const { piece, line } of sourced) {
    for (const [index, part] of piece.text.split("\n").entries()) {
      if (index > 0) {
        lineStart = true;
        items.at(-1)?.pieces.push({ kind: piece.kind, text: "\n" });
      }
      const bullet = piece.kind === "text" && lineStart ? (BULLET.exec(part)?.[0] ?? "") : "";
      if (bullet !== "") items.push({ bullet, pieces: [], line: line + index });
      if (part !== "") {
        lineStart = false;
        items.at(-1)?.pieces.push({ kind: piece.kind, text: part.slice(bullet.length) });
      }
    }
  }
  return items.filter((item) => item.bullet !== "" || item.pieces.some((piece) => piece.text.trim() !== ""));
}

/** A block of these pieces. Throws a TranscriptError where they hold a sign or a deletion and no text. */
function block(form: Block["form"], role: BlockRole, line: number, pieces: readonly Piece[]): Block {
  const own = collapse(pieces);
  if (corrected(own).trim() !== "") return { form, role, line, pieces: own };
  const shown = own.map((piece) => piece.text).join("");
  throw new TranscriptError(
    `Nothing is left of the paragraph \`${shown}\``,
    line,
    "Join a list item's sign to the text of its item; mark what is no part of the work as :::paratext{kind=…}, and do not correct it away.",
  );
}

function blocksOfParagraph(node: Paragraph, role: BlockRole, source: string): readonly Block[] {
  return itemsOf(inline(node.children, source), lineOf(node)).map(({ bullet, pieces, line }) =>
    bullet === ""
      ? block("paragraph", role, line, pieces)
      : block("item", role, line, [{ kind: "marker", text: bullet }, ...pieces]),
  );
}

function blocksOfHeading(node: Heading, role: BlockRole, source: string): readonly Block[] {
  const shown = sourceOf(node, source);
  if (!shown.startsWith("#")) refuse({ type: "thematicBreak", position: node.position }, source);
  if (node.children.length === 0) refuse(node, source);
  const what: BlockRole = role.kind === "paratext" ? role : { kind: "paratext", what: "heading" };
  const pieces = inline(node.children, source).map(({ piece }) => piece);
  return [block("paragraph", what, lineOf(node), pieces)];
}

function blocksOfItem(item: ListItem, role: BlockRole, source: string): readonly Block[] {
  if (item.children.length === 0) refuse(item, source);
  return item.children.flatMap((child, index) => {
    const blocks = blocksOf(child, role, source);
    if (index > 0) return blocks;
    const marker = source.slice(item.position?.start.offset ?? 0, child.position?.start.offset ?? 0);
    return blocks.map((own, at): Block =>
      at > 0 ? own : block("item", own.role, own.line, [{ kind: "marker", text: marker }, ...own.pieces]),
    );
  });
}

/** What kind of paratext a container holds. Throws where it is not whole. */
function paratextOf(node: ContainerDirective, role: BlockRole, source: string): BlockRole {
  if (node.name !== "paratext") refuseDirective(node, source, `"${node.name}" is not known`);
  if (role.kind === "paratext") refuseDirective(node, source, "paratext stands inside paratext");
  if (!/\n[ \t>]*:{3,}\s*$/u.test(sourceOf(node, source)))
    refuseDirective(node, source, "no line ::: closes it");
  const unknown = Object.keys(node.attributes ?? {}).find((name) => name !== "kind");
  if (unknown !== undefined) refuseDirective(node, source, `the attribute "${unknown}" is not known`);
  const [first] = node.children;
  if (first === undefined) refuseDirective(node, source, "nothing stands in it");
  if (first.type === "paragraph" && first.data?.directiveLabel === true)
    refuseDirective(node, source, "it takes no brackets");
  const kind = node.attributes?.["kind"] ?? "";
  const what = PARATEXT_KINDS.find((known) => known === kind);
  if (what === undefined)
    refuseDirective(node, source, `its kind is "${kind}", not one of ${PARATEXT_KINDS.join(", ")}`);
  return { kind: "paratext", what };
}

function blocksOf(node: RootContent, role: BlockRole, source: string): readonly Block[] {
  switch (node.type) {
    case "paragraph":
      return blocksOfParagraph(node, role, source);
    case "heading":
      return blocksOfHeading(node, role, source);
    case "list":
      return node.children.flatMap((item) => blocksOfItem(item, role, source));
    case "containerDirective": {
      const within = paratextOf(node, role, source);
      return node.children.flatMap((child) => blocksOf(child, within, source));
    }
    case "leafDirective":
      return refuseDirective(node, source, `"${node.name}" is not known`);
    default:
      return refuse(node, source);
  }
}

/**
 * Reads a transcript's Markdown into blocks, nothing lost and nothing replaced.
 *
 * A paragraph's line breaks are layout; a line that opens with a bullet begins a list item;
 * `:sic[…]{corr="…"}` is a correction; `:::paratext{kind=…}` encloses what the publisher put
 * round the text. Throws a TranscriptError for anything else that Markdown would take as markup.
 */
export function readTranscript(source: string): readonly Block[] {
  const tree: Parents = unified().use(remarkParse).use(remarkDirective).parse(source);
  return tree.children.flatMap((node) => blocksOf(node, { kind: "body" }, source));
}
