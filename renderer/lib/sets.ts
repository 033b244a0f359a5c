/** A set that never changes, so it needs no SvelteSet. */
export const setOf = <T>(values: Iterable<T>): ReadonlySet<T> => new Set(values);
