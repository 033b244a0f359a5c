/** How much of a job's files has been sent, in bytes. */
export type Progress = { readonly sent: number; readonly total: number };

/**
 * The two steps that put a mail into the CRM; zoho/ provides them. A file is meant by its position
 * in the job's `files`. Both throw ZohoError for what Zoho answers, or fails to answer.
 */
export type FilingSteps = {
  /**
   * Uploads every file that `have` does not name.
   *
   * @param request what `OutboxStore.add` was given
   * @param onUploaded called once for each file as soon as Zoho has it
   * @param onProgress called often, with the bytes that have left this computer and the bytes in
   *   all
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
   * @returns Zoho's own id of the filed mail, where it gives one
   */
  associate(
    request: unknown,
    ids: ReadonlyMap<number, string>,
    signal: AbortSignal,
  ): Promise<{ messageId?: string | undefined }>;

  /**
   * Whether the list of the record shows the mail of the request. Zoho tells no Message-IDs there,
   * so what counts is its time, sender, subject and direction; a list may hide mails, so that a no
   * proves nothing.
   */
  isListed(request: unknown, signal: AbortSignal): Promise<boolean>;
};
