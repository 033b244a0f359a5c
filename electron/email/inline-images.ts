import { linesOfHtml } from "../conversation/html.ts";
import { partsOf, type Line, type Part } from "../conversation/parts.ts";
import { isTangled } from "../conversation/tangled-html.ts";
import { maxPreviewChars } from "./limits.ts";
import type { RawAttachment } from "./raw-mail.ts";

/** Where the HTML shows a picture. */
export type Place = {
  /** In a message that the newest one quotes or forwards. */
  readonly older: boolean;
  /** Characters of the same message's text before and after it. */
  readonly before: number;
  readonly after: number;
};

/**
 * Finds the attachment that an address in the mail's HTML means, RFC 2392 (`cid:`) and RFC 2557 (Content-Location), and where the HTML
 * shows it: as an image, one of a set of images, a background, or by a style. A link to it does not show it, nor do comments: Outlook
 * repeats its pictures in them (`<!--[if gte vml 1]>`), for itself.
 */
export class InlineParts {
  readonly #byAddress = new Map<string, number>();
  readonly #places = new Map<number, Place | undefined>();

  constructor(attachments: readonly RawAttachment[], html: string | undefined) {
    for (const [index, { contentId, contentLocation }] of attachments.entries()) {
      if (contentId !== undefined && contentId !== "") this.#name(`cid:${contentId}`, index);
      if (contentLocation !== undefined && contentLocation !== "") this.#name(contentLocation, index);
    }
    if (html === undefined || this.#byAddress.size === 0) return;
    if (html.length > maxPreviewChars || isTangled(html)) this.#lookRoughly(html);
    else this.#look(html);
  }

  /** The position of the attachment; undefined when the address leads elsewhere. */
  find(address: string): number | undefined {
    return this.#byAddress.get(address) ?? this.#byAddress.get(normal(address));
  }

  isShown(index: number): boolean {
    return this.#places.has(index);
  }

  /** Where it is shown first; undefined when it is not shown, or in a style sheet, or the HTML is too tangled to tell. */
  placeOf(index: number): Place | undefined {
    return this.#places.get(index);
  }

  #name(address: string, index: number): void {
    for (const key of [address, normal(address)]) if (!this.#byAddress.has(key)) this.#byAddress.set(key, index);
  }

  #look(html: string): void {
    const lineOf = new Map<number, number | undefined>();
    const show = (address: string, line: number | undefined) => {
      const index = this.find(address);
      if (index !== undefined && !lineOf.has(index)) lineOf.set(index, line);
    };
    const lines = linesOfHtml(html, {
      onElement: (tag, attributes, line) => {
        for (const address of shownBy(tag, attributes)) show(address, line);
      },
      onStyle: (css) => {
        for (const address of inStyle(css)) show(address, undefined);
      },
    });
    const lengths = lengthsUpTo(lines);
    const length = (from: number, to: number) => (lengths[Math.max(from, to)] ?? 0) - (lengths[from] ?? 0);
    const parts = partsOf(lines);
    const partOfLine = lines.map((): Part | undefined => undefined);
    for (const part of parts) partOfLine.fill(part, part.from, part.to);
    for (const [index, line] of lineOf) {
      const part = line === undefined ? undefined : (partOfLine[line] ?? parts.at(-1));
      const place = (at: number, { from, to, older }: Part): Place => ({
        older,
        before: length(from, at),
        after: length(at + 1, to),
      });
      this.#places.set(index, part === undefined || line === undefined ? undefined : place(line, part));
    }
  }

  #lookRoughly(html: string): void {
    const addresses = [...html.matchAll(/\b(?:src|background)\s*=\s*["']?([^"'\s>]{1,2000})/gi)].map(
      ([, address = ""]) => address,
    );
    for (const address of [...addresses, ...inStyle(html)]) {
      const index = this.find(address);
      if (index !== undefined) this.#places.set(index, undefined);
    }
  }
}

/** How many characters there are before each line. */
function lengthsUpTo(lines: readonly Line[]): number[] {
  const lengths = [0];
  for (const [line, { text }] of lines.entries()) lengths.push((lengths[line] ?? 0) + text.length);
  return lengths;
}

/** A set of images has a handful; characters. */
const longestSet = 10_000;

/** The addresses of the pictures that an element shows. */
function shownBy(tag: string, attributes: Readonly<Record<string, string>>): string[] {
  const { src, srcset, background, poster, style } = attributes;
  const addresses = [background, poster, tag === "image" ? (attributes["href"] ?? attributes["xlink:href"]) : undefined];
  if (tag === "img" || tag === "input" || tag === "source")
    addresses.push(src, ...(srcset ?? "").slice(0, longestSet).split(/,?\s+/));
  return [...addresses, ...inStyle(style ?? "")].filter((address) => address !== undefined && address !== "") as string[];
}

const inStyle = (css: string): string[] =>
  [...css.matchAll(/url\(\s*["']?([^"')]{1,2000})/gi)].map(([, address = ""]) => address.trim());

/** `cid:` addresses are percent-encoded in the HTML and plain in the header, and senders differ in the case of letters. */
function normal(address: string): string {
  const plain = address.trim().replaceAll("&amp;", "&");
  try {
    return decodeURIComponent(plain).toLowerCase();
  } catch {
    return plain.toLowerCase(); // a lone percent sign
  }
}
