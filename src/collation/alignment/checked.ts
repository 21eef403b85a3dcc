/**
 * Reads from arrays that fail loudly outside their bounds.
 *
 * One function for each kind of array, so that each call site stays of one shape for
 * the engine: a single generic reader is several times slower in the inner loops.
 */

function outside(index: number, length: number): never {
  throw new RangeError(
    `Index ${index} is outside an array of ${length}. This is a bug in the aligner; please report the text that caused it.`,
  );
}

/** The item of a list at an index; throws a RangeError outside the list. */
export function item<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) outside(index, list.length);
  return value;
}

/** The number at an index of an Int32Array; throws a RangeError outside it. */
export function int(list: Int32Array, index: number): number {
  const value = list[index];
  if (value === undefined) outside(index, list.length);
  return value;
}

/** The number at an index of a Float64Array; throws a RangeError outside it. */
export function real(list: Float64Array, index: number): number {
  const value = list[index];
  if (value === undefined) outside(index, list.length);
  return value;
}

/** The number at an index of a Uint8Array; throws a RangeError outside it. */
export function byte(list: Uint8Array, index: number): number {
  const value = list[index];
  if (value === undefined) outside(index, list.length);
  return value;
}
