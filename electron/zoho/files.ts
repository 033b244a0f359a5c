import { z } from "zod";
import type { Client } from "./client.ts";
import type { ZohoError } from "./errors.ts";

export type FileToUpload = { readonly name: string; readonly size: number; readonly sha256: string };

/** The bytes with this SHA-256. */
export type ReadBytes = (sha256: string) => Promise<Uint8Array>;

/** Zoho takes at most ten files with one call. */
export const filesPerUpload = 10;

const uploaded = z.object({ code: z.literal("SUCCESS"), details: z.object({ id: z.string().min(1) }) });
const reply = z.object({ data: z.array(z.unknown()) });

/**
 * Uploads up to ten files with one call, and tells the id of each that Zoho took, also when it refuses another. An id serves for one
 * email only.
 *
 * @param kind `inline` for images that the mail's HTML shows
 * @param onUploaded position in `files`, and the id
 * @throws ZohoError; what is not told is not uploaded
 * @see https://www.zoho.com/crm/developer/docs/api/v8/upload-files-to-zfs.html
 */
export async function uploadFiles(
  client: Client,
  files: readonly FileToUpload[],
  kind: "attachment" | "inline",
  read: ReadBytes,
  onUploaded: (position: number, fileId: string) => void,
  signal?: AbortSignal,
): Promise<void> {
  const form = new FormData();
  // One after the other: reading ten files at once would gain nothing but a peak of memory.
  for (const file of files) form.append("file", new Blob([new Uint8Array(await read(file.sha256))]), file.name);
  const body = await client.call({
    at: "upload",
    path: "/crm/v8/files",
    query: { type: kind === "inline" ? "inline" : undefined },
    body: { content: form, bytes: files.reduce((sum, { size }) => sum + size, 0) },
    reply,
    signal,
  });
  let error: ZohoError | undefined;
  // The answers come in the order of the files.
  for (const position of files.keys()) {
    const { data } = uploaded.safeParse(body.data[position]);
    if (data !== undefined) onUploaded(position, data.details.id);
    else error ??= client.failure("upload", body.data[position]);
  }
  if (error !== undefined) throw error;
}
