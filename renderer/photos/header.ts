/** What the header of a picture says; the picture itself is not decoded. */
export type PhotoHeader = {
  readonly type: "image/jpeg" | "image/png" | "image/webp";
  /** Pixels, before an orientation that the camera noted. */
  readonly width: number;
  readonly height: number;
  readonly isAnimated: boolean;
};

/** Undefined for other formats, GIF among them, and for damaged files. Linear in the length. */
export function photoHeader(bytes: Uint8Array): PhotoHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return jpeg(view) ?? png(view) ?? webp(view);
  } catch (error) {
    if (error instanceof RangeError) return undefined; // the file ends within its header
    throw error;
  }
}

const isAt = (view: DataView, at: number, text: string): boolean =>
  at + text.length <= view.byteLength &&
  Array.from(text).every((char, index) => view.getUint8(at + index) === char.charCodeAt(0));

/**
 * ISO/IEC 10918-1, annex B: segments with their lengths, up to a start of frame (SOF0 to SOF15 but
 * DHT, JPG and DAC).
 */
function jpeg(view: DataView): PhotoHeader | undefined {
  if (!isAt(view, 0, "\xFF\xD8")) return undefined;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { type: "image/jpeg", width, height, isAnimated: false };
    } else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
}

/** PNG (W3C, third edition): chunks; an animated one has acTL before its first IDAT. */
function png(view: DataView): PhotoHeader | undefined {
  if (!isAt(view, 0, "\x89PNG\r\n\x1A\n")) return undefined;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  for (let at = 8; !isAt(view, at + 4, "IDAT"); at += 12 + view.getUint32(at))
    if (isAt(view, at + 4, "acTL")) return { type: "image/png", width, height, isAnimated: true };
  return { type: "image/png", width, height, isAnimated: false };
}

/** RFC 9649: the three kinds of first chunk. */
function webp(view: DataView): PhotoHeader | undefined {
  if (!isAt(view, 0, "RIFF") || !isAt(view, 8, "WEBP")) return undefined;
  const of = (width: number, height: number, isAnimated = false) =>
    ({ type: "image/webp", width, height, isAnimated }) as const;
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  if (isAt(view, 12, "VP8X"))
    return of(1 + uint24(24), 1 + uint24(27), (view.getUint8(20) & 2) !== 0);
  if (isAt(view, 12, "VP8 "))
    return of(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (!isAt(view, 12, "VP8L")) return undefined;
  const bits = view.getUint32(21, true);
  return of(1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff));
}
