/**
 * A picture of a mail: the size in its file, in pixels, and its weight, in kilobytes; by default
 * that of a graphic.
 */
export type Picture = readonly [name: string, width: number, height: number, kilobytes?: number];

/**
 * A mail with labelled pictures. The HTML refers to a picture by its name: `cid:` and the text
 * before the `@`.
 */
export type LabelledMail = {
  readonly from?: string;
  readonly html: string;
  /** Part of a signature or a letterhead, or a tracking pixel. */
  readonly signature?: readonly Picture[];
  /** Content that people want to file. */
  readonly content?: readonly Picture[];
  /** As `content`, attached as files: without a content id. */
  readonly files?: readonly Picture[];
};

export type MailClass = { readonly title: string; readonly mails: readonly LabelledMail[] };

/**
 * Every third mail of a class is held out: the rule is fitted to the others, and these measure it
 * on mails that it was not fitted to. If the rule is changed because of them, new ones are needed.
 */
export const isHeldOut = (positionInClass: number): boolean => positionInClass % 3 === 2;
