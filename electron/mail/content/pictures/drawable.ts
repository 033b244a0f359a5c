/** Picture formats that a browser draws and that hold no script: an SVG is a document. */
const drawable = /^image\/(?:png|jpe?g|pjpeg|gif|webp|bmp|avif)$/;

/** @param type MIME type, lower case */
export const isDrawable = (type: string): boolean => drawable.test(type);

/**
 * Whether a file is a picture of any kind: Office's metafiles are, and many senders declare a
 * picture as `application/octet-stream`.
 */
export const isPicture = ({
  name,
  type,
}: {
  readonly name: string | undefined;
  readonly type: string;
}): boolean =>
  type.startsWith("image/") ||
  /\.(?:png|jpe?g|gif|bmp|webp|avif|tiff?|emf|emz|wmf|wmz)$/i.test(name ?? "");
