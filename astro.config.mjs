import { defineConfig, fontProviders } from "astro/config";

const font = (name, cssVariable, file, weight, fallbacks) => ({
  provider: fontProviders.local(),
  name,
  cssVariable,
  fallbacks,
  options: { variants: [{ weight, style: "normal", src: [file] }] },
});

export default defineConfig({
  ...(process.env.VARIORUM_SITE ? { site: process.env.VARIORUM_SITE } : {}),
  base: process.env.VARIORUM_BASE ?? "/",
  outDir: process.env.VARIORUM_OUT ?? "dist",
  trailingSlash: "always",
  // Lossless: the default setting joins words that a line break parts.
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  // A script with a dynamic import does not survive being inlined, and the policy forbids inline scripts.
  vite: { build: { assetsInlineLimit: 0, cssMinify: "esbuild" } },
  build: { inlineStylesheets: "never" },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      // Pagefind's engine is WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  fonts: [
    font(
      "Newsreader",
      "--font-serif",
      "@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2",
      "200 800",
      ["Georgia", "serif"],
    ),
    font(
      "Public Sans",
      "--font-sans",
      "@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2",
      "100 900",
      ["system-ui", "sans-serif"],
    ),
  ],
});
