import type { Attachment } from "./email.ts";

/** Bytes of the largest photo that is made smaller: the window has all of it in memory. */
export const largestPhoto = 32 * 1024 * 1024;
/** Bytes: smaller pictures gain too little. */
const smallestPhoto = 300 * 1024;
/** A version that keeps more than this part of the bytes is not worth what it loses. */
const mostKept = 0.8;

/**
 * Whether an attachment may be a photo that is worth making smaller, as far as its name and its
 * declared type say. A GIF is none, for it may move; nor is the logo of a signature.
 */
export const mayBePhoto = ({ name, type, size, likelySignature }: Attachment): boolean =>
  likelySignature !== true &&
  size >= smallestPhoto &&
  size <= largestPhoto &&
  (/^image\/(?:jpe?g|pjpeg|png|webp)$/.test(type) ||
    (type === "application/octet-stream" && /\.(?:jpe?g|png|webp)$/i.test(name)));

/** Whether a smaller version of a photo is worth it. Sizes in bytes. */
export const isWorthIt = (size: number, sizeOfPhoto: number): boolean =>
  size <= sizeOfPhoto * mostKept;
