import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveSite, type RunningSite } from "./static-server.ts";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

let outside = "";
let folder = "";
const running: RunningSite[] = [];
let atRoot = "";
let below = "";

async function start(base?: string): Promise<string> {
  const site = await serveSite({ folder, port: 0, ...(base === undefined ? {} : { base }) });
  running.push(site);
  return site.address;
}

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), "variorum-server-"));
  folder = join(outside, "site");
  mkdirSync(join(folder, "about"), { recursive: true });
  writeFileSync(join(outside, "secret.txt"), "secret");
  mkdirSync(join(outside, "site-beside"));
  writeFileSync(join(outside, "site-beside", "secret.txt"), "secret");
  writeFileSync(join(folder, "index.html"), "<h1>Home</h1>");
  writeFileSync(join(folder, "about", "index.html"), "<h1>About</h1>");
  writeFileSync(join(folder, "404.html"), "<h1>Nothing here</h1>");
  writeFileSync(join(folder, "a.css"), "p{}");
  writeFileSync(join(folder, "a.js"), "1;");
  writeFileSync(join(folder, "a.json"), "{}");
  writeFileSync(join(folder, "a.woff2"), "font");
  writeFileSync(join(folder, "a.pf_meta"), "bytes");
  writeFileSync(join(folder, "Алматы.txt"), "Алматы");
  writeFileSync(join(folder, "_headers"), "/*\n  X-Content-Type-Options: nosniff\n");
  symlinkSync(join(outside, "secret.txt"), join(folder, "link.txt"));
  atRoot = await start();
  below = await start("/sub/path/");
});

afterAll(async () => {
  for (const site of running) await site.close();
  rmSync(outside, { recursive: true });
});

/** Asks for a path exactly as written; `fetch` would tidy it first. */
function ask(
  address: string,
  path: string,
  headers: Record<string, string> = {},
  method = "GET",
): Promise<Answer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    })
      .on("error", reject)
      .end();
  });
}

test.each(["/about/", "/about", "/about/?x=1", "/about/index.html"])("%s shows the page", async (path) => {
  const { status, headers, body } = await ask(atRoot, path);
  expect([status, headers["content-type"], body.toString()]).toEqual([
    200,
    "text/html; charset=utf-8",
    "<h1>About</h1>",
  ]);
});

test("what does not exist is answered by the site's own page, with status 404", async () => {
  for (const path of ["/nothing/", "/a.css/", "/about/nothing.txt"]) {
    const { status, headers, body } = await ask(atRoot, path);
    expect([path, status, headers["content-type"], body.toString()]).toEqual([
      path,
      404,
      "text/html; charset=utf-8",
      "<h1>Nothing here</h1>",
    ]);
  }
});

test.each([
  ["a.css", "text/css; charset=utf-8"],
  ["a.js", "text/javascript; charset=utf-8"],
  ["a.json", "application/json; charset=utf-8"],
  ["a.woff2", "font/woff2"],
  ["a.pf_meta", "application/octet-stream"],
])("%s is sent as %s", async (name, type) => {
  expect((await ask(atRoot, `/${name}`)).headers["content-type"]).toBe(type);
});

test("a name in any script is found", async () => {
  expect((await ask(atRoot, `/${encodeURIComponent("Алматы")}.txt`)).body.toString()).toBe("Алматы");
});

test("the site's own headers are sent, and the file that names them is not", async () => {
  expect((await ask(atRoot, "/nothing/")).headers["x-content-type-options"]).toBe("nosniff");
  expect((await ask(below, "/sub/path/about/")).headers["x-content-type-options"]).toBe("nosniff");
  expect((await ask(atRoot, "/_headers")).status).toBe(404);
});

test("text is compressed for whoever takes it, and fonts are not", async () => {
  const page = await ask(atRoot, "/about/", { "Accept-Encoding": "gzip" });
  expect(page.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(page.body).toString()).toBe("<h1>About</h1>");
  const font = await ask(atRoot, "/a.woff2", { "Accept-Encoding": "gzip" });
  expect(font.headers["content-encoding"]).toBeUndefined();
  expect((await ask(atRoot, "/about/")).headers["content-encoding"]).toBeUndefined();
});

test("a site built for a folder answers there and nowhere else", async () => {
  expect(below).toMatch(/\/sub\/path\/$/u);
  for (const path of ["/sub/path/", "/sub/path", "/sub/path/index.html"])
    expect([path, (await ask(below, path)).body.toString()]).toEqual([path, "<h1>Home</h1>"]);
  for (const path of ["/", "/about/", "/sub/", "/sub/pathabout/"])
    expect([path, (await ask(below, path)).status]).toEqual([path, 404]);
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/about/../../secret.txt",
  "/about/..%2f..%2fsecret.txt",
  "/../site-beside/secret.txt",
  "/%2e%2e%5csecret.txt",
  "//secret.txt",
  "/link.txt",
  "/a.css%00.txt",
  "/%",
  "/%E0%A4%A",
])("%s leads nowhere", async (path) => {
  const { status, body } = await ask(atRoot, path);
  expect(status).toBe(404);
  expect(body.toString()).not.toContain("secret");
});

test("only reading is answered", async () => {
  expect((await ask(atRoot, "/", {}, "POST")).status).toBe(405);
  const head = await ask(atRoot, "/about/", {}, "HEAD");
  expect([head.status, head.body.length]).toEqual([200, 0]);
});

test("a port that is taken is passed over for the next free one", async () => {
  const taken = Number(new URL(atRoot).port);
  const site = await serveSite({ folder, port: taken });
  running.push(site);
  expect(Number(new URL(site.address).port)).toBeGreaterThan(taken);
  expect((await ask(site.address, "/")).status).toBe(200);
});

test("a folder without a site, and a base without its slashes, are refused with the remedy", async () => {
  await expect(serveSite({ folder: outside, port: 0 })).rejects.toThrow(
    `There is no built site in "${outside}".\nBuild it first: npm run build`,
  );
  await expect(serveSite({ folder, port: 0, base: "sub" })).rejects.toThrow(
    'The base "sub" does not begin and end with a slash.\nWrite it like /sub/path/',
  );
});
