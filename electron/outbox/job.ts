import type { RecordRef } from "../contract/record.ts";

/**
 * A file that goes to the CRM with the mail. Its position in the job's list is how upload and
 * request refer to it.
 */
export type JobFile = {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly inline: boolean;
  readonly contentId?: string | undefined;
};

/** A filing that the user has asked for. */
export type NewJob = {
  readonly id: string;
  readonly draftId: string;
  /** Who files it: the id of the signed-in user, or any name that tells accounts apart. */
  readonly account: string;
  /** For the views; the one that is sent is in `request`. */
  readonly subject: string;
  readonly record: RecordRef;
  readonly link?: RecordRef | undefined;
  /**
   * `original_message_id` as it is sent: together with the record it tells whether a mail was filed
   * already.
   */
  readonly messageId: string;
  /** The mail's own bytes in the spool, kept there until the job ends. */
  readonly originalSha256: string;
  /**
   * A JSON value, kept word for word: whatever is needed to send the mail, again and again in the
   * same way.
   */
  readonly request: unknown;
  readonly files: readonly JobFile[];
  /**
   * ms since the epoch. Until then it can be undone and is not sent; absent: it is sent at once.
   */
  readonly heldUntil?: number | undefined;
};

/** A job in the hands of a worker, as of the last write. */
export type Job = {
  readonly id: string;
  readonly state: "uploading" | "associating";
  readonly request: unknown;
  readonly fileCount: number;
  /** Files that Zoho has, by position. */
  readonly fileIds: ReadonlyMap<number, string>;
  /** Tries that failed by a fault of Zoho or of the line, before this one. */
  readonly attempts: number;
  /** An earlier try noted its intent and never learned what came of it. */
  readonly mayHaveArrived: boolean;
};
