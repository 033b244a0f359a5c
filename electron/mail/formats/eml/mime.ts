import { Readable } from "node:stream";
import { simpleParser, type Attachment, type SimpleParserOptions } from "mailparser";
import type { Warnings } from "../../raw-mail.ts";
import { rewriteMime } from "./rewrite-mime.ts";
import type { HeaderBlock } from "./headers.ts";

const options: SimpleParserOptions = {
  ignoreEmbedded: true,
  keepDeliveryStatus: true,
  maxHeadSize: Infinity, // rewriteMime() keeps to our own limits
  maxChildNodes: Infinity,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipImageLinks: true,
  skipTextLinks: true,
  keepCidLinks: true,
  checksumAlgo: false,
};

/** mailparser processes each chunk as a whole: this bounds the memory for it. */
const chunkBytes = 65_536;

/**
 * Has mailparser parse the structure of a message and undo the transfer encodings. Shown text is
 * among the parts, with a disposition of ours (part-fields.ts).
 *
 * @param root the message's own header
 * @returns an empty list, with a warning, when mailparser fails
 */
export async function parseMime(
  message: Buffer,
  root: HeaderBlock,
  warnings: Warnings,
): Promise<readonly Attachment[]> {
  try {
    const { attachments } = await simpleParser(
      inChunks(rewriteMime(message, root, warnings)),
      options,
    );
    return attachments;
  } catch {
    warnings.add("content-unreadable");
    return [];
  }
}

/** For a small message, a stream takes as long as the rest of its reading. */
function inChunks(pieces: readonly Buffer[]): Buffer | Readable {
  const bytes = pieces.reduce((sum, { length }) => sum + length, 0);
  return bytes <= chunkBytes ? Buffer.concat(pieces, bytes) : Readable.from(chunksOf(pieces));
}

function* chunksOf(pieces: readonly Buffer[]): Generator<Buffer> {
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += chunkBytes) yield piece.subarray(at, at + chunkBytes);
}
