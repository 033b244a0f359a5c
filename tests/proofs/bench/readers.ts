import MsgReaderModule from "@kenjiuno/msgreader";
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";
import { messagesOf } from "../../../electron/mail/formats/mbox/mbox.ts";
import { parseFile } from "../../../electron/mail/parse.ts";
import { showMail } from "../../../electron/mail/show.ts";
import { prepareMail } from "../../../electron/zoho/filing/prepare.ts";

/** Reads a file to its end, attachments included; returns the number of mails in it. */
export type Reader = (bytes: Buffer) => Promise<number>;

const MsgReader =
  (MsgReaderModule as unknown as { default?: typeof MsgReaderModule }).default ?? MsgReaderModule;

/**
 * The work of the app and of `mailpin parse` on a mail: charsets, dates, people, names, inline
 * images, hashes, direction.
 */
async function mailpin(bytes: Buffer): Promise<number> {
  let count = 0;
  for await (const { outcome } of parseFile(bytes)) if (outcome.ok) count += 1;
  return count;
}

/**
 * The same with the reading process's work for the window: HTML that is safe to show, and Zoho's
 * limits applied to the mail.
 */
async function mailpinForWindow(bytes: Buffer): Promise<number> {
  let count = 0;
  for await (const { outcome } of parseFile(bytes)) {
    if (!outcome.ok) continue;
    showMail(outcome.mail);
    prepareMail(outcome.mail.email, outcome.mail.bare);
    count += 1;
  }
  return count;
}

/** The library as in its manual. */
async function mailparser(bytes: Buffer): Promise<number> {
  await simpleParser(bytes);
  return 1;
}

async function postalMime(bytes: Buffer): Promise<number> {
  await PostalMime.parse(bytes);
  return 1;
}

function msgreader(bytes: Buffer): Promise<number> {
  const reader = new MsgReader(new Uint8Array(bytes).buffer);
  for (const attachment of reader.getFileData().attachments ?? []) reader.getAttachment(attachment);
  return Promise.resolve(1);
}

/** For libraries that read one mail: an mbox is split for them. */
const ofEach =
  (reader: Reader): Reader =>
  async (mbox) => {
    let count = 0;
    for (const message of messagesOf(mbox)) count += await reader(message);
    return count;
  };

export const readers = {
  mailpin,
  "mailpin, for the window": mailpinForWindow,
  mailparser,
  "postal-mime": postalMime,
  msgreader,
  "mailparser, of each": ofEach(mailparser),
  "postal-mime, of each": ofEach(postalMime),
} satisfies Record<string, Reader>;

export type ReaderName = keyof typeof readers;
export const isReaderName = (name: string | undefined): name is ReaderName =>
  name !== undefined && Object.hasOwn(readers, name);
