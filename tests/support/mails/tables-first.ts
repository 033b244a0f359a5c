const sectorBytes = 512;
const header = { fatCount: 44, directory: 48, miniFat: 60, fat: 76 };
const entry = { size: 128, type: 66, start: 116, length: 120 };
const rootStorage = 5;
const miniLimit = 4096;

/**
 * A compound file of one's own with its sectors in reverse order: as in Outlook's, its tables then
 * come before what they are about, and a cut takes the content.
 */
export function tablesFirst(file: Buffer): Buffer {
  const last = file.length / sectorBytes - 2;
  const moved = (sector: number) => (sector <= last ? last - sector : sector);
  const bytes = Buffer.from(file);
  const move = (at: number) => bytes.writeUInt32LE(moved(bytes.readUInt32LE(at)), at);
  const placeOf = (sector: number) => (sector + 1) * sectorBytes;

  const tables = Array.from({ length: bytes.readUInt32LE(header.fatCount) }, (_, index) =>
    bytes.readUInt32LE(header.fat + 4 * index),
  );
  const placeOfNext = (sector: number) =>
    placeOf(tables[Math.floor(sector / 128)] ?? 0) + 4 * (sector % 128);
  const next = Array.from({ length: last + 1 }, (_, sector) =>
    bytes.readUInt32LE(placeOfNext(sector)),
  );
  for (
    let sector = bytes.readUInt32LE(header.directory);
    sector <= last;
    sector = next[sector] ?? Infinity
  )
    for (let at = placeOf(sector); at < placeOf(sector + 1); at += entry.size) {
      const isBig = bytes.readUInt32LE(at + entry.length) >= miniLimit;
      if (isBig || bytes.readUInt8(at + entry.type) === rootStorage) move(at + entry.start);
    }
  for (const [sector, following] of next.entries())
    bytes.writeUInt32LE(moved(following), placeOfNext(moved(sector)));
  for (const at of [header.directory, header.miniFat, ...tables.map((_, i) => header.fat + 4 * i)])
    move(at);
  const sectors = Array.from({ length: last + 1 }, (_, sector) =>
    bytes.subarray(placeOf(sector), placeOf(sector + 1)),
  );
  return Buffer.concat([bytes.subarray(0, sectorBytes), ...sectors.toReversed()]);
}
