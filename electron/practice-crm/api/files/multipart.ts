import { Busboy, type BusboyFileStream } from "@fastify/busboy";
import type { IncomingHttpHeaders } from "node:http";
import { pipeline } from "node:stream/promises";

/** The field that holds the files, how many it may hold, and the largest file in bytes. */
export type Limits = { readonly field: string; readonly files: number; readonly fileSize: number };

/** A file's bytes; `truncated` turns true where the file is larger than the limit. */
export type FileStream = BusboyFileStream;

/** The body is not multipart/form-data, or it is cut off. */
export class BadMultipart extends Error {
  override readonly name = "BadMultipart";
}

/**
 * Reads the files of multipart/form-data (RFC 7578) as they arrive, so that 200 MB need no memory.
 * It also reads past the limits, because the client is still sending.
 *
 * @returns what `save` made of each file, and whether there were more files than the limit
 * @throws {BadMultipart} and what `save` throws
 */
export async function readFiles<Saved>(
  body: AsyncIterable<Uint8Array>,
  headers: IncomingHttpHeaders,
  limits: Limits,
  save: (name: string, bytes: FileStream) => Promise<Saved>,
): Promise<{ saved: Saved[]; hasMore: boolean }> {
  const parser = parserOf(headers, limits);
  const streams: FileStream[] = [];
  const saving: Promise<Saved>[] = [];
  let hasMore = false;
  let unsaved: unknown;
  parser.on("filesLimit", () => (hasMore = true));
  parser.on("file", (_field, bytes, name) => {
    const saved = save(unescaped(name), bytes);
    saved.catch((error: unknown) => parser.destroy((unsaved = error) as Error));
    saving.push(saved);
    streams.push(bytes);
  });
  try {
    // Node would pipe a stream, but the fault "slow-upload" slows its iterator.
    await pipeline(async function* () {
      yield* body;
    }, parser);
  } catch (error) {
    for (const stream of streams) stream.destroy();
    await Promise.allSettled(saving);
    throw error === unsaved ? error : new BadMultipart("the body is not whole", { cause: error });
  }
  await Promise.allSettled(saving);
  return { saved: await Promise.all(saving), hasMore };
}

function parserOf(headers: IncomingHttpHeaders, { field, files, fileSize }: Limits) {
  try {
    return new Busboy({
      headers: { ...headers, "content-type": headers["content-type"] ?? "" },
      preservePath: true,
      isPartAFile: (name, _type, fileName) => name === field && fileName !== undefined,
      limits: { files, fileSize, fields: 0 },
    });
  } catch (cause) {
    throw new BadMultipart("the body is not multipart/form-data", { cause });
  }
}

/**
 * Browsers and undici write quotes and line ends in names as %22, %0D and %0A (HTML,
 * "multipart/form-data encoding algorithm").
 */
const unescaped = (name: string): string =>
  name.replace(/%(?:22|0D|0A)/gi, (sign) => decodeURIComponent(sign));
