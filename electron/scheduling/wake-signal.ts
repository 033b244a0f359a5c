import { randomUUID } from "node:crypto";
import { mkdirSync, unwatchFile, watch, watchFile, writeFileSync, type FSWatcher } from "node:fs";
import path from "node:path";

/** In a folder of its own, so that the watcher is not called for every write to the database. */
const signalFile = (folder: string) => path.join(folder, "wake", "signal");

/**
 * How often the file is checked where the system cannot watch it, e.g. on some network drives. In
 * ms.
 */
const pollMs = 1_000;

/** Tells the process that works on this organisation's outbox that it has changed. */
export function signalWake(folder: string): void {
  mkdirSync(path.dirname(signalFile(folder)), { recursive: true, mode: 0o700 });
  writeFileSync(signalFile(folder), randomUUID(), { mode: 0o600 });
}

/**
 * Calls back after every `signalWake` of any process. One signal may call back more than once. Does
 * not keep the process alive.
 *
 * @returns stops watching
 */
export function onWake(folder: string, listener: () => void): () => void {
  const file = signalFile(folder);
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const poll = () => {
    watchFile(file, { persistent: false, interval: pollMs }, listener);
  };
  let watcher: FSWatcher | undefined;
  try {
    watcher = watch(path.dirname(file), { persistent: false }, listener);
    watcher.on("error", poll);
  } catch {
    poll(); // Linux allows only so many watchers
  }
  return () => {
    watcher?.close();
    unwatchFile(file, listener);
  };
}
