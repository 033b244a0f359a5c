import { z } from "zod";
import type { Client } from "../client/client.ts";
import { multipartOf } from "../client/multipart.ts";
import type { FileToUpload, ReadBytes } from "./files.ts";

/** A file, and the record whose Attachments it is for. */
export type FileToAttach = FileToUpload & {
  readonly record: { readonly module: string; readonly id: string };
};

const person = z.object({ id: z.string() }).nullish();
const attachment = z
  .object({
    id: z.string(),
    File_Name: z.string().nullish(),
    /** Bytes, as a text. */
    Size: z.coerce.number().nullish(),
    Created_By: person,
  })
  .transform((one) => ({
    id: one.id,
    name: one.File_Name ?? "",
    size: one.Size ?? undefined,
    by: one.Created_By?.id,
  }));
/** A file among the Attachments of a record. */
export type ListedAttachment = z.output<typeof attachment>;

const page = z.object({
  data: z.array(attachment),
  info: z.object({ more_records: z.boolean().nullish() }).optional(),
});

const fields = "id,File_Name,Size,Created_By";
const perPage = 200;
/** Zoho's OpenAPI file lists a thousand attachments at most. */
const mostPages = 5;

/**
 * All Attachments of a record; undefined where there are more than Zoho lists.
 *
 * @see https://www.zoho.com/crm/developer/docs/api/v8/get-attachments.html
 */
export async function listAttachments(
  client: Client,
  record: FileToAttach["record"],
  signal: AbortSignal,
): Promise<ListedAttachment[] | undefined> {
  const all: ListedAttachment[] = [];
  for (let number = 1; number <= mostPages; number += 1) {
    const { data, info } = await client.call({
      at: "attach",
      path: pathOf(record),
      query: { fields, page: number, per_page: perPage },
      reply: page,
      empty: { data: [] },
      signal,
    });
    all.push(...data);
    if (info?.more_records !== true) return all;
  }
  return undefined;
}

const reply = z.object({ data: z.tuple([z.unknown()]).rest(z.unknown()) });
const added = z.object({
  code: z.literal("SUCCESS"),
  details: z.object({ id: z.string().min(1) }),
});

/**
 * Adds a file to the Attachments of a record. Each call adds it once more.
 *
 * @returns the id of the attachment
 * @see https://www.zoho.com/crm/developer/docs/api/v8/upload-attachment.html
 */
export async function addAttachment(
  client: Client,
  { record, name, size, sha256 }: FileToAttach,
  {
    read,
    signal,
    onProgress,
  }: {
    readonly read: ReadBytes;
    readonly signal: AbortSignal;
    readonly onProgress?:
      ((progress: { readonly sent: number; readonly total: number }) => void) | undefined;
  },
): Promise<string> {
  const form = multipartOf("file", [{ name, bytes: await read(sha256) }]);
  const onSent = (sent: number) =>
    onProgress?.({ sent: Math.floor((sent / form.bytes.byteLength) * size), total: size });
  const { data } = await client.call({
    at: "attach",
    path: pathOf(record),
    body: { ...form, onSent },
    copies: size,
    reply,
    signal,
  });
  const done = added.safeParse(data[0]);
  if (!done.success) throw client.failure("attach", data[0]);
  return done.data.details.id;
}

const pathOf = ({ module, id }: FileToAttach["record"]): string =>
  `/crm/v8/${module}/${id}/Attachments`;
