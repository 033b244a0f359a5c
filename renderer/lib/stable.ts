import type { ListChange } from "../../electron/contract/list-change.ts";

type Item = { readonly id: string; readonly seq: number };

/**
 * Main sends new copies each time. Unchanged items keep their old objects, so that Svelte does not
 * update their rows.
 *
 * @param told plain data
 */
export function stable<T extends Item>(before: readonly T[], told: readonly T[]): T[] {
  const known = new Map(before.map((one) => [one.id, one]));
  return told.map((one) => sameOr(known.get(one.id), one));
}

/** The list after a change, in its order; the same list when nothing is different. */
export function changed<T extends Item>(
  before: readonly T[],
  { changed: told, removed }: ListChange<T>,
): readonly T[] {
  const news = new Map(told.map((one) => [one.id, one]));
  const gone = new Set(removed);
  const kept = before
    .filter(({ id }) => !gone.has(id))
    .map((old) => {
      const one = news.get(old.id);
      news.delete(old.id);
      return one === undefined ? old : sameOr(old, one);
    });
  const isSame = news.size === 0 && kept.length === before.length;
  if (isSame && kept.every((one, at) => one === before[at])) return before;
  return news.size === 0 ? kept : [...kept, ...news.values()].sort((a, b) => a.seq - b.seq);
}

const sameOr = <T>(old: T | undefined, told: T): T =>
  old !== undefined && isEqual(old, told) ? old : told;

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
