import { typeOfName } from "../../attachments/attachment-names.ts";
import { byteOrderMark } from "../../charset/charset.ts";
import { typeOfBytes } from "../../attachments/file-signatures.ts";
import { hasBinaryControls } from "./binary-controls.ts";

/** The evidence about a part's type. */
export type TypeClues = {
  /** Of Content-Type, as from parseStructured. */
  readonly value: string;
  readonly boundary: string;
  readonly fileName: string | undefined;
  readonly isAttachment: boolean;
  /** The type of a part that declares none. */
  readonly fallback: string;
  /** Whether that boundary separates its content. */
  readonly isParted: (boundary: string) => boolean;
  /** Whether its content begins with the header of a part. */
  readonly beginsWithPart: () => boolean;
  /** Content-Transfer-Encoding, lower case. */
  readonly encoding: string;
  /** The first bytes of its content, decoded from base64. */
  readonly opening: () => Buffer;
};

export type MediaType = {
  /** MIME type, lower case. */
  readonly type: string;
  /** The type comes from its name or content: the part declares another one, or no valid one. */
  readonly guessed: boolean;
};

/** RFC 6838 section 4.2. */
const readable = /^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}/;

/**
 * Determines the type of a part. RFC 2045 section 5.2 treats an invalid type as plain text:
 * attachments would be lost in it, and files would fill the letter. So it is a multipart if it says
 * so, or if its boundary separates its content; a file if there is any evidence for one; else text.
 */
export function mediaType(clues: TypeClues): MediaType {
  const { value, boundary, fallback } = clues;
  const type = readable.exec(withoutBlanksAround(value))?.[0];
  const isMultipart = /^multipart\b/.test(value);
  const mayBeParted =
    (type === undefined || type.startsWith("text/")) && !isMultipart && boundary !== "";
  const isParted = mayBeParted ? clues.isParted(boundary) : value === "" && clues.beginsWithPart();
  if (isParted) return { type: "multipart/mixed", guessed: true };
  if (type !== undefined)
    return { type: type === "text/text" ? "text/plain" : type, guessed: false };
  if (isMultipart)
    return {
      type: `multipart/${/alternative|digest|related/.exec(value)?.[0] ?? "mixed"}`,
      guessed: false,
    };
  if (/^(?:text|plain|html?)\b/.test(value)) return { type: ofText(clues), guessed: false };
  const file = value === "" ? ofUntyped(clues) : ofStrange(clues);
  return file === undefined
    ? { type: fallback, guessed: false }
    : { type: file, guessed: value !== "" || clues.fileName === undefined };
}

/** It claims to be text without a valid subtype: `text`, `text/*`. */
const ofText = ({ value, opening }: TypeClues): string => {
  const isHtml =
    value.includes("htm") ||
    (!value.includes("plain") &&
      /^\s*<(?:!doctype html|html)\b/i.test(opening().toString("latin1")));
  return isHtml ? "text/html" : "text/plain";
};

/** Without any type RFC 2045 section 5.2 holds, unless its name or its bytes contradict it. */
const ofUntyped = (clues: TypeClues): string | undefined =>
  typeOfName(clues.fileName ?? "") ?? typeOfFile(clues);

/** A word that is not a type: `pdf`, `image/*`, `x-unknown`. */
function ofStrange(clues: TypeClues): string | undefined {
  const { value, fileName, isAttachment } = clues;
  const word = /^[\w.+-]+/.exec(value)?.[0] ?? "";
  const known = typeOfName(fileName ?? "") ?? typeOfName(`.${word}`) ?? typeOfFile(clues);
  if (known !== undefined) return known;
  const isFile =
    fileName !== undefined ||
    isAttachment ||
    /^(?:application|audio|binary|font|image|model|octet|video|x-)/.test(word);
  return isFile ? "application/octet-stream" : undefined;
}

/**
 * The type of a binary file, by its first bytes, if its transfer encoding allows one: old files
 * within text have controls, too.
 */
function typeOfFile({ encoding, opening }: TypeClues): string | undefined {
  if (encoding !== "base64" && encoding !== "binary") return undefined;
  const head = opening();
  const isBinary = byteOrderMark(head) === undefined && hasBinaryControls(head);
  if (!isBinary && !head.toString("latin1", 0, 5).startsWith("%PDF-")) return undefined;
  return typeOfBytes(head) ?? "application/octet-stream";
}

const withoutBlanksAround = (type: string): string =>
  type
    .split("/")
    .map((word) => word.trim())
    .join("/");
