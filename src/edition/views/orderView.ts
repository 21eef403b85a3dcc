import type { Edition, EditionPassage, EditionWitness } from "../edition.ts";
import { witnessOf } from "../edition.ts";
import { counted, rangeOf } from "./numbers.ts";
import { pairOrder } from "./pair.ts";
import type { PairPassage } from "./pair.ts";
import { displacedAfter } from "./pairTags.ts";

/** Length of either axis of the graph, in its own units. */
export const AXIS = 1000;

/** Room that a run's numbers take on an axis, in its units: about 40 px of a full page. */
const LABEL_ROOM = 38;

/** Passages that stand elsewhere in a version, side by side in both: one line of the table, one label of the graph. */
export interface MovedRun {
  readonly passages: readonly EditionPassage[];
  readonly range: string;
  /** "earlier" or "later" in the version than in the base. */
  readonly place: "earlier" | "later";
  /** The passages that they follow in the base and in the version; undefined at the beginning. */
  readonly afterInBase: EditionPassage | undefined;
  readonly afterInOther: EditionPassage | undefined;
  /** Where the run's middle stands on either axis. */
  readonly from: number;
  readonly to: number;
  /** Whether there is room for its numbers at the one end and at the other. */
  readonly named: { readonly from: boolean; readonly to: boolean };
}

/** The order of the base's passages in one other version. */
export interface OrderView {
  readonly witness: EditionWitness;
  /** Lines of passages in place and of those that stand elsewhere, as SVG paths over `AXIS` by 100. */
  readonly inPlace: string;
  readonly elsewhere: string;
  readonly moved: readonly MovedRun[];
  readonly told: string;
}

interface Line {
  readonly row: PairPassage;
  /** Places in the base and in the version, from 0. */
  readonly i: number;
  readonly j: number;
  readonly from: number;
  readonly to: number;
}

function linesOf(rows: readonly PairPassage[]): readonly Line[] {
  const inBase = rows.filter((row) => row.left.length > 0);
  const start = (row: PairPassage): number => row.right[0]?.paragraph ?? 0;
  const within = (row: PairPassage): number => row.right[0]?.sentence ?? 0;
  const inOther = rows
    .filter((row) => row.right.length > 0)
    .sort((a, b) => start(a) - start(b) || within(a) - within(b));
  const at = (index: number, count: number): number => Math.round(((index + 0.5) / count) * AXIS);
  return inBase.flatMap((row, i) => {
    const j = inOther.indexOf(row);
    return j < 0 ? [] : [{ row, i, j, from: at(i, inBase.length), to: at(j, inOther.length) }];
  });
}

function pathOf(lines: readonly Line[]): string {
  return lines.map(({ from, to }) => `M${String(from)} 0L${String(to)} 100`).join("");
}

/** Displaced passages that follow one another in both versions. */
function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    if (line.row.place === "in place") continue;
    const last = runs.at(-1);
    const before = last?.at(-1);
    const joins = before?.row.place === line.row.place && line.i === before.i + 1 && line.j === before.j + 1;
    if (joins && last !== undefined) last.push(line);
    else runs.push([line]);
  }
  return runs;
}

function movedRun(
  run: readonly Line[],
  order: readonly PairPassage[],
  after: ReadonlyMap<PairPassage, PairPassage | undefined>,
): MovedRun {
  const [first] = run;
  const last = run.at(-1);
  if (first === undefined || last === undefined)
    throw new RangeError("A run of passages is empty; this is a bug.");
  const inBase = order.filter((row) => row.left.length > 0);
  return {
    passages: run.map(({ row }) => row.passage),
    range: rangeOf(run.map(({ row }) => row.passage.id)),
    place: first.row.place === "later" ? "later" : "earlier",
    afterInBase: inBase[first.i - 1]?.passage,
    afterInOther: after.get(first.row)?.passage,
    from: Math.round((first.from + last.from) / 2),
    to: Math.round((first.to + last.to) / 2),
    named: { from: true, to: true },
  };
}

/** Leaves out numbers that would cover those before them. */
function withRoom(runs: readonly MovedRun[]): readonly MovedRun[] {
  const named = (end: "from" | "to"): ReadonlySet<MovedRun> => {
    const kept: MovedRun[] = [];
    for (const run of [...runs].sort((a, b) => a[end] - b[end])) {
      const last = kept.at(-1);
      if (last === undefined || run[end] - last[end] >= LABEL_ROOM) kept.push(run);
    }
    return new Set(kept);
  };
  const [from, to] = [named("from"), named("to")];
  return runs.map((run) => ({ ...run, named: { from: from.has(run), to: to.has(run) } }));
}

/** The order of the base's passages in every other version, in the order of the versions. */
export function orderViews(edition: Edition): readonly OrderView[] {
  const base = witnessOf(edition, edition.base);
  const others = edition.witnesses.filter((witness) => witness !== base);
  return others.map((witness): OrderView => {
    const order = pairOrder(edition, base, witness);
    const after = new Map(
      [...displacedAfter(order)].flatMap(([anchor, those]) => those.map((row) => [row, anchor] as const)),
    );
    const lines = linesOf(order.passages);
    const moved = lines.filter(({ row }) => row.place !== "in place");
    const count = `${counted(lines.length, "passage")} of ${base.siglum} ${lines.length === 1 ? "is" : "are"} in ${witness.siglum}`;
    return {
      witness,
      inPlace: pathOf(lines.filter(({ row }) => row.place === "in place")),
      elsewhere: pathOf(moved),
      moved: withRoom(runsOf(lines).map((run) => movedRun(run, order.passages, after))),
      told:
        moved.length === 0
          ? `${count}, all in its order.`
          : `${count}; ${String(moved.length)} of them ${moved.length === 1 ? "stands" : "stand"} elsewhere.`,
    };
  });
}
