import type { Draft } from "../../electron/contract/draft.ts";
import type { Attachment } from "../../electron/contract/email.ts";
import { attachmentLimitBytes, attachmentLimitCount } from "../../electron/contract/limits.ts";
import { text } from "../../electron/language/text.ts";
import { formatSize, formatSizeAgainst } from "./size.ts";

/** An attachment by its position in the mail, the mail's own file, or the pictures in its text. */
export type PartKey = number | "original" | "pictures";

/** What uses a part of the limit. */
export type Part = {
  readonly key: PartKey;
  /** A file's name; the pictures in the text have none. */
  readonly name?: string;
  /** Bytes. */
  readonly size: number;
};

/**
 * The size and number of a mail's ticked attachments, including the pictures embedded in its text,
 * compared with Zoho's limits for one email.
 */
export type Load = {
  /** In the order in which the window lists them. */
  readonly parts: readonly Part[];
  /** The sum of their sizes. */
  readonly bytes: number;
  /**
   * Attachments that Zoho counts: not the images that the text shows, nor empty files, which Zoho
   * does not accept.
   */
  readonly count: number;
  /** Bytes beyond the limit; 0 when it fits. */
  readonly tooManyBytes: number;
  /** Attachments beyond the limit; 0 when they fit. */
  readonly tooMany: number;
  readonly leftOut: readonly Attachment[];
};

/**
 * @param without positions of the attachments that are left out
 * @param withOriginal whether the mail's own file is attached, too
 */
export function loadOf(
  {
    email: { attachments },
    fit,
    original,
    shrunk,
  }: Pick<Draft, "email" | "fit" | "original" | "shrunk">,
  without: ReadonlySet<number>,
  withOriginal: boolean,
): Load {
  const ticked = inGroups(attachments).filter(([position]) => !without.has(position));
  const whole = withOriginal && original !== undefined ? [original] : [];
  const parts: Part[] = [
    ...ticked.map(([key, file]) => ({ key, name: file.name, size: filedSize({ shrunk }, file) })),
    ...whole.map(({ name, size }) => ({ key: "original" as const, name, size })),
    ...(fit?.pictureBytes === undefined
      ? []
      : [{ key: "pictures" as const, size: fit.pictureBytes }]),
  ];
  const bytes = parts.reduce((sum, { size }) => sum + size, 0);
  const count =
    ticked.filter(([position, file]) => isCounted({ fit }, position, file)).length + whole.length;
  return {
    parts,
    bytes,
    count,
    tooManyBytes: Math.max(0, bytes - attachmentLimitBytes),
    tooMany: Math.max(0, count - attachmentLimitCount),
    leftOut: attachments.filter((_file, position) => without.has(position)),
  };
}

/** Bytes of an attachment as it is filed, which may be a smaller photo. */
export const filedSize = (
  { shrunk }: { readonly shrunk?: Draft["shrunk"] | undefined },
  { sha256, size }: Attachment,
): number => shrunk?.find(({ of, isUsed }) => isUsed && of === sha256)?.size ?? size;

/**
 * Whether Zoho counts an attachment towards its limit: it does not count images that the text shows,
 * and takes no empty files.
 */
export const isCounted = (
  { fit }: { readonly fit?: Draft["fit"] | undefined },
  position: number,
  { size, inline }: Attachment,
): boolean => size > 0 && !(fit?.shown.includes(position) ?? inline);

/**
 * The fewest files without which the others fit, the largest first; none when all fit. Pictures in
 * the text cannot be left out.
 */
export function overOf({ parts, tooManyBytes }: Load): readonly Part[] {
  const over: Part[] = [];
  let excess = tooManyBytes;
  for (const part of parts
    .filter(({ key }) => key !== "pictures")
    .toSorted((a, b) => b.size - a.size)) {
    if (excess <= 0) break;
    over.push(part);
    excess -= part.size;
  }
  return over;
}

/**
 * Files first, then images in the text, then probable parts of a signature; each with its position
 * in the mail.
 */
export const inGroups = (
  attachments: readonly Attachment[],
): (readonly [position: number, file: Attachment])[] => {
  const rank = ({ inline, likelySignature }: Attachment) =>
    likelySignature === true ? 2 : inline ? 1 : 0;
  return [...attachments.entries()].toSorted(([, a], [, b]) => rank(a) - rank(b));
};

const mailTypes = new Set([
  "message/rfc822",
  "message/global",
  "application/vnd.ms-outlook",
  "application/mbox",
]);

/**
 * Whether an attachment can be opened as a mail. Some mail programs attach mails as
 * application/octet-stream with a correct name.
 */
export const isMail = ({ name, type, size }: Attachment): boolean =>
  size > 0 && (mailTypes.has(type) || /\.(?:eml|msg|oft|emlx|mbox)$/i.test(name));

/** "6.2 MB" and "10 MB" of the message “6.2 MB of 10 MB”. */
export const usedOf = ({ bytes }: Load): { readonly used: string; readonly limit: string } => ({
  used: formatSizeAgainst(bytes, attachmentLimitBytes),
  limit: formatSize(attachmentLimitBytes),
});

/** Why these attachments cannot be filed, and what to do; undefined when they can. */
export function excessOf({ tooManyBytes, tooMany, count }: Load): string | undefined {
  if (tooManyBytes > 0) return text("attachments.too-large", { size: tooManyBytes });
  if (tooMany > 0)
    return text("attachments.too-many", { count, limit: attachmentLimitCount, excess: tooMany });
  return undefined;
}
