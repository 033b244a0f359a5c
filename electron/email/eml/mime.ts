import { pipeline, Readable } from "node:stream";
import mailsplit from "@zone-eu/mailsplit";
import { simpleParser, type SimpleParserOptions } from "mailparser";
import { maxDepth, maxHeaderBytes, maxParts } from "../limits.ts";
import type { Warnings } from "../raw-mail.ts";
import { amendParts, TooDeep } from "./amend-parts.ts";
import type { Found, Shown } from "./bodies.ts";
import { bodyDecoder } from "./body-charset.ts";

const limits = { ignoreEmbedded: true, maxHeadSize: maxHeaderBytes, maxChildNodes: maxParts };

const options: SimpleParserOptions = {
  ...limits,
  keepDeliveryStatus: true,
  maxHtmlLengthToParse: 2_000_000,
  skipImageLinks: true,
  skipTextLinks: true,
  keepCidLinks: true,
  checksumAlgo: false,
};

/**
 * Has mailparser read the structure and the content of a message.
 *
 * @returns nothing but empty lists, with a warning, when mailparser gives up (too many parts, too long a header)
 */
export async function parseMime(message: Buffer, warnings: Warnings): Promise<Found> {
  const shown: Shown = { text: false };
  const { Splitter, Joiner } = mailsplit;
  const amended = pipeline(
    Readable.from([message]),
    new Splitter(limits),
    amendParts(message, shown, warnings),
    new Joiner(),
    () => undefined, // simpleParser hears of the error from the last stream, which it destroys
  );
  try {
    const parsed = await simpleParser(Readable.from(amended), { ...options, Iconv: bodyDecoder(warnings) });
    const { text, html, attachments, textConversionError } = parsed;
    if (textConversionError !== undefined)
      warnings.add("text-failed", "The email's formatted text could not be read completely.");
    return { text, html, attachments, shown };
  } catch (error) {
    warnings.add(...givenUp(error));
    return { text: undefined, html: undefined, attachments: [], shown };
  }
}

/** mailsplit's errors of both limits share their code. */
function givenUp(error: unknown): [code: string, message: string] {
  if (error instanceof TooDeep)
    return ["too-deep", `The email's parts are nested deeper than ${maxDepth} levels; its text and attachments were left out.`];
  const reason = error instanceof Error ? error.message : "";
  if (reason.startsWith("Max allowed child nodes"))
    return ["too-many-parts", `The email has more than ${maxParts} parts; its text and attachments were left out.`];
  if (reason.startsWith("Max header size"))
    return [
      "headers-cut",
      "The email's headers are longer than Mailpin reads; the last ones, its text and attachments are missing.",
    ];
  return ["content-unreadable", "The email's text and attachments could not be read; the file keeps them as they are."];
}
