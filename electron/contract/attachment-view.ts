import type { Attachment } from "./email.ts";

/** Bytes of the largest attachment that is shown: the window has all of a PDF in memory. */
export const largestShown = 50 * 1024 * 1024;
/** Pixels of the largest picture that is shown: each takes four bytes while it is drawn. */
export const mostPixelsShown = 100_000_000;

const shownType = /^(?:image\/(?:png|jpe?g|pjpeg|gif|webp|bmp|avif)|application\/(?:x-)?pdf)$/;
const shownName = /\.(?:png|jpe?g|gif|webp|bmp|avif|pdf)$/i;

/**
 * Whether an attachment may be a picture or a PDF, as far as its declared type and its name say. Main
 * decides by its bytes. An SVG is none: it is a document, and could hold scripts.
 */
export const mayBeShown = ({ name, type, size }: Attachment): boolean =>
  size > 0 && (shownType.test(type) || shownName.test(name));

/** Where main serves an attached picture to the window. */
export const addressOfPicture = (draftId: string, position: number): string =>
  `preview/${draftId}/files/${position}`;
