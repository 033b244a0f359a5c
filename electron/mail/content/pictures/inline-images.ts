import { isTooComplex } from "../../../html/html-complexity.ts";
import { typeOfName } from "../../attachments/attachment-names.ts";
import { isDrawable, isPicture } from "./drawable.ts";
import {
  picturesIn,
  picturesWithoutStructure,
  type HtmlPictures,
  type ShownPicture,
} from "./html-pictures.ts";
import { maxPreviewChars } from "../../parse-limits.ts";
import { isInvisible, pictureSize } from "./picture-size.ts";
import type { RawAttachment } from "../../raw-mail.ts";

/**
 * Finds the attachment that an address in the mail's HTML refers to, by RFC 2392 (`cid:`) and RFC
 * 2557 (Content-Location), and where the HTML shows it. A link or a comment does not show it.
 */
export class InlineParts {
  /**
   * The mail's attachments, each picture once. Pictures that only Outlook draws (VML) are left out
   * where the HTML shows another picture in their place. Without such a replacement, the drawing is
   * the only copy and stays an attachment.
   */
  readonly attachments: readonly RawAttachment[];
  /** Index of the attachment that an address refers to; undefined when it refers to none. */
  readonly find: (address: string) => number | undefined;
  readonly #shown = new Map<number, ShownPicture[]>();
  readonly #drawn = new Set<number | undefined>();

  constructor(attachments: readonly RawAttachment[], html: string | undefined) {
    const { shown, drawings } =
      html === undefined || !attachments.some(hasAddress) ? nothing : look(html);
    const replaced = replacedIn(attachments, { shown, drawings });
    this.attachments = attachments.filter((attachment) => !replaced.has(attachment));
    this.find = finderOf(this.attachments);
    for (const { shapes } of drawings)
      for (const address of shapes.flat()) this.#drawn.add(this.find(address));
    for (const picture of shown) {
      const index = this.find(picture.address);
      if (index === undefined) continue;
      const before = this.#shown.get(index);
      if (before === undefined) this.#shown.set(index, [picture]);
      else if (before.length < mostSightings) before.push(picture);
    }
  }

  isShown(index: number): boolean {
    return this.#shown.has(index);
  }

  /** Whether the HTML draws it for Outlook alone. */
  isDrawn(index: number): boolean {
    return this.#drawn.has(index);
  }

  /**
   * Where and how the HTML shows it, in document order, up to a thousand times; empty when it does
   * not.
   */
  shown(index: number): readonly ShownPicture[] {
    return this.#shown.get(index) ?? [];
  }
}

/** The bullet of a list is shown hundreds of times. Further occurrences add nothing. */
const mostSightings = 1000;

const nothing: HtmlPictures = { shown: [], drawings: [] };

const look = (html: string): HtmlPictures =>
  html.length > maxPreviewChars || isTooComplex(html)
    ? picturesWithoutStructure(html)
    : picturesIn(html);

const addressesOf = ({ contentId = "", contentLocation = "" }: RawAttachment): string[] =>
  [contentId === "" ? "" : `cid:${contentId}`, contentLocation].filter((address) => address !== "");

const hasAddress = (attachment: RawAttachment): boolean => addressesOf(attachment).length > 0;

/** If several attachments have one address, the first one gets it. */
function finderOf(attachments: readonly RawAttachment[]): (address: string) => number | undefined {
  const byAddress = new Map<string, number>();
  for (const [index, attachment] of attachments.entries())
    for (const address of addressesOf(attachment))
      for (const key of [address, normal(address)])
        if (!byAddress.has(key)) byAddress.set(key, index);
  return (address) => byAddress.get(address) ?? byAddress.get(normal(address));
}

/**
 * `cid:` addresses are percent-encoded in the HTML and plain in the header, and senders vary the
 * case of letters.
 */
function normal(address: string): string {
  const plain = address.trim().replaceAll("&amp;", "&");
  try {
    return decodeURIComponent(plain).toLowerCase();
  } catch {
    return plain.toLowerCase(); // a lone percent sign
  }
}

/**
 * The pictures that only Outlook draws and that the HTML replaces by other pictures of the mail.
 * Nothing may be lost: a drawing of several shapes is replaced only by as many pictures that
 * programs show. A picture that the HTML shows anywhere, and a file that is not a picture, stays.
 */
function replacedIn(
  attachments: readonly RawAttachment[],
  { shown, drawings }: HtmlPictures,
): ReadonlySet<RawAttachment> {
  const find = finderOf(attachments);
  const named = (addresses: readonly string[]) =>
    new Set(
      addresses
        .map((address) => attachments[find(address) ?? -1])
        .filter((one) => one !== undefined),
    );
  const inStyles = named(shown.filter(({ at }) => at === undefined).map(({ address }) => address));
  const inElements = named(
    shown.filter(({ at }) => at !== undefined).map(({ address }) => address),
  );
  const replaced = new Set<RawAttachment>();
  for (const { shapes, instead, areBullets } of drawings) {
    const drawn = shapes.map(named).filter(({ size }) => size > 0);
    if ([...named(instead.flat())].filter(canStandForOthers).length < drawn.length) continue;
    for (const attachment of drawn.flatMap((shape) => [...shape])) {
      // The style sheet names the bullets of a list for Word alone, as the drawing does.
      const isShown = inElements.has(attachment) || (inStyles.has(attachment) && !areBullets);
      if (!isShown && isPicture(attachment)) replaced.add(attachment);
    }
  }
  return replaced;
}

/** Neither an Office format nor a spacer pixel. */
function canStandForOthers({ name, type, bytes }: RawAttachment): boolean {
  if (bytes.byteLength === 0 || !(isDrawable(type) || isDrawable(typeOfName(name ?? "") ?? "")))
    return false;
  const size = pictureSize(bytes);
  return size === undefined || !isInvisible(size);
}
