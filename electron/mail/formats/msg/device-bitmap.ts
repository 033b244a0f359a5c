const fileHeaderBytes = 14;
/** Of BITMAPCOREHEADER, the oldest; it has narrower fields, and three bytes a colour. */
const coreHeaderBytes = 12;
const headerSizes = new Set([coreHeaderBytes, 40, 52, 56, 64, 108, 124]);
/** BI_BITFIELDS and BI_ALPHABITFIELDS: bytes of colour masks that follow a header of 40 bytes. */
const maskBytes = new Map([
  [3, 12],
  [6, 16],
]);

/**
 * Makes a .bmp file from a device-independent bitmap, which lacks the file header.
 *
 * @returns undefined when the bytes are no bitmap
 * @see [MS-WMF] section 2.2.2.9
 */
export function bitmapFile(bitmap: Buffer): Buffer | undefined {
  const headerBytes = bitmap.length < 40 ? 0 : bitmap.readUInt32LE(0);
  if (!headerSizes.has(headerBytes)) return undefined;
  const isCore = headerBytes === coreHeaderBytes;
  const bits = bitmap.readUInt16LE(isCore ? 10 : 14);
  const used = isCore ? 0 : bitmap.readUInt32LE(32);
  const colours = used > 0 ? used : bits <= 8 ? 1 << bits : 0;
  const masks = headerBytes === 40 ? (maskBytes.get(bitmap.readUInt32LE(16)) ?? 0) : 0;
  const pixelsAt = fileHeaderBytes + headerBytes + masks + colours * (isCore ? 3 : 4);
  if (pixelsAt > fileHeaderBytes + bitmap.length) return undefined;
  const header = Buffer.alloc(fileHeaderBytes);
  header.write("BM", "latin1");
  header.writeUInt32LE(fileHeaderBytes + bitmap.length, 2);
  header.writeUInt32LE(pixelsAt, 10);
  return Buffer.concat([header, bitmap]);
}
