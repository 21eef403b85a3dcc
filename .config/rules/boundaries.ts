import type { Rule } from "eslint";
import { isBuiltin } from "node:module";
import { dirname, posix, relative, resolve, sep } from "node:path";

/** What one room of `src/` may import. */
interface Room {
  /** The folder or file, below `src/`. A file in several rooms belongs to the longest. */
  readonly path: string;
  /** Rooms whose code it may import. A room stands for all that lies below it. */
  readonly imports: readonly string[];
  /** Rooms of which it may import types, and nothing that runs. */
  readonly types?: readonly string[];
  /** Whether it must run anywhere: no Node, no Astro. */
  readonly pure?: boolean;
}

const pages = ["components", "layouts", "edition", "search", "styles"];

/**
 * The rooms, from the one that knows nothing of the others upwards. A folder that is not
 * listed belongs to the nearest listed one above it, or to nobody and is not checked.
 */
const rooms: readonly Room[] = [
  { path: "collation/text", imports: [], pure: true },
  { path: "collation/alignment", imports: ["collation/text"], pure: true },
  { path: "collation/diff", imports: ["collation/text"], pure: true },
  {
    path: "collation/apparatus",
    imports: ["collation/alignment", "collation/diff", "collation/text"],
    pure: true,
  },
  { path: "collation", imports: ["collation"], pure: true },
  { path: "edition", imports: ["collation"] },
  { path: "search", imports: ["edition", "collation"] },
  { path: "components", imports: pages, types: ["collation"] },
  { path: "layouts", imports: pages, types: ["collation"] },
  { path: "pages", imports: pages, types: ["collation"] },
  { path: "cli", imports: ["search", "edition", "collation"] },
  { path: "content.config.ts", imports: ["edition", "collation"] },
];

/** Packages that the pure library must not see, whatever else it uses. */
const SHELL_PACKAGES = /^(?:astro|pagefind|@astrojs\/.*)$/u;

/**
 * Keeps the rooms of `src/` apart: who may import whom, and what the pure library must
 * not know. Judges by the place that an import leads to, so a path cannot be written
 * round it; sees `import`, `export … from`, `import()` and types in `import("…")`.
 */
export const boundaries: Rule.RuleModule = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      room: '"{{from}}" may not import from "{{to}}". It may import from: {{allowed}}.',
      types: '"{{from}}" may import types from "{{to}}", and nothing that runs: write "import type".',
      pure: '"{{from}}" must run anywhere, so it may not import "{{name}}".',
      unknown: '"{{from}}" may not import by a name that is put together when it runs.',
    },
  },
  create(context) {
    const source = resolve(context.cwd, "src");
    const from = belowFolder(source, context.filename);
    const room = roomOf(from);
    if (room === undefined) return {};
    const allowed = [room.path, ...room.imports].join(", ");

    function judge(node: Rule.Node, name: unknown, typesOnly: boolean): void {
      if (room === undefined) return;
      if (typeof name !== "string") {
        if (room.pure === true) context.report({ node, messageId: "unknown", data: { from: room.path } });
        return;
      }
      if (!name.startsWith(".") && !name.startsWith("/")) {
        const shell = isBuiltin(name) || name.startsWith("astro:") || SHELL_PACKAGES.test(packageOf(name));
        if (room.pure === true && shell)
          context.report({ node, messageId: "pure", data: { from: room.path, name } });
        return;
      }
      const target = belowFolder(source, resolve(dirname(context.filename), name));
      const to = roomOf(target)?.path ?? target;
      const within = (paths: readonly string[]): boolean =>
        paths.some((path) => target === path || target.startsWith(`${path}/`));
      if (to === room.path || within(room.imports)) return;
      if (within(room.types ?? [])) {
        if (!typesOnly) context.report({ node, messageId: "types", data: { from: room.path, to } });
        return;
      }
      context.report({ node, messageId: "room", data: { from: room.path, to, allowed } });
    }

    return {
      ImportDeclaration(node) {
        judge(
          node,
          node.source.value,
          isForTypes(node) || (node.specifiers.some(isForTypes) && node.specifiers.every(isForTypes)),
        );
      },
      ExportNamedDeclaration(node) {
        if (node.source) judge(node, node.source.value, isForTypes(node));
      },
      ExportAllDeclaration(node) {
        judge(node, node.source.value, isForTypes(node));
      },
      ImportExpression(node) {
        judge(node, node.source.type === "Literal" ? node.source.value : undefined, false);
      },
      TSImportType(node: Rule.Node & { readonly source?: { readonly value?: unknown } }) {
        judge(node, node.source?.value, true);
      },
    };
  },
};

function roomOf(path: string): Room | undefined {
  const fits = rooms.filter((room) => path === room.path || path.startsWith(`${room.path}/`));
  return fits.sort((a, b) => b.path.length - a.path.length)[0];
}

/** A path relative to a folder, with slashes on every system; begins with `..` if it lies outside. */
function belowFolder(folder: string, path: string): string {
  return relative(folder, path).split(sep).join(posix.sep);
}

/** The package that an import names: `a/b` gives `a`, `@a/b/c` gives `@a/b`. */
function packageOf(name: string): string {
  return name.split("/", name.startsWith("@") ? 2 : 1).join("/");
}

/** Whether TypeScript removes an import or export; the syntax tree of plain JavaScript lacks the mark. */
function isForTypes(node: object): boolean {
  return ["importKind", "exportKind"].some((member) => Reflect.get(node, member) === "type");
}
