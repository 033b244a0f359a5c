/** `powerSaveBlocker`: nothing saves power here, so it only counts. */
const started = new Set<number>();
let last = 0;
const types = ["prevent-app-suspension", "prevent-display-sleep"];

export const powerSaveBlocker = {
  start(type: string): number {
    if (!types.includes(type)) throw new TypeError("Error processing argument at index 0");
    started.add((last += 1));
    return last;
  },
  stop: (id: number): boolean => started.delete(id),
  isStarted: (id: number): boolean => started.has(id),
} satisfies Pick<Electron.PowerSaveBlocker, "start" | "stop" | "isStarted">;
