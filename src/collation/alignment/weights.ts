/**
 * How much a word proves when it meets itself in another version.
 *
 * Source: K. Spärck Jones, "A statistical interpretation of term specificity and its
 * application in retrieval" (Journal of Documentation 28, 1972). Deviation: in short texts
 * the counts are too few to tell grammar from matter, so each word's count is mixed with
 * what is known of words of grammar in general.
 */
import { bagsOf } from "./bags.ts";
import type { Bags } from "./bags.ts";
import { byte, int, real } from "./checked.ts";
import { tellAlike } from "./likeness.ts";
import type { Prepared, PreparedWitness } from "./prepare.ts";

/** How many words of general text the texts' own counts are mixed with. */
const PRIOR_WORDS = 1500;
/** How often a word of grammar stands in general text: about once in 150 words. */
const COMMON_RATE = 1 / 150;
/** How often any other word does: about once in 15,000. */
const RARE_RATE = 1 / 15_000;
/** How often a name does. */
const NAME_RATE = 1 / 40_000;
/** How many units without a word are added to the texts' own, before the share of units that have it tells. */
const SPREAD_PRIOR = 4;
/** Taken from each weight, so that the commonest words weigh next to nothing. */
const WEIGHT_FLOOR = 3;
/** What the commonest words still weigh, so that units of grammar only can meet at all. */
const WEIGHT_LEAST = 0.15;

/** The least share of a key's words that stand capitalised within sentences for it to be a name. */
const NAME_SHARE = 0.6;

/** Two witnesses side by side, with what their words weigh between these two. */
export interface Pair {
  readonly a: PreparedWitness;
  readonly b: PreparedWitness;
  /** For each key of the vocabulary its weight in this pair; 0 where neither has it. */
  readonly weights: Float64Array;
  /** 1 for keys that are names or figures in this pair. */
  readonly named: Uint8Array;
  readonly common: Uint8Array;
  /** The summed weight of each unit's words. */
  readonly massA: Float64Array;
  readonly massB: Float64Array;
  /** For each key of A the keys of B kin to it by a lexicon, with how near they are. */
  readonly kin: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly bagsA: Bags;
  readonly bagsB: Bags;
}

/** Puts two witnesses side by side; nothing of other witnesses enters. */
export function pairOf(prepared: Prepared, a: PreparedWitness, b: PreparedWitness): Pair {
  const size = prepared.vocabulary.length;
  const counts = new Int32Array(size);
  const inner = new Int32Array(size);
  const spread = new Int32Array(size);
  const lastUnit = new Int32Array(size);
  let units = 0;
  const capital = new Int32Array(size);
  for (const witness of [a, b]) {
    for (let at = 0; at < witness.words.length; at++) {
      const key = int(witness.words, at);
      counts[key] = int(counts, key) + 1;
      const place = byte(witness.capital, at);
      if (place > 0) inner[key] = int(inner, key) + 1;
      if (place === 2) capital[key] = int(capital, key) + 1;
      const unit = units + int(witness.unitOf, at) + 1;
      if (int(lastUnit, key) !== unit) spread[key] = int(spread, key) + 1;
      lastUnit[key] = unit;
    }
    units += witness.starts.length - 1;
  }
  const total = a.words.length + b.words.length;
  const weights = new Float64Array(size);
  const named = new Uint8Array(size);
  for (let key = 0; key < size; key++) {
    if (int(counts, key) === 0) continue;
    const common = byte(prepared.common, key) === 1;
    const name = !common && int(capital, key) > 0 && int(capital, key) >= NAME_SHARE * int(inner, key);
    if (name) named[key] = 1;
    const rate = common ? COMMON_RATE : name ? NAME_RATE : RARE_RATE;
    const mixed = (int(counts, key) + PRIOR_WORDS * rate) / (total + PRIOR_WORDS);
    const everywhere = Math.max(0, int(spread, key) - 2) / (units + SPREAD_PRIOR);
    weights[key] = Math.max(WEIGHT_LEAST, (-Math.log(mixed) - WEIGHT_FLOOR) * (1 - everywhere ** 3));
  }
  return {
    a,
    b,
    weights,
    named,
    common: prepared.common,
    massA: masses(a, weights),
    massB: masses(b, weights),
    kin: kinBetween(a, b, prepared.common, named),
    bagsA: bagsOf(a, weights),
    bagsB: bagsOf(b, weights),
  };
}

function masses(witness: PreparedWitness, weights: Float64Array): Float64Array {
  const result = new Float64Array(witness.starts.length - 1);
  for (let at = 0; at < witness.words.length; at++) {
    const unit = int(witness.unitOf, at);
    result[unit] = real(result, unit) + real(weights, int(witness.words, at));
  }
  return result;
}

/** Brings together what the lexicon said of A's words and of B's. */
function kinBetween(
  a: PreparedWitness,
  b: PreparedWitness,
  common: Uint8Array,
  named: Uint8Array,
): Pair["kin"] {
  const kin = new Map<number, Map<number, number>>();
  const tell = (keyA: number, keyB: number, nearness: number): void => {
    let row = kin.get(keyA);
    if (row === undefined) {
      row = new Map();
      kin.set(keyA, row);
    }
    row.set(keyB, Math.max(nearness, row.get(keyB) ?? 0));
  };
  for (const [keyA, list] of a.kin)
    for (const [keyB, nearness] of list) if (b.forms.has(keyB)) tell(keyA, keyB, nearness);
  for (const [keyB, list] of b.kin)
    for (const [keyA, nearness] of list) if (a.forms.has(keyA)) tell(keyA, keyB, nearness);
  const alone = (x: PreparedWitness, y: PreparedWitness): readonly (readonly [string, number])[] =>
    [...x.forms]
      .filter(([key, form]) => !y.forms.has(key) && byte(common, key) === 0 && !/\d/u.test(form))
      .map(([key, form]) => [form, key] as const)
      .sort((p, q) => (p[0] < q[0] ? -1 : p[0] > q[0] ? 1 : p[1] - q[1]));
  tellAlike(
    alone(a, b),
    alone(b, a),
    (keyA, keyB) => byte(named, keyA) === 1 && byte(named, keyB) === 1,
    tell,
  );
  return kin;
}
