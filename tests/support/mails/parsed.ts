import { parseMail, type ParsedMail } from "../../../electron/mail/parse.ts";
import { ownDirection } from "../../../electron/people/direction-by-people.ts";
import { Us } from "../../../electron/people/us.ts";

/**
 * Reads a mail given as bytes, or as lines that are joined by CRLF. Most of those have no date,
 * because they are about something else: its warning is left out.
 */
export async function parsed(
  mail: Uint8Array | readonly string[],
  ownAddresses: readonly string[] = [],
): Promise<ParsedMail> {
  const bytes = mail instanceof Uint8Array ? mail : Buffer.from(mail.join("\r\n"), "latin1");
  const read = await parseMail(bytes);
  const warnings = read.email.warnings.filter(({ code }) => code !== "date-missing");
  return {
    ...read,
    email: { ...read.email, ...ownDirection(read.email, new Us({ own: ownAddresses })), warnings },
  };
}

/** The bytes of a string in UTF-8, in the form that `parsed` expects: one character a byte. */
export const utf8 = (text: string): string => Buffer.from(text, "utf8").toString("latin1");

/** The text of the nth attachment. */
export const attachedText = ({ email, files }: ParsedMail, index: number): string =>
  Buffer.from(files.get(email.attachments[index]?.sha256 ?? "") ?? []).toString("utf8");
