import { associateEmail } from "./associate.ts";
import { attachmentOf } from "../api-decisions.ts";
import type { Client } from "../client/client.ts";
import { ZohoError } from "../errors/errors.ts";
import { subjectOf } from "../errors/failure-table.ts";
import {
  addAttachment,
  listAttachments,
  type FileToAttach,
  type ListedAttachment,
} from "../api/attachments.ts";
import { bytesOf, filesPerUpload, uploadFiles, type ReadBytes } from "../api/files.ts";
import { findFiled, type Found } from "./find-filed.ts";
import { isListed } from "./is-already-filed.ts";
import { sentOf, type SentMail } from "./read-back.ts";
import {
  filingRequest,
  withFileIds,
  type CompleteEmail,
  type FilingFile,
  type FilingRequest,
} from "./request.ts";
import { shortened } from "../../text/shorten.ts";
import { text } from "../../language/text.ts";

/**
 * The two steps of a filing, and those that add files to its record. All throw ZohoError; the
 * request is checked first, because it was read from disk.
 */
export type ZohoFiling = {
  /**
   * Uploads the files whose position is not in `have`, and reports each id as soon as it is known.
   * An id that is lost only costs another upload.
   *
   * @param onProgress bytes that have left this computer, and bytes in all; files that were
   *   uploaded before count
   */
  upload: (
    request: unknown,
    have: ReadonlyMap<number, string>,
    onUploaded: (index: number, fileId: string) => void,
    signal: AbortSignal,
    onProgress?: (progress: { readonly sent: number; readonly total: number }) => void,
  ) => Promise<void>;
  /**
   * Sends the mail. Repeating it after a lost answer is safe: Zoho answers `duplicate` if it has
   * the mail.
   *
   * @returns Zoho's own id of the mail, and what Zoho should show of it from now on
   */
  associate: (
    request: unknown,
    ids: ReadonlyMap<number, string>,
    signal: AbortSignal,
  ) => Promise<{ messageId?: string; sent: SentMail }>;
  /** Whether the record's list shows the mail; a no proves nothing. */
  isListed: (request: unknown, signal: AbortSignal) => Promise<boolean>;
  /** What the record has under the Message-ID of a mail that Zoho calls a duplicate. */
  findFiled: (
    request: unknown,
    ids: ReadonlyMap<number, string>,
    signal: AbortSignal,
  ) => Promise<Found>;
  /** All Attachments of a record; undefined where there are too many to read. */
  listAttachments: (
    record: FileToAttach["record"],
    signal: AbortSignal,
  ) => Promise<ListedAttachment[] | undefined>;
  /** Adds a file to the Attachments of its record, once more with each call. */
  addAttachment: (
    file: FileToAttach,
    signal: AbortSignal,
    onProgress?: (progress: { readonly sent: number; readonly total: number }) => void,
  ) => Promise<string>;
};

/** @param read the bytes of a file by their SHA-256 */
export function makeFiling(client: Client, read: ReadBytes): ZohoFiling {
  return {
    async upload(stored, have, onUploaded, signal, onProgress) {
      const request = filingRequest.parse(stored);
      const missing = request.files
        .map((file, index) => ({ ...file, index }))
        .filter(({ index }) => !have.has(index));
      const total = bytesOf(request.files);
      let there = total - bytesOf(missing);
      for (const batch of batches(missing)) {
        await uploadFiles(client, batch, {
          kind: batch[0]?.inline === true ? "inline" : "attachment",
          read,
          onUploaded: (position, fileId) => {
            const file = batch[position];
            if (file !== undefined) onUploaded(file.index, fileId);
          },
          onProgress: (sent) => onProgress?.({ sent: there + sent, total }),
          signal,
        });
        there += bytesOf(batch);
      }
    },
    isListed: async (stored, signal) => isListed(client, filingRequest.parse(stored), signal),
    findFiled: async (stored, ids, signal) =>
      findFiled(client, filingRequest.parse(stored), ids, signal),
    listAttachments: async (record, signal) => listAttachments(client, record, signal),
    addAttachment: async (file, signal, onProgress) =>
      addAttachment(client, file, { read, signal, onProgress }),
    async associate(stored, ids, signal) {
      const request = filingRequest.parse(stored);
      const { original } = request;
      const bytes = bytesOf(request.files) + (original?.size ?? 0);
      let email = withFileIds(request, ids);
      for (;;)
        try {
          const filed = await associateEmail(client, request.record, email, bytes, signal);
          return { ...filed, sent: sentOf(email, request, ids) };
        } catch (error) {
          const shorter =
            error instanceof ZohoError ? await fitting(email, error, original) : undefined;
          if (shorter === undefined) throw error;
          const isCut = shorter.content !== email.content;
          email =
            isCut && original !== undefined
              ? await withOriginal(shorter, original, { client, read, signal })
              : shorter;
        }
    },
  };
}

type Original = NonNullable<FilingRequest["original"]>;

/**
 * Attaches the mail's own file, which holds what the text lost. It is uploaded here, because its id
 * serves for this call only.
 */
async function withOriginal(
  email: CompleteEmail,
  original: Original,
  {
    client,
    read,
    signal,
  }: { readonly client: Client; readonly read: ReadBytes; readonly signal: AbortSignal },
): Promise<CompleteEmail> {
  const added: { id: string; name: string }[] = [];
  const onUploaded = (_position: number, id: string) => added.push(attachmentOf(id, original.name));
  await uploadFiles(client, [original], { kind: "attachment", read, onUploaded, signal });
  const others = email.attachments?.filter(({ name }) => name !== original.name) ?? [];
  return { ...email, attachments: [...others, ...added] };
}

type Indexed = FilingFile & { readonly index: number };

/** Images of the text and attachments need different calls, with ten files each at most. */
function batches(files: readonly Indexed[]): Indexed[][] {
  const kinds = [files.filter(({ inline }) => !inline), files.filter(({ inline }) => inline)];
  return kinds.flatMap((kind) =>
    Array.from({ length: Math.ceil(kind.length / filesPerUpload) }, (_, batch) =>
      kind.slice(batch * filesPerUpload, (batch + 1) * filesPerUpload),
    ),
  );
}

/**
 * The sources disagree about the longest subject and content, so Zoho may refuse one and name its
 * limit: the mail is then shortened to it. A refused call has filed nothing. Undefined for any
 * other error, and when the refused text already fits the limit that Zoho names.
 */
async function fitting(
  email: CompleteEmail,
  error: ZohoError,
  original: Original | undefined,
): Promise<CompleteEmail | undefined> {
  const { maximum_length: limit, json_path: path, api_name: name } = error.details;
  if (error.code !== "INVALID_DATA" || limit === undefined || subjectOf(error.details) !== "text")
    return undefined;
  if ((path ?? name ?? "").endsWith("subject"))
    return email.subject.length > limit
      ? { ...email, subject: shortened(email.subject, limit) }
      : undefined;
  if (email.content.length <= limit) return undefined;
  const more =
    original === undefined ? [] : [text("filedMail.original-attached", { file: original.name })];
  // Seldom wanted, and it reads HTML: that would slow every start down.
  const { cutTo } = await import("./cut-content.ts");
  return { ...email, content: cutTo(email, limit, more), mail_format: "text" };
}
