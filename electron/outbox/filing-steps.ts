/** How much of a job's files has been sent, in bytes. */
export type Progress = { readonly sent: number; readonly total: number };

/** A file among the Attachments of a record. */
export type ListedAttachment = {
  readonly id: string;
  readonly name: string;
  /** Bytes; undefined where the CRM does not say. */
  readonly size?: number | undefined;
  /** The id of the user who added it. */
  readonly by?: string | undefined;
};

/** A file, and the record whose Attachments it is for. */
export type FileToAdd = {
  readonly record: { readonly module: string; readonly id: string };
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
};

/**
 * The two steps of filing a mail in the CRM, implemented in zoho/. A file is identified by its
 * position in the job's `files`. Both throw ZohoError for Zoho's errors and for missing answers.
 */
export type FilingSteps = {
  /**
   * Uploads every file that is not in `have`.
   *
   * @param request the one given to `OutboxStore.add`
   * @param onUploaded called once for each file as soon as Zoho has it
   * @param onProgress called often, with the bytes that have left this computer and the total
   */
  upload(
    request: unknown,
    have: ReadonlyMap<number, string>,
    onUploaded: (position: number, fileId: string) => void,
    signal: AbortSignal,
    onProgress?: (progress: Progress) => void,
  ): Promise<void>;

  /**
   * Files the mail, with its uploaded files. Must send the same body whenever it is called with the
   * same request and ids.
   *
   * @param ids one for each file
   * @returns Zoho's own id of the filed mail, if it gives one; `sent`, a JSON value, is what the
   *   mail is compared with when it is read back
   */
  associate(
    request: unknown,
    ids: ReadonlyMap<number, string>,
    signal: AbortSignal,
  ): Promise<{ messageId?: string | undefined; sent?: unknown }>;

  /**
   * Whether the list of the record shows the mail of the request. Zoho's list has no Message-IDs,
   * so the mail is compared by time, sender, subject and direction. A list may hide mails, so
   * `false` proves nothing.
   */
  isListed(request: unknown, signal: AbortSignal): Promise<boolean>;

  /**
   * What the record has under the Message-ID of the mail, once Zoho has called it a duplicate: this
   * mail, as far as it can be read; another one; or one that is not shown. Costs calls.
   */
  findFiled(
    request: unknown,
    ids: ReadonlyMap<number, string>,
    signal: AbortSignal,
  ): Promise<"same" | "other" | "unseen">;
};

/** The steps that add a file to the Attachments of a record. Both throw ZohoError, too. */
export type AdditionSteps = {
  /** All Attachments of a record; undefined where there are too many to read. */
  listAttachments(
    record: FileToAdd["record"],
    signal: AbortSignal,
  ): Promise<readonly ListedAttachment[] | undefined>;

  /**
   * Adds a file to the Attachments of its record, once more with each call.
   *
   * @returns Zoho's id of the attachment
   */
  addAttachment(
    file: FileToAdd,
    signal: AbortSignal,
    onProgress?: (progress: Progress) => void,
  ): Promise<string>;
};
