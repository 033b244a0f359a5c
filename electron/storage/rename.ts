import { renameSync } from "node:fs";
import { rename } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { hasCode } from "./error-code.ts";

/**
 * On Windows a virus scanner or an indexer may hold a file for a moment after it was written, and no
 * event tells when it lets go. Elsewhere these codes mean what they say.
 */
const heldCodes = ["EPERM", "EACCES", "EBUSY"];
const waitsMs = [10, 20, 40, 80, 160, 320];
/** Main stands still meanwhile. */
const blockingWaitsMs = [5, 10, 20];

type Tools<R> = { readonly platform?: NodeJS.Platform; readonly rename?: R };

const isHeld = (error: unknown, platform: NodeJS.Platform): boolean =>
  platform === "win32" && heldCodes.some((code) => hasCode(error, code));

/** Renames a file, and tries again where Windows lets another program hold it. */
export async function renamePatiently(
  from: string,
  to: string,
  { platform = process.platform, rename: move = rename }: Tools<typeof rename> = {},
): Promise<void> {
  for (const waitMs of waitsMs)
    try {
      await move(from, to);
      return;
    } catch (error) {
      if (!isHeld(error, platform)) throw error;
      await delay(waitMs);
    }
  await move(from, to);
}

/** The same at once. */
export function renamePatientlySync(
  from: string,
  to: string,
  { platform = process.platform, rename: move = renameSync }: Tools<typeof renameSync> = {},
): void {
  for (const waitMs of blockingWaitsMs)
    try {
      move(from, to);
      return;
    } catch (error) {
      if (!isHeld(error, platform)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs);
    }
  move(from, to);
}
