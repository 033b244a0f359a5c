import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Refusal } from "../contract/refusal.ts";
import type { Draft } from "../contract/draft.ts";
import { problemIn, type Problem } from "../contract/problem.ts";
import type { FoundMail, MailFile, ReadMail } from "../mail/process/parser-client.ts";
import { diskProblem } from "../storage/disk-problem.ts";
import type { DraftFile, DraftStore } from "./drafts.ts";
import { readMailFile, refuseSize } from "./mail-file.ts";
import { text } from "../language/text.ts";

export type IntakeDeps = {
  readonly drafts: DraftStore;
  readonly spool: {
    put(bytes: Uint8Array): Promise<string>;
    path(sha256: string): string;
    sizeOf(sha256: string): Promise<number>;
    missing(names: readonly string[]): Promise<string[]>;
  };
  /** Rejects with an error that carries a `problem` when the file is no mail or cannot be read. */
  readonly parse: (
    file: MailFile,
    onFound: (found: FoundMail) => void,
    signal: AbortSignal,
  ) => Promise<void>;
  /** ms since the epoch. */
  readonly now: () => number;
  /**
   * Called when the spool has all bytes of a mail again.
   * @returns whether a filing was waiting for them and continues
   */
  readonly resumeFiling: (sha256: string) => boolean;
  /** The bytes of a dropped file are no longer needed, unless a draft references them. */
  readonly release: (sha256: string) => void;
};

export type Opened = {
  readonly drafts: Draft[];
  readonly refused: Refusal[];
  /** Which of the drafts were not in the tray before. */
  readonly made: string[];
};

export const nothingOpened = (): Opened => ({ drafts: [], refused: [], made: [] });

export type DroppedFile = { readonly name: string; readonly bytes: Uint8Array };

/** Hears how an opening goes on, and may stop it. */
export type Follow = {
  /** Ends it, also in the middle of a file. What was read stays. */
  readonly signal: AbortSignal;
  /** A file was read, well or not. */
  readonly onFile: () => void;
  /** A mail is in the tray. */
  readonly onMail: (draftId: string) => void;
};

const alone: Follow = {
  signal: new AbortController().signal,
  onFile: () => undefined,
  onMail: () => undefined,
};

/** A file that is being read, or was. */
type Reading = {
  readonly opened: Promise<Opened & { readonly isWhole: boolean }>;
  /** Whether another opening waits for it as well. */
  isShared: boolean;
};

/** A dropped file, in the spool. */
type SpooledFile = { readonly fileName: string; readonly sha256: string; readonly size: number };

/** The problem code of NotAMail for a whole file. */
export const notAMail = "not-a-mail";

/** How often a mail is read if another process keeps removing its bytes from the spool. */
const mostReadings = 3;

/** Turns each file that is dropped, chosen, or named on a command line into drafts or a problem. */
export class Intake {
  readonly #deps: IntakeDeps;
  /** Files that are being parsed, by SHA-256: a double drop must not create two drafts. */
  readonly #readings = new Map<string, Reading>();

  constructor(deps: IntakeDeps) {
    this.#deps = deps;
  }

  async openFiles(files: readonly DroppedFile[], follow = alone): Promise<Opened> {
    return each(
      files,
      ({ name }) => name,
      (file) => this.#open(file.name, file.bytes, follow),
      follow,
    );
  }

  /** @param paths from main's own dialog or a command line, never from the window */
  async openPaths(paths: readonly string[], follow = alone): Promise<Opened> {
    return each(
      paths,
      (file) => path.basename(file),
      async (file) => this.#open(path.basename(file), await readMailFile(file), follow),
      follow,
    );
  }

  /**
   * Reads files in the spool again: those of drafts without a readable reading, and those of lost
   * drafts.
   */
  async openSpooled(
    files: readonly Pick<DraftFile, "fileName" | "sha256">[],
    follow = alone,
  ): Promise<Opened> {
    return each(
      files,
      ({ fileName }) => fileName,
      async ({ fileName, sha256 }) =>
        this.#once({ fileName, sha256, size: await this.#deps.spool.sizeOf(sha256) }, follow),
      follow,
    );
  }

  async #open(fileName: string, bytes: Uint8Array, follow: Follow): Promise<Opened> {
    refuseSize(bytes.byteLength);
    const sha256 = await this.#deps.spool.put(bytes);
    return this.#once({ fileName, sha256, size: bytes.byteLength }, follow);
  }

  async #once(file: SpooledFile, follow: Follow): Promise<Opened> {
    const other = this.#readings.get(file.sha256);
    if (other === undefined) return this.#begin(file, follow).opened;
    other.isShared = true;
    const opened = await other.opened;
    // The opening that began to read the file was stopped, this one was not.
    if (!opened.isWhole && !follow.signal.aborted) return this.#once(file, follow);
    for (const { id } of opened.drafts) follow.onMail(id);
    return opened;
  }

  #begin(file: SpooledFile, follow: Follow): Reading {
    const opened = this.#readWhole(file, follow, () => reading.isShared).finally(() =>
      this.#readings.delete(file.sha256),
    );
    const reading: Reading = { opened, isShared: false };
    this.#readings.set(file.sha256, reading);
    return reading;
  }

  /**
   * A mail that is already a draft is read again, which rewrites missing or damaged bytes in the
   * spool. Meanwhile another process may discard a mail with the same bytes and remove them before
   * a row references them. Once they are referenced, it leaves them.
   */
  async #readWhole(file: SpooledFile, follow: Follow, isShared: () => boolean): Reading["opened"] {
    const { drafts, spool, release } = this.#deps;
    const made: string[] = [];
    for (let readings = 1; ; readings++) {
      const opened = await this.#read(file, follow);
      made.push(...opened.made);
      if (!opened.isWhole) {
        if (!isShared()) release(file.sha256);
        return { ...opened, made };
      }
      const missing = await spool.missing(opened.drafts.flatMap(({ id }) => drafts.bytesOf(id)));
      if (missing.length === 0 || readings === mostReadings) return { ...opened, made };
      drafts.shrunk.forget(missing); // the file does not have them
    }
  }

  /**
   * Releases the file when it was read as a whole or is not an email; a draft's reference keeps it. A file
   * that the reader fails on stays, because it may be the only copy.
   */
  async #read(file: SpooledFile, follow: Follow): Reading["opened"] {
    try {
      const opened = await this.#parse(file, follow);
      if (opened.isWhole) this.#deps.release(file.sha256);
      return opened;
    } catch (error) {
      if (problemIn(error)?.code === notAMail) this.#deps.release(file.sha256);
      throw error;
    }
  }

  async #parse(
    { fileName, sha256, size }: SpooledFile,
    { signal, onMail }: Follow,
  ): Reading["opened"] {
    const { spool, parse, resumeFiling } = this.#deps;
    const opened = nothingOpened();
    const onFound = ({ index, original, outcome }: FoundMail) => {
      const refuse = (problem: Problem) =>
        opened.refused.push({ fileName: placeOf(fileName, index), problem });
      if (!outcome.ok) refuse(outcome.problem);
      else if (resumeFiling(original.sha256)) refuse(goesOn);
      else {
        const { draft, isNew } = this.#draftOf(fileName, original, outcome.mail);
        opened.drafts.push(draft);
        if (isNew) opened.made.push(draft.id);
        onMail(draft.id);
      }
    };
    try {
      await parse({ path: spool.path(sha256), sha256, size, fileName }, onFound, signal);
      return { ...opened, isWhole: true };
    } catch (error) {
      if (!signal.aborted) throw error;
      return { ...opened, isWhole: false };
    }
  }

  /**
   * The same mail dropped twice, alone or with others, is one draft, so that it is not filed twice.
   */
  #draftOf(
    fileName: string,
    { sha256, size }: FoundMail["original"],
    mail: ReadMail,
  ): { readonly draft: Draft; readonly isNew: boolean } {
    const { drafts, now } = this.#deps;
    const known = drafts.inTray(sha256);
    const id = known?.id ?? randomUUID();
    if (known === undefined) drafts.add({ id, sha256, fileName, openedAt: now() }, size, mail);
    else drafts.setReading(id, size, mail);
    const draft = drafts.get(id);
    if (draft === undefined) throw new Error("a draft was not there after it was added");
    return { draft, isNew: known === undefined };
  }
}

/**
 * Opens files one after the other: there are few parser processes, and the next file's bytes need
 * not wait in memory.
 */
async function each<T>(
  files: readonly T[],
  nameOf: (file: T) => string,
  open: (file: T) => Promise<Opened>,
  { signal, onFile }: Follow,
): Promise<Opened> {
  const all = nothingOpened();
  const isStopped = () => signal.aborted;
  for (const file of files) {
    if (isStopped()) break;
    try {
      const { drafts, refused, made } = await open(file);
      all.drafts.push(...drafts);
      all.refused.push(...refused);
      all.made.push(...made);
    } catch (error) {
      all.refused.push({
        fileName: nameOf(file),
        problem: problemIn(error) ?? diskProblem(error) ?? unreadable,
      });
    }
    if (!isStopped()) onFile();
  }
  return all;
}

const placeOf = (fileName: string, index: number | undefined): string =>
  index === undefined
    ? fileName
    : text("fileNames.mail-in-file", { file: fileName, number: String(index + 1) });

const unreadable: Problem = { code: "unreadable", kind: "file" };

const goesOn: Problem = { code: "filing-goes-on" };
