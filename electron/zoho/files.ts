import { z } from "zod";
import { inlineMark } from "./choices.ts";
import type { Client } from "./client.ts";
import type { ZohoError } from "./errors.ts";

export type FileToUpload = { readonly name: string; readonly size: number; readonly sha256: string };

/** The bytes with this SHA-256. */
export type ReadBytes = (sha256: string) => Promise<Uint8Array>;

/** Zoho takes at most ten files with one call. */
export const filesPerUpload = 10;

const uploaded = z.object({ code: z.literal("SUCCESS"), details: z.object({ id: z.string().min(1) }) });
const reply = z.object({ data: z.array(z.unknown()) });

export type Upload = {
  /** `inline` for images that the mail's HTML shows. */
  readonly kind: "attachment" | "inline";
  readonly read: ReadBytes;
  /** @param position in the list of files */
  readonly onUploaded: (position: number, fileId: string) => void;
  /** @param sent bytes of the files that are on their way or there */
  readonly onProgress?: ((sent: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Uploads up to ten files with one call, and tells the id of each that Zoho took, also when it refuses another. An id serves for one
 * email only.
 *
 * @throws ZohoError; what is not told is not uploaded
 * @see https://www.zoho.com/crm/developer/docs/api/v8/upload-files-to-zfs.html
 */
export async function uploadFiles(
  client: Client,
  files: readonly FileToUpload[],
  { kind, read, onUploaded, onProgress, signal }: Upload,
): Promise<void> {
  const form = new FormData();
  const sent = files.map(() => 0);
  // One after the other: reading ten files at once would gain nothing but a peak of memory.
  for (const [position, file] of files.entries()) {
    const bytes = new Uint8Array(await read(file.sha256));
    const onRead = (count: number) => {
      sent[position] = count;
      onProgress?.(sent.reduce((sum, one) => sum + one, 0));
    };
    // Given a file name as well, FormData would make a plain file of it.
    form.append("file", new CountedFile(bytes, file.name, onRead));
  }
  const body = await client.call({
    at: "upload",
    path: "/crm/v8/files",
    query: kind === "inline" ? inlineMark : {},
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

const pieceBytes = 64 * 1024;

/**
 * A file that tells how much of it was read. Node's fetch reads the files of a form as the line takes them, and knows their sizes, so that
 * it can send the Content-Length that Zoho may want; a body that is a stream of our own would be sent in chunks. Electron's net.fetch may take
 * the whole body at once: there, this counts what was handed over.
 */
class CountedFile extends File {
  readonly #onRead: (count: number) => void;

  constructor(bytes: Uint8Array<ArrayBuffer>, name: string, onRead: (count: number) => void) {
    super([bytes], name);
    this.#onRead = onRead;
  }

  /** In small pieces: a file's own stream gives all of it at once. Read once more, as after a refused token, it counts from the start. */
  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    let count = 0;
    return new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull: async (controller) => {
          const piece = new Uint8Array(await this.slice(count, count + pieceBytes).arrayBuffer());
          if (piece.byteLength === 0) {
            controller.close();
            return;
          }
          count += piece.byteLength;
          controller.enqueue(piece);
          this.#onRead(count);
        },
      },
      { highWaterMark: 0 },
    );
  }
}
