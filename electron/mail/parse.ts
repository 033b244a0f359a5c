import type { Email } from "../contract/email.ts";
import type { Problem } from "../contract/problem.ts";
import { assemble, type ParsedMail } from "./assemble.ts";
import { bytesOf } from "./file-bytes.ts";
import { endsInside } from "./formats/eml/cut-message.ts";
import { messagesOf } from "./formats/mbox/mbox.ts";
import { normaliseMessage } from "./formats/eml/normalise.ts";
import { readEml } from "./formats/eml/read-eml.ts";
import { NotAMail, UnreadableMail } from "./errors.ts";
import { lacksSectors } from "./formats/msg/lacks-sectors.ts";
import { maxMessages } from "./parse-limits.ts";
import { readMsg } from "./formats/msg/read-msg.ts";
import { Warnings, type RawMail } from "./raw-mail.ts";
import { sniff, type Sniffed } from "./sniff.ts";
import { unpack } from "./unpack.ts";

export type { ParsedMail } from "./assemble.ts";

/** One email of a file. */
export type MailInFile = {
  /** Its index in a file of several, from 0. */
  readonly index: number | undefined;
  /**
   * The message alone: it identifies the email, and is filed as its original. For a file that is a
   * single message, the file itself.
   */
  readonly original: Buffer;
  readonly outcome:
    | { readonly ok: true; readonly mail: ParsedMail }
    | { readonly ok: false; readonly problem: Problem };
};

/**
 * Reads the emails of a file, one by one. A broken part costs only itself, and is listed in
 * `email.warnings`; an unreadable email in a file of several costs only itself.
 *
 * @throws NotAMail when the file is something else
 * @throws UnreadableMail when it is one email, too damaged to be read; the cause says why
 */
export async function* parseFile(bytes: Uint8Array): AsyncGenerator<MailInFile> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sniffed = orUnreadable(() => sniff(file));
  if (sniffed.kind !== "mbox") {
    const original = sniffed.kind === "emlx" ? sniffed.message : file;
    yield {
      index: undefined,
      original,
      outcome: { ok: true, mail: await readSniffed(sniffed, file) },
    };
    return;
  }
  let index = 0;
  for (const original of messagesOf(sniffed.mbox)) {
    if (index === maxMessages) {
      yield { index, original, outcome: { ok: false, problem: tooManyMessages } };
      return;
    }
    yield { index: index++, original, outcome: await outcomeOf(original) };
  }
}

/**
 * Reads one email; of a file with several, the first.
 *
 * @throws NotAMail when the file is something else
 * @throws UnreadableMail when it is an email too damaged to be read; the cause says why
 */
export async function parseMail(bytes: Uint8Array): Promise<ParsedMail> {
  for await (const { outcome } of parseFile(bytes)) {
    if (outcome.ok) return outcome.mail;
    throw new UnreadableMail(outcome.problem);
  }
  throw unreadable();
}

const tooManyMessages: Problem = { code: "too-many-emails", values: { limit: maxMessages } };

async function outcomeOf(message: Buffer): Promise<MailInFile["outcome"]> {
  try {
    const mail = await readAs("mbox", (warnings) =>
      readMessage(normaliseMessage(message), warnings),
    );
    return { ok: true, mail };
  } catch (error) {
    if (error instanceof UnreadableMail) return { ok: false, problem: error.problem };
    throw error;
  }
}

function readSniffed(
  sniffed: Exclude<Sniffed, { kind: "mbox" }>,
  file: Buffer,
): Promise<ParsedMail> {
  switch (sniffed.kind) {
    case "msg":
      return readAs(undefined, async (warnings) => {
        if (await lacksSectors(bytesOf(file))) warnings.add("cut");
        return readMsg(file, warnings);
      });
    case "eml":
      return readAs("eml", (warnings) => readMessage(sniffed.message, warnings));
    case "emlx":
      return readAs("emlx", async (warnings) => {
        if (sniffed.isPartial) warnings.add("partial-emlx");
        const message = normaliseMessage(sniffed.message);
        const raw = await readMessage(message, warnings, sniffed.receivedAt);
        return { ...raw, clues: { ...raw.clues, draft: raw.clues.draft || sniffed.isDraft } };
      });
  }
}

function readMessage(message: Buffer, warnings: Warnings, receivedAt?: number): Promise<RawMail> {
  if (endsInside(message)) warnings.add("cut");
  return readEml(message, warnings, receivedAt);
}

/** @param format of the file, where the reader does not know it */
async function readAs(
  format: Email["format"] | undefined,
  read: (warnings: Warnings) => RawMail | Promise<RawMail>,
): Promise<ParsedMail> {
  const warnings = new Warnings();
  try {
    const raw = await unpack(await read(warnings), warnings);
    return assemble({ ...raw, format: format ?? raw.format }, warnings);
  } catch (error) {
    throw typed(error);
  }
}

function orUnreadable<T>(look: () => T): T {
  try {
    return look();
  } catch (error) {
    throw typed(error);
  }
}

const typed = (error: unknown): Error =>
  error instanceof NotAMail || error instanceof UnreadableMail ? error : unreadable(error);

const unreadable = (cause?: unknown): UnreadableMail =>
  new UnreadableMail({ code: "unreadable" }, { cause });
