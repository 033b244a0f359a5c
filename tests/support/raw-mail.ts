import type { RawAttachment, RawMail } from "../../electron/mail/raw-mail.ts";

/** A reader's result with only HTML and attachments. */
export const rawMail = (html: string, attachments: readonly RawAttachment[]): RawMail => ({
  format: "eml",
  subject: undefined,
  from: undefined,
  to: [],
  cc: [],
  bcc: [],
  date: undefined,
  messageId: undefined,
  inReplyTo: undefined,
  references: [],
  clues: { delivered: true, draft: false, fromMe: false },
  text: undefined,
  html,
  attachments,
});
