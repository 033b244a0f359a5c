import { decompressRTF } from "@kenjiuno/decompressrtf";
import { deEncapsulateSync } from "rtf-stream-parser";
import { decodeText } from "../charset.ts";
import { maxRtfBytes } from "../limits.ts";
import { rtfToText } from "./rtf-text.ts";

/**
 * Reads the RTF body of a .msg: HTML or text that Outlook wrapped into it comes out as it went in, other RTF as plain text.
 *
 * @param compressed PidTagRtfCompressed
 * @param charset of text for which the RTF names none
 * @throws Error when it is damaged or too large
 * @see [MS-OXRTFCP] (compression), [MS-OXRTFEX] (encapsulation)
 */
export function readRtfBody(compressed: Buffer, charset: string | undefined): { text?: string; html?: string } {
  const rtf = decompress(compressed);
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

const headerBytes = 16;

/** The sizes in the header are only believed as far as there are bytes: decompressRTF would run on for as long as they promise. */
function decompress(compressed: Buffer): Buffer {
  if (compressed.length < headerBytes || compressed.readUInt32LE(4) > maxRtfBytes || compressed.length > maxRtfBytes)
    throw new RangeError("the RTF is cut off, or larger than allowed");
  const checked = Buffer.from(compressed);
  checked.writeUInt32LE(Math.min(compressed.readUInt32LE(0), compressed.length - 4), 0);
  const rtf = Buffer.from(decompressRTF(Array.from(checked)));
  const size = compressed.readUInt32LE(4);
  return size > 0 && size < rtf.length ? rtf.subarray(0, size) : rtf;
}
