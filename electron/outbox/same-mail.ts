import type { JobView } from "../contract/job.ts";

/** What is known of the mail of a job, or of one that is to become a job. */
export type KnownMail = {
  /** SHA-256 of its file. */
  readonly originalSha256: string;
  /** `Email.fingerprint`; jobs of earlier versions have none. */
  readonly fingerprint?: string | undefined;
  /** As it is sent. */
  readonly subject: string;
};

/** A job, and the mail that it is about. */
export type FiledMail = KnownMail & {
  readonly view: JobView;
  readonly messageId: string;
  /**
   * Only Zoho knows whether the record has it: it was taken back although it may have arrived, or
   * the record is the second one of its job.
   */
  readonly isUnsure: boolean;
};

/** By what the jobs of a mail are found. */
export type FiledAs = {
  /** Message-IDs under which it may have been filed. */
  readonly ids: readonly string[];
  /** Of a mail without a Message-ID: some programs save its copies with one. */
  readonly fingerprint?: string | undefined;
};

export const isFiledAs = (
  { ids, fingerprint }: FiledAs,
  job: { readonly messageId: string; readonly fingerprint?: string | undefined },
): boolean =>
  ids.includes(job.messageId) || (fingerprint !== undefined && fingerprint === job.fingerprint);

/**
 * Whether two mails with one Message-ID are one mail. Scanners and broken programs give many mails
 * the same id. Where a fingerprint is missing and the subject does not differ, they count as one:
 * Zoho cannot take back a mail that was filed twice.
 */
export function isSameMail(one: KnownMail, other: KnownMail): boolean {
  if (isCopy(one, other)) return true;
  if (one.fingerprint !== undefined && other.fingerprint !== undefined)
    return one.fingerprint === other.fingerprint;
  return one.subject === other.subject;
}

/** Whether two mails with one Message-ID are surely one: nothing is lost where one is filed for both. */
export const isCopy = (one: KnownMail, other: KnownMail): boolean =>
  one.originalSha256 === other.originalSha256 ||
  (one.fingerprint !== undefined && one.fingerprint === other.fingerprint);
