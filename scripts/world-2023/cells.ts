/** Reading and writing cells of tables kept as one vector. */

/** A cell that must exist. */
export function at(values: ArrayLike<number>, cell: number): number {
  const value = values[cell];
  if (value === undefined) throw new Error(`no cell ${cell} of ${values.length}`);
  return value;
}

export function add(values: Float64Array, cell: number, value: number): void {
  values[cell] = at(values, cell) + value;
}

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** 0, 1, … count - 1. */
export function range(count: number): number[] {
  return Array.from({ length: count }, (_, k) => k);
}
