import type { FileBytes } from "../../file-bytes.ts";
import { header, headerBytes } from "./sector-map.ts";

/** In the header; large files have more, elsewhere. */
const maxTables = 109;
/** From here on a sector's number means none ([MS-CFB] section 2.1). */
const noSector = 0xff_ff_ff_fa;

/**
 * Whether a compound file uses sectors beyond its end: one that its header names, or the last that
 * its table calls in use.
 */
export async function lacksSectors({ size, at }: FileBytes): Promise<boolean> {
  const head = await at(0, headerBytes);
  if (head.length < headerBytes) return true;
  const sectorBytes = 2 ** head.readUInt16LE(header.sectorShift);
  const tables = numbersIn(head.subarray(header.fat)).slice(0, maxTables).filter(isSector);
  const others = [header.directory, header.miniFat].map((place) => head.readUInt32LE(place));
  const last = tables.at(-1);
  const isMissing = (sector: number) => (sector + 1) * sectorBytes >= size;
  if ([...tables, ...others.filter(isSector)].some(isMissing)) return true;
  if (last === undefined) return false;
  const used = lastUsed(numbersIn(await at((last + 1) * sectorBytes, sectorBytes)));
  return used >= 0 && isMissing((tables.length - 1) * (sectorBytes / 4) + used);
}

const isSector = (number: number): boolean => number < noSector;

const numbersIn = (bytes: Buffer): number[] =>
  Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readUInt32LE(4 * index));

/** The rest of a table is filled with the number for a free sector; some programs take another. */
const lastUsed = (table: readonly number[]): number =>
  table.findLastIndex((next) => next !== table.at(-1));
