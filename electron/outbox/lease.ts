import { mkdirSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { SetTimer } from "./worker.ts";

/** How often a lease that somebody else has is asked for again: no event tells that a process was killed. In ms. */
const askAgainMs = 2_000;

/** https://www.sqlite.org/rescode.html#busy, without the bits that say more */
const busy = 5;

/** The right to work on an outbox. Ends with `release`, and with the process, however that ends. */
export type Lease = { readonly release: () => void };

/**
 * Takes the right to send what is in an organisation's outbox. The app and the command line may run at the same time, and only one of them
 * may send.
 *
 * The lock is an exclusive transaction on a small database that holds nothing: SQLite knows how to lock a file on every system we
 * run on, and the system takes the lock off when the process dies.
 *
 * @param file e.g. `worker.lock` beside the database; it stays there, and nobody else may open it
 * @returns undefined when somebody has it, here or in another process
 * @throws when the file cannot be written at all
 */
export function takeLease(file: string): Lease | undefined {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(file);
  try {
    lock.exec("PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  return {
    release: () => {
      if (lock.isOpen) lock.close();
    },
  };
}

/**
 * Takes the lease as soon as it is free.
 *
 * @param onLease called once, at once if it is free now
 * @param onError called when the file cannot be written; it is tried on
 * @returns gives up waiting; no effect on a lease that was taken
 */
export function whenLeased(
  file: string,
  setTimer: SetTimer,
  onLease: (lease: Lease) => void,
  onError: (error: unknown) => void = () => undefined,
): () => void {
  let cancel: () => void = () => undefined;
  const ask = () => {
    let lease: Lease | undefined;
    try {
      lease = takeLease(file);
    } catch (error) {
      onError(error);
    }
    if (lease === undefined) cancel = setTimer(ask, askAgainMs);
    else onLease(lease);
  };
  ask();
  return () => {
    cancel();
  };
}

const isBusy = (error: unknown) =>
  error instanceof Error && "errcode" in error && typeof error.errcode === "number" && (error.errcode & 0xff) === busy;
