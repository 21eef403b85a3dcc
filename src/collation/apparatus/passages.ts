/**
 * Passages drawn round the sentences of a base.
 *
 * A passage is a sentence of the base and whatever says the same in the other witnesses; a
 * sentence that covers two sentences of the base stands in both passages, without joining
 * them. What meets no sentence of the base gathers round a sentence of the next witness that
 * has it, in the order given.
 */

/** Two units that say the same thing; units are numbered over all witnesses together. */
export interface UnitLink {
  readonly a: number;
  readonly b: number;
  /** 0 to 1. */
  readonly confidence: number;
}

/** For each unit, the units it is linked to, with how surely. */
type Neighbours = ReadonlyMap<number, ReadonlyMap<number, number>>;

function neighboursOf(links: readonly UnitLink[]): Neighbours {
  const found = new Map<number, Map<number, number>>();
  const add = (from: number, to: number, confidence: number): void => {
    const own = found.get(from) ?? new Map<number, number>();
    own.set(to, Math.max(confidence, own.get(to) ?? 0));
    found.set(from, own);
  };
  for (const { a, b, confidence } of links) {
    add(a, b, confidence);
    add(b, a, confidence);
  }
  return found;
}

/**
 * The passage that a unit without a link to any centre belongs to all the same: the one that
 * most of its links lead to, through units which belong to that passage alone.
 */
function passageThroughOthers(
  unit: number,
  neighbours: Neighbours,
  membership: ReadonlyMap<number, readonly number[]>,
): number | undefined {
  const votes = new Map<number, number>();
  let total = 0;
  for (const [other, confidence] of neighbours.get(unit) ?? []) {
    total += confidence;
    const passages = membership.get(other) ?? [];
    const only = passages[0];
    if (only !== undefined && passages.length === 1) votes.set(only, (votes.get(only) ?? 0) + confidence);
  }
  const best = [...votes].sort((one, two) => two[1] - one[1] || one[0] - two[0])[0];
  return best !== undefined && best[1] > total / 2 ? best[0] : undefined;
}

/**
 * Gathers units into passages: one round each unit of the base, then round what is left.
 *
 * `witnessOf` gives each unit's witness, by its rank with the base first: 0 is the base. The
 * units of a passage ascend; every unit stands in at least one passage. Units that are
 * `parted` meet in no passage but round a unit that both are linked to.
 */
export function gatherPassages(
  witnessOf: readonly number[],
  links: readonly UnitLink[],
  parted: readonly (readonly [number, number])[] = [],
): readonly (readonly number[])[] {
  const neighbours = neighboursOf(links);
  const apart = neighboursOf(parted.map(([a, b]) => ({ a, b, confidence: 1 })));
  const passages: number[][] = [];
  const membership = new Map<number, number[]>();
  const join = (unit: number, passage: number): void => {
    passages[passage]?.push(unit);
    membership.set(unit, [...(membership.get(unit) ?? []), passage]);
  };
  const ranks = Math.max(0, ...witnessOf.map((rank) => rank + 1));
  const unitsOf = (rank: number): readonly number[] =>
    witnessOf.flatMap((own, unit) => (own === rank ? [unit] : []));
  for (let rank = 0; rank < ranks; rank += 1) {
    const centres = unitsOf(rank).filter((unit) => !membership.has(unit));
    const isCentre = new Set(centres);
    const free = new Set(
      witnessOf.flatMap((own, unit) => (own > rank && !membership.has(unit) ? [unit] : [])),
    );
    for (const centre of centres) {
      const passage = passages.push([]) - 1;
      join(centre, passage);
      for (const other of neighbours.get(centre)?.keys() ?? []) if (free.has(other)) join(other, passage);
    }
    const loose = [...free].filter((unit) => !membership.has(unit) && !isCentre.has(unit));
    const through = loose.map((unit) => [unit, passageThroughOthers(unit, neighbours, membership)] as const);
    for (const [unit, passage] of through) {
      const kept = passages[passage ?? -1]?.some((other) => apart.get(unit)?.has(other)) === false;
      if (passage !== undefined && kept) join(unit, passage);
    }
  }
  return passages.map((units) => [...units].sort((a, b) => a - b));
}
