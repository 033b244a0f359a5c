import { describe, expect, it } from "vitest";
import {
  bytesIn,
  openCompoundFile,
} from "../../../../../electron/mail/formats/msg/compound-file.ts";
import {
  contentOf,
  writeCompoundFile,
} from "../../../../../electron/mail/formats/msg/write-compound-file.ts";

const sector = 512;
const fatSector = -3;

/** The sectors of a file after its header that its FAT does not list: [MS-CFB] section 2.3. */
function sectorsWithout(file: Buffer): number[] {
  const word = (at: number) => file.readInt32LE(at);
  const fat: number[] = [];
  for (let slot = 76; slot < sector && word(slot) >= 0; slot += 4) fat.push(word(slot));
  for (let at = word(68); at >= 0; at = word((at + 2) * sector - 4))
    for (let slot = 0; slot < 127; slot++)
      if (word((at + 1) * sector + slot * 4) >= 0) fat.push(word((at + 1) * sector + slot * 4));
  const kinds = fat.flatMap((at) =>
    Array.from({ length: 128 }, (_, slot) => word((at + 1) * sector + slot * 4)),
  );
  expect(fat.map((at) => kinds[at])).toEqual(fat.map(() => fatSector));
  return Array.from({ length: file.length / sector - 1 }, (_, at) => at).filter(
    (at) => kinds[at] === undefined || kinds[at] === -1,
  );
}

describe("a compound file by our writer", () => {
  // Sizes at which the FAT, or its own table, needs one more sector: an off-by-one error would omit
  // something.
  it.each([0, 1, 63, 4095, 4096, 64_000, 6_900_000, 7_143_000, 7_144_000, 15_300_000])(
    "lists each of its sectors in its table (%i bytes)",
    (size) => {
      for (let more = 0; more < 8; more++)
        expect(
          sectorsWithout(writeCompoundFile({ a: Buffer.alloc(size + more * sector, 7) })),
        ).toEqual([]);
    },
  );

  it("holds the content of a storage that was read, including names that are special in JavaScript", () => {
    const content = {
      ["__proto__"]: { inner: Buffer.from("one") },
      constructor: Buffer.alloc(5000, 3),
      empty: Buffer.alloc(0),
    };
    const { root, isDamaged } = openCompoundFile(writeCompoundFile(content));
    expect(isDamaged).toBe(false);
    const again = openCompoundFile(writeCompoundFile(contentOf(root))).root;
    expect(
      again.storages.map(({ name, streams }) => [name, streams.map((one) => one.name)]),
    ).toEqual([["__proto__", ["inner"]]]);
    expect(bytesIn(again, "constructor")).toEqual(Buffer.alloc(5000, 3));
    expect(bytesIn(again, "empty")).toEqual(Buffer.alloc(0));
  });
});
