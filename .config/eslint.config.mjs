import js from "@eslint/js";
import astro from "eslint-plugin-astro";
import jsdoc from "eslint-plugin-jsdoc";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import { boundaries } from "./rules/boundaries.ts";
import { reasonedWaivers } from "./rules/reasoned-waivers.ts";

const variorum = { rules: { boundaries, "reasoned-waivers": reasonedWaivers } };

/** What only Node, only a browser, or only one run of a program has. */
const notEverywhere = [
  ...["process", "Buffer", "require", "module", "__dirname", "__filename", "global", "setImmediate"],
  ...["window", "document", "navigator", "location", "history", "localStorage", "sessionStorage", "self"],
  ...["fetch", "XMLHttpRequest", "Element", "HTMLElement", "Node", "DOMParser", "customElements"],
  ...["setTimeout", "setInterval", "queueMicrotask", "performance", "crypto", "Date", "console"],
].map((name) => ({ name, message: "The library runs anywhere and gives the same result each time." }));

export default defineConfig([
  { ignores: ["dist/", "node_modules/", ".astro/", "public/", "content/", "**/golden/"] },
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    plugins: { variorum },
    rules: { "variorum/boundaries": "error", "variorum/reasoned-waivers": "error" },
  },
  js.configs.recommended,
  ...astro.configs["flat/recommended"],
  {
    files: ["**/*.ts"],
    ignores: ["**/*.astro/*.ts"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    plugins: { jsdoc },
    rules: {
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-import-type-side-effects": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: ["error", "always"],
      "no-restricted-syntax": [
        "error",
        {
          selector:
            "CallExpression[callee.object.name=/^(it|test|describe|suite)$/][callee.property.name=/^(only|skip|todo|fixme|skipIf|runIf)$/]",
          message: "A test that is skipped, or keeps others from running, proves nothing.",
        },
      ],
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: { esm: true, ancestorsOnly: true },
          require: { ClassDeclaration: true, FunctionDeclaration: true, MethodDefinition: true },
          contexts: [
            "TSInterfaceDeclaration",
            "TSTypeAliasDeclaration",
            "ExportNamedDeclaration > VariableDeclaration",
          ],
          checkConstructors: false,
          enableFixer: false,
        },
      ],
      "jsdoc/no-blank-block-descriptions": "error",
      "jsdoc/no-types": "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    // A table of data is as long as it is.
    ignores: ["**/*.astro/*.ts", "**/*-data.ts"],
    rules: { "max-lines": ["error", { max: 300 }] },
  },
  {
    files: ["src/collation/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-globals": ["error", ...notEverywhere],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: "The same input gives the same output." },
        ...["window", "document", "process", "Date"].map((property) => ({
          object: "globalThis",
          property,
          message: "The library runs anywhere.",
        })),
      ],
    },
  },
  {
    files: ["**/*.mjs"],
    languageOptions: { globals: { process: "readonly", URL: "readonly" } },
  },
  {
    files: ["**/*.test.ts"],
    rules: { "variorum/boundaries": "off" },
  },
  {
    files: ["**/*.astro", "**/*.astro/*.ts"],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    plugins: { "@typescript-eslint": tseslint.plugin },
    // The rules alone: the list brings a parser of its own, which cannot read these files.
    rules: Object.assign({}, ...tseslint.configs.strict.map(({ rules }) => rules ?? {}), {
      "astro/no-set-html-directive": "off",
      "no-undef": "off",
      eqeqeq: ["error", "always"],
    }),
  },
]);
