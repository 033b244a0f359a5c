import type { IncomingMessage } from "node:http";
import { Readable, type Transform } from "node:stream";
import {
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
} from "node:zlib";
import { netError } from "./net-errors.ts";

/** The part of `IncomingMessage` beside its stream. */
type Head = Pick<
  Electron.IncomingMessage,
  "statusCode" | "statusMessage" | "headers" | "rawHeaders" | "httpVersion"
>;
export type NetAnswer = Readable & Head;

/**
 * The answer as Chromium hands it over: decoded, and with an error of its own when it breaks off.
 */
export function netAnswer(message: IncomingMessage): NetAnswer {
  const { statusCode = 0, statusMessage = "", rawHeaders, httpVersion } = message;
  const headers = message.headers as Record<string, string | string[]>;
  const head: Head = { statusCode, statusMessage, headers, rawHeaders, httpVersion };
  const answer = Object.assign(Readable.from(bytesOf(message), { objectMode: false }), head);
  // Who gives the answer up hears its close at once; the iterator would wait for the server.
  answer._destroy = (error, done) => {
    message.destroy();
    done(error);
  };
  return answer;
}

async function* bytesOf(message: IncomingMessage): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of decoded(message)) yield chunk as Buffer;
  } catch (error) {
    if (message.complete) throw netError("CONTENT_DECODING_FAILED", error);
    const isCounted = message.headers["content-length"] !== undefined;
    throw netError(isCounted ? "CONTENT_LENGTH_MISMATCH" : "INCOMPLETE_CHUNKED_ENCODING", error);
  }
}

function decoded(message: IncomingMessage): Readable {
  const decoder = decoders[message.headers["content-encoding"] ?? ""]?.();
  if (decoder === undefined) return message;
  message.on("error", (error) => decoder.destroy(error));
  return message.pipe(decoder);
}

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/** The encodings that Chromium asks for. */
export const acceptedEncodings = ({ protocol }: URL): string =>
  protocol === "https:" ? "gzip, deflate, br, zstd" : "gzip, deflate";
