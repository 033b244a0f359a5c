import { crc32, deflateSync } from "node:zlib";

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value >>> 0);
  return bytes;
};

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  return Buffer.concat([uint32(data.length), body, uint32(crc32(body))]);
}

/** A PNG of one shade of grey that any program draws. */
export function png(width: number, height: number, grey = 120): Buffer {
  const header = Buffer.concat([uint32(width), uint32(height), Buffer.from([8, 0, 0, 0, 0])]);
  const rows = Buffer.alloc((width + 1) * height, grey);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0; // no filter
  const signature = Buffer.from("\x89PNG\r\n\x1A\n", "latin1");
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/**
 * The same picture, padded to a number of bytes by a chunk that programs skip (PNG, section 4.3:
 * ancillary and private).
 */
export function weighing(picture: Buffer, bytes: number): Buffer {
  const missing = bytes - picture.byteLength - 12; // a chunk also has its length, type and checksum
  if (missing < 0) return picture;
  const end = picture.byteLength - 12; // IEND
  return Buffer.concat([
    picture.subarray(0, end),
    chunk("waIt", Buffer.alloc(missing)),
    picture.subarray(end),
  ]);
}
