/** A set that never changes, so it needs no SvelteSet. */
export const setOf = <T>(values: Iterable<T>): ReadonlySet<T> => new Set(values);

/** A plain map, replaced as a whole where it changes. */
export const mapOf = <V>(entries: Iterable<readonly [string, V]>): ReadonlyMap<string, V> =>
  new Map(entries);
