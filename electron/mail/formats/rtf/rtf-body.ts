import { deEncapsulateSync } from "rtf-stream-parser";
import { decodeText } from "../../charset/charset.ts";
import { maxWrappedBytes, maxWrappedDepth } from "../../parse-limits.ts";
import { decompressRtf } from "./compressed-rtf.ts";
import { rtfToText } from "./rtf-text.ts";

export type RtfBody = {
  readonly text?: string;
  readonly html?: string;
  /**
   * False when the RTF wraps a mail that could not be unwrapped, so only plain text was extracted.
   */
  readonly isWhole: boolean;
};

/**
 * Reads the RTF body of a .msg: HTML or text that Outlook wrapped in it is restored, other RTF
 * becomes plain text.
 *
 * @param compressed PidTagRtfCompressed
 * @param charset of text for which the RTF declares none
 * @throws RangeError when it is damaged or too large
 * @see [MS-OXRTFEX]
 */
export function readRtfBody(compressed: Buffer, charset: string | undefined): RtfBody {
  const rtf = decompressRtf(compressed);
  const isWrapped = /\\from(?:html|text)(?![a-z])/.test(rtf.toString("latin1", 0, 400));
  return (
    (isWrapped ? unwrapped(rtf, charset) : undefined) ?? {
      text: rtfToText(rtf, charset),
      isWhole: !isWrapped,
    }
  );
}

function unwrapped(rtf: Buffer, charset: string | undefined): RtfBody | undefined {
  if (rtf.length > maxWrappedBytes || isDeeperThan(rtf, maxWrappedDepth)) return undefined;
  try {
    const { mode, text } = deEncapsulateSync(rtf, {
      mode: "either",
      outputMode: "string",
      allowCp0: true,
      // `\ansicpg0`: the code page is unknown.
      decode: (bytes, codePage) => decodeText(bytes, codePage === "cp0" ? charset : codePage).text,
      warn: () => undefined,
    });
    return { [mode]: text.toString(), isWhole: true };
  } catch {
    return undefined; // the parser expects RTF as Outlook writes it
  }
}

/** Whether groups are nested deeper than that. */
function isDeeperThan(rtf: Buffer, most: number): boolean {
  let depth = 0;
  for (let at = 0; at < rtf.length; at++) {
    const byte = rtf[at];
    if (byte === backslash) at++;
    else if (byte === opening && ++depth > most) return true;
    else if (byte === closing) depth--;
  }
  return false;
}

const backslash = 0x5c;
const opening = 0x7b;
const closing = 0x7d;
