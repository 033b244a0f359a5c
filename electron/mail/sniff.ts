import type { Problem } from "../contract/problem.ts";
import { readEmlx, type Emlx } from "./formats/emlx/emlx.ts";
import { isMbox, firstMessage } from "./formats/mbox/mbox.ts";
import { startsWithMailField } from "./formats/eml/headers.ts";
import { normaliseMessage, withoutLeadingBlanks } from "./formats/eml/normalise.ts";
import { notAMail, NotAMail, type OtherFile } from "./errors.ts";
import { isCompoundFile } from "./formats/msg/sector-map.ts";
import { isTable, otherFile } from "./other-files.ts";

export type Sniffed =
  | { readonly kind: "msg" }
  | { readonly kind: "mbox"; readonly mbox: Buffer }
  | ({ readonly kind: "emlx" } & Emlx)
  | { readonly kind: "eml"; /** normalised */ readonly message: Buffer };

/** So many bytes of a header block distinguish a mail from other text. */
const enough = 65_536;

/**
 * Determines a file's format by its bytes; its name is unreliable (there are compound files called
 * .eml, and messages called .msg).
 *
 * @throws NotAMail naming the likely format
 */
export function sniff(bytes: Buffer): Sniffed {
  if (isBlank(bytes)) throw new NotAMail(blank(bytes.length));
  if (isCompoundFile(bytes)) return { kind: "msg" };
  const other = otherFile(bytes);
  if (other !== undefined) throw notAMail(other);
  const mbox = withoutLeadingBlanks(bytes);
  if (isMbox(mbox)) return { kind: "mbox", mbox };
  const emlx = readEmlx(bytes);
  if (emlx !== undefined) return { kind: "emlx", ...emlx };
  const message = normaliseMessage(firstMessage(mbox) ?? bytes);
  if (startsWithMailField(message, Math.min(message.length, enough)))
    return { kind: "eml", message };
  throw notAMail(textOrNot(message.toString("latin1", 0, 4096)));
}

/** An interrupted download, and a file of which a cloud has only the size, are full of zeros. */
const isBlank = (bytes: Buffer): boolean =>
  bytes.every((byte) => byte === 0 || byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));

const blank = (length: number): Problem =>
  length === 0 ? { code: "empty-file" } : { code: "empty-file", kind: "blank" };

function textOrNot(head: string): OtherFile {
  if (head.includes("\0")) return "other";
  return isTable(head.trimStart()) ? "table" : "text";
}
