import type { Draft } from "../../electron/contract/draft.ts";
import type { Attachment } from "../../electron/contract/email.ts";
import { attachmentLimitBytes, attachmentLimitCount } from "../../electron/contract/limits.ts";
import { formatSize, formatSizeAgainst } from "./size.ts";

/**
 * What the ticked attachments of a mail come to, with the pictures that are written into its text,
 * measured against what Zoho takes with one email.
 */
export type Load = {
  /** Bytes of each, in their order. */
  readonly sizes: readonly number[];
  /** Their sum. */
  readonly bytes: number;
  /**
   * Those that Zoho counts: neither images that the text shows, nor empty files, which it does not
   * take.
   */
  readonly count: number;
  /** Bytes beyond the limit; 0 when it fits. */
  readonly tooManyBytes: number;
  /** Attachments beyond the limit; 0 when they fit. */
  readonly tooMany: number;
  readonly leftOut: readonly Attachment[];
};

/**
 * @param without positions that stay behind
 * @param withOriginal whether the file that the mail came in goes along as well
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
 * Files first, then the images of the text, then what is probably part of a signature; each with
 * its position in the mail.
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
 * Whether an attachment can be opened as a mail of its own; some mail programs send mails as "some
 * bytes" with a good name.
 */
export const isMail = ({ name, type, size }: Attachment): boolean =>
  size > 0 && (mailTypes.has(type) || /\.(?:eml|msg|oft|emlx|mbox)$/i.test(name));

/** "6.2 MB of 10 MB" */
export const usedOf = (load: Load): string =>
  `${formatSizeAgainst(load.bytes, attachmentLimitBytes)} of ${formatSize(attachmentLimitBytes)}`;

/** Why these attachments cannot go, and what to do; undefined when they can. */
export function excessOf(load: Load): string | undefined {
  if (load.tooManyBytes > 0)
    return `${formatSize(load.tooManyBytes)} too much: untick some attachments`;
  if (load.tooMany > 0)
    return `${load.count} attachments, and Zoho takes ${attachmentLimitCount}: untick ${load.tooMany}`;
  return undefined;
}

/** "PDF" for "Offer.pdf": a badge of at most four letters, or a dash. */
export function badgeOf(name: string): string {
  const ending = /\.([a-z0-9]{1,4})$/i.exec(name)?.[1];
  return ending === undefined ? "–" : ending.toUpperCase();
}
