import { isWorthIt } from "../../electron/contract/photos.ts";
import { photoHeader } from "./header.ts";

/** What became of a photo that was to be made smaller. */
export type Shrinking =
  | { readonly outcome: "smaller"; readonly bytes: Uint8Array<ArrayBuffer> }
  /** It moves, is a drawing, or would not become much smaller. */
  | { readonly outcome: "as-it-is" }
  /** It is damaged, or larger than this computer should decode. */
  | { readonly outcome: "failed" };

/** Pixels: each takes four bytes while it is decoded. */
const mostPixels = 100_000_000;
/** Pixels of the longer side: enough to read a photographed page. */
const longestSide = 2000;
const quality = 0.8;

/**
 * Makes a photo smaller, by Chromium's own decoders. What the camera noted beside the picture, such
 * as the place, is lost; its orientation is applied. Runs in the worker.
 */
export async function shrink(bytes: Uint8Array<ArrayBuffer>): Promise<Shrinking> {
  const header = photoHeader(bytes);
  if (header === undefined) return { outcome: "failed" };
  const { type, width, height, isAnimated } = header;
  if (isAnimated) return { outcome: "as-it-is" };
  if (width === 0 || height === 0 || width * height > mostPixels) return { outcome: "failed" };
  try {
    const picture = await createImageBitmap(new Blob([bytes], { type }));
    try {
      if (type === "image/png" && !isPhoto(picture)) return { outcome: "as-it-is" };
      const made = await encoded(picture, type === "image/webp" ? type : "image/jpeg");
      return isWorthIt(made.byteLength, bytes.byteLength)
        ? { outcome: "smaller", bytes: made }
        : { outcome: "as-it-is" };
    } finally {
      picture.close();
    }
  } catch (error) {
    if (error instanceof DOMException) return { outcome: "failed" };
    throw error;
  }
}

async function encoded(
  picture: ImageBitmap,
  type: "image/jpeg" | "image/webp",
): Promise<Uint8Array<ArrayBuffer>> {
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const side = (pixels: number) => Math.max(1, Math.round(pixels * scale));
  const canvas = new OffscreenCanvas(side(picture.width), side(picture.height));
  const context = contextOf(canvas);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const made = await canvas.convertToBlob({ type, quality });
  return new Uint8Array(await made.arrayBuffer());
}

/** Pixels of the side of a sample. */
const sampleSide = 128;
/** In a screenshot or a drawing most pixels are exactly like their neighbours. */
const mostAlike = 0.4;

/**
 * Whether a PNG is a photo. Drawings and screenshots would get smudges as JPEG, and what is
 * transparent would turn black.
 */
function isPhoto(picture: ImageBitmap): boolean {
  const canvas = new OffscreenCanvas(sampleSide, sampleSide);
  const context = contextOf(canvas);
  let pixels = 0;
  let alike = 0;
  for (const x of [0.25, 0.75])
    for (const y of [0.25, 0.75]) {
      const left = Math.max(0, Math.round(picture.width * x - sampleSide / 2));
      const top = Math.max(0, Math.round(picture.height * y - sampleSide / 2));
      const width = Math.min(sampleSide, picture.width - left);
      const height = Math.min(sampleSide, picture.height - top);
      context.clearRect(0, 0, sampleSide, sampleSide);
      context.drawImage(picture, left, top, width, height, 0, 0, width, height);
      const sample = new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
      if (sample.some((pixel) => pixel >>> 24 !== 0xff)) return false;
      pixels += sample.length;
      alike += sample.filter((pixel, index) => pixel === sample[index + 1]).length;
    }
  return alike < pixels * mostAlike;
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("there is no canvas to draw on");
  return context;
}
