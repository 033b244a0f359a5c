import { createHash } from "node:crypto";
import { z } from "zod";
import { sha256 } from "../../contract/email.ts";
import type { FullEmail } from "../api/emails.ts";
import type { CompleteEmail, FilingRequest } from "./request.ts";

const file = z.object({ name: z.string(), size: z.number() });

/** What Zoho should show of a filed mail. Its text is not kept, only what tells it from others. */
export const sentMail = z.object({
  /** Digest of the letters and digits of the text. */
  text: sha256,
  /** The attachments. Images of the text are left out: Zoho does not list them. */
  files: z.array(file),
});
export type SentMail = z.output<typeof sentMail>;

/** How Zoho shows a mail. */
export type Shown = {
  /** Attachments that it does not show. */
  readonly missing: readonly string[];
  /** The text, or the size of an attachment, is another one than what was sent. */
  readonly isOther: boolean;
};

/**
 * @param email as Zoho accepted it
 * @param ids of the uploaded files, by their positions in `request.files`
 */
export function sentOf(
  email: CompleteEmail,
  { files, original }: Pick<FilingRequest, "files" | "original">,
  ids: ReadonlyMap<number, string>,
): SentMail {
  const sizes = new Map(files.map(({ size }, position) => [ids.get(position), size]));
  return {
    text: digestOf(email),
    // The original is attached late, under an id of its own.
    files: (email.attachments ?? []).map(({ id, name }) => ({
      name,
      size: sizes.get(id) ?? original?.size ?? 0,
    })),
  };
}

/** Compares what Zoho shows with what was sent. */
export function compareWithSent(shown: FullEmail, sent: SentMail): Shown {
  const left = [...(shown.attachments ?? [])];
  const take = (isIt: (one: (typeof left)[number]) => boolean) => {
    const at = left.findIndex(isIt);
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  // Files of one name are told apart by their sizes first.
  const others = sent.files.filter(
    ({ name, size }) => take((one) => one.name === name && one.size === size) === undefined,
  );
  const missing = others.filter(
    ({ name, size }) => take((one) => one.name === name || one.size === size) === undefined,
  );
  const isSameText = typeof shown.content !== "string" || digestOf(shown) === sent.text;
  return {
    missing: missing.map(({ name }) => name),
    isOther: !isSameText || others.length > missing.length,
  };
}

/**
 * Zoho cleans HTML and writes characters in other ways, so only letters and digits outside of tags
 * count.
 */
function digestOf(email: Pick<FullEmail, "content" | "mail_format">): string {
  const { content } = email;
  const text = email.mail_format === "text" ? (content ?? "") : withoutTags(content ?? "");
  const letters = text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
  return createHash("sha256").update(letters).digest("hex");
}

/** Numbered characters are put in their place; of other entities only the ampersand goes. */
function withoutTags(html: string): string {
  const [first = "", ...rest] = html.split("<");
  const text = [first, ...rest.map((part) => part.slice(part.indexOf(">") + 1))].join(" ");
  return text
    .replace(/&(?:nbsp|amp|lt|gt|quot|apos);/g, " ")
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, decimal?: string) =>
      characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    );
}

const characterOf = (code: number): string =>
  code <= 0x10_ff_ff ? String.fromCodePoint(code) : " ";
