import type { Place } from "./inline-images.ts";
import { pictureSize, type PictureSize } from "./picture-size.ts";
import type { RawAttachment } from "./raw-mail.ts";

/** A counting pixel is one pixel large, or two. Nobody sees it. */
const pixel = 2;
/** Icons of social networks, pixels to a side. */
const icon = 40;
/** A logo or a banner below a signature; photos and screenshots are larger. */
const logo = { width: 600, height: 150, bytes: 64 * 1024 };
/** Where the size cannot be read, so few bytes are no photo. */
const smallBytes = 10 * 1024;
/** What may follow a logo in the same message: a disclaimer. Characters. */
const closingWords = 400;

/** Outlook's name for a picture that was pasted or is part of a signature; each reply numbers them anew. */
const pasted = /^(?:image|outlook-)\d{3}\.(?:png|jpe?g|gif|bmp)$/i;

/**
 * Whether an attachment is probably a part of a signature, or a counting pixel, and no content. The rule, for pictures only:
 *
 * 1. at most 2 × 2 pixels, shown or not;
 * 2. an icon of at most 40 × 40 pixels that the HTML shows;
 * 3. a small picture (at most 600 × 150 pixels and 64 KB) that is shown at the end of its message: there is text before it, and at most
 *    400 characters of it follow;
 * 4. a small picture that is shown in an older message, quoted or forwarded;
 * 5. a small picture with a name like `image001.png` and a content id that the HTML does not show: Outlook carries those of older
 *    messages along.
 *
 * @param place where the HTML shows it, if it does and that is known
 */
export function isLikelySignature(
  { name, type, bytes, contentId }: Pick<RawAttachment, "name" | "type" | "bytes" | "contentId">,
  isShown: boolean,
  place: Place | undefined,
): boolean {
  if (!type.startsWith("image/") && !/\.(?:png|jpe?g|gif|bmp|webp)$/i.test(name ?? "")) return false;
  const size = pictureSize(bytes);
  if (size !== undefined && isWithin(size, pixel, pixel)) return true;
  if (isShown && size !== undefined && isWithin(size, icon, icon)) return true;
  const small =
    size === undefined
      ? bytes.byteLength > 0 && bytes.byteLength <= smallBytes
      : isWithin(size, logo.width, logo.height) && bytes.byteLength <= logo.bytes;
  if (!small) return false;
  if (place !== undefined) return place.older || (place.before > 0 && place.after <= closingWords);
  return !isShown && contentId !== undefined && pasted.test(name ?? "");
}

const isWithin = ({ width, height }: PictureSize, most: number, mostHigh: number): boolean => width <= most && height <= mostHigh;
