import type { Direction, Email, Person } from "../contract/email.ts";
import type { DirectionMessage } from "../contract/messages/directions.ts";
import type { Meeting } from "../contract/messages/meetings.ts";
import type { Message } from "../contract/messages/message.ts";
import type { WarningMessage } from "../contract/messages/warnings.ts";

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
  /** RFC 2557: the address by which the HTML may refer to it. */
  readonly contentLocation?: string | undefined;
  /**
   * True when it is no attachment but the mail's own content, in MIME: unpack.ts replaces it by its
   * content.
   */
  readonly isContent?: boolean;
  /** Its part is the mail's first one, before all text. */
  readonly isFirst?: boolean;
};

/** Hints in the file at its direction, besides the addresses. */
export type DirectionClues = {
  /** It went through a mail server: `Received` and its like are there. */
  readonly delivered: boolean;
  /** It was never sent: X-Unsent, or MSGFLAG_UNSENT. */
  readonly draft: boolean;
  /** The mail store's owner wrote it: MSGFLAG_FROMME. */
  readonly fromMe: boolean;
  /** The mail program's or mail store's folder or label, with a clause that names it. */
  readonly kept?: { readonly direction: Direction; readonly reason: DirectionMessage } | undefined;
};

/** Hints in the file at who wrote it, where `From` may name another. */
export type WriterClues = {
  /** The author whom a list or a forwarder replaced in `From`. */
  readonly originalFrom: Person | undefined;
  /**
   * The addresses of the list that distributed it, lower case, as far as they are known; undefined
   * when no list did.
   */
  readonly list: readonly string[] | undefined;
  /** A program says that it sent it. */
  readonly isAutomatic: boolean;
};

/** The bodies and attachments of a mail. */
export type RawContent = {
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly attachments: readonly RawAttachment[];
};

/**
 * A mail as one of the readers understood it. All readers return this type; the later steps (names,
 * inline images, text, preview, direction) are the same for all formats and are in assemble.ts.
 */
export type RawMail = RawContent & {
  readonly format: Email["format"];
  readonly subject: string | undefined;
  readonly from: Person | undefined;
  readonly to: readonly Person[];
  readonly cc: readonly Person[];
  readonly bcc: readonly Person[];
  /** Who sent it for `from`. */
  readonly sender: Person | undefined;
  readonly replyTo: readonly Person[];
  readonly writerClues: WriterClues;
  readonly date: string | undefined;
  /** Whether `date` is the sender's. If not, it differs between the copies of a mail. */
  readonly isSendersDate: boolean;
  readonly messageId: string | undefined;
  readonly inReplyTo: string | undefined;
  readonly references: readonly string[];
  /** PidTagConversationIndex, as far as it is there. */
  readonly conversationIndex: Uint8Array | undefined;
  readonly conversationTopic: string | undefined;
  /** Where the mail has no other text: `text` tells of it in English. */
  readonly meeting?: Meeting | undefined;
  readonly clues: DirectionClues;
};

/**
 * Collects warnings; each code once, so that a thousand broken parts make one line for the user.
 */
export class Warnings {
  readonly #byCode = new Map<string, Message>();

  add<C extends WarningMessage["code"]>(
    code: C,
    details?: Omit<Extract<WarningMessage, { readonly code: C }>, "code">,
  ): void {
    this.put({ code, ...details });
  }

  put(warning: Message): void {
    if (!this.#byCode.has(warning.code)) this.#byCode.set(warning.code, warning);
  }

  has(code: WarningMessage["code"]): boolean {
    return this.#byCode.has(code);
  }

  get list(): Message[] {
    return [...this.#byCode.values()];
  }
}
