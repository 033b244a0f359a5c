import { createHash } from "node:crypto";
import MailComposer from "nodemailer/lib/mail-composer";

export type TestFile = { name: string; bytes: Uint8Array };
export type MailParts = {
  from?: string;
  to?: string;
  cc?: string;
  subject?: string;
  date?: Date;
  text?: string;
  html?: string;
  messageId?: string;
  headers?: Record<string, string> | { key: string; value: string }[];
  attachments?: { filename: string; content: Buffer; contentType?: string; cid?: string }[];
};

let made = 0;

/**
 * A mail as a mail server would pass it on: built by nodemailer, which shares no code with our
 * reader.
 */
export async function mail(name: string, parts: MailParts = {}): Promise<TestFile> {
  made += 1;
  const message = new MailComposer({
    from: "Ana Client <ana@client.example>",
    to: "Sam Seller <sam@seller.example>",
    subject: "Renewal offer 2027",
    text: "Hi Sam,\n\nplease see the signed pages.\n\nBest, Ana\n",
    date: new Date("2026-11-20T04:34:00Z"),
    messageId: `<test-${made}-${Date.now()}@client.example>`,
    ...parts,
  });
  return { name, bytes: await message.compile().build() };
}

/** The mails as one mbox file, in the format of RFC 4155. */
export const mboxOf = (mails: readonly TestFile[]): Buffer =>
  Buffer.concat(
    mails.flatMap(({ bytes }) => [
      Buffer.from("From ana@client.example Fri Nov 20 04:34:00 2026\n"),
      bytes,
      Buffer.from("\n"),
    ]),
  );

/** The mail in Apple Mail's format: its length, the message, and Apple Mail's own data. */
export const emlxOf = ({ bytes }: TestFile): Buffer =>
  Buffer.concat([
    Buffer.from(`${bytes.byteLength}\n`),
    bytes,
    Buffer.from(
      '<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0"><dict><key>flags</key><integer>1</integer></dict></plist>\n',
    ),
  ]);

/** Incompressible bytes, unique for each seed and the same at each call. */
export function bytesOf(size: number, seed: string): Buffer {
  const blocks: Buffer[] = [];
  for (
    let length = 0, block = createHash("sha512").update(seed).digest();
    length < size;
    length += block.length
  ) {
    blocks.push(block);
    block = createHash("sha512").update(block).digest();
  }
  return Buffer.concat(blocks).subarray(0, size);
}

export const sha256 = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");
