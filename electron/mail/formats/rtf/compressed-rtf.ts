import { maxRtfBytes } from "../../parse-limits.ts";

const headerBytes = 16;
const stored = 0x414c454d;
const packed = 0x75465a4c;

/** The initial dictionary of the compression, [MS-OXRTFCP] section 2.1.2.1. */
const dictionary = Buffer.from(
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbol" +
    "ArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx",
  "latin1",
);
/** References are relative to the start of a window of this size. */
const windowBytes = 4096;
/** A two-byte reference stands for at most 17 bytes of text. */
const mostGain = 9;

/**
 * Decompresses PidTagRtfCompressed. Its sizes count only as far as there are bytes.
 *
 * @throws RangeError when it is not compressed RTF, or too large
 * @see [MS-OXRTFCP]
 */
export function decompressRtf(compressed: Buffer): Buffer {
  if (compressed.length < headerBytes) throw new RangeError("the RTF is cut off");
  const size = compressed.readUInt32LE(4);
  if (size > maxRtfBytes) throw new RangeError("the RTF is larger than allowed");
  const kind = compressed.readUInt32LE(8);
  if (kind === stored) return compressed.subarray(headerBytes, headerBytes + size);
  if (kind !== packed) throw new RangeError("the RTF is compressed in an unknown way");
  const content = compressed.subarray(headerBytes, compressed.readUInt32LE(0) + 4);
  return unpack(content, size === 0 ? Math.min(maxRtfBytes, content.length * mostGain) : size);
}

function unpack(content: Buffer, size: number): Buffer {
  const output = Buffer.alloc(dictionary.length + size);
  dictionary.copy(output);
  let at = dictionary.length;
  let read = 0;
  for (
    let step = 0, control = 0;
    read < content.length && at < output.length;
    step = (step + 1) % 8
  ) {
    if (step === 0) control = content[read++] ?? 0;
    if ((control & (1 << step)) === 0) {
      output[at++] = content[read++] ?? 0;
      continue;
    }
    if (read + 2 > content.length) break;
    const reference = content.readUInt16BE(read);
    read += 2;
    let from = at - (at % windowBytes) + (reference >> 4);
    if (from === at) break; // the end
    if (from > at) from -= windowBytes;
    const end = Math.min(at + (reference & 0xf) + 2, output.length);
    while (at < end) output[at++] = output[from++] ?? 0;
  }
  return output.subarray(dictionary.length, at);
}
