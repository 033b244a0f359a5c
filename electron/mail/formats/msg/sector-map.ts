import { maxCompoundEntries } from "../../parse-limits.ts";

/** Thrown when a compound file is too damaged for its streams to be read. */
export class CompoundFileError extends Error {
  override readonly name = "CompoundFileError";
}

const signature = Buffer.from("d0cf11e0a1b11ae1", "hex");

export const isCompoundFile = (bytes: Buffer): boolean =>
  bytes.subarray(0, signature.length).equals(signature);

/** Offsets in the header, [MS-CFB] section 2.2. */
export const header = {
  sectorShift: 30,
  fatCount: 44,
  directory: 48,
  miniFat: 60,
  miniFatCount: 64,
  difat: 68,
  difatCount: 72,
  fat: 76,
};

/** Offsets in an entry of the directory, and its size, [MS-CFB] section 2.6.1. */
export const entry = {
  size: 128,
  nameLength: 64,
  type: 66,
  left: 68,
  right: 72,
  child: 76,
  clsid: 80,
  start: 116,
  length: 120,
};

export const headerBytes = 512;
const rootStorage = 5;
const freeSector = -1;
const endOfChain = -2;
/** Shorter streams are in the mini stream. */
const miniLimit = 4096;
const miniBytes = 64;

/**
 * The sectors of a compound file, and which of them are in use.
 *
 * @see [MS-CFB] sections 2.3 (FAT), 2.4 (mini FAT), 2.5 (DIFAT)
 */
export class SectorMap {
  readonly #bytes: Buffer;
  readonly #sectorBytes: number;
  readonly #fat: readonly number[];
  readonly #miniFat: readonly number[];
  readonly #directory: readonly number[];
  readonly #miniStream: readonly number[];
  readonly #taken = new Set<number>();
  readonly #takenMini = new Set<number>();

  /** @throws CompoundFileError when the tables of sectors, or the directory, cannot be followed */
  constructor(bytes: Buffer) {
    if (bytes.length < headerBytes) throw new CompoundFileError("the file ends within its header");
    this.#bytes = bytes;
    const shift = bytes.readUInt16LE(header.sectorShift);
    if (shift !== 9 && shift !== 12) throw new CompoundFileError("impossible sector size");
    this.#sectorBytes = 1 << shift;
    for (const count of [header.fatCount, header.difatCount, header.miniFatCount])
      if (bytes.readUInt32LE(count) > bytes.length / this.#sectorBytes)
        throw new CompoundFileError("the tables are larger than the file");
    this.#fat = this.#fatSectors();
    this.#directory = this.#table(bytes.readInt32LE(header.directory));
    const miniFat = this.#table(bytes.readInt32LE(header.miniFat)).slice(
      0,
      bytes.readInt32LE(header.miniFatCount),
    );
    this.#miniFat = miniFat[0] === 0 ? [] : miniFat; // msgreader treats sector 0 as none
    const first = this.entryAt(0);
    if (first < 0 || bytes.readUInt8(first + entry.type) !== rootStorage)
      throw new CompoundFileError("no root storage");
    this.#miniStream = this.#table(bytes.readInt32LE(first + entry.start));
  }

  /** Number of sectors in the mini FAT; the header may promise more. */
  get miniFatSectors(): number {
    return this.#miniFat.length;
  }

  /** Offset of a directory entry in the file; -1 when there is none of that number. */
  entryAt(index: number): number {
    const perSector = this.#sectorBytes / entry.size;
    const sector = this.#directory[Math.floor(index / perSector)];
    if (sector === undefined || index < 0 || index >= maxCompoundEntries) return -1;
    const at = this.#offset(sector) + (index % perSector) * entry.size;
    return at + entry.size <= this.#bytes.length ? at : -1;
  }

  /** Whether a stream has all its sectors, shared with no other. */
  isWhole(start: number, length: number): boolean {
    if (length <= 0) return length === 0;
    const mini = length < miniLimit;
    const chain = mini
      ? follow(start, (sector) => this.#next(this.#miniFat, sector), this.#takenMini)
      : follow(start, (sector) => this.#next(this.#fat, sector), this.#taken);
    const unit = mini ? miniBytes : this.#sectorBytes;
    const needed = Math.ceil(length / unit);
    if (chain === undefined || chain.length < needed) return false;
    return chain.slice(0, needed).every((sector, index) => {
      const from = mini ? this.#miniOffset(sector) : this.#offset(sector);
      return from + Math.min(unit, length - index * unit) <= this.#bytes.length;
    });
  }

  #table(start: number): number[] {
    const chain = follow(start, (sector) => this.#next(this.#fat, sector), this.#taken);
    if (chain === undefined) throw new CompoundFileError("a table leads in a circle");
    return chain;
  }

  /** The header lists the first 109 sectors of the FAT, a chain of further sectors the rest. */
  #fatSectors(): number[] {
    const bytes = this.#bytes;
    let left = bytes.readUInt32LE(header.fatCount);
    const fat = namesIn(bytes.subarray(header.fat, headerBytes), left);
    left -= fat.length;
    let sector = bytes.readInt32LE(header.difat);
    for (let further = bytes.readUInt32LE(header.difatCount); further > 0; further--) {
      this.#take(sector);
      const last = this.#offset(sector + 1) - 4;
      if (last + 4 > bytes.length)
        throw new CompoundFileError("the table of sectors is not all there");
      const names = namesIn(bytes.subarray(this.#offset(sector), last), left);
      fat.push(...names);
      left -= names.length;
      sector = bytes.readInt32LE(last);
      if (sector === freeSector || sector === endOfChain) break;
    }
    for (const part of fat) this.#take(part);
    return fat;
  }

  #take(sector: number): void {
    if (sector < 0 || this.#taken.has(sector))
      throw new CompoundFileError("the table of sectors is damaged");
    this.#taken.add(sector);
  }

  #next(table: readonly number[], sector: number): number {
    const perSector = this.#sectorBytes / 4;
    const part = table[Math.floor(sector / perSector)];
    if (part === undefined) return endOfChain;
    const at = this.#offset(part) + (sector % perSector) * 4;
    return at + 4 <= this.#bytes.length ? this.#bytes.readInt32LE(at) : endOfChain;
  }

  /** The header takes the place of a sector. */
  #offset(sector: number): number {
    return (sector + 1) * this.#sectorBytes;
  }

  #miniOffset(sector: number): number {
    const at = sector * miniBytes;
    const outer = this.#miniStream[Math.floor(at / this.#sectorBytes)];
    return outer === undefined ? Infinity : this.#offset(outer) + (at % this.#sectorBytes);
  }
}

const namesIn = (bytes: Buffer, count: number): number[] =>
  Array.from({ length: Math.min(count, bytes.length / 4) }, (_, index) =>
    bytes.readInt32LE(index * 4),
  );

/**
 * The sectors of a chain; undefined when one of them is in use. Negative numbers are marks, such as
 * the chain's end.
 */
function follow(
  start: number,
  next: (sector: number) => number,
  taken: Set<number>,
): number[] | undefined {
  const chain: number[] = [];
  for (let sector = start; sector >= 0; sector = next(sector)) {
    if (taken.has(sector)) return undefined;
    taken.add(sector);
    chain.push(sector);
  }
  return chain;
}
