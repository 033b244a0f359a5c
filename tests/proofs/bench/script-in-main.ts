/*
 * Preloaded into main (`node --expose-gc --import`), and answers its parent. "wakes": how often
 * timers of any kind have called back since the last question, by the line that set them. "heap":
 * what main holds after a collection of garbage; the counting, which costs memory, is over then.
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

const hook = createHook({
  init: (id, type) => {
    if (type === "Timeout") timers.set(id, placeIn(new Error("a timer").stack));
  },
  before: (id) => {
    const place = timers.get(id);
    if (place !== undefined) calls[place] = (calls[place] ?? 0) + 1;
  },
  destroy: (id) => timers.delete(id),
}).enable();

const answers = {
  wakes: () => {
    const since = calls;
    calls = {};
    return since;
  },
  heap: () => {
    hook.disable();
    gc?.();
    return { MB: process.memoryUsage().heapUsed / 1e6 };
  },
};

process.on("message", (message) => {
  if (message === "wakes" || message === "heap") process.send?.({ told: answers[message]() });
});
