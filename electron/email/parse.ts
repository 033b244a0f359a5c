import { assemble, type ParsedMail } from "./assemble.ts";
import { readEml } from "./eml/read-eml.ts";
import { NotAMail, UnreadableMail } from "./errors.ts";
import { readMsg } from "./msg/read-msg.ts";
import { Warnings } from "./raw-mail.ts";
import { sniff } from "./sniff.ts";
import { unpack } from "./unpack.ts";

export type { ParsedMail } from "./assemble.ts";

export type ParseOptions = {
  /** For what a file cannot say itself; never for telling its kind. */
  readonly fileName: string;
  /** Of the whole file, lower-case hex. */
  readonly sha256: string;
  /** The user's own addresses: they decide whether a mail was sent or received. */
  readonly ownAddresses: readonly string[];
};

/**
 * Reads an email file. What is broken in it costs that part only, and is listed in `email.warnings`.
 *
 * @throws NotAMail when the file is something else
 * @throws UnreadableMail when it is an email too damaged to be read; the cause says why
 */
export async function parseMail(bytes: Uint8Array, { ownAddresses }: ParseOptions): Promise<ParsedMail> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const warnings = new Warnings();
  try {
    const sniffed = sniff(file);
    const raw = sniffed.kind === "msg" ? readMsg(file, warnings) : await readEml(sniffed.message, warnings);
    return assemble(await unpack(raw, warnings), ownAddresses, warnings);
  } catch (error) {
    if (error instanceof NotAMail || error instanceof UnreadableMail) throw error;
    const message = "Mailpin could not read this email: the file is damaged. Save the email again, then drop the new file.";
    throw new UnreadableMail("unreadable", message, { cause: error });
  }
}
