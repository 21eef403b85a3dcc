/** A passage as far as its order goes: for each witness that has it, the ordinals of its segments there. */
export interface Orderable {
  /** Ordinals of segments in their witness, from 0, ascending; keyed by witness. */
  readonly ordinals: ReadonlyMap<string, readonly number[]>;
}

/** By the first segment in a witness, then by the last: a passage that ends sooner comes sooner. */
function byPlaceIn(witness: string) {
  return (a: Orderable, b: Orderable): number => {
    const one = a.ordinals.get(witness) ?? [];
    const two = b.ordinals.get(witness) ?? [];
    return (one[0] ?? 0) - (two[0] ?? 0) || (one.at(-1) ?? 0) - (two.at(-1) ?? 0);
  };
}

/** Which passage each segment of a witness serves, the first where it serves several. */
function holders<T extends Orderable>(passages: Iterable<T>, witness: string): Map<number, T> {
  const held = new Map<number, T>();
  for (const passage of passages)
    for (const ordinal of passage.ordinals.get(witness) ?? [])
      if (!held.has(ordinal)) held.set(ordinal, passage);
  return held;
}

/** The passages one after another, each followed by those that were hung on it, the last hung first. */
function* unfold<T>(first: readonly T[], followers: ReadonlyMap<T | undefined, readonly T[]>): Generator<T> {
  const waiting = [...first].reverse();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    waiting.push(...(followers.get(next) ?? []));
  }
}

/**
 * The passages in the order of the base; those the base lacks stand where a witness that has them puts them.
 *
 * Such a passage follows the passage of the segment before it in its own witness (the first
 * witness of `witnesses` that has it), or opens the work where none precedes it. Throws a
 * RangeError for a passage without readings in these witnesses.
 */
export function inBaseOrder<T extends Orderable>(
  passages: readonly T[],
  base: string,
  witnesses: readonly string[],
): readonly T[] {
  const inBase = passages.filter((passage) => passage.ordinals.has(base)).sort(byPlaceIn(base));
  const placed = new Set<T>(inBase);
  const followers = new Map<T | undefined, T[]>();
  for (const witness of witnesses) {
    const own = passages.filter((passage) => !placed.has(passage) && passage.ordinals.has(witness));
    const held = holders(placed, witness);
    const hung = new Set<T>();
    let latest: { readonly passage: T; readonly first: number } | undefined;
    for (const passage of own.sort(byPlaceIn(witness))) {
      const ordinals = passage.ordinals.get(witness) ?? [];
      const first = ordinals[0] ?? 0;
      // Two passages that one sentence opens stand in the order of their ends.
      let before = latest?.first === first ? latest.passage : undefined;
      for (let at = first - 1; at >= 0 && before === undefined; at -= 1) before = held.get(at);
      latest = { passage, first };
      followers.set(before, [...(followers.get(before) ?? []), passage]);
      hung.add(passage);
      for (const ordinal of ordinals) {
        const holder = held.get(ordinal);
        if (holder === undefined || hung.has(holder)) held.set(ordinal, passage);
      }
      placed.add(passage);
    }
  }
  if (placed.size !== passages.length)
    throw new RangeError("A passage has no reading in any of the witnesses given; this is a bug.");
  const opening = [...(followers.get(undefined) ?? [])].reverse();
  return [...unfold([...opening, ...inBase], followers)];
}
