import { Reader, type CFileSet, type CFolder } from "@kenjiuno/msgreader/lib/Reader.js";
import { CompoundFileError, entry, header, SectorMap } from "./sector-map.ts";

export type Stream = {
  readonly name: string;
  /** Bytes. */
  readonly length: number;
  /**
   * An array of its own, not a part of a larger one.
   *
   * @throws CompoundFileError
   */
  readonly read: () => Uint8Array<ArrayBuffer>;
};

/**
 * A folder of a compound file ([MS-CFB] section 1.3), with streams, which are its files, and
 * further storages.
 */
export type Storage = {
  readonly name: string;
  /** 16 bytes that name the program of the content; often zeros. */
  readonly clsid: Buffer;
  readonly streams: readonly Stream[];
  readonly storages: readonly Storage[];
};

/**
 * Reads a compound file with msgreader, after removing the damage that msgreader cannot handle.
 *
 * @returns its root, and whether a part is missing because it was damaged
 * @throws CompoundFileError when its structure is damaged
 */
export function openCompoundFile(bytes: Buffer): {
  readonly root: Storage;
  readonly isDamaged: boolean;
} {
  const sectors = new SectorMap(bytes);
  const { sound, isDamaged } = withoutDamage(bytes, sectors);
  const clsidOf = (index: number) => {
    const at = sectors.entryAt(index) + entry.clsid;
    return bytes.subarray(at, at + 16);
  };
  const root = orDamaged(() => {
    const reader = new Reader(new DataView(sound.buffer, sound.byteOffset, sound.byteLength));
    reader.parse();
    return storageOf(reader.rootFolder(), clsidOf);
  });
  return { root, isDamaged };
}

/** msgreader has no errors of its own: damage leads to arbitrary JavaScript errors. */
function orDamaged<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new CompoundFileError("msgreader could not read the file", { cause: error });
  }
}

function storageOf(folder: CFolder, clsidOf: (index: number) => Buffer): Storage {
  return {
    name: folder.name,
    clsid: clsidOf(folder.dataId),
    streams: folder.fileNameSets().filter(isNamed).map(streamOf),
    storages: folder.subFolders().map((inner) => storageOf(inner, clsidOf)),
  };
}

/** Damaged entries have lost their name. */
const isNamed = ({ name }: CFileSet): boolean => name !== "";

const streamOf = ({ name, length, provider }: CFileSet): Stream => ({
  name,
  length,
  read: () => orDamaged(() => provider() as Uint8Array<ArrayBuffer>),
});

/** Names are compared case-insensitively, [MS-CFB] section 2.6.4. */
export const nameKey = (name: string): string => name.toUpperCase();

function named<T extends { readonly name: string }>(
  all: readonly T[],
  name: string,
): T | undefined {
  const key = nameKey(name);
  return all.find((one) => nameKey(one.name) === key);
}

export const storageIn = ({ storages }: Storage, name: string): Storage | undefined =>
  named(storages, name);

/**
 * The bytes of a stream; undefined when there is none of that name.
 *
 * @throws CompoundFileError
 */
export function bytesIn({ streams }: Storage, name: string): Buffer | undefined {
  const bytes = named(streams, name)?.read();
  return bytes === undefined ? undefined : Buffer.from(bytes.buffer);
}

/** Kinds of directory entries. */
const storage = 1;
const stream = 2;

const noEntry = -1;
const maxStorages = 100;

/**
 * Removes the damage in a compound file that msgreader cannot handle: msgreader follows every chain
 * of sectors and every link of the directory to its end, and trusts every length, so a cycle would
 * exhaust the memory. In a sound file each sector belongs to one stream and each entry to one
 * storage. A stream that violates this, or is incomplete, loses its name and its length, so that it
 * is skipped, as does an entry of unknown type; a link that leads nowhere, or back, is cut.
 *
 * @returns the file itself when it is sound, otherwise a changed copy
 */
function withoutDamage(bytes: Buffer, file: SectorMap): { sound: Buffer; isDamaged: boolean } {
  let copy: Buffer | undefined;
  const change = () => (copy ??= Buffer.from(bytes));
  const links = [{ at: file.entryAt(0) + entry.child, depth: 0 }];
  const seen = new Set([0]);
  for (let link = links.pop(); link !== undefined; link = links.pop()) {
    const { depth } = link;
    const index = bytes.readInt32LE(link.at);
    if (index === noEntry) continue;
    const at = seen.has(index) || depth > maxStorages ? -1 : file.entryAt(index);
    if (at < 0) {
      change().writeInt32LE(noEntry, link.at);
      continue;
    }
    seen.add(index);
    const type = bytes.readUInt8(at + entry.type);
    const isSound =
      type === stream
        ? file.isWhole(bytes.readInt32LE(at + entry.start), bytes.readInt32LE(at + entry.length))
        : type === storage;
    if (!isSound) {
      change().writeUInt16LE(0, at + entry.nameLength);
      change().writeUInt8(stream, at + entry.type);
      change().writeInt32LE(0, at + entry.length);
    }
    links.push({ at: at + entry.left, depth }, { at: at + entry.right, depth });
    if (type === storage) links.push({ at: at + entry.child, depth: depth + 1 });
  }
  const isDamaged = copy !== undefined;
  if (bytes.readInt32LE(header.miniFatCount) !== file.miniFatSectors)
    change().writeInt32LE(file.miniFatSectors, header.miniFatCount);
  return { sound: copy ?? bytes, isDamaged };
}
