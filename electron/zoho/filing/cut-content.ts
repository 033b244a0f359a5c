import { cutAtWord } from "../../text/shorten.ts";
import { text } from "../../language/text.ts";
import { noted } from "./content.ts";
import { textOf } from "./html.ts";
import type { EmailBody } from "./request.ts";
import { shortenedText } from "./shorten-text.ts";

/**
 * Cuts content to the limit that Zoho named when it refused it: as text, with a note that says so,
 * and with further notes.
 */
export function cutTo(
  { content, mail_format }: Pick<EmailBody, "content" | "mail_format">,
  limit: number,
  more: readonly string[],
): string {
  const words = mail_format === "html" ? textOf(content) : content;
  const note = noted("", "text", [text("filedMail.shortened"), ...more]);
  const room = limit - note.length;
  return room > 1 ? `${shortenedText(words, room).content}${note}` : cutAtWord(words, limit);
}
