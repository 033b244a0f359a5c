import { Readable } from "node:stream";
import { simpleParser, type SimpleParserOptions } from "mailparser";
import type { Warnings } from "../raw-mail.ts";
import { amend } from "./amend.ts";
import type { Found } from "./bodies.ts";
import { bodyDecoder, isDoubtful } from "./body-charset.ts";
import type { HeaderBlock } from "./headers.ts";

const options: SimpleParserOptions = {
  ignoreEmbedded: true,
  keepDeliveryStatus: true,
  maxHeadSize: Infinity, // amend() keeps to our own limits
  maxChildNodes: Infinity,
  maxHtmlLengthToParse: 2_000_000,
  skipImageLinks: true,
  skipTextLinks: true,
  keepCidLinks: true,
  checksumAlgo: false,
};

/** mailparser handles what it is given in one piece in one piece: this bounds the memory that takes. */
const chunkBytes = 65_536;

/**
 * Has mailparser read the structure and the content of a message.
 *
 * @param root the message's own header
 * @returns nothing but empty lists, with a warning, when mailparser gives up
 */
export async function parseMime(message: Buffer, root: HeaderBlock, warnings: Warnings): Promise<Found> {
  try {
    const found = await parseAmended(message, root, true, warnings);
    return [found.text, found.html].some((body) => typeof body === "string" && isDoubtful(body))
      ? await parseAmended(message, root, false, warnings)
      : found;
  } catch {
    warnings.add("content-unreadable", "The email's text and attachments could not be read; the file keeps them as they are.");
    return { text: undefined, html: undefined, attachments: [], shown: { text: false, html: false, alone: false } };
  }
}

async function parseAmended(message: Buffer, root: HeaderBlock, asLabelled: boolean, warnings: Warnings): Promise<Found> {
  const { pieces, shown } = amend(message, root, asLabelled, warnings);
  // Text is made HTML, and HTML text, only to join parts of both kinds: the rest is done once for all formats, by assemble.ts.
  const joins = shown.text && shown.html && shown.alone;
  const { text, html, attachments, textConversionError } = await simpleParser(inChunks(pieces), {
    ...options,
    skipHtmlToText: !joins,
    skipTextToHtml: !joins,
    Iconv: bodyDecoder(root.charsets.ofBody, warnings),
  });
  if (textConversionError !== undefined) warnings.add("text-failed", "The email's formatted text could not be read completely.");
  return { text, html, attachments, shown };
}

/** A stream costs a small message as much time as the rest of its reading. */
function inChunks(pieces: readonly Buffer[]): Buffer | Readable {
  const bytes = pieces.reduce((sum, { length }) => sum + length, 0);
  return bytes <= chunkBytes ? Buffer.concat(pieces, bytes) : Readable.from(chunksOf(pieces));
}

function* chunksOf(pieces: readonly Buffer[]): Generator<Buffer> {
  for (const piece of pieces) for (let at = 0; at < piece.length; at += chunkBytes) yield piece.subarray(at, at + chunkBytes);
}
