import { z } from "zod";
import { inlineMark } from "../api-decisions.ts";
import type { Client } from "../client/client.ts";
import { ZohoError } from "../errors/errors.ts";
import { multipartOf } from "../client/multipart.ts";
import { uploadBrokeOff, uploadGivenUp } from "../errors/problems.ts";

export type FileToUpload = {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
};

/** The bytes with this SHA-256. */
export type ReadBytes = (sha256: string) => Promise<Uint8Array>;

/** Zoho accepts at most ten files with one call. */
export const filesPerUpload = 10;

const uploaded = z.object({
  code: z.literal("SUCCESS"),
  details: z.object({ id: z.string().min(1) }),
});
const reply = z.object({ data: z.array(z.unknown()) });

export type Upload = {
  /** `inline` for images that the mail's HTML shows. */
  readonly kind: "attachment" | "inline";
  readonly read: ReadBytes;
  /** @param position in the list of files */
  readonly onUploaded: (position: number, fileId: string) => void;
  /** @param sent bytes of the files that have left this computer */
  readonly onProgress?: ((sent: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/** After this many tries an upload needs another network, or fewer bytes. */
const uploadTries = 5;

/**
 * Uploads up to ten files and reports the id of each that Zoho accepted, even when it refuses
 * another. One call carries all of them; if that breaks off, each gets a call of its own. An id
 * serves for one email only.
 *
 * @throws ZohoError; a file without a reported id is not uploaded. Kind `connection-lost` names the
 *   file that did not get through
 * @see https://www.zoho.com/crm/developer/docs/api/v8/upload-files-to-zfs.html
 */
export async function uploadFiles(
  client: Client,
  files: readonly FileToUpload[],
  upload: Upload,
): Promise<void> {
  const [file, ...others] = files;
  if (file === undefined) return;
  try {
    await uploadTogether(client, files, upload);
  } catch (error) {
    if (!(error instanceof ZohoError) || error.kind !== "connection-lost") throw error;
    if (others.length === 0) throw brokenOff(file, error);
    await uploadOneByOne(client, files, upload);
  }
}

/**
 * Some proxies cut every connection after a megabyte. The smallest file goes first: only one that
 * is too large stays behind.
 */
async function uploadOneByOne(
  client: Client,
  files: readonly FileToUpload[],
  { onUploaded, onProgress, ...upload }: Upload,
): Promise<void> {
  let there = 0;
  for (const [position, file] of [...files.entries()].sort(
    ([, one], [, other]) => one.size - other.size,
  )) {
    await uploadFiles(client, [file], {
      ...upload,
      onUploaded: (_, fileId) => {
        onUploaded(position, fileId);
      },
      onProgress: (sent) => onProgress?.(there + sent),
    });
    there += file.size;
  }
}

function brokenOff(file: FileToUpload, cause: ZohoError): ZohoError {
  const { kind, code, message, status } = cause;
  const how = code === "timeout" ? "silent" : "broken";
  const sentences = {
    problem: uploadBrokeOff(file, how),
    lastly: uploadGivenUp(file, how, uploadTries),
  };
  return new ZohoError({ kind, code, message, status, ...sentences, tries: uploadTries, cause });
}

async function uploadTogether(
  client: Client,
  files: readonly FileToUpload[],
  { kind, read, onUploaded, onProgress, signal }: Upload,
): Promise<void> {
  const parts: { name: string; bytes: Uint8Array }[] = [];
  // One after the other: reading ten files at once would only need more memory.
  for (const { name, sha256 } of files) parts.push({ name, bytes: await read(sha256) });
  const form = multipartOf("file", parts);
  const body = await client.call({
    at: "upload",
    path: "/crm/v8/files",
    query: kind === "inline" ? inlineMark : {},
    body: {
      ...form,
      onSent: (sent) => onProgress?.(Math.floor((sent / form.bytes.byteLength) * bytesOf(files))),
    },
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

/** The size of all files together. */
export const bytesOf = (files: readonly FileToUpload[]): number =>
  files.reduce((sum, { size }) => sum + size, 0);
