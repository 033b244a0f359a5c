import type { PictureSize } from "./picture-size.ts";

/** The boxes that tell sizes lie before the pictures, within so many bytes. */
const longestHeader = 65_536;

/**
 * The size in the header of an AVIF file, without decoding: of several pictures, as the tiles of a
 * large one are, the largest. Undefined where no box tells one.
 *
 * ISO/IEC 23008-12, section 6.5.3: an `ispe` box has version and flags, width and height.
 */
export function avifSize(bytes: Uint8Array): PictureSize | undefined {
  const header = Buffer.from(
    bytes.buffer,
    bytes.byteOffset,
    Math.min(bytes.byteLength, longestHeader),
  );
  let largest: PictureSize | undefined;
  for (let at = header.indexOf("ispe"); at !== -1; at = header.indexOf("ispe", at + 4)) {
    if (at + 16 > header.byteLength) break;
    const size = { width: header.readUInt32BE(at + 8), height: header.readUInt32BE(at + 12) };
    if (largest === undefined || areaOf(size) > areaOf(largest)) largest = size;
  }
  return largest;
}

const areaOf = ({ width, height }: PictureSize): number => width * height;
