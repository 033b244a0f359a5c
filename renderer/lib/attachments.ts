import type { Draft } from "../../electron/contract/draft.ts";
import type { Attachment } from "../../electron/contract/email.ts";
import { attachmentLimitBytes, attachmentLimitCount } from "../../electron/contract/limits.ts";
import { formatSize, formatSizeAgainst } from "./size.ts";

/**
 * The size and number of a mail's ticked attachments, including the pictures embedded in its text,
 * compared with Zoho's limits for one email.
 */
export type Load = {
  /** Bytes of each, in order. */
  readonly sizes: readonly number[];
  /** Their sum. */
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
  { email: { attachments }, fit, original }: Pick<Draft, "email" | "fit" | "original">,
  without: ReadonlySet<number>,
  withOriginal: boolean,
): Load {
  const ticked = [...attachments.entries()].filter(([position]) => !without.has(position));
  const whole = withOriginal && original !== undefined ? [original.size] : [];
  const sizes = [
    ...ticked.map(([, { size }]) => size),
    ...whole,
    ...(fit?.pictureBytes === undefined ? [] : [fit.pictureBytes]),
  ];
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const isShown = (position: number, { inline }: Attachment) =>
    fit?.shown.includes(position) ?? inline;
  const count =
    ticked.filter(([position, file]) => file.size > 0 && !isShown(position, file)).length +
    whole.length;
  return {
    sizes,
    bytes,
    count,
    tooManyBytes: Math.max(0, bytes - attachmentLimitBytes),
    tooMany: Math.max(0, count - attachmentLimitCount),
    leftOut: attachments.filter((_file, position) => without.has(position)),
  };
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

/** "6.2 MB of 10 MB" */
export const usedOf = (load: Load): string =>
  `${formatSizeAgainst(load.bytes, attachmentLimitBytes)} of ${formatSize(attachmentLimitBytes)}`;

/** Why these attachments cannot be filed, and what to do; undefined when they can. */
export function excessOf(load: Load): string | undefined {
  if (load.tooManyBytes > 0)
    return `${formatSize(load.tooManyBytes)} too much: untick some attachments`;
  if (load.tooMany > 0)
    return `${load.count} attachments, but Zoho takes ${attachmentLimitCount}: untick ${load.tooMany}`;
  return undefined;
}

/** "PDF" for "Offer.pdf": a badge of at most four letters, or a dash. */
export function badgeOf(name: string): string {
  const ending = /\.([a-z0-9]{1,4})$/i.exec(name)?.[1];
  return ending === undefined ? "–" : ending.toUpperCase();
}
