import type { Attachment } from "../../electron/contract/email.ts";
import { attachmentLimitBytes, attachmentLimitCount } from "../../electron/contract/limits.ts";
import { formatSize, formatSizeAgainst } from "./size.ts";

/** What the ticked attachments of a mail come to, measured against what Zoho takes with one email. */
export type Load = {
  readonly bytes: number;
  readonly count: number;
  /** Bytes beyond the limit; 0 when it fits. */
  readonly tooManyBytes: number;
  /** Attachments beyond the limit; 0 when they fit. */
  readonly tooMany: number;
  readonly leftOut: readonly Attachment[];
};

/** @param without positions that stay behind */
export function loadOf(attachments: readonly Attachment[], without: ReadonlySet<number>): Load {
  const ticked = attachments.filter((_file, position) => !without.has(position));
  const bytes = ticked.reduce((sum, file) => sum + file.size, 0);
  return {
    bytes,
    count: ticked.length,
    tooManyBytes: Math.max(0, bytes - attachmentLimitBytes),
    tooMany: Math.max(0, ticked.length - attachmentLimitCount),
    leftOut: attachments.filter((_file, position) => without.has(position)),
  };
}

/** "6.2 MB of 10 MB" */
export const usedOf = (load: Load): string =>
  `${formatSizeAgainst(load.bytes, attachmentLimitBytes)} of ${formatSize(attachmentLimitBytes)}`;

/** Why these attachments cannot go, and what to do; undefined when they can. */
export function excessOf(load: Load): string | undefined {
  if (load.tooManyBytes > 0) return `${formatSize(load.tooManyBytes)} too much: untick some attachments`;
  if (load.tooMany > 0) return `${load.count} attachments, and Zoho takes ${attachmentLimitCount}: untick ${load.tooMany}`;
  return undefined;
}

/** "PDF" for "Offer.pdf": a badge of at most four letters, or a dash. */
export function badgeOf(name: string): string {
  const ending = /\.([a-z0-9]{1,4})$/i.exec(name)?.[1];
  return ending === undefined ? "–" : ending.toUpperCase();
}
