/** An editor's answers as given on a command line. */

import type { PassageText } from "./ledger.ts";
import { proposeLedger, type Answer, type Ask, type Proposal } from "./propose.ts";
import type { Ledger } from "./ledger.ts";
import { letterOf } from "./table.ts";

/** The reason recorded where an editor gives none. */
const NO_REASON = "No version has these words any longer.";

/**
 * Proposes a ledger with answers written as `8=a`, `8=none` or `8=none: reason`.
 *
 * A letter means a candidate of the question as asked; a candidate that bears another
 * number means that the two are one. Answers may settle questions that arise only from
 * other answers. Throws RangeError for one that answers nothing, with what is asked.
 */
export function proposeWithAnswers(
  ledger: Ledger | undefined,
  passages: readonly PassageText[],
  today: string,
  written: readonly string[],
): Proposal {
  let answers: readonly Answer[] = [];
  let left = written;
  for (;;) {
    const proposal = proposeLedger(ledger, passages, today, answers);
    if (left.length === 0) return proposal;
    const now = left.flatMap((text) => {
      const answer = readAnswer(text, proposal.asks);
      return answer === undefined ? [] : [{ text, answer }];
    });
    if (now.length === 0) throw new RangeError(unasked(left[0] ?? "", proposal.asks));
    answers = [...answers, ...now.map(({ answer }) => answer)];
    left = left.filter((text) => !now.some((one) => one.text === text));
  }
}

function readAnswer(text: string, asks: readonly Ask[]): Answer | undefined {
  const [, id = "", choice = "", reason = ""] =
    /^([^=]+)=([a-z][0-9]*|none)(?::\s*(.+))?$/su.exec(text) ?? [];
  const ask = asks.find((one) => one.id === id);
  if (ask === undefined) return undefined;
  if (choice === "none") return { kind: "withdrawn", id, reason: reason === "" ? NO_REASON : reason };
  const candidate = ask.candidates.find((_, index) => letterOf(index) === choice);
  if (candidate === undefined) return undefined;
  return candidate.id === undefined
    ? { kind: "kept", id, key: candidate.key }
    : { kind: "merged", id, into: candidate.id };
}

function unasked(text: string, asks: readonly Ask[]): string {
  const asked = asks.map((ask) => {
    const choices = [...ask.candidates.map((_, index) => letterOf(index)), "none"];
    return `${ask.id}=${choices.join("|")}`;
  });
  const remedy =
    asked.length === 0 ? "Leave the answer out: nothing is asked." : `Asked are: ${asked.join(", ")}.`;
  return `The answer "${text}" answers no question.\n${remedy}`;
}
