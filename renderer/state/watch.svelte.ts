import { untrack } from "svelte";

/**
 * Does `act` now, and again whenever something that `read` reads has changed. What `act` reads does
 * not count.
 */
export function watch(read: () => unknown, act: () => void): void {
  $effect(() => {
    read();
    untrack(act);
  });
}
