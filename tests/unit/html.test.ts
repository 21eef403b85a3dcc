import { expect, test } from "vitest";
import { addressesInCss, importsOf, parsePage } from "../built/html.ts";

test("ids, addresses, scripts and text of a page are found", () => {
  const page = parsePage(
    `<!doctype html><html><head><title>T</title><link rel="stylesheet" href="/a.css"><style>p{}</style>
    <script type="application/ld+json">{"a":1}</script><script type="module" src="/a.js"></script></head>
    <body><p id="x">One <a href="#x">two</a></p><p id="x"><img srcset="/a.png 1x, /b.png 2x" alt=""></p>
    <svg><use href="/i.svg#i"></use></svg><script>run()</script></body></html>`,
  );
  expect(page.ids).toEqual(["x", "x"]);
  expect(
    page.references.map(({ element, attribute, address }) => `${element} ${attribute} ${address}`),
  ).toEqual([
    "link href /a.css",
    "script src /a.js",
    "a href #x",
    "img srcset /a.png",
    "img srcset /b.png",
    "use href /i.svg#i",
  ]);
  expect(page.references[0]?.rel).toEqual(["stylesheet"]);
  expect(page.styles).toEqual(["p{}"]);
  expect(page.scripts).toEqual(["", "run()"]);
  expect(page.text.replace(/\s+/gu, " ").trim()).toBe("One two");
});

test("addresses in a style sheet are found, quoted or not", () => {
  const css = `@import "a.css"; @font-face{src:url(/f.woff2) format("woff2"),url("g.woff2")} p{background:url('h.png')}`;
  expect(addressesInCss(css)).toEqual(["a.css", "/f.woff2", "g.woff2", "h.png"]);
});

test("what a module imports at once is found, and what it may import later is not", () => {
  const script = `import{a as b}from"./a.js";import"./b.js";export*from'./c.js';const d=import("./d.js");`;
  expect(importsOf(script)).toEqual(["./a.js", "./b.js", "./c.js"]);
});
