import remarkDirective from "remark-directive";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Nodes, Paragraph, Parents, PhrasingContent, RootContent } from "mdast";
import { collapse, correctionPieces } from "./piece.ts";
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

function inline(nodes: readonly PhrasingContent[], source: string): readonly Piece[] {
  return nodes.flatMap((node): readonly Piece[] => {
    switch (node.type) {
      case "text": {
        const stray = /^:{2,}.*$|\{\s*corr\s*=.*$/mu.exec(node.value);
        if (stray !== null) refuseDirective(node, source, `"${stray[0]}" was read as text`);
        return [{ kind: "text", text: node.value }];
      }
      case "break":
        return [{ kind: "text", text: "\n" }];
      case "textDirective": {
        const bare = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
        if (bare && node.name !== "sic") return [{ kind: "text", text: sourceOf(node, source) }];
        if (node.name !== "sic") refuseDirective(node, source, `"${node.name}" is not known`);
        const attributes = Object.keys(node.attributes ?? {});
        const unknown = attributes.find((name) => name !== "corr");
        if (unknown !== undefined) refuseDirective(node, source, `the attribute "${unknown}" is not known`);
        const corr = node.attributes?.["corr"];
        if (typeof corr !== "string") refuseDirective(node, source, "it has no corr");
        const label = node.children;
        const sic = label
          .map((child) => (child.type === "text" ? child.value : refuse(child, source)))
          .join("");
        if (sic.trim() === "") refuseDirective(node, source, "nothing stands in its brackets");
        if (sic === corr) refuseDirective(node, source, "both forms are the same");
        return correctionPieces(sic, corr);
      }
      default:
        return refuse(node, source);
    }
  });
}

/** Parts a paragraph at the lines that open with a bullet; other line breaks are only layout. */
function itemsOf(
  pieces: readonly Piece[],
): readonly { bullet: string; pieces: readonly Piece[]; line: number }[] {
  const items: { bullet: string; pieces: Piece[]; line: number }[] = [{ bullet: "", pieces: [], line: 0 }];
  let line = 0;
  let lineStart = true;
  for (const piece of pieces) {
    for (const [index, part] of piece.text.split("\n").entries()) {
      if (index > 0) {
        line += 1;
        lineStart = true;
        items.at(-1)?.pieces.push({ kind: "text", text: "\n" });
      }
      const bullet = piece.kind === "text" && lineStart ? (BULLET.exec(part)?.[0] ?? "") : "";
      if (bullet !== "") items.push({ bullet, pieces: [], line });
      if (part !== "") {
        lineStart = false;
        items.at(-1)?.pieces.push({ kind: piece.kind, text: part.slice(bullet.length) });
      }
    }
  }
  return items.filter((item) => item.bullet !== "" || item.pieces.some((piece) => piece.text.trim() !== ""));
}

function blocksOfParagraph(node: Paragraph, role: BlockRole, source: string): readonly Block[] {
  return itemsOf(inline(node.children, source)).map(({ bullet, pieces, line }) => ({
    form: bullet === "" ? "paragraph" : "item",
    role,
    line: lineOf(node) + line,
    pieces: collapse(bullet === "" ? pieces : [{ kind: "marker", text: bullet }, ...pieces]),
  }));
}

function blocksOf(node: RootContent, role: BlockRole, source: string): readonly Block[] {
  switch (node.type) {
    case "paragraph":
      return blocksOfParagraph(node, role, source);
    case "heading": {
      if (!sourceOf(node, source).startsWith("#"))
        refuse({ type: "thematicBreak", position: node.position } as Nodes, source);
      const what: BlockRole = role.kind === "paratext" ? role : { kind: "paratext", what: "heading" };
      return [
        {
          form: "paragraph",
          role: what,
          line: lineOf(node),
          pieces: collapse(inline(node.children, source)),
        },
      ];
    }
    case "list":
      return node.children.flatMap((item) =>
        item.children.flatMap((child, index) => {
          const blocks = blocksOf(child, role, source);
          if (index > 0) return blocks;
          const marker = source.slice(item.position?.start.offset ?? 0, child.position?.start.offset ?? 0);
          return blocks.map((block, at): Block => ({
            ...block,
            form: "item",
            pieces: at > 0 ? block.pieces : collapse([{ kind: "marker", text: marker }, ...block.pieces]),
          }));
        }),
      );
    case "containerDirective": {
      if (node.name !== "paratext") refuseDirective(node, source, `"${node.name}" is not known`);
      if (role.kind === "paratext") refuseDirective(node, source, "paratext stands inside paratext");
      if (!/\n\s*:{3,}\s*$/u.test(sourceOf(node, source)))
        refuseDirective(node, source, "no line ::: closes it");
      const what = PARATEXT_KINDS.find((kind) => kind === node.attributes?.["kind"]);
      if (what === undefined)
        refuseDirective(
          node,
          source,
          `its kind is "${node.attributes?.["kind"] ?? ""}", not one of ${PARATEXT_KINDS.join(", ")}`,
        );
      return node.children.flatMap((child) => blocksOf(child, { kind: "paratext", what }, source));
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
  return tree.children
    .flatMap((node) => blocksOf(node as RootContent, { kind: "body" }, source))
    .filter((block) => block.pieces.length > 0);
}
