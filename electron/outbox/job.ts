import { z } from "zod";
import { person } from "../contract/email.ts";
import { mailDetails } from "../contract/history.ts";
import type { Problem } from "../contract/problem.ts";
import type { RecordRef } from "../contract/record.ts";

/**
 * What a job keeps of its mail for the history, and everybody else in it: whom mails may be filed
 * of can change while it waits.
 */
export const jobMail = mailDetails.extend({
  sender: person.exactOptional(),
  originalFrom: person.exactOptional(),
  replyTo: z.array(person).exactOptional(),
});
export type JobMail = z.output<typeof jobMail>;

/**
 * A file that goes to the CRM with the mail. Upload and request refer to it by its position in the
 * job's list.
 */
export type JobFile = {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly inline: boolean;
  readonly contentId?: string | undefined;
};

/** A file that follows its mail into the record's own Attachments. */
export type AddedLater = Pick<JobFile, "name" | "size" | "sha256">;

/** The user's request to file a mail. */
export type NewJob = {
  readonly id: string;
  readonly draftId: string;
  /** Drafts of further copies of the mail, which leave the tray with it. */
  readonly copies?: readonly string[];
  /**
   * The account that files it: the id of the signed-in user, or any name that distinguishes
   * accounts.
   */
  readonly account: string;
  /** For the views; `request` has the subject that is sent. */
  readonly subject: string;
  readonly record: RecordRef;
  readonly link?: RecordRef | undefined;
  /**
   * `original_message_id` as it is sent: together with the record it identifies a mail that was
   * filed already.
   */
  readonly messageId: string;
  /** The mail's own bytes in the spool, kept there until the job ends. */
  readonly originalSha256: string;
  /** `Email.fingerprint`: the same for all copies of the mail. */
  readonly fingerprint?: string | undefined;
  /** Absent in a batch that an earlier version staged. */
  readonly mail?: JobMail | undefined;
  /**
   * A JSON value, stored unchanged: everything needed to send the mail repeatedly in the same way.
   */
  readonly request: unknown;
  readonly files: readonly JobFile[];
  readonly additions?: readonly AddedLater[] | undefined;
  /**
   * ms since the epoch. Until then it can be undone and is not sent; absent: it is sent at once.
   */
  readonly heldUntil?: number | undefined;
};

/** What decides whether a mail, or a file that follows it, may go out. */
export type Going = {
  readonly record: Pick<RecordRef, "module">;
  readonly link?: Pick<RecordRef, "module"> | undefined;
  readonly mail?: JobMail | undefined;
  /** Names the people of a job that an earlier version made. */
  readonly request?: unknown;
  /** An earlier attempt noted its intent, and its outcome is unknown. */
  readonly mayHaveArrived?: boolean;
};

/** What keeps it from going out; undefined when it may. */
export type Forbids = (going: Going) => Problem | undefined;

/** A job that a worker has claimed, as of the last write. */
export type Job = Going & {
  readonly id: string;
  readonly record: RecordRef;
  readonly state: "uploading" | "associating";
  readonly request: unknown;
  readonly fileCount: number;
  /** Files that Zoho has, by position. */
  readonly fileIds: ReadonlyMap<number, string>;
  /** Earlier attempts that failed by a fault of Zoho or of the network. */
  readonly attempts: number;
  /** When the first of these failed; ms since the epoch. */
  readonly failingSince?: number | undefined;
  readonly mayHaveArrived: boolean;
};
