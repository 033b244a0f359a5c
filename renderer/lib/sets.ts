/** A set that never changes, which is why it needs none of Svelte's reactivity. */
export const setOf = <T>(values: Iterable<T>): ReadonlySet<T> => new Set(values);
