import type { ListChange } from "../../electron/contract/list-change.ts";

type Item = { readonly id: string; readonly seq: number };

/** Told of each item that is different: undefined before it was there, and after it has gone. */
export type OnDifference<T> = (before: T | undefined, after: T | undefined) => void;

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

/**
 * The list after a change, in its order; the same list when nothing is different. Items that are
 * there are found by their place, so a change of one costs about the same in a long list.
 *
 * @param before in the order of `seq`, which is an item's own for good
 */
export function changed<T extends Item>(
  before: readonly T[],
  { changed: told, removed }: ListChange<T>,
  onDifference: OnDifference<T> = () => undefined,
): readonly T[] {
  const after = [...before];
  const added: T[] = [];
  let isSame = true;
  for (const one of told) {
    const at = placeOf(before, one.seq);
    const old = before[at];
    if (old?.id !== one.id) added.push(one);
    else if (!isEqual(old, one)) {
      after[at] = one;
      onDifference(old, one);
      isSame = false;
    }
  }
  // One that is added and there already has another place by now.
  const kept = without(after, [...removed, ...added.map(({ id }) => id)], onDifference);
  for (const one of added) onDifference(undefined, one);
  if (added.length > 0) return [...kept, ...added].sort((a, b) => a.seq - b.seq);
  return isSame && kept === after ? before : kept;
}

/** Where the item with this place stands, or would stand. */
function placeOf(list: readonly Item[], seq: number): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle]?.seq ?? Infinity) < seq) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The same list where none of these ids is in it. */
function without<T extends Item>(
  list: T[],
  ids: readonly string[],
  onDifference: OnDifference<T>,
): T[] {
  if (ids.length === 0) return list;
  const gone = new Set(ids);
  const kept = list.filter((one) => {
    if (!gone.has(one.id)) return true;
    onDifference(one, undefined);
    return false;
  });
  return kept.length === list.length ? list : kept;
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
