import type { RawAttachment, RawMail } from "../../electron/mail/raw-mail.ts";

/** A mail as a reader hands it over: HTML and what is attached to it, and nothing else. */
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
