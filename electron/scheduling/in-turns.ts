import { setImmediate as turn } from "node:timers/promises";

/**
 * Takes a long list in steps, one in each turn of the event loop: the window and other work go on
 * in between.
 *
 * @param atOnce items for some milliseconds of work
 */
export async function inTurns<T>(
  items: readonly T[],
  atOnce: number,
  step: (some: readonly T[]) => void,
): Promise<void> {
  for (let at = 0; at < items.length; at += atOnce) {
    if (at > 0) await turn();
    step(items.slice(at, at + atOnce));
  }
}
