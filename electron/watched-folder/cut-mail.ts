import { open, type FileHandle } from "node:fs/promises";

/** So much of the beginning, and of the end, tells whether all is there; bytes. */
const partBytes = 65_536;

/**
 * Whether a mail's file lacks its end, as far as that shows: a slow network, or a program that waits,
 * may leave a part for minutes that looks like a whole mail.
 */
export async function isCut(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const begin = await bytesAt(handle, 0);
    if (begin.subarray(0, 4).equals(compoundFile)) return lacksSectors(begin, size);
    const end = await bytesAt(handle, Math.max(0, size - partBytes));
    return lacksBoundary(begin.toString("latin1"), end.toString("latin1"));
  } finally {
    await handle.close();
  }
}

async function bytesAt(handle: FileHandle, position: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(partBytes), { position });
  return buffer.subarray(0, bytesRead);
}

/** The last line of a multipart has its boundary between hyphens (RFC 2046 section 5.1.1). */
function lacksBoundary(begin: string, end: string): boolean {
  const [header = ""] = begin.split(/\r?\n\r?\n/, 1);
  const fields = header.replaceAll(/\r?\n[ \t]/g, " ").split(/\r?\n/);
  const type = fields.find((field) => /^content-type:\s*multipart\//i.test(field));
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(type ?? "") ?? [];
  const boundary = quoted ?? bare;
  return boundary !== undefined && !end.includes(`--${boundary}--`);
}

const compoundFile = Buffer.from("d0cf11e0", "hex");
/** From here on a sector's number means none (MS-CFB section 2.1). */
const noSector = 0xff_ff_ff_fa;

/** The header of a compound file names sectors that hold its tables (MS-CFB section 2.2). */
function lacksSectors(header: Buffer, size: number): boolean {
  if (header.length < 512) return true;
  const shift = header.readUInt16LE(30);
  const tables = Array.from({ length: 109 }, (_, at) => header.readUInt32LE(76 + 4 * at));
  const named = [header.readUInt32LE(48), header.readUInt32LE(60), ...tables];
  return named.some((sector) => sector < noSector && (sector + 1) * 2 ** shift >= size);
}
