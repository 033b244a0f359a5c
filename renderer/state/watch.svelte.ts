import { untrack } from "svelte";

/**
 * Runs `act` now, and again whenever something that `read` reads has changed. Reads in `act` do not
 * count.
 */
export function watch(read: () => unknown, act: () => void): void {
  $effect(() => {
    read();
    untrack(act);
  });
}

/** The same, before the page shows the change. */
export function watchBefore(read: () => unknown, act: () => void): void {
  $effect.pre(() => {
    read();
    untrack(act);
  });
}
