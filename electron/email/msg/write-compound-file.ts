import { burn, type Entry } from "@kenjiuno/msgreader/lib/Burner.js";
import { TypeEnum } from "@kenjiuno/msgreader/lib/Reader.js";
import type { Storage } from "./compound-file.ts";
import { entry, header } from "./sector-map.ts";

const sectorBytes = 512;

/**
 * Writes a storage as a compound file of its own: the same bytes for the same storage, since a file is known by its SHA-256.
 *
 * @throws CompoundFileError when one of its streams cannot be read
 */
export function writeCompoundFile(root: Storage): Uint8Array {
  const entries: Entry[] = [];
  add(root, TypeEnum.ROOT, entries);
  const file = burn(entries);
  // msgreader writes every file as a message's.
  const directory = new DataView(file.buffer, file.byteOffset).getInt32(header.directory, true);
  file.set(root.clsid, (directory + 1) * sectorBytes + entry.clsid);
  return file;
}

function add({ name, streams, storages }: Storage, type: TypeEnum, entries: Entry[]): number {
  const children: number[] = [];
  const index = entries.push({ name: type === TypeEnum.ROOT ? "Root Entry" : name, type, children, length: 0 }) - 1;
  for (const stream of streams) {
    const { length, read } = stream;
    children.push(entries.push({ name: stream.name, type: TypeEnum.DOCUMENT, binaryProvider: read, length }) - 1);
  }
  for (const storage of storages) children.push(add(storage, TypeEnum.DIRECTORY, entries));
  return index;
}
