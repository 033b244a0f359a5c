import { maxDepth, maxParts } from "../limits.ts";
import type { Warnings } from "../raw-mail.ts";
import { bodyCharset } from "./body-charset.ts";
import { Boundaries } from "./boundary.ts";
import { readHeaders, type HeaderBlock, type Headers } from "./headers.ts";
import { isBody, leafFields } from "./leaf-fields.ts";
import { OpenMultiparts, type Multipart } from "./multiparts.ts";
import { readPartFields, type PartFields } from "./part-fields.ts";

/** What the parts of a message show. */
export type Shown = {
  /** There is a part of plain text. */
  text: boolean;
  html: boolean;
  /** Some part is shown for itself, and not as one of several forms of the same. */
  alone: boolean;
};

export type Amended = {
  /** The message, in their order. */
  readonly pieces: readonly Buffer[];
  readonly shown: Readonly<Shown>;
};

/**
 * Writes the header of each part of a message anew, so that mailparser finds there, in the form that the RFCs give it, what we
 * read in it:
 * - nothing but the fields about the content: all others are read from the original, by read-eml.ts;
 * - a charset that leads to our decoder (body-charset.ts), and a file name in RFC 2231's form;
 * - text parts with a name (Apple Mail, Netscape) as files, which mailparser would only show;
 * - the empty line after the header, where it was missing;
 * - a multipart without any part as the text that it is, and one that is nested too deep as an attached message.
 *
 * What is between the headers goes on as it is, without a copy.
 *
 * @param root the message's own header
 * @param asLabelled see bodyCharset
 */
export function amend(message: Buffer, root: HeaderBlock, asLabelled: boolean, warnings: Warnings): Amended {
  const amendment = new Amendment(message, asLabelled, warnings);
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

class Amendment {
  readonly open: OpenMultiparts;
  /** What is before has its place in the pieces, or was replaced there. */
  at = 0;
  readonly #message: Buffer;
  readonly #asLabelled: boolean;
  readonly #warnings: Warnings;
  readonly #boundaries: Boundaries;
  readonly #pieces: Buffer[] = [];
  readonly #shown: Shown = { text: false, html: false, alone: false };

  constructor(message: Buffer, asLabelled: boolean, warnings: Warnings) {
    this.#message = message;
    this.#asLabelled = asLabelled;
    this.#warnings = warnings;
    this.#boundaries = new Boundaries(message);
    this.open = new OpenMultiparts(message);
  }

  until(end: number): Amended {
    this.#keep(end);
    return { pieces: this.#pieces, shown: this.#shown };
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
    if (end > this.at) this.#pieces.push(this.#message.subarray(this.at, end));
    this.at = end;
  }

  #leaf(fields: PartFields, parent: Multipart | undefined): string[] {
    const alternative = parent?.alternative === true;
    if (isBody(fields, alternative)) {
      this.#shown[fields.type === "text/html" ? "html" : "text"] = true;
      this.#shown.alone ||= !alternative;
    }
    return leafFields(fields, alternative, this.#asLabelled);
  }

  /** Undefined when it is too deep. */
  #multipart(fields: PartFields, bodyStart: number, parent: Multipart | undefined): string[] | undefined {
    const { type } = fields;
    const depth = (parent?.depth ?? -1) + 1;
    if (depth > maxDepth) {
      this.#warnings.add("too-deep", `The email's parts are nested deeper than ${maxDepth} levels; what is deeper is attached.`);
      return undefined;
    }
    const boundary = this.#boundaryOf(fields, bodyStart, parent);
    if (boundary === "") {
      this.#shown.text = this.#shown.alone = true;
      this.#warnings.add("no-parts", `The email says it has parts (${type}), but none can be found; it is shown as plain text.`);
      return [`Content-Type: text/plain; charset=${bodyCharset("text/plain", undefined, this.#asLabelled)}`];
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
    return value === undefined ? [] : [`${name}: ${value}`];
  });
