/** `powerSaveBlocker`: nothing saves power here, so it only counts. */
const started = new Set<number>();
let last = 0;

export const powerSaveBlocker = {
  start(type: "prevent-app-suspension" | "prevent-display-sleep"): number {
    if (type !== "prevent-app-suspension" && type !== "prevent-display-sleep")
      throw new TypeError("Error processing argument at index 0");
    started.add((last += 1));
    return last;
  },
  stop: (id: number): boolean => started.delete(id),
  isStarted: (id: number): boolean => started.has(id),
} satisfies Pick<Electron.PowerSaveBlocker, "start" | "stop" | "isStarted">;
