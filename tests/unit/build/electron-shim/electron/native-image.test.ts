import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  loadImage,
  nativeImage,
} from "../../../../../build/electron-shim/electron/native-image.ts";

const icons = path.join(import.meta.dirname, "../../../../../renderer/public/icons");
const tray = path.join(icons, "tray.png");

/** spec/api-native-image-spec.ts and docs/api/native-image.md, "`nativeImage.createFromPath(path)`". */
describe("nativeImage", () => {
  it.each([
    ["is not there", "/no/such/picture.png"],
    ["cannot be read", icons],
    ["is no picture", import.meta.filename],
  ])("is empty for a file that %s: an image that cannot be loaded", (_, file) => {
    const image = nativeImage.createFromPath(file);
    expect([image.isEmpty(), image.getSize()]).toEqual([true, { width: 0, height: 0 }]);
    expect(() => loadImage(file)).toThrow(`Failed to load image from path '${file}'`);
  });

  it("has the size of the picture", () => {
    const image = nativeImage.createFromPath(tray);
    const { width, height } = image.getSize();
    expect([image.isEmpty(), width > 0, height === width]).toEqual([false, true, true]);
    expect(nativeImage.createFromBuffer(readFileSync(tray)).getSize()).toEqual({ width, height });
  });

  it('"returns an empty image when the buffer is empty" and "returns an empty image from the empty string"', () => {
    expect(nativeImage.createFromBuffer(Buffer.alloc(0)).isEmpty()).toBe(true);
    expect(nativeImage.createFromDataURL("").isEmpty()).toBe(true);
    expect(nativeImage.createEmpty().isEmpty()).toBe(true);
  });

  it("reads a picture out of an address", () => {
    const url = `data:image/png;base64,${readFileSync(tray).toString("base64")}`;
    expect(nativeImage.createFromDataURL(url).isEmpty()).toBe(false);
  });

  it("reads the size of a JPEG from its frame", () => {
    const header = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 20, 0, 30, 3];
    const image = nativeImage.createFromBuffer(Buffer.from(header));
    expect(image.getSize()).toEqual({ width: 30, height: 20 });
    expect(nativeImage.createFromBuffer(Buffer.from(header.slice(0, 8))).isEmpty()).toBe(true);
  });
});
