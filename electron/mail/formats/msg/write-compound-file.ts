import type { Storage } from "./compound-file.ts";

/** The content to write: streams as bytes, storages as maps, which may have a class. */
export type Content = {
  readonly [name: string]: Uint8Array | Content;
  readonly [clsid]?: Uint8Array;
};

/** The key of a storage's class: 16 bytes. */
export const clsid = Symbol("clsid");

const sectorBytes = 512;
const miniBytes = 64;
/** Smaller streams share the mini stream. */
const miniLimit = 4096;
const endOfChain = 0xffff_fffe;
const fatSector = 0xffff_fffd;
const difatSector = 0xffff_fffc;
const free = 0xffff_ffff;
const headerSlots = 109;
const slots = sectorBytes / 4;

/**
 * Writes a compound file of version 3: always the same bytes for the same content, since files are
 * identified by their SHA-256. msgreader's own writer omits the last sector from its table in some
 * files over 7 MB.
 *
 * @see [MS-CFB]
 */
export function writeCompoundFile(root: Content): Buffer {
  const entries = listEntries(root);
  const mini = new Chains(miniBytes);
  const big = new Chains(sectorBytes);
  for (const entry of entries) {
    const { bytes } = entry;
    if (bytes === undefined || bytes.byteLength === 0) continue;
    entry.start = (bytes.byteLength < miniLimit ? mini : big).add(bytes);
  }
  const [rootEntry] = entries;
  const miniStream = Buffer.concat(mini.parts);
  if (rootEntry !== undefined && miniStream.length > 0) {
    rootEntry.size = miniStream.length;
    rootEntry.start = big.add(miniStream);
  }
  const miniFat = numbers(mini.table);
  const miniFatStart = miniFat.length === 0 ? endOfChain : big.add(miniFat, 0xff);
  const directory = Buffer.concat(entries.map(directoryEntry));
  const directoryStart = big.add(directory);
  return withTables(big, {
    directoryStart,
    miniFatStart,
    miniFatSectors: Math.ceil(miniFat.length / sectorBytes),
  });
}

/**
 * The content of a storage for writing.
 *
 * @throws CompoundFileError when one of its streams cannot be read
 */
export function contentOf({ clsid: ofClass, streams, storages }: Storage): Content {
  const files = streams.map(({ name, read }) => [name, read()] as const);
  const folders = storages.map((inner) => [inner.name, contentOf(inner)] as const);
  return { ...Object.fromEntries<Uint8Array | Content>([...files, ...folders]), [clsid]: ofClass };
}

/** Sectors one after the other, with the table that links those of a stream. */
class Chains {
  readonly table: number[] = [];
  readonly #parts: Uint8Array[] = [];
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  /** In their order. */
  get parts(): readonly Uint8Array[] {
    return this.#parts;
  }

  add(bytes: Uint8Array, fill = 0): number {
    const start = this.table.length;
    const count = Math.max(1, Math.ceil(bytes.byteLength / this.#size));
    this.#parts.push(bytes, Buffer.alloc(count * this.#size - bytes.byteLength, fill));
    for (let index = 1; index < count; index++) this.table.push(start + index);
    this.table.push(endOfChain);
    return start;
  }
}

type Entry = {
  name: string;
  type: 1 | 2 | 5;
  bytes: Uint8Array | undefined;
  clsid: Uint8Array | undefined;
  size: number;
  start: number;
  left: number;
  right: number;
  child: number;
};

/**
 * The root first, then every storage's children as a balanced search tree in the order of [MS-CFB]
 * section 2.6.4.
 */
function listEntries(root: Content): Entry[] {
  const entries: Entry[] = [];
  const add = (name: string, type: Entry["type"], value: Uint8Array | Content): number => {
    const bytes = value instanceof Uint8Array ? value : undefined;
    const start = bytes === undefined ? 0 : endOfChain;
    const size = bytes?.byteLength ?? 0;
    const ofClass = value instanceof Uint8Array ? undefined : value[clsid];
    const entry: Entry = {
      name,
      type,
      bytes,
      clsid: ofClass,
      size,
      start,
      left: free,
      right: free,
      child: free,
    };
    const index = entries.push(entry) - 1;
    if (!(value instanceof Uint8Array))
      entry.child = balance(Object.entries(value).toSorted(byName));
    return index;
  };
  const balance = (children: readonly (readonly [string, Uint8Array | Content])[]): number => {
    const middle = children.length >> 1;
    const chosen = children[middle];
    if (chosen === undefined) return free;
    const index = add(chosen[0], chosen[1] instanceof Uint8Array ? 2 : 1, chosen[1]);
    const entry = entries[index];
    if (entry === undefined) return free;
    entry.left = balance(children.slice(0, middle));
    entry.right = balance(children.slice(middle + 1));
    return index;
  };
  add("Root Entry", 5, root);
  return entries;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  if (a.length !== b.length) return a.length - b.length;
  return a.toUpperCase() < b.toUpperCase() ? -1 : 1;
}

function directoryEntry({ name, type, size, start, left, right, child, ...rest }: Entry): Buffer {
  const entry = Buffer.alloc(128);
  const letters = Buffer.from(name.slice(0, 31), "utf16le");
  entry.set(letters);
  entry.writeUInt16LE(letters.length + 2, 64);
  entry.writeUInt8(type, 66);
  entry.writeUInt8(1, 67); // black: a balanced tree without red nodes is a valid red-black tree
  entry.writeUInt32LE(left, 68);
  entry.writeUInt32LE(right, 72);
  entry.writeUInt32LE(child, 76);
  entry.set(rest.clsid ?? [], 80);
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

type Starts = { directoryStart: number; miniFatStart: number; miniFatSectors: number };

/** The FAT describes its own sectors, too, so their number is found by growing it until it fits. */
function withTables(big: Chains, { directoryStart, miniFatStart, miniFatSectors }: Starts): Buffer {
  const used = big.table.length;
  let fatCount = 0;
  let difatCount = 0;
  while (fatCount * slots < used + fatCount + difatCount) {
    fatCount = Math.ceil((used + fatCount + difatCount) / slots);
    difatCount = Math.max(0, Math.ceil((fatCount - headerSlots) / (slots - 1)));
  }
  const fatSectors = Array.from({ length: fatCount }, (_, index) => used + index);
  const difatSectors = Array.from({ length: difatCount }, (_, index) => used + fatCount + index);
  const table = [
    ...big.table,
    ...fatSectors.map(() => fatSector),
    ...difatSectors.map(() => difatSector),
  ];
  const fat = Buffer.alloc(fatCount * sectorBytes, 0xff);
  fat.set(numbers(table));
  const difat = difatSectors.map((_, index) => {
    const from = headerSlots + index * (slots - 1);
    const sector = Buffer.alloc(sectorBytes, 0xff);
    sector.set(numbers(fatSectors.slice(from, from + slots - 1)));
    sector.writeUInt32LE(difatSectors[index + 1] ?? endOfChain, sectorBytes - 4);
    return sector;
  });
  const header = Buffer.alloc(sectorBytes);
  header.set(Buffer.from("d0cf11e0a1b11ae1", "hex"));
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(fatCount, 44);
  header.writeUInt32LE(directoryStart, 48);
  header.writeUInt32LE(miniLimit, 56);
  header.writeUInt32LE(miniFatStart, 60);
  header.writeUInt32LE(miniFatSectors, 64);
  header.writeUInt32LE(difatSectors[0] ?? endOfChain, 68);
  header.writeUInt32LE(difatCount, 72);
  header.fill(0xff, 76);
  header.set(numbers(fatSectors.slice(0, headerSlots)), 76);
  return Buffer.concat([header, ...big.parts, fat, ...difat]);
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4);
  return bytes;
}
