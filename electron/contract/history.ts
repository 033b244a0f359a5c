import { z } from "zod";
import { direction, person, sha256 } from "./email.ts";
import { additionState, seen } from "./job.ts";
import { problem } from "./problem.ts";
import { recordRef } from "./record.ts";

/** How a mail of the history came to be in the CRM: by this filing, or before it. */
export const filedState = z.enum(["filed", "duplicate"]);
export type FiledState = z.output<typeof filedState>;

/** Which mails of the history are wanted. Times are ms since the epoch. */
export const historyQuery = z.object({
  /**
   * Every word of it must begin a word of the subject, of a person, of a record's title, or of an
   * attachment's name. Empty: all.
   */
  text: z.string().max(200),
  /** Filed then or later. */
  from: z.number().int().exactOptional(),
  /** Filed before. */
  to: z.number().int().exactOptional(),
  module: recordRef.shape.module.exactOptional(),
  state: filedState.exactOptional(),
});
export type HistoryQuery = z.output<typeof historyQuery>;

/** A row of the history. Times are ms since the epoch. */
export const historyRow = z.object({
  /** Of the job. */
  id: z.uuid(),
  /** Rows lie in this order, the latest first; no two have the same. */
  place: z.number().int(),
  subject: z.string(),
  record: recordRef,
  link: recordRef.exactOptional(),
  state: filedState,
  finishedAt: z.number(),
  /** Absent where the mail was not read back from the CRM, or not yet. */
  seen: seen.exactOptional(),
  /** Absent where an earlier version filed it. */
  direction: direction.exactOptional(),
  /** Whom the mail was with: its sender, or of a sent mail the first recipient. */
  counterpart: person.exactOptional(),
});
export type HistoryRow = z.output<typeof historyRow>;

export const historyPage = z.object({
  /** At most `historyPageSize`; fewer: there are no more. */
  rows: z.array(historyRow),
  /** How many there are in all, at most `mostCounted`; of the first page only. */
  total: z.number().int().exactOptional(),
});
export type HistoryPage = z.output<typeof historyPage>;

/** People, date and direction of a filed mail, as far as the mail has them. */
export const mailDetails = z.object({
  from: person.exactOptional(),
  to: z.array(person),
  cc: z.array(person),
  bcc: z.array(person),
  /** ISO 8601 with the offset the mail was written in. */
  date: z.string().exactOptional(),
  direction,
});
export type MailDetails = z.output<typeof mailDetails>;

/** A file that was filed with a mail. */
export const filedFile = z.object({
  name: z.string(),
  /** Bytes. */
  size: z.number().int().nonnegative(),
  sha256,
  /** The text shows it. */
  inline: z.boolean(),
});
export type FiledFile = z.output<typeof filedFile>;

/** A file that followed its mail into the record's own Attachments, or was to. */
export const addedFile = filedFile.omit({ inline: true }).extend({ state: additionState });
export type AddedFile = z.output<typeof addedFile>;

/** All that is kept of a mail that was filed. */
export const receipt = historyRow.extend({
  /** As it was sent, with angle brackets. */
  messageId: z.string(),
  /** Of the file that the mail came in. */
  originalSha256: sha256,
  /** Zoho's own id of the mail; absent where its answer was lost, or the mail was there before. */
  crmMessageId: z.string().exactOptional(),
  /** The user who filed it, by the id in the CRM. */
  account: z.string(),
  /** Absent where an earlier version filed it. */
  mail: mailDetails.exactOptional(),
  /** How many files went along; `files` has none of those that an earlier version filed. */
  fileCount: z.number().int().nonnegative(),
  files: z.array(filedFile),
  /** Files for the record's own Attachments, in the mail's order. */
  additions: z.array(addedFile),
  /** What the CRM shows otherwise, or why the mail was there before. */
  problem: problem.exactOptional(),
});
export type Receipt = z.output<typeof receipt>;

/** The mails that were filed in a time. */
export const filedInTime = z.object({
  filed: z.number().int().nonnegative(),
  /** Median, ms, from the user's decision until the mail was in the CRM; absent without mails. */
  wait: z.number().nonnegative().exactOptional(),
});
export type FiledInTime = z.output<typeof filedInTime>;

export const exportFormat = z.enum(["csv", "json"]);
export type ExportFormat = z.output<typeof exportFormat>;
