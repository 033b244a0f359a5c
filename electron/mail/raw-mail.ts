import type { Direction, Email, Person, Warning } from "../contract/email.ts";

/**
 * An attachment as its container holds it: the name is the sender's, and may be missing or hostile.
 */
export type RawAttachment = {
  readonly name: string | undefined;
  /** MIME type, lower case. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** RFC 2392, without angle brackets. */
  readonly contentId?: string | undefined;
  /** RFC 2557: the address by which the HTML may call it. */
  readonly contentLocation?: string | undefined;
  /**
   * True when it is no attachment but the mail's own content, in MIME: unpack.ts puts what is in it
   * in its place.
   */
  readonly isContent?: boolean;
};

/** What the file tells about who sent it, beyond the addresses. */
export type DirectionClues = {
  /** It went through a mail server: `Received` and its like are there. */
  readonly delivered: boolean;
  /** It was never sent: X-Unsent, or MSGFLAG_UNSENT. */
  readonly draft: boolean;
  /** The mail store says that its owner wrote it: MSGFLAG_FROMME. */
  readonly fromMe: boolean;
  /**
   * What a mail program or a mail store noted about where it keeps the mail, with the clause that
   * says so.
   */
  readonly kept?: { readonly direction: Direction; readonly reason: string } | undefined;
};

/** What a mail shows, and what is attached to it. */
export type RawContent = {
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly attachments: readonly RawAttachment[];
};

/**
 * A mail as one of the readers understood it. Both readers answer this shape; what comes after
 * (names, inline images, text, preview, direction) is the same for all formats and lives in
 * assemble.ts.
 */
export type RawMail = RawContent & {
  readonly format: Email["format"];
  readonly subject: string | undefined;
  readonly from: Person | undefined;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  readonly date: string | undefined;
  readonly messageId: string | undefined;
  readonly inReplyTo: string | undefined;
  readonly references: readonly string[];
  readonly clues: DirectionClues;
};

/**
 * Collects what had to be given up; each code once, so that a thousand broken parts make one line
 * for the user.
 */
export class Warnings {
  readonly #byCode = new Map<string, Warning>();

  add(code: string, message: string): void {
    if (!this.#byCode.has(code)) this.#byCode.set(code, { code, message });
  }

  get list(): Warning[] {
    return [...this.#byCode.values()];
  }
}
