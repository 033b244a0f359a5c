import { maxContentId, maxDepth, maxLines, maxParts } from "../limits.ts";
import type { Warnings } from "../raw-mail.ts";
import { Boundaries } from "./boundary.ts";
import { readHeaders, type HeaderBlock, type Headers } from "./headers.ts";
import { dispositionOf, leafFields } from "./leaf-fields.ts";
import { OpenMultiparts, type Multipart } from "./multiparts.ts";
import { readPartFields, shownAs, type PartFields } from "./part-fields.ts";

/**
 * Writes the header of each part of a message anew, so that mailparser finds there, in the form that the RFCs give it, what we
 * read in it:
 * - nothing but the fields about the content: all others are read from the original, by read-eml.ts;
 * - text that is shown, and text parts with a name (Apple Mail, Netscape), by dispositions of our own (part-fields.ts);
 * - a file name in RFC 2231's form;
 * - the empty line after the header, where it was missing;
 * - a multipart without any part as the text that it is, and one that is nested too deep as an attached message.
 *
 * What is between the headers goes on as it is, without a copy.
 *
 * @param root the message's own header
 * @returns the message, in pieces
 */
export function amend(message: Buffer, root: HeaderBlock, warnings: Warnings): readonly Buffer[] {
  const amendment = new Amendment(message, warnings);
  const open = amendment.open;
  amendment.replaceHeader(root, 0, undefined);
  for (let parts = 1, part = open.next(root.bodyStart); part !== undefined; part = open.next(amendment.at), parts++) {
    if (parts >= maxParts) {
      warnings.add("too-many-parts", `The email has more than ${maxParts} parts; the rest of them was left out.`);
      return amendment.until(part.start);
    }
    const options = {
      charset: part.parent.charset,
      charsets: root.charsets,
      isDelimiter: (line: string) => open.isDelimiter(line),
    };
    amendment.replaceHeader(readHeaders(message, part.end, message.length, options), part.end, part.parent);
  }
  return amendment.until(message.length);
}

const lineFeed = 0x0a;

class Amendment {
  readonly open: OpenMultiparts;
  /** What is before has its place in the pieces, or was replaced there. */
  at = 0;
  readonly #message: Buffer;
  readonly #warnings: Warnings;
  readonly #boundaries: Boundaries;
  readonly #pieces: Buffer[] = [];
  #isShown = false;
  #linesLeft = maxLines;

  constructor(message: Buffer, warnings: Warnings) {
    this.#message = message;
    this.#warnings = warnings;
    this.#boundaries = new Boundaries(message);
    this.open = new OpenMultiparts(message);
  }

  until(end: number): readonly Buffer[] {
    this.#keep(end);
    return this.#pieces;
  }

  replaceHeader({ headers, bodyStart }: HeaderBlock, start: number, parent: Multipart | undefined): void {
    this.#keep(start);
    const fields = readPartFields(headers, parent?.type === "multipart/digest" ? "message/rfc822" : "text/plain");
    const lines = fields.type.startsWith("multipart/") ? this.#multipart(fields, bodyStart, parent) : this.#leaf(fields, parent);
    if (lines === undefined) {
      this.#pieces.push(Buffer.from("Content-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n")); // its own header is its content
      return;
    }
    const kept = [...lines, ...identity(headers)].map((line) => line.replaceAll(/[\r\n]+/g, " "));
    this.#pieces.push(Buffer.from(`${kept.join("\r\n")}\r\n\r\n`, "utf8"));
    this.at = bodyStart;
  }

  #keep(end: number): void {
    const piece = this.#message.subarray(this.at, Math.max(this.at, end));
    if (piece.length > 0) this.#pieces.push(this.#isShown ? this.#withinLines(piece) : piece);
    this.at = end;
  }

  #withinLines(text: Buffer): Buffer {
    let at = text.indexOf(lineFeed);
    while (at >= 0 && this.#linesLeft-- > 0) at = text.indexOf(lineFeed, at + 1);
    if (at < 0) return text;
    this.#warnings.add("too-many-lines", `The email's text has more than ${maxLines} lines; the rest of them was left out.`);
    return text.subarray(0, at + 1);
  }

  #leaf(fields: PartFields, parent: Multipart | undefined): string[] {
    const disposition = dispositionOf(fields, parent?.alternative === true);
    this.#isShown = disposition !== "attachment";
    return leafFields(fields, disposition);
  }

  /** Undefined when it is too deep. */
  #multipart(fields: PartFields, bodyStart: number, parent: Multipart | undefined): string[] | undefined {
    const { type } = fields;
    this.#isShown = false;
    const depth = (parent?.depth ?? -1) + 1;
    if (depth > maxDepth) {
      this.#warnings.add("too-deep", `The email's parts are nested deeper than ${maxDepth} levels; what is deeper is attached.`);
      return undefined;
    }
    const boundary = this.#boundaryOf(fields, bodyStart, parent);
    if (boundary === "") {
      this.#isShown = true;
      this.#warnings.add("no-parts", `The email says it has parts (${type}), but none can be found; it is shown as plain text.`);
      return ["Content-Type: text/plain", `Content-Disposition: ${shownAs.body}`];
    }
    const charset = fields.parameters.get("charset") ?? parent?.charset;
    const alternative = parent?.alternative === true || type === "multipart/alternative";
    this.open.open({ type, boundary, charset, alternative, depth });
    return [`Content-Type: ${type}; boundary="${boundary.replaceAll(/["\\]/g, String.raw`\$&`)}"`];
  }

  /** An empty string when there is no boundary to part it by. */
  #boundaryOf({ parameters }: PartFields, start: number, parent: Multipart | undefined): string {
    const named = parameters.get("boundary")?.trimEnd() ?? "";
    if (named !== "") return this.#boundaries.isUsed(named, start) ? named : "";
    const guessed = this.#boundaries.guess(start);
    return guessed === parent?.boundary ? "" : guessed;
  }
}

/** By these the HTML calls an image. */
const identity = (headers: Headers): string[] =>
  ["content-id", "content-location"].flatMap((name) => {
    const value = headers.first(name);
    return value === undefined || value.length > maxContentId ? [] : [`${name}: ${value}`];
  });
