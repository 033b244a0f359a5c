import { randomUUID } from "node:crypto";
import { open } from "node:fs/promises";
import path from "node:path";
import type { Refusal } from "../contract/calls.ts";
import type { Draft } from "../contract/draft.ts";
import { mailLimitBytes } from "../contract/limits.ts";
import { problemIn, ProblemError } from "../contract/problem.ts";
import type { FoundMail, MailFile, ReadMail } from "../email/parser-client.ts";
import type { DraftStore } from "./drafts.ts";

export type IntakeDeps = {
  readonly drafts: DraftStore;
  readonly spool: { put(bytes: Uint8Array): Promise<string>; path(sha256: string): string };
  /** Rejects with an error that carries a `problem` when the file is no mail or cannot be read. */
  readonly parse: (file: MailFile, onFound: (found: FoundMail) => void) => Promise<void>;
  /** ms since the epoch. */
  readonly now: () => number;
};

export type Opened = { readonly drafts: Draft[]; readonly refused: Refusal[] };
export type DroppedFile = { readonly name: string; readonly bytes: Uint8Array };

/** The ways in: whatever is dropped, chosen, or named on a command line becomes a draft or a sentence, each file for itself. */
export class Intake {
  readonly #deps: IntakeDeps;
  /** Files that are with the parser now, by SHA-256: a double drop must not become two drafts. */
  readonly #reading = new Map<string, Promise<Opened>>();

  constructor(deps: IntakeDeps) {
    this.#deps = deps;
  }

  async openFiles(files: readonly DroppedFile[]): Promise<Opened> {
    return this.#each(files.map((file) => ({ fileName: file.name, read: () => Promise.resolve(file.bytes) })));
  }

  /** @param paths from main's own dialog or a command line, never from the window */
  async openPaths(paths: readonly string[]): Promise<Opened> {
    return this.#each(paths.map((file) => ({ fileName: path.basename(file), read: () => readMailFile(file) })));
  }

  /** One after the other: the parser is a process or two, and the bytes of the next mail need not wait in memory. */
  async #each(files: readonly { fileName: string; read: () => Promise<Uint8Array> }[]): Promise<Opened> {
    const opened: { drafts: Draft[]; refused: Refusal[] } = { drafts: [], refused: [] };
    for (const { fileName, read } of files) {
      try {
        const { drafts, refused } = await this.#open(fileName, await read());
        opened.drafts.push(...drafts);
        opened.refused.push(...refused);
      } catch (error) {
        opened.refused.push({ fileName, problem: problemIn(error) ?? unreadable });
      }
    }
    return opened;
  }

  async #open(fileName: string, bytes: Uint8Array): Promise<Opened> {
    refuseSize(bytes.byteLength);
    const sha256 = await this.#deps.spool.put(bytes);
    const underWay = this.#reading.get(sha256);
    if (underWay !== undefined) return underWay;
    const reading = this.#read(fileName, sha256, bytes.byteLength).finally(() => this.#reading.delete(sha256));
    this.#reading.set(sha256, reading);
    return reading;
  }

  async #read(fileName: string, sha256: string, size: number): Promise<Opened> {
    const { drafts, spool, parse } = this.#deps;
    const again = drafts.inTray(sha256);
    if (again !== undefined) return { drafts: [again], refused: [] };
    const opened: { drafts: Draft[]; refused: Refusal[] } = { drafts: [], refused: [] };
    // Whose the addresses are may be learned, or taken back, later: the drafts look at that whenever they are shown.
    await parse({ path: spool.path(sha256), sha256, size, ownAddresses: [] }, ({ index, original, outcome }) => {
      if (outcome.ok) opened.drafts.push(this.#draftOf(fileName, original, outcome.mail));
      else opened.refused.push({ fileName: `${fileName}, email ${(index ?? 0) + 1}`, problem: outcome.problem });
    });
    return opened;
  }

  /** The same mail dropped twice, alone or among others, is the same draft: nobody wants to file it twice. */
  #draftOf(fileName: string, original: FoundMail["original"], mail: ReadMail): Draft {
    const { drafts, now } = this.#deps;
    const again = drafts.inTray(original.sha256);
    if (again !== undefined) return again;
    const id = randomUUID();
    drafts.add({ id, ...original, fileName, openedAt: now(), ...mail });
    const draft = drafts.get(id);
    if (draft === undefined) throw new Error("a draft was not there after it was added");
    return draft;
  }
}

/** Reads a regular file that is not too large; opened once, so that what was checked is what is read. */
async function readMailFile(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch((cause: unknown) => {
    throw new ProblemError(
      { code: "file-gone", message: "This file could not be opened. Check that it is still there and that you may read it." },
      { cause },
    );
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile())
      throw new ProblemError({ code: "not-a-file", message: "This is not a file. Open the emails in the folder instead." });
    refuseSize(stat.size);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

function refuseSize(bytes: number): void {
  if (bytes === 0) {
    throw new ProblemError({
      code: "empty-file",
      message: "This file is empty. Save the email again in your mail program, then drop the saved file.",
    });
  }
  if (bytes > mailLimitBytes) {
    const megabytes = Math.round(mailLimitBytes / 1024 / 1024);
    throw new ProblemError({
      code: "file-too-large",
      message: `This file is larger than ${megabytes} MB, more than Mailpin reads as an email.`,
    });
  }
}

const unreadable = {
  code: "unreadable",
  message: "Mailpin could not read this file. The other files are not affected; try saving the email again.",
};
