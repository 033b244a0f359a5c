import { mailLimitBytes } from "../contract/limits.ts";
import { ProblemError } from "../contract/problem.ts";
import { NotAMail, UnreadableMail } from "./errors.ts";
import type { MailboxFile } from "./formats/mbox/mailbox-file.ts";
import { originalOf } from "./formats/mbox/mbox.ts";
import { maxHeaderBytes } from "./parse-limits.ts";
import { parseMail } from "./parse.ts";
import { headOfEmail, readSentHeader, type Header } from "./sent-head.ts";
import type { FoundHead, MailboxMark, SentHead } from "./sent-mail.ts";

/** Is told what was found; nothing: that the reading goes on. */
export type Tell = (found?: FoundHead) => void;

/** Most headers are shorter; only of longer ones more is read. Bytes. */
export const usualHeaderBytes = 16 * 1024;

/**
 * Mailboxes grow at their end, but programs also move old mails there. So many old ones in a row, or
 * so many bytes of them, and no recent ones are expected before.
 */
const mostOld = 100;
const mostOldBytes = 256 * 1024 * 1024;

export type NewMails = {
  /** Older mails are passed over; ms since the epoch. */
  readonly since: number;
  /** Where the last look ended. */
  readonly mark?: MailboxMark | undefined;
  /** Nobody is writing the mailbox: its last message is complete. */
  readonly isQuiet: boolean;
};

/**
 * Reads what came to a mailbox since the mark; where there is none, or the mailbox is another one
 * by now, all that is recent. The last message is read each time: it may have been half written.
 *
 * @returns how far it was read
 * @throws ProblemError `not-a-mailbox`
 */
export async function readNewMails(
  file: MailboxFile,
  { since, mark, isQuiet }: NewMails,
  tell: Tell,
): Promise<MailboxMark> {
  const isSame = mark !== undefined && (await isContinued(file, mark));
  if (!isSame) await refuseOther(file);
  const from = isSame ? mark.offset : await startOfRecent(file, since, tell);
  let last: number | undefined;
  for await (const start of file.starts(from)) {
    if (last !== undefined) await tellOf(file, [last, start], since, tell);
    last = start;
  }
  if (last !== undefined && isQuiet) await tellOf(file, [last, file.size], since, tell);
  const offset = last ?? from;
  const { size, mtimeMs } = file;
  return { offset, size, mtimeMs, digest: await file.digestAt(offset) };
}

/**
 * The bytes of a mail, as a file of its own would have them.
 *
 * @param start where it was
 * @param since no earlier mail is looked for, should it have moved
 * @throws ProblemError `sent-mail-gone`, `file-too-large`
 */
export async function readOneMail(
  file: MailboxFile,
  { start, key, since }: { start: number; key: string; since: number },
  tell: Tell,
): Promise<Uint8Array> {
  const known = await mailAt(file, start, key);
  if (known !== undefined) return known;
  // The mailbox was compacted, or is another one.
  for await (const place of file.starts(await startOfRecent(file, since, tell))) {
    tell();
    const found = await mailAt(file, place, key);
    if (found !== undefined) return found;
  }
  throw new ProblemError({ code: "sent-mail-gone" });
}

/**
 * Of a mail that its header does not identify. Undefined where it is none, or has no date.
 *
 * @param savedAt its date, if it has none; ms since the epoch
 */
export async function headOfWhole(
  read: () => Promise<Buffer>,
  length: number,
  savedAt?: number,
): Promise<SentHead | undefined> {
  if (length > mailLimitBytes) return undefined;
  try {
    return headOfEmail((await parseMail(await read())).email, savedAt);
  } catch (error) {
    if (error instanceof NotAMail || error instanceof UnreadableMail) return undefined;
    throw error;
  }
}

/** Whether nothing was taken away or changed around the mark. */
const isContinued = async (file: MailboxFile, { offset, size, digest }: MailboxMark) =>
  file.size >= size && (await file.digestAt(offset)) === digest;

/** What has no message where it begins is no mailbox, whatever its name. */
async function refuseOther(file: MailboxFile): Promise<void> {
  if (file.size === 0) return;
  const { value: first = Infinity } = await file.starts(0).next();
  if (first > usualHeaderBytes) throw new ProblemError({ code: "not-a-mailbox" });
}

/** Where the earliest of the recent messages begins; without any, the last one. */
async function startOfRecent(file: MailboxFile, since: number, tell: Tell): Promise<number> {
  let recent: number | undefined;
  let last: number | undefined;
  let old = 0;
  for await (const start of file.startsFromEnd()) {
    tell();
    last ??= start;
    const { sentAt } = await headerAt(file, start, file.size);
    if (sentAt !== undefined && sentAt >= since) [recent, old] = [start, 0];
    else old += 1;
    if (old === mostOld || (recent ?? last) - start > mostOldBytes) break;
  }
  return recent ?? last ?? file.size;
}

async function tellOf(
  file: MailboxFile,
  [start, end]: readonly [start: number, end: number],
  since: number,
  tell: Tell,
): Promise<void> {
  tell();
  const header = await headerAt(file, start, end);
  if (header.isDeleted || header.sentAt === undefined || header.sentAt < since) return;
  const head = await headOf(file, header, [start, end]);
  if (head !== undefined) tell({ head, at: { start } });
}

async function headerAt(file: MailboxFile, start: number, end: number): Promise<Header> {
  const length = end - start;
  const header = readSentHeader(await file.read(start, Math.min(length, usualHeaderBytes)));
  if (header.sentAt !== undefined || length <= usualHeaderBytes) return header;
  return readSentHeader(await file.read(start, Math.min(length, maxHeaderBytes)));
}

async function headOf(
  file: MailboxFile,
  { sentAt, head }: Header,
  [start, end]: readonly [start: number, end: number],
): Promise<SentHead | undefined> {
  if (head !== undefined || sentAt === undefined) return head;
  return headOfWhole(() => file.read(start, end - start), end - start);
}

async function mailAt(file: MailboxFile, start: number, key: string): Promise<Buffer | undefined> {
  const end = await endOf(file, start);
  if (end === undefined) return undefined;
  const head = await headOf(file, await headerAt(file, start, end), [start, end]);
  if (head?.key !== key) return undefined;
  if (end - start > mailLimitBytes)
    throw new ProblemError({ code: "file-too-large", values: { limit: mailLimitBytes } });
  return originalOf(await file.read(start, end - start));
}

/** Undefined where no message begins. */
async function endOf(file: MailboxFile, start: number): Promise<number | undefined> {
  const starts = file.starts(start);
  if ((await starts.next()).value !== start) return undefined;
  return (await starts.next()).value ?? file.size;
}
