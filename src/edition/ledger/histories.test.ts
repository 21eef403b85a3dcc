import { expect, it } from "vitest";
import { newTally, playHistory } from "./testing/history.ts";
import { WORKS } from "./testing/texts.ts";

/** How many histories are played; each is two to five rounds of one to five edits. */
const HISTORIES = 1000;

it("keeps every number through a thousand histories of edits, and leads none astray", () => {
  const tally = newTally();
  for (let seed = 1; seed <= HISTORIES; seed += 1) {
    playHistory(WORKS[seed % WORKS.length] ?? "", seed, tally);
  }
  const { kept, merged, withdrawn, restored, asked, updates, wrong } = tally;
  const right = kept + merged + withdrawn + restored - wrong.length;
  console.log(
    `${HISTORIES} histories, ${updates} updates: ${right} right (${kept} kept, ${merged} merged, ` +
      `${withdrawn} withdrawn, ${restored} restored), ${asked} asked, ${wrong.length} wrong.`,
  );
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(Math.min(kept, merged, withdrawn, restored, asked)).toBeGreaterThan(0);
});
