/**
 * Which of the weighed pairs to accept as links.
 *
 * Source: D. D. Lewis, "Evaluating and optimizing autonomous text classification systems"
 * (SIGIR 1995): where each answer has a probability, the answers above some threshold
 * give the highest expected F-measure, and that threshold follows from the probabilities
 * themselves. So versions that keep close to each other are judged strictly, and
 * free retellings, where little is sure, less so.
 */

/** Never accept a pair less sure than this, however free the versions. */
export const FLOOR_LOWEST = 0.3;
/** Always accept a pair surer than this. */
export const FLOOR_HIGHEST = 0.5;

/** The least probability to accept: the one of the highest expected F1. */
export function floorOf(probabilities: Float64Array): number {
  const sorted = probabilities.slice().sort().reverse();
  let all = 0;
  for (const value of sorted) all += value;
  let taken = 0;
  let best = 0;
  let floor = FLOOR_HIGHEST;
  for (let index = 0; index < sorted.length; index++) {
    const value = sorted[index] ?? 0;
    taken += value;
    const expected = (2 * taken) / (index + 1 + all);
    if (expected < best) break;
    best = expected;
    floor = value;
  }
  return Math.min(FLOOR_HIGHEST, Math.max(FLOOR_LOWEST, floor));
}
