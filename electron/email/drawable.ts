/** Picture formats that a browser draws and that hold no script: an SVG is a document. */
const drawable = /^image\/(?:png|jpe?g|pjpeg|gif|webp|bmp|avif)$/;

/** @param type MIME type, lower case */
export const isDrawable = (type: string): boolean => drawable.test(type);
