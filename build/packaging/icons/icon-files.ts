import { IconIcns, IconIco } from "@shockpkg/icon-encoder";

/** The PNG of a size in pixels. */
type PngOf = (size: number) => Uint8Array;

export const windowsSizes = [16, 24, 32, 48, 64, 128, 256];

/** What macOS looks for, with its size; `@2x` is for screens of double density. */
const macKinds = [
  ["ic11", 32], // 16@2x
  ["ic12", 64], // 32@2x
  ["ic07", 128],
  ["ic13", 256], // 128@2x
  ["ic08", 256],
  ["ic14", 512], // 256@2x
  ["ic09", 512],
  ["ic10", 1024], // 512@2x
] as const;

export const macSizes = [...new Set(macKinds.map(([, size]) => size))];

/** An icon for Windows, which reads PNGs in it since Vista. */
export async function ico(png: PngOf): Promise<Uint8Array> {
  const icon = new IconIco();
  for (const size of windowsSizes) await icon.addFromPng(png(size), true, true);
  return icon.encode();
}

/** An icon for macOS. */
export async function icns(png: PngOf): Promise<Uint8Array> {
  const icon = new IconIcns();
  for (const [kind, size] of macKinds) await icon.addFromPng(png(size), [kind], true);
  return icon.encode();
}
