import { randomUUID } from "node:crypto";
import { chmodSync, closeSync, mkdirSync, openSync, truncateSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { hasCode } from "./error-code.ts";
import { setFolderAside } from "./set-aside.ts";
import type { SetTimer } from "../scheduling/set-timer.ts";

/**
 * How often a lease that another process holds is requested again: no event reports that a process
 * was killed. In ms.
 */
const askAgainMs = 2_000;

/** https://www.sqlite.org/rescode.html, without the extended bits */
const [busy, notADatabase] = [5, 26];

/** A lock that nobody refers to would be closed by the garbage collection, and so released. */
const held = new Set<DatabaseSync>();

/** The right to work on an outbox. It ends with `release`, or with the process in any way. */
export type Lease = { readonly release: () => void };

/**
 * Takes the right to send from an organisation's outbox. The app and the command line may run at
 * the same time, and only one of them may send.
 *
 * The lock is an exclusive transaction on a small empty database: SQLite can lock a file on every
 * system we support, and the system releases the lock when the process dies. A sync program or a
 * full disk may leave something else in the database's place: garbage is emptied, a folder is moved
 * aside.
 *
 * @param file e.g. `worker.lock` beside the database; it stays there, and only this module may open
 *   it
 * @returns undefined when it is taken, here or in another process
 * @throws when the file cannot be locked at all, e.g. because it cannot be written
 */
export function takeLease(file: string): Lease | undefined {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  makeRoom(file);
  const lock = lockOn(file);
  if (lock === undefined) return undefined;
  held.add(lock);
  keepPrivate(file);
  return {
    release: () => {
      held.delete(lock);
      if (lock.isOpen) lock.close();
    },
  };
}

/**
 * Creates the file if there is none. An existing one is not opened: closing it would release this
 * process's lock (POSIX).
 */
function makeRoom(file: string): void {
  setFolderAside(file, `${file}.${randomUUID()}.aside`);
  try {
    closeSync(openSync(file, "wx", 0o600));
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  }
}

/** Earlier versions left the mode to the umask. */
function keepPrivate(file: string): void {
  try {
    chmodSync(file, 0o600);
  } catch {
    // Another user's file, or a drive without modes: the lock works all the same.
  }
}

function lockOn(file: string): DatabaseSync | undefined {
  try {
    return exclusive(file);
  } catch (error) {
    if (isResult(error, busy)) return undefined;
    if (!isResult(error, notADatabase)) throw error;
  }
  // SQLite could read it, so nobody held the lock. A process that has taken it since then keeps it:
  // the lock is on the file, not on its content.
  truncateSync(file);
  try {
    return exclusive(file);
  } catch (error) {
    if (isResult(error, busy)) return undefined;
    throw error;
  }
}

function exclusive(file: string): DatabaseSync {
  const lock = new DatabaseSync(file);
  try {
    lock.exec("PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    throw error;
  }
  return lock;
}

/**
 * Takes the lease as soon as it is free.
 *
 * @param listener.onLease called once, immediately if it is free now
 * @param listener.onError called with the error when the file cannot be locked at all, and with
 *   undefined when that is over. It is called once for a repeated error; the file is tried again
 *   all the time
 * @returns stops waiting; no effect on a lease that was taken
 */
export function whenLeased(
  file: string,
  setTimer: SetTimer,
  listener: {
    readonly onLease: (lease: Lease) => void;
    readonly onError: (error: unknown) => void;
  },
): () => void {
  let cancel: () => void = () => undefined;
  let trouble: unknown;
  const onError = (error: unknown) => {
    if (String(error) === String(trouble)) return;
    trouble = error;
    listener.onError(error);
  };
  const ask = () => {
    let lease: Lease | undefined;
    try {
      lease = takeLease(file);
      onError(undefined);
    } catch (error) {
      onError(error);
    }
    if (lease === undefined) cancel = setTimer(ask, askAgainMs);
    else listener.onLease(lease);
  };
  ask();
  return () => {
    cancel();
  };
}

/** @param result SQLite's primary result code */
const isResult = (error: unknown, result: number) =>
  error instanceof Error &&
  "errcode" in error &&
  typeof error.errcode === "number" &&
  (error.errcode & 0xff) === result;
