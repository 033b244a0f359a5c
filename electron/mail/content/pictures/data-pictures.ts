import { createHash } from "node:crypto";
import { Parser } from "htmlparser2";
import { attachmentLimitBytes } from "../../../contract/limits.ts";
import type { Picture } from "../../prepared-mail.ts";
import { isTooComplex } from "../../../html/html-complexity.ts";
import { endingOf } from "../../attachments/attachment-names.ts";
import { bytesOfDataUrl, isDataUrl } from "./data-url.ts";
import { isDrawable } from "./drawable.ts";
import { typeOfBytes } from "../../attachments/file-signatures.ts";
import { maxDataPictures, maxDataPicturesBytes } from "../../parse-limits.ts";

/** A picture that was embedded in the HTML. `address` refers to it now. */
export type DataPicture = Picture & { readonly address: string; readonly bytes: Uint8Array };

/**
 * HTML with short addresses in place of its embedded data, and the embedded pictures, each once.
 */
export type BareHtml = { readonly html: string; readonly pictures: readonly DataPicture[] };

/** An address that shows nothing and loads nothing. */
const nothing = "data:,";

/** Shorter attributes stay, characters: "Data: see below" is a title, too. */
const longAttribute = 1_000;

/** Attributes that are text and are never loaded. */
const texts: ReadonlySet<string> = new Set(["alt", "title"]);

/**
 * Removes the `data:` addresses (RFC 2397) from a mail's HTML: a picture makes the HTML of three
 * sentences megabytes long, which is then too long to be shown or filed. Pictures that an `<img>`
 * shows are kept separately. Linear in the length.
 */
export function bareHtml(html: string): BareHtml {
  if (!/data[:&]|base64/i.test(html) || isTooComplex(html)) return { html, pictures: [] };
  const pictures = new Pictures();
  const pieces: string[] = [];
  let at = 0;
  let tag = "";
  const replace = (name: string, value: string): void => {
    pieces.push(html.slice(at, parser.startIndex), `${name}="${value}"`);
    at = parser.endIndex;
  };
  // The later readers of the HTML use this parser, so they see the same attributes.
  const parser = new Parser(
    {
      onopentagname(name) {
        tag = name;
      },
      onattribute(name, value) {
        const attribute = name.toLowerCase();
        const isPicture = tag === "img" && attribute === "src";
        if (isPicture && isDataUrl(value)) replace(name, pictures.addressOf(value));
        if (isPicture || value.length < longAttribute || texts.has(attribute)) return;
        if (isDataUrl(value)) replace(name, nothing);
        else if (attribute === "style")
          replace(name, escaped(value.replaceAll(dataInStyle, `url(${nothing})`)));
      },
    },
    { lowerCaseAttributeNames: false },
  );
  parser.end(html);
  return { html: [...pieces, html.slice(at)].join(""), pictures: pictures.list };
}

/** A quoted address may have brackets in it: the SVG in style sheets. */
const dataInStyle = /url\(\s*(?:"\s*data:[^"]*"?|'\s*data:[^']*'?|data:[^)]*)\s*\)?/gi;

const escaped = (attribute: string): string =>
  attribute.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

class Pictures {
  readonly #bySha256 = new Map<string, DataPicture>();
  #bytes = 0;

  get list(): DataPicture[] {
    return [...this.#bySha256.values()];
  }

  /**
   * The bytes decide whether it is a picture, and of which type: browsers go by them, and senders
   * write `image/jpg` for everything.
   */
  addressOf(dataUrl: string): string {
    const bytes = bytesOfDataUrl(dataUrl);
    const type = bytes === undefined ? undefined : typeOfBytes(bytes);
    if (bytes === undefined || type === undefined || !isDrawable(type)) return nothing;
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return (this.#bySha256.get(sha256) ?? this.#keep(bytes, type, sha256))?.address ?? nothing;
  }

  #keep(bytes: Uint8Array, type: string, sha256: string): DataPicture | undefined {
    const size = bytes.byteLength;
    if (size > attachmentLimitBytes || this.#bytes + size > maxDataPicturesBytes) return undefined;
    if (this.#bySha256.size === maxDataPictures) return undefined;
    const number = this.#bySha256.size + 1;
    const picture = {
      name: `picture-${number}.${endingOf(type)}`,
      type,
      size,
      sha256,
      bytes,
      address: `picture:${number}`,
    };
    this.#bySha256.set(sha256, picture);
    this.#bytes += size;
    return picture;
  }
}
