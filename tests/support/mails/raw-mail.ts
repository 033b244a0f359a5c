import type { RawAttachment, RawMail } from "../../../electron/mail/raw-mail.ts";

/** A reader's result with nothing in it. */
export const emptyMail: RawMail = {
  format: "eml",
  subject: undefined,
  from: undefined,
  to: [],
  cc: [],
  bcc: [],
  sender: undefined,
  replyTo: [],
  writerClues: { originalFrom: undefined, list: undefined, isAutomatic: false },
  date: undefined,
  isSendersDate: false,
  messageId: undefined,
  inReplyTo: undefined,
  references: [],
  conversationIndex: undefined,
  conversationTopic: undefined,
  clues: { delivered: true, draft: false, fromMe: false },
  text: undefined,
  html: undefined,
  attachments: [],
};

/** A reader's result with only HTML and attachments. */
export const rawMail = (html: string, attachments: readonly RawAttachment[]): RawMail => ({
  ...emptyMail,
  html,
  attachments,
});
