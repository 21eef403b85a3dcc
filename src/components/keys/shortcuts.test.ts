import { describe, expect, test } from "vitest";
import { actionOf, SHORTCUTS, type Pressed } from "./shortcuts.ts";

const none = new Set<string>();
const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  held: false,
  focus: "other",
  ...more,
});

describe("a key", () => {
  test.each([
    ["j", "next"],
    ["ArrowRight", "next"],
    ["k", "previous"],
    ["ArrowLeft", "previous"],
    ["/", "search"],
    ["c", "compare"],
    ["?", "help"],
    ["x", undefined],
    ["ArrowDown", undefined],
  ])("%s does: %s", (key, action) => {
    expect(actionOf(press(key), none)).toBe(action);
  });

  test("belongs to the browser while Ctrl or its like is held", () => {
    expect(actionOf(press("c", { held: true }), none)).toBeUndefined();
  });

  test("belongs to the field that text is written into", () => {
    for (const { keys } of SHORTCUTS)
      for (const key of keys) expect(actionOf(press(key, { focus: "text" }), none)).toBeUndefined();
  });

  test("moves within a row of choices if it is an arrow, and is a shortcut if it is a letter", () => {
    expect(actionOf(press("ArrowRight", { focus: "choice" }), none)).toBeUndefined();
    expect(actionOf(press("j", { focus: "choice" }), none)).toBe("next");
  });

  test("does nothing once it is switched off, and the others go on", () => {
    expect(actionOf(press("j"), new Set(["next"]))).toBeUndefined();
    expect(actionOf(press("k"), new Set(["next"]))).toBe("previous");
  });
});
