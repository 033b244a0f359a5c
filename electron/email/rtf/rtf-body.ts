import { deEncapsulateSync } from "rtf-stream-parser";
import { decodeText } from "../charset.ts";
import { decompressRtf } from "./compressed-rtf.ts";
import { rtfToText } from "./rtf-text.ts";

/**
 * Reads the RTF body of a .msg: HTML or text that Outlook wrapped into it comes out as it went in, other RTF as plain text.
 *
 * @param compressed PidTagRtfCompressed
 * @param charset of text for which the RTF names none
 * @throws Error when it is damaged or too large
 * @see [MS-OXRTFEX]
 */
export function readRtfBody(compressed: Buffer, charset: string | undefined): { text?: string; html?: string } {
  const rtf = decompressRtf(compressed);
  if (!/\\from(?:html|text)(?![a-z])/.test(rtf.toString("latin1", 0, 400))) return { text: rtfToText(rtf, charset) };
  const { mode, text } = deEncapsulateSync(rtf, {
    mode: "either",
    outputMode: "string",
    allowCp0: true,
    // `\ansicpg0`: the RTF says that it does not know its code page.
    decode: (bytes, codePage) => decodeText(bytes, codePage === "cp0" ? charset : codePage).text,
    warn: () => undefined,
  });
  const body = text.toString();
  return mode === "html" ? { html: body } : { text: body };
}
