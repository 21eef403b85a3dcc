import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { updatePassages, type UpdateResult } from "./update-passages.ts";

let root = "";

const TEXT = `A fox was walking through the wood.

High in a tree he saw a crow with a piece of cheese.

How beautiful your feathers are, said the fox.`;

function witness(siglum: string, text: string): string {
  return `---\nsiglum: ${siglum}\nname: Version ${siglum}\nkind: text\nlanguage: en\n---\n\n${text}\n`;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "variorum-passages-"));
  mkdirSync(join(root, "content/the-fox/witnesses"), { recursive: true });
  writeFileSync(
    join(root, "content/the-fox/work.yaml"),
    "title: The fox\nshortTitle: Fox\nbase: one\nwitnesses: [one]\n",
  );
  edit(TEXT);
});

afterEach(() => rmSync(root, { recursive: true }));

function edit(text: string): void {
  writeFileSync(join(root, "content/the-fox/witnesses/one.md"), witness("A", text));
}

function ledger(): string {
  return readFileSync(join(root, "content/the-fox/passages.json"), "utf8");
}

function run(
  options: { write?: boolean; answers?: readonly string[]; today?: string } = {},
): Promise<UpdateResult> {
  return updatePassages(root, "the-fox", { write: false, answers: [], today: "2026-11-22", ...options });
}

test("a first run shows the numbers and writes nothing; told to write, it writes; then all is current", async () => {
  const shown = await run();
  expect(shown.kind).toBe("shown");
  expect(shown.report).toContain("1  is new\n       one: A fox was walking through the wood.");
  expect(ledger).toThrow();
  expect((await run({ write: true })).kind).toBe("written");
  expect(ledger()).toMatch(/"id": "3"/u);
  expect((await run()).kind).toBe("current");
});

test("an edit is shown, then written, and no number is lost", async () => {
  await run({ write: true });
  edit(TEXT.replace("a piece of cheese", "a little cheese"));
  const { kind, report } = await run();
  expect([kind, report]).toEqual([
    "shown",
    "the-fox: 3 passages\n  2  words change in one\n       one: High in a tree he saw a crow with a little cheese.\n\n" +
      "To write this to content/the-fox/passages.json: npm run passages -- --write",
  ]);
  await run({ write: true, today: "2026-12-01" });
  expect(ledger()).toMatch(/"until": "2026-12-01"/u);
  expect((await run()).kind).toBe("current");
});

test("a question keeps anything from being written until it is answered", async () => {
  await run({ write: true });
  const before = ledger();
  edit(TEXT.replace(/High.*/u, "Nobody else was there to listen."));
  const asked = await run({ write: true });
  expect(asked.kind).toBe("asked");
  expect(asked.report).toContain("npm run passages -- --write --answer 2=a");
  expect(ledger()).toBe(before);
  expect((await run({ write: true, answers: ["2=none: Cut."] })).kind).toBe("written");
  expect(ledger()).toMatch(/"reason": "Cut\."/u);
});
