import { readFileSync } from "node:fs";

const empty = { width: 0, height: 0 };

/** `nativeImage`: reads a picture's size, and draws nothing. */
export class ShimImage implements Pick<
  Electron.NativeImage,
  "isEmpty" | "setTemplateImage" | "isTemplateImage"
> {
  readonly #size: Electron.Size;
  #isTemplate = false;

  /** @param bytes of a PNG or JPEG; of anything else the image is empty */
  constructor(bytes: Buffer) {
    this.#size = sizeOf(bytes);
  }

  isEmpty(): boolean {
    return this.#size.width === 0;
  }

  setTemplateImage(isTemplate: boolean): void {
    this.#isTemplate = isTemplate;
  }

  isTemplateImage(): boolean {
    return this.#isTemplate;
  }

  resize(): this {
    return this;
  }

  getSize(): Electron.Size {
    return { ...this.#size };
  }
}

export const nativeImage = {
  createEmpty: (): ShimImage => new ShimImage(Buffer.alloc(0)),
  createFromPath: (file: string): ShimImage => new ShimImage(bytesIn(file)),
  createFromDataURL: (url: string): ShimImage => {
    const [, base64 = ""] = /^data:image\/(?:png|jpeg);base64,(.*)$/s.exec(url) ?? [];
    return new ShimImage(Buffer.from(base64, "base64"));
  },
  createFromBuffer: (bytes: Buffer): ShimImage => new ShimImage(bytes),
};

/**
 * @param image a path or an image
 * @throws Error in Electron's words for one that cannot be loaded
 */
export function loadImage(image: unknown): ShimImage {
  if (image instanceof ShimImage) return image;
  if (typeof image !== "string") throw new Error("Argument must be a file path or a NativeImage");
  const loaded = nativeImage.createFromPath(image);
  if (loaded.isEmpty()) throw new Error(`Failed to load image from path '${image}'`);
  return loaded;
}

function bytesIn(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

const png = Buffer.from("\x89PNG\r\n\x1A\n", "latin1");

function sizeOf(bytes: Buffer): Electron.Size {
  if (bytes.length >= 24 && bytes.subarray(0, 8).equals(png))
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  return bytes.length > 4 && bytes.readUInt16BE(0) === 0xff_d8 ? jpegSize(bytes) : empty;
}

/** @see https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.2.2: the frame header */
function jpegSize(bytes: Buffer): Electron.Size {
  let at = 2;
  while (at + 9 <= bytes.length) {
    const marker = bytes.readUInt16BE(at);
    const isFrame = marker >= 0xff_c0 && marker <= 0xff_c2;
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return empty;
}
