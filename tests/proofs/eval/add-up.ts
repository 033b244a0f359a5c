/** Adds counts up by their names. @param none a count of each name, all 0 */
export function addUp<T extends Readonly<Record<string, number>>>(none: T, counts: Iterable<T>): T {
  const sum: Record<string, number> = { ...none };
  for (const one of counts) for (const name of Object.keys(none)) sum[name]! += one[name] ?? 0;
  return sum as T;
}
