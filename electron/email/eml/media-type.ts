import { typeOfName } from "../attachment-names.ts";
import { byteOrderMark } from "../charset.ts";
import { typeOfBytes } from "../file-signatures.ts";

/** What is known of a part whose type is to be read. */
export type TypeClues = {
  /** Of Content-Type, as parseStructured answers it. */
  readonly value: string;
  readonly boundary: string;
  readonly fileName: string | undefined;
  readonly isAttachment: boolean;
  /** The type of a part that names none. */
  readonly fallback: string;
  /** Whether its content is parted by that boundary. */
  readonly isParted: (boundary: string) => boolean;
  /**
   * The first bytes of its content, without their transfer encoding; none of a content that is
   * meant to be text.
   */
  readonly head: () => Buffer;
  /** The first characters of its content, without its transfer encoding where that is base64. */
  readonly opening: () => string;
};

export type MediaType = {
  /** MIME type, lower case. */
  readonly type: string;
  /**
   * The part says something else, or nothing that can be read; the type is by its name or its
   * content.
   */
  readonly guessed: boolean;
};

/** RFC 6838 section 4.2. */
const readable = /^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}/;

/**
 * Reads the type of a part. RFC 2045 section 5.2 makes plain text of what cannot be read:
 * attachments would be lost in it, and files fill the letter. So it is a multipart if it says so,
 * or if its boundary parts it; a file if anything says that it is one; else text.
 */
export function mediaType(clues: TypeClues): MediaType {
  const { value, boundary, fallback } = clues;
  const type = readable.exec(withoutBlanksAround(value))?.[0];
  const isMultipart = /^multipart\b/.test(value);
  const mayBeParted = (type === undefined || type.startsWith("text/")) && !isMultipart && boundary !== "";
  if (mayBeParted && clues.isParted(boundary)) return { type: "multipart/mixed", guessed: true };
  if (type !== undefined) return { type: type === "text/text" ? "text/plain" : type, guessed: false };
  if (isMultipart) return { type: `multipart/${/alternative|digest|related/.exec(value)?.[0] ?? "mixed"}`, guessed: false };
  if (/^(?:text|plain|html?)\b/.test(value)) return { type: ofText(clues), guessed: false };
  const file = value === "" ? ofUntyped(clues) : ofStrange(clues);
  return file === undefined
    ? { type: fallback, guessed: false }
    : { type: file, guessed: value !== "" || clues.fileName === undefined };
}

/** It says that it is text, but not which: `text`, `text/*`. */
const ofText = ({ value, opening }: TypeClues): string => {
  const isHtml = value.includes("htm") || (!value.includes("plain") && /^\s*<(?:!doctype html|html)\b/i.test(opening()));
  return isHtml ? "text/html" : "text/plain";
};

/** No type at all: RFC 2045 section 5.2 holds, unless its name or its bytes say otherwise. */
const ofUntyped = ({ fileName, head }: TypeClues): string | undefined => typeOfName(fileName ?? "") ?? typeOfFile(head());

/** A word that is no type: `pdf`, `image/*`, `x-unknown`. */
function ofStrange({ value, fileName, isAttachment, head }: TypeClues): string | undefined {
  const word = /^[\w.+-]+/.exec(value)?.[0] ?? "";
  const known = typeOfName(fileName ?? "") ?? typeOfName(`.${word}`) ?? typeOfFile(head());
  if (known !== undefined) return known;
  const isFile =
    fileName !== undefined || isAttachment || /^(?:application|audio|binary|font|image|model|octet|video|x-)/.test(word);
  return isFile ? "application/octet-stream" : undefined;
}

/**
 * The type of what is no text, by its first bytes: they have controls in them that are used in no
 * charset.
 */
function typeOfFile(head: Buffer): string | undefined {
  // eslint-disable-next-line no-control-regex -- ISO-2022 has escape, shift-in and shift-out
  const isBinary = byteOrderMark(head) === undefined && /[\0-\x08\x10-\x1A\x1C-\x1F]/.test(head.toString("latin1"));
  if (!isBinary && !head.toString("latin1", 0, 5).startsWith("%PDF-")) return undefined;
  return typeOfBytes(head) ?? "application/octet-stream";
}

const withoutBlanksAround = (type: string): string =>
  type
    .split("/")
    .map((word) => word.trim())
    .join("/");
