import type { Picture } from "./ico.ts";

/**
 * The kinds that hold a PNG, with its size in pixels; those with @2x are for screens of double
 * density.
 */
const kinds = [
  ["ic11", 32], // 16@2x
  ["ic12", 64], // 32@2x
  ["ic07", 128],
  ["ic13", 256], // 128@2x
  ["ic08", 256],
  ["ic14", 512], // 256@2x
  ["ic09", 512],
  ["ic10", 1024], // 512@2x
] as const;

/** The sizes, in pixels, that an icon for macOS is made of. */
export const icnsSizes: readonly number[] = [...new Set(kinds.map(([, size]) => size))];

/**
 * An icon for macOS.
 *
 * @param pictures one of each of `icnsSizes`
 * @see https://en.wikipedia.org/wiki/Apple_Icon_Image_format
 */
export function icns(pictures: readonly Picture[]): Buffer {
  const parts = kinds.flatMap(([kind, size]) => {
    const picture = pictures.find((candidate) => candidate.size === size);
    if (picture === undefined)
      throw new Error(`an icon for macOS needs a picture of ${size} pixels`);
    return [block(kind, picture.png)];
  });
  return block("icns", Buffer.concat(parts));
}

/** A kind of four letters, the length of the whole, the content. */
function block(kind: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(kind, "latin1");
  header.writeUInt32BE(header.length + content.length, 4);
  return Buffer.concat([header, content]);
}
