/**
 * A picture of a mail: the size that its file has, in pixels, and how heavy it is, in kilobytes;
 * where that is left out, as graphics are.
 */
export type Picture = readonly [name: string, width: number, height: number, kilobytes?: number];

/**
 * A mail with pictures whose role somebody said. The HTML shows a picture by its name: `cid:` and
 * what is before the `@`.
 */
export type LabelledMail = {
  readonly from?: string;
  readonly html: string;
  /** Part of a signature or a letterhead, or there to count readers. */
  readonly signature?: readonly Picture[];
  /** What somebody wants to file. */
  readonly content?: readonly Picture[];
  /** As `content`, attached as files: without a content id. */
  readonly files?: readonly Picture[];
};

export type MailClass = { readonly title: string; readonly mails: readonly LabelledMail[] };

/**
 * Every third mail of a class is held out: the rule is fitted to the others, and these tell how
 * well it does on mails that it was not fitted to. A rule that is changed because of them needs new
 * ones.
 */
export const isHeldOut = (positionInClass: number): boolean => positionInClass % 3 === 2;
