import { withoutTrailing } from "../../text/trim.ts";
import { decodeWords } from "../charset/encoded-words.ts";
import { maxAddressLength } from "../parse-limits.ts";

/**
 * An address is worth showing when it can receive mail; quoted local parts are legal (RFC 5321
 * section 4.1.2).
 */
const mailbox =
  /^(?:"[^"\r\n]{1,64}"|[^\s@<>()[\]",;:\\]{1,255})@(?:[^\s@<>()[\]",;:\\/]{0,254}[^\s@<>()[\]",;:\\/.]|\[[^\s@[\]]{1,255}\])$/;

/**
 * Invisible characters. No address has them, though domains and local parts may hold letters of all
 * scripts (RFC 6531).
 */
const unseen = /\u034F|[\p{Cf}\p{Cc}\u115F\u1160\u2800\u3164\uFFA0]|[\uFE00-\uFE0F]/gu;

/** The address in a mail's field. `'a@b.example'` in quotes and `mailto:` are common. */
export function smtpAddress(value: string | undefined): string | undefined {
  if (value === undefined || value.length > maxAddressLength) return undefined;
  const text = decodeWords(value)
    .trim()
    .replace(/^(?:mailto|smtp):/i, "")
    .replace(/^'(.*)'$/, "$1")
    .replace(/^<(.*)>$/, "$1")
    .trim();
  return mailbox.test(text) && text.search(unseen) < 0 ? text : undefined;
}

/** Removes invisible characters, which no address has. */
export const withoutUnseen = (text: string): string => text.replaceAll(unseen, "");

/**
 * What people and programs write around an address, paired or not; not in quotes that belong to it.
 */
const around = /[<>()[\]{}«»‹›＜＞"“”„'‘’`|\\*]/;

/**
 * The address in a word that is nearly one: with brackets, quotes, a full stop or invisible
 * characters.
 */
export function repairedAddress(word: string): string | undefined {
  if (word.length > maxAddressLength) return undefined;
  const visible = withoutUnseen(word).replaceAll(/[＠﹫]/g, "@");
  let start = 0;
  while (around.test(visible.charAt(start))) start++;
  return smtpAddress(withoutTrailing(visible.slice(start), new RegExp(`${around.source}|[.,;:]`)));
}
