import { entry, SectorMap } from "./sector-map.ts";

const signature = Buffer.from("d0cf11e0a1b11ae1", "hex");

export const isCompoundFile = (bytes: Buffer): boolean => bytes.subarray(0, signature.length).equals(signature);

/** Kinds of directory entries. */
const storage = 1;
const stream = 2;

const noEntry = -1;
const maxStorages = 100;

/**
 * Takes out of a compound file what msgreader would stumble over: it follows every chain of sectors and every link of the
 * directory to its end, and believes every length, so a circle would cost all memory. In a sound file each sector belongs to one
 * stream and each entry to one storage. A stream for which that is not so, or which is not all there, loses its name and its
 * length, so that it is passed over, as does an entry of no known type; a link that leads nowhere, or back, is cut.
 *
 * @param bytes are changed
 * @returns whether something was taken out
 * @throws CompoundFileError when the tables themselves are damaged
 */
export function takeOutDamage(bytes: Buffer): boolean {
  const file = new SectorMap(bytes);
  const links = [{ at: file.entryAt(0) + entry.child, depth: 0 }];
  const seen = new Set([0]);
  let damaged = false;
  for (let link = links.pop(); link !== undefined; link = links.pop()) {
    const { depth } = link;
    const index = bytes.readInt32LE(link.at);
    if (index === noEntry) continue;
    const at = seen.has(index) || depth > maxStorages ? -1 : file.entryAt(index);
    if (at < 0) {
      bytes.writeInt32LE(noEntry, link.at);
      damaged = true;
      continue;
    }
    seen.add(index);
    const type = bytes.readUInt8(at + entry.type);
    const isSound =
      type === stream
        ? file.isWhole(bytes.readInt32LE(at + entry.start), bytes.readInt32LE(at + entry.length))
        : type === storage;
    if (!isSound) {
      bytes.writeUInt16LE(0, at + entry.nameLength);
      bytes.writeUInt8(stream, at + entry.type);
      bytes.writeInt32LE(0, at + entry.length);
      damaged = true;
    }
    links.push({ at: at + entry.left, depth }, { at: at + entry.right, depth });
    if (type === storage) links.push({ at: at + entry.child, depth: depth + 1 });
  }
  return damaged;
}
