import { imageReserve } from "../api-decisions.ts";

/** An image of the mail in HTML that is filed: `<img … src="cid:N" …>`. */
export type ContentImage = {
  /** N: its position among the files. */
  readonly position: number;
  /** What it shows, in words, as HTML. */
  readonly alt: string;
  /** Where its tag is in the HTML, and in that its address; ends are excluded. */
  readonly tag: Range;
  readonly address: Range;
};

type Range = { readonly from: number; readonly to: number };

/** Characters that Zoho will count, once each image has the id of its upload. */
export const sizeInZoho = (content: string): number =>
  content.length + imagesIn(content).length * imageReserve;

/**
 * Finds the images in HTML that was cleaned to be filed, by this version or by an earlier one whose
 * drafts and jobs are still stored. In such HTML only tags have a bare `<` or `>`, and only
 * attributes a bare quote, so no text can look like an image. Linear in the length.
 */
export function imagesIn(content: string): ContentImage[] {
  const images: ContentImage[] = [];
  for (const match of content.matchAll(/<img [^<>]*>/g)) {
    const image = imageOf(match[0], match.index);
    if (image !== undefined) images.push(image);
  }
  return images;
}

function imageOf(tag: string, from: number): ContentImage | undefined {
  let alt = "";
  let found: Pick<ContentImage, "position" | "address"> | undefined;
  let at = from;
  // Names and values alternate: `<img src=`, `cid:1`, ` alt=`, `Logo`, ` />`.
  const parts = tag.split('"');
  for (const [index, part] of parts.entries()) {
    const name = index % 2 === 1 ? parts[index - 1] : undefined;
    const position = /^cid:(\d{1,9})$/.exec(part)?.[1];
    if (name?.endsWith(" alt=") === true) alt = part;
    if (name?.endsWith(" src=") === true && position !== undefined)
      found = { position: Number(position), address: { from: at, to: at + part.length } };
    at += part.length + 1;
  }
  return found === undefined ? undefined : { ...found, alt, tag: { from, to: from + tag.length } };
}

/**
 * The HTML with the addresses of its images replaced.
 *
 * @param addressOf by position; undefined leaves the image as it is
 */
export const withAddresses = (
  content: string,
  addressOf: (position: number) => string | undefined,
): string =>
  replaced(content, ({ position, address }) => ({ ...address, by: addressOf(position) }));

/** The HTML with alternative texts in place of the images, except those that `stays` names. */
export const withoutImages = (content: string, stays: (position: number) => boolean): string =>
  replaced(content, ({ position, tag, alt }) => ({
    ...tag,
    by: stays(position) ? undefined : alt,
  }));

function replaced(
  content: string,
  change: (image: ContentImage) => Range & { readonly by: string | undefined },
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const image of imagesIn(content)) {
    const { from, to, by } = change(image);
    if (by === undefined) continue;
    pieces.push(content.slice(at, from), by);
    at = to;
  }
  return [...pieces, content.slice(at)].join("");
}
