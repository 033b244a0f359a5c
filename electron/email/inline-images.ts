import type { RawAttachment } from "./raw-mail.ts";

/** Finds the attachment that an address in the mail's HTML means: RFC 2392 (`cid:`) and RFC 2557 (Content-Location). */
export class InlineParts {
  readonly #byAddress = new Map<string, number>();
  readonly #shown = new Set<number>();

  constructor(attachments: readonly RawAttachment[], html: string | undefined) {
    for (const [index, { contentId, contentLocation }] of attachments.entries()) {
      if (contentId !== undefined && contentId !== "") this.#name(`cid:${contentId}`, index);
      if (contentLocation !== undefined && contentLocation !== "") this.#name(contentLocation, index);
    }
    if (html === undefined || this.#byAddress.size === 0) return;
    for (const [, address = ""] of html.matchAll(/\b(?:src|background|href)\s*=\s*["']?([^"'\s>]{1,2000})/gi))
      this.#show(address);
    for (const [, address = ""] of html.matchAll(/url\(\s*["']?([^"')]{1,2000})/gi)) this.#show(address);
  }

  /** The position of the attachment; undefined when the address leads elsewhere. */
  find(address: string): number | undefined {
    return this.#byAddress.get(address) ?? this.#byAddress.get(normal(address));
  }

  isShown(index: number): boolean {
    return this.#shown.has(index);
  }

  #name(address: string, index: number): void {
    for (const key of [address, normal(address)]) if (!this.#byAddress.has(key)) this.#byAddress.set(key, index);
  }

  #show(address: string): void {
    const index = this.find(address);
    if (index !== undefined) this.#shown.add(index);
  }
}

/** `cid:` addresses are percent-encoded in the HTML and plain in the header, and senders differ in the case of letters. */
function normal(address: string): string {
  const plain = address.trim().replaceAll("&amp;", "&");
  try {
    return decodeURIComponent(plain).toLowerCase();
  } catch {
    return plain.toLowerCase(); // a lone percent sign
  }
}
