/**
 * Main sends new copies each time. Unchanged items keep their old objects, so that Svelte does not
 * update their rows.
 *
 * @param after plain data
 */
export function stable<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): T[] {
  const known = new Map(before.map((one) => [one.id, one]));
  return after.map((one) => {
    const old = known.get(one.id);
    return old !== undefined && isEqual(old, one) ? old : one;
  });
}

function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const entries = Object.entries(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    entries.length === Object.keys(b).length &&
    entries.every(([key, value]) => Object.hasOwn(b, key) && isEqual(value, Reflect.get(b, key)))
  );
}
