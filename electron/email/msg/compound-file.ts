import { maxCompoundEntries } from "../limits.ts";

/** Thrown when the structure of a compound file cannot be followed. */
export class CompoundFileError extends Error {
  override readonly name = "CompoundFileError";
}

export type Stream = {
  readonly kind: "stream";
  readonly size: number;
  /** @throws CompoundFileError when sectors are missing */ readonly read: () => Buffer;
};
export type Storage = { readonly kind: "storage"; readonly children: ReadonlyMap<string, Stream | Storage> };

const signature = Buffer.from("d0cf11e0a1b11ae1", "hex");

/** Sector numbers from here on are marks: free, end of chain, part of the table itself. */
const lastSector = 0xffff_fffa;
const noStream = 0xffff_ffff;
const entryBytes = 128;

export const isCompoundFile = (bytes: Buffer): boolean => bytes.subarray(0, signature.length).equals(signature);

/**
 * Reads the storages and streams of a compound file. Every chain is followed at most once around: a table that leads in a
 * circle, which hostile and damaged files have, ends there instead of never.
 *
 * @throws CompoundFileError
 * @see [MS-CFB] sections 2.2 (header), 2.3 (FAT), 2.4 (mini FAT), 2.6 (directory)
 */
export function readCompoundFile(bytes: Buffer): Storage {
  if (!isCompoundFile(bytes) || bytes.length < 512) throw new CompoundFileError("not a compound file");
  const sectorShift = bytes.readUInt16LE(30);
  const miniShift = bytes.readUInt16LE(32);
  if (sectorShift < 9 || sectorShift > 12 || miniShift < 6 || miniShift >= sectorShift)
    throw new CompoundFileError("impossible sector size");
  const sectors = new Sectors(bytes, 1 << sectorShift);
  const fat = readFat(bytes, sectors);
  const miniFat = numbersOf(sectors.chain(bytes.readUInt32LE(60), fat));
  const directory = sectors.chain(bytes.readUInt32LE(48), fat);
  const entries = readEntries(directory, bytes.readUInt16LE(26) === 3);
  const root = entries[0];
  if (root?.type !== "root") throw new CompoundFileError("no root storage");
  const miniStream = new Sectors(sectors.chain(root.start, fat), 1 << miniShift, 0);
  const miniLimit = bytes.readUInt32LE(56);
  const streamOf = ({ size, start }: Entry): Stream => ({
    kind: "stream",
    size,
    read: () => (size < miniLimit ? miniStream.chain(start, miniFat, size) : sectors.chain(start, fat, size)),
  });
  return buildTree(entries, streamOf);
}

/** Equal pieces of a file, reached by number. */
class Sectors {
  readonly #bytes: Buffer;
  readonly #size: number;
  readonly #first: number;

  constructor(bytes: Buffer, size: number, first = size) {
    this.#bytes = bytes;
    this.#size = size;
    this.#first = first;
  }

  get count(): number {
    return Math.ceil((this.#bytes.length - this.#first) / this.#size);
  }

  at(sector: number): Buffer {
    const from = this.#first + sector * this.#size;
    if (sector >= this.count) throw new CompoundFileError("a sector lies beyond the end of the file");
    return this.#bytes.subarray(from, from + this.#size);
  }

  /**
   * The sectors of a stream, joined.
   *
   * @param size in bytes. Without it, the chain is followed to its end, or as far as a cut-off file allows: the tables of such
   *   a file still lead to many of its streams.
   * @throws CompoundFileError when a stream of known size is not all there
   */
  chain(start: number, table: Uint32Array, size?: number): Buffer {
    const wanted = Math.min(this.count, size === undefined ? this.count : Math.ceil(size / this.#size));
    const parts: Buffer[] = [];
    let sector = start;
    while (sector < this.count && parts.length < wanted) {
      parts.push(this.at(sector));
      sector = table[sector] ?? noStream;
    }
    const joined = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
    if (size === undefined) return joined;
    if (joined.length < size) throw new CompoundFileError("a stream is shorter than it should be");
    return joined.subarray(0, size);
  }
}

function numbersOf(bytes: Buffer): Uint32Array {
  const numbers = new Uint32Array(Math.floor(bytes.length / 4));
  for (let index = 0; index < numbers.length; index++) numbers[index] = bytes.readUInt32LE(index * 4);
  return numbers;
}

/** The header names the first 109 sectors of the table; a chain of further ones names the rest. */
function readFat(bytes: Buffer, sectors: Sectors): Uint32Array {
  const count = Math.min(bytes.readUInt32LE(44), sectors.count);
  const table: number[] = [...numbersOf(bytes.subarray(76, 512))];
  let next = bytes.readUInt32LE(68);
  for (let seen = 0; next < lastSector && seen < sectors.count && table.length < count; seen++) {
    if (next >= sectors.count) break;
    const numbers = numbersOf(sectors.at(next));
    table.push(...numbers.subarray(0, -1));
    next = numbers.at(-1) ?? noStream;
  }
  const used = table.slice(0, count).filter((sector) => sector < sectors.count);
  return numbersOf(Buffer.concat(used.map((sector) => sectors.at(sector))));
}

type Entry = {
  readonly name: string;
  readonly type: "storage" | "stream" | "root" | "free";
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
};

const types = { 1: "storage", 2: "stream", 5: "root" } as const;

/** @param shortSizes version 3 leaves rubbish in the upper half of the size ([MS-CFB] section 2.6.1) */
function readEntries(directory: Buffer, shortSizes: boolean): Entry[] {
  const count = Math.min(maxCompoundEntries, Math.floor(directory.length / entryBytes));
  return Array.from({ length: count }, (_, index): Entry => {
    const entry = directory.subarray(index * entryBytes, (index + 1) * entryBytes);
    const type = types[entry.readUInt8(66) as keyof typeof types] as Entry["type"] | undefined;
    return {
      name: entry.subarray(0, Math.min(64, Math.max(0, entry.readUInt16LE(64) - 2))).toString("utf16le"),
      type: type ?? "free",
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120) + (shortSizes ? 0 : entry.readUInt32LE(124) * 2 ** 32),
    };
  });
}

/** The entries of a storage hang together as a binary tree; each may stand in one storage only. */
function buildTree(entries: readonly Entry[], streamOf: (entry: Entry) => Stream): Storage {
  const seen = new Set<number>([0]);
  const storageOf = (entry: Entry, depth: number): Storage => {
    if (depth > 100) throw new CompoundFileError("storages are nested too deeply");
    const children = new Map<string, Stream | Storage>();
    const pending = [entry.child];
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
      const child = entries[index];
      if (child === undefined || seen.has(index)) continue;
      seen.add(index);
      pending.push(child.right, child.left);
      if (child.type === "storage") children.set(child.name, storageOf(child, depth + 1));
      else if (child.type === "stream") children.set(child.name, streamOf(child));
    }
    return { kind: "storage", children };
  };
  return storageOf(entries[0] ?? fail(), 0);
}

const fail = (): never => {
  throw new CompoundFileError("no root storage");
};
