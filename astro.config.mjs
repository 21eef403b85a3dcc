import { defineConfig } from "astro/config";
import { searchIndex } from "./src/search/pagefind.ts";

export default defineConfig({
  ...(process.env.VARIORUM_SITE ? { site: process.env.VARIORUM_SITE } : {}),
  base: process.env.VARIORUM_BASE ?? "/",
  outDir: process.env.VARIORUM_OUT ?? "dist",
  trailingSlash: "always",
  // Lossless: the default setting joins words that a line break parts.
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [searchIndex()],
  markdown: { syntaxHighlight: false },
  // A script with a dynamic import does not survive being inlined, and the policy forbids inline scripts.
  vite: { build: { assetsInlineLimit: 0, cssMinify: "esbuild" } },
  build: { inlineStylesheets: "never" },
});
