/*
 * Preloaded into main (`node --import`): counts how often a timer of any kind calls back, by the
 * line that set it, and tells that to the parent when it asks with "wakes".
 */
import { createHook } from "node:async_hooks";

const timers = new Map<number, string>();
let calls: Record<string, number> = {};

/** The place in our code; a timer that Node sets for itself has none. */
const placeIn = (stack = ""): string => {
  const lines = stack.split("\n").slice(1);
  const ours = lines.find((line) => line.includes("/out/") || line.includes("/electron-shim/"));
  return (
    ours
      ?.trim()
      .replace(/^at /, "")
      .replace(/\(?file:.*\//, "(") ?? "Node"
  );
};

createHook({
  init: (id, type) => {
    if (type === "Timeout") timers.set(id, placeIn(new Error("a timer").stack));
  },
  before: (id) => {
    const place = timers.get(id);
    if (place !== undefined) calls[place] = (calls[place] ?? 0) + 1;
  },
  destroy: (id) => timers.delete(id),
}).enable();

process.on("message", (message) => {
  if (message !== "wakes") return;
  process.send?.({ wakes: calls });
  calls = {};
});
