import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Chance } from "../fuzz/chance.ts";
import type { Synced } from "./sync-log.ts";
import { framesOf, pageSizeOf, saltsOf, walHeaderBytes } from "./wal.ts";

/** Disks write so many bytes at once. */
const sectorBytes = 512;

/**
 * Makes of a folder, whose process was killed, what a power cut might have left of it: of whatever
 * was not synced, each sector may be there, or be nothing, or be rubbish.
 *
 * @returns how many bytes and files are gone or spoilt
 */
export function cutPower(folder: string, synced: Synced, chance: Chance): number {
  const file = path.join(folder, "mailpin.sqlite");
  rmSync(`${file}-shm`, { force: true });
  const walFile = `${file}-wal`;
  if (!existsSync(walFile)) return 0;
  const wal = readFileSync(walFile);
  // A round begins once the pages of the one before are in the database, and synced.
  const end = synced.wal?.salts === saltsOf(wal) ? synced.wal.end : walHeaderBytes;
  spoilPages(file, wal, end, chance);
  writeFileSync(walFile, torn(wal, Math.min(end, wal.length), chance));
  return (
    Math.max(0, wal.length - end) + cutSpool(path.join(folder, "spool"), synced.spooled, chance)
  );
}

/** Pages that the log holds may be on their way into the database: it is read from the log. */
function spoilPages(file: string, wal: Buffer, end: number, chance: Chance): void {
  const database = readFileSync(file);
  const pages = new Set(framesOf(wal).flatMap((one) => (one.end <= end ? [one.page] : [])));
  for (const page of pages) {
    const from = (page - 1) * pageSizeOf(wal);
    // Of the first page a sector is old or new, and both say that there is a log.
    if (page === 1 || from >= database.length || chance.next() < 0.5) continue;
    spoil(database.subarray(from, from + pageSizeOf(wal)), chance);
  }
  writeFileSync(file, database);
}

/** The content of a file is synced before it gets its name; the name itself may be lost. */
function cutSpool(folder: string, synced: ReadonlySet<string>, chance: Chance): number {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const unsynced = names.filter((name) => !synced.has(name));
  for (const name of unsynced) {
    const file = path.join(folder, name);
    if (chance.next() < 0.5) rmSync(file);
    else if (name.endsWith(".tmp")) writeFileSync(file, torn(readFileSync(file), 0, chance));
  }
  return unsynced.length;
}

/** A file of which only the first bytes were synced. */
function torn(bytes: Buffer, from: number, chance: Chance): Buffer {
  for (let at = from; at < bytes.length; at += sectorBytes)
    if (chance.next() < 0.5) spoil(bytes.subarray(at, at + sectorBytes), chance);
  return chance.next() < 0.5
    ? bytes
    : bytes.subarray(0, from + chance.below(bytes.length - from + 1));
}

function spoil(sector: Buffer, chance: Chance): void {
  if (chance.next() < 0.5) sector.fill(0);
  else for (let at = 0; at < sector.length; at += 1) sector[at] = chance.below(256);
}
