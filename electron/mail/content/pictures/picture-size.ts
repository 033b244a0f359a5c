/** Width and height of a picture, in pixels. */
export type PictureSize = { readonly width: number; readonly height: number };

/** Tracking pixels and spacers measure one pixel or two. */
export const isInvisible = ({ width, height }: PictureSize): boolean => width <= 2 && height <= 2;

/**
 * The size in the header of a PNG, GIF, JPEG, BMP or WebP file; the picture itself is not decoded.
 * Undefined for other formats and for damaged files.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return png(view) ?? gif(view) ?? jpeg(view) ?? bmp(view) ?? webp(view);
  } catch (error) {
    if (error instanceof RangeError) return undefined; // the file ends within its header
    throw error;
  }
}

const startsWith = (view: DataView, text: string, at = 0): boolean =>
  view.byteLength >= at + text.length &&
  Array.from(text).every((char, index) => view.getUint8(at + index) === char.charCodeAt(0));

/** PNG (W3C), section 11.2.2: IHDR is the first chunk. */
const png = (view: DataView): PictureSize | undefined =>
  startsWith(view, "\x89PNG\r\n\x1A\n")
    ? { width: view.getUint32(16), height: view.getUint32(20) }
    : undefined;

/** GIF89a, section 18: the logical screen. */
const gif = (view: DataView): PictureSize | undefined =>
  startsWith(view, "GIF8")
    ? { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    : undefined;

/** BITMAPINFOHEADER; the height is negative where the rows go downwards. */
const bmp = (view: DataView): PictureSize | undefined =>
  startsWith(view, "BM")
    ? { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) }
    : undefined;

/**
 * ISO/IEC 10918-1, annex B: segments with their lengths, up to a start of frame (SOF0 to SOF15 but
 * DHT, JPG and DAC).
 */
function jpeg(view: DataView): PictureSize | undefined {
  if (!startsWith(view, "\xFF\xD8")) return undefined;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
}

/** RFC 9649: the three kinds of first chunk. */
function webp(view: DataView): PictureSize | undefined {
  if (!startsWith(view, "RIFF") || !startsWith(view, "WEBP", 8)) return undefined;
  const uint24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536;
  if (startsWith(view, "VP8X", 12)) return { width: 1 + uint24(24), height: 1 + uint24(27) };
  if (startsWith(view, "VP8 ", 12))
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (!startsWith(view, "VP8L", 12)) return undefined;
  const bits = view.getUint32(21, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

/** Pixels of CSS in its other units of length. Word writes inches. */
const pixelsOf: Readonly<Record<string, number>> = {
  "": 1,
  px: 1,
  pt: 96 / 72,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** Longer styles are skipped, characters. */
const longestStyle = 2000;

/**
 * The size at which an element shows a picture, in CSS pixels: from its style, or its attributes,
 * or the file. A missing side follows from the other. Undefined where no size is known.
 *
 * @param file size of the picture itself
 */
export function displayedSize(
  { width, height, style = "" }: Readonly<Record<string, string | undefined>>,
  file: PictureSize | undefined,
): PictureSize | undefined {
  const styles = [
    ...style.slice(0, longestStyle).matchAll(/(?:^|[\s;])(width|height)\s*:\s*([^;]{1,30})/gi),
  ];
  const given = (side: "width" | "height", attribute: string | undefined) => {
    const [, , written] = styles.findLast(([, name]) => name?.toLowerCase() === side) ?? [];
    return lengthOf(written) ?? lengthOf(attribute);
  };
  const wide = given("width", width);
  const high = given("height", height);
  if (wide !== undefined && high !== undefined) return { width: wide, height: high };
  if (file === undefined || file.width === 0 || file.height === 0) return undefined;
  const scale =
    wide !== undefined ? wide / file.width : high !== undefined ? high / file.height : 1;
  return { width: file.width * scale, height: file.height * scale };
}

/** A percentage refers to the surrounding size, which is unknown. */
function lengthOf(written: string | undefined): number | undefined {
  const [, number, unit = ""] =
    /^\s*(\d{1,5}(?:\.\d{1,6})?|\.\d{1,6})(px|pt|in|cm|mm)?\s*(?:!important\s*)?$/i.exec(
      written ?? "",
    ) ?? [];
  return number === undefined ? undefined : Number(number) * (pixelsOf[unit.toLowerCase()] ?? 1);
}
