/** A picture of a mail: the size that its file has, in pixels, and how heavy it is, in kilobytes; where that is left out, as graphics are. */
export type Picture = readonly [name: string, width: number, height: number, kilobytes?: number];

/** A mail with pictures whose role somebody said. The HTML shows a picture by its name: `cid:` and what is before the `@`. */
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

/** Mails of one kind; every third is held out, as `isHeldOut` says: the rule was made without a look at those. */
export type MailClass = { readonly title: string; readonly mails: readonly LabelledMail[] };

export const isHeldOut = (positionInClass: number): boolean => positionInClass % 3 === 2;
