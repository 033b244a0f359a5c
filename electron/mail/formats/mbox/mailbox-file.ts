import { createHash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import { contextAfter, contextBefore, startsIn } from "./mbox.ts";

/** So much is in memory at a time, bytes. */
const pieceBytes = 1024 * 1024;

/** What is compared around a place, bytes before and after it. */
const digestBefore = 2048;
const digestAfter = 64;

/**
 * A mailbox of any size, as it is when it is opened: what is added meanwhile is not seen. It is read
 * in pieces and never written or locked, because its mail program goes on writing it.
 */
export class MailboxFile {
  readonly #handle: FileHandle;
  /** Bytes. */
  readonly size: number;
  /** ms since the epoch, by the clock of the file's computer. */
  readonly mtimeMs: number;

  private constructor(handle: FileHandle, { size, mtimeMs }: { size: number; mtimeMs: number }) {
    this.#handle = handle;
    this.size = size;
    this.mtimeMs = mtimeMs;
  }

  /** @throws the file system's errors; Error for what is no regular file */
  static async open(file: string): Promise<MailboxFile> {
    const handle = await open(file, "r");
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) throw new Error("a mailbox is a regular file");
      return new MailboxFile(handle, stat);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }

  /** The bytes from `start` on; fewer where the file ends, or was cut off meanwhile. */
  async read(start: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, this.size - start));
    const bytes = Buffer.allocUnsafe(wanted);
    let filled = 0;
    while (filled < wanted) {
      const at = { offset: filled, length: wanted - filled, position: start + filled };
      const { bytesRead } = await this.#handle.read(bytes, at);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  }

  /** Where messages begin, from a place on. */
  async *starts(from: number): AsyncGenerator<number, undefined> {
    for (let at = from; at < this.size; at += pieceBytes)
      yield* await this.#startsBetween(at, Math.min(at + pieceBytes, this.size));
    return undefined;
  }

  /** The same from the end on. */
  async *startsFromEnd(): AsyncGenerator<number> {
    for (let end = this.size; end > 0; end -= pieceBytes)
      yield* (await this.#startsBetween(Math.max(0, end - pieceBytes), end)).reverse();
  }

  /** Tells whether the mailbox is still the same around this place. */
  async digestAt(place: number): Promise<string> {
    const start = Math.max(0, place - digestBefore);
    const bytes = await this.read(start, place - start + digestAfter);
    return createHash("sha256").update(bytes).digest("hex");
  }

  async #startsBetween(from: number, to: number): Promise<number[]> {
    const before = Math.min(from, contextBefore);
    const piece = await this.read(from - before, before + to - from + contextAfter);
    return [...startsIn(piece, before, before + to - from)].map((at) => from - before + at);
  }
}
