import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const COMMAND = fileURLToPath(new URL("align.ts", import.meta.url));

/** Runs the command on a file of this content, or on these arguments. */
function run(content: string | readonly string[]): { out: string; error: string; code: number | null } {
  let args: readonly string[];
  if (typeof content === "string") {
    const file = join(mkdtempSync(join(tmpdir(), "align-")), "input.json");
    writeFileSync(file, content);
    args = [file];
  } else args = content;
  const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: "utf8",
  });
  return { out: stdout, error: stderr, code: status };
}

test("prints passages and links by the witnesses’ names", () => {
  const witnesses = [
    { id: "a", units: ["The bridge fell into the river at dawn.", "Nobody was hurt."] },
    { id: "b", units: ["At dawn the bridge fell into the river."] },
  ];
  const { out, error, code } = run(JSON.stringify({ witnesses }));
  expect(error).toBe("");
  expect(code).toBe(0);
  const answer: unknown = JSON.parse(out);
  expect(answer).toEqual({
    passages: [
      {
        readings: [
          { witness: "a", units: [0] },
          { witness: "b", units: [0] },
        ],
      },
      { readings: [{ witness: "a", units: [1] }] },
    ],
    links: [{ a: ["a", 0], b: ["b", 0], confidence: expect.any(Number) as number }],
  });
});

test.each([
  ["no file", [], "One file is wanted."],
  ["a file that is not there", ["/nowhere.json"], "cannot be read."],
  ["a file that is not JSON", "{", "is not JSON"],
  ["no list of witnesses", "{}", 'has no list "witnesses".'],
  ["a witness without a name", '{"witnesses":[{"units":[]}]}', "witnesses[0].id is not a name."],
  ["a witness without units", '{"witnesses":[{"id":"a"}]}', "witnesses[0].units is not a list."],
  [
    "a unit that is no text",
    '{"witnesses":[{"id":"a","units":[1]}]}',
    "witnesses[0].units[0] is not a text.",
  ],
  [
    "two witnesses of one name",
    '{"witnesses":[{"id":"a","units":[]},{"id":"a","units":[]}]}',
    'Two witnesses have the id "a".',
  ],
])("%s ends with a message and code 2", (_, content, message) => {
  const { out, error, code } = run(content);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(error).toContain(message);
});
