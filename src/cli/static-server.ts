import { createReadStream, existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream";
import { createGzip } from "node:zlib";
import { headersFor, parseHeaderRules, type HeaderRule } from "./header-rules.ts";

/** What to serve, and where. */
export interface SiteOptions {
  /** The folder that holds the built site. */
  readonly folder: string;
  /** The path the site was built for; begins and ends with a slash. `/` if not given. */
  readonly base?: string;
  /** The first port to try; 0 lets the system choose a free one. */
  readonly port: number;
  /** The address to listen at; this machine alone if not given. */
  readonly host?: string;
}

/** A server that is listening. */
export interface RunningSite {
  /** Where the site answers, base included: `http://localhost:4321/`. */
  readonly address: string;
  /** Stops listening and drops the connections still open. */
  close(): Promise<void>;
}

/** Ports tried one after another before giving up; more taken ports in a row mean another trouble. */
const PORTS_TRIED = 20;

/** Media types by file ending. What is missing here is sent as bytes. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/** Media types that shrink when compressed; fonts and pictures are compressed already. */
const COMPRESSIBLE = /^text\/|json|xml|wasm/u;

/**
 * Serves a built site as a plain static host would: a folder's `index.html` with and
 * without the trailing slash, `404.html` with status 404 for what does not exist, the
 * headers that the site's `_headers` file asks for, and nothing outside the folder.
 *
 * Takes the next free port where the first is taken. Throws an `Error` where the folder
 * holds no site or no port is free.
 */
export async function serveSite(options: SiteOptions): Promise<RunningSite> {
  const { folder, base = "/", port, host = "127.0.0.1" } = options;
  if (!existsSync(join(folder, "index.html")))
    throw new Error(`There is no built site in "${folder}".\nBuild it first: npm run build`);
  if (!/^\/(?:.*\/)?$/u.test(base))
    throw new RangeError(`The base "${base}" does not begin and end with a slash.\nWrite it like /sub/path/`);
  const root = realpathSync(folder);
  const rules = readRules(root);
  const server = createServer((request, response) => {
    answer(request, response, { root, base, rules });
  });
  const taken = await listen(server, port, host);
  return {
    address: `http://${host === "127.0.0.1" ? "localhost" : host}:${String(taken)}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

interface Site {
  readonly root: string;
  readonly base: string;
  readonly rules: readonly HeaderRule[];
}

function readRules(root: string): readonly HeaderRule[] {
  const file = join(root, "_headers");
  return existsSync(file) ? parseHeaderRules(readFileSync(file, "utf8")) : [];
}

function answer(request: IncomingMessage, response: ServerResponse, site: Site): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const path = pathWithin(request.url ?? "/", site.base);
  const found = path === undefined ? undefined : fileAt(site.root, path);
  const file = found ?? fileAt(site.root, "404.html");
  const headers: Record<string, string> = { ...headersFor(site.rules, `/${path ?? ""}`) };
  if (file === undefined) {
    response.writeHead(404, { ...headers, "Content-Type": "text/plain; charset=utf-8" }).end("Not found\n");
    return;
  }
  const type = MEDIA_TYPES[extname(file)] ?? "application/octet-stream";
  const zipped = COMPRESSIBLE.test(type) && /\bgzip\b/u.test(request.headers["accept-encoding"] ?? "");
  headers["Content-Type"] = type;
  if (COMPRESSIBLE.test(type)) headers["Vary"] = "Accept-Encoding";
  if (zipped) headers["Content-Encoding"] = "gzip";
  else headers["Content-Length"] = String(statSync(file).size);
  response.writeHead(found === undefined ? 404 : 200, headers);
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  const whenDone = (error: NodeJS.ErrnoException | null): void => {
    if (error !== null) response.destroy();
  };
  if (zipped) pipeline(createReadStream(file), createGzip({ level: 9 }), response, whenDone);
  else pipeline(createReadStream(file), response, whenDone);
}

/** The path asked for, relative to the base and decoded; undefined if it is malformed or outside. */
function pathWithin(url: string, base: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/su, ""));
    if (path.includes("\0")) return undefined;
    if (`${path}/` === base) return "";
    return path.startsWith(base) ? path.slice(base.length) : undefined;
  } catch {
    return undefined;
  }
}

/** The file that answers a path below the root; undefined if there is none or it lies outside. */
function fileAt(root: string, path: string): string | undefined {
  const wanted = resolve(root, `.${sep}${path}`);
  const index = join(wanted, "index.html");
  for (const candidate of path.endsWith("/") ? [index] : [wanted, index]) {
    const file = statSync(candidate, { throwIfNoEntry: false })?.isFile() === true ? candidate : undefined;
    if (file !== undefined && realpathSync(file).startsWith(root + sep) && !file.endsWith(`${sep}_headers`))
      return file;
  }
  return undefined;
}

async function listen(server: Server, first: number, host: string): Promise<number> {
  const last = first === 0 ? 0 : Math.min(first + PORTS_TRIED - 1, 65_535);
  for (let port = first; port <= last; port++) {
    const taken = await tryPort(server, port, host);
    if (taken !== undefined) return taken;
  }
  throw new Error(
    `The ports ${String(first)} to ${String(last)} are all taken.\nName a free one: npm run serve -- --port 8080`,
  );
}

/** Listens at a port and returns it; undefined where another program has it. */
function tryPort(server: Server, port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE") resolve(undefined);
      else reject(error);
    };
    server.once("error", failed);
    server.listen(port, host, () => {
      server.off("error", failed);
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}
