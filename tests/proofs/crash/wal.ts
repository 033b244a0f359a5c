/*
 * The write-ahead log of SQLite, as far as a power cut is concerned: a header with two salts, then
 * frames, each a page with a header that repeats the salts. Frames of an earlier round have others.
 * https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 */

export const walHeaderBytes = 32;
const frameHeaderBytes = 24;
const saltBytes = 8;
const saltAt = 16;
const pageSizeAt = 8;

type Frame = { readonly page: number; readonly end: number };

/** Tells one round of the log from the next one; empty where there is no log yet. */
export const saltsOf = (wal: Buffer): string => hexOf(wal, saltAt);

export const pageSizeOf = (wal: Buffer): number => wal.readUInt32BE(pageSizeAt);

/** The frames of this round: the number of the page in each, and where it ends. */
export function framesOf(wal: Buffer): Frame[] {
  if (wal.length < walHeaderBytes) return [];
  const frameBytes = frameHeaderBytes + pageSizeOf(wal);
  const frames: Frame[] = [];
  for (let at = walHeaderBytes; at + frameBytes <= wal.length; at += frameBytes) {
    if (hexOf(wal, at + saltBytes) !== saltsOf(wal)) break;
    frames.push({ page: wal.readUInt32BE(at), end: at + frameBytes });
  }
  return frames;
}

const hexOf = (wal: Buffer, at: number): string => wal.toString("hex", at, at + saltBytes);
