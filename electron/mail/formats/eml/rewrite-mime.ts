import { maxContentId, maxDepth, maxLines, maxParts } from "../../parse-limits.ts";
import type { Warnings } from "../../raw-mail.ts";
import { decodeBase64 } from "./base64.ts";
import { Boundaries } from "./boundary.ts";
import { readHeaders, type HeaderBlock, type Headers } from "./headers.ts";
import { dispositionOf, leafFields } from "./leaf-fields.ts";
import { OpenMultiparts, type Multipart } from "./multiparts.ts";
import { readPartFields, shownDisposition, type PartFields } from "./part-fields.ts";

/**
 * Rewrites the header of each part of a message in the form of the RFCs, so that mailparser reads
 * the same as we did:
 * - only the fields about the content: read-eml.ts reads all others from the original;
 * - dispositions of our own for shown text, and for text parts with a name (Apple Mail, Netscape;
 *   part-fields.ts);
 * - a file name in RFC 2231's form;
 * - the empty line after the header, where it was missing;
 * - a multipart without any part as text, and one that is nested too deep as an attached message.
 *
 * The bytes between the headers are passed on without a copy.
 *
 * @param root the message's own header
 * @returns the message, in pieces
 */
export function rewriteMime(
  message: Buffer,
  root: HeaderBlock,
  warnings: Warnings,
): readonly Buffer[] {
  const rewriting = new Rewriting(message, warnings);
  const open = rewriting.open;
  rewriting.replaceHeader(root, 0, undefined);
  for (
    let parts = 1, part = open.next(root.bodyStart);
    part !== undefined;
    part = open.next(rewriting.at), parts++
  ) {
    if (parts >= maxParts) {
      warnings.add("too-many-parts", { values: { limit: maxParts } });
      return rewriting.until(part.start);
    }
    const options = {
      charset: part.parent.charset,
      charsets: root.charsets,
      isDelimiter: (line: string) => open.isDelimiter(line),
    };
    rewriting.replaceHeader(
      readHeaders(message, part.end, message.length, options),
      part.end,
      part.parent,
    );
  }
  return rewriting.until(message.length);
}

const lineFeed = 0x0a;

/** Bytes of a content that show whether it is a file. */
const looked = 1_000;

type RewrittenHeader = {
  readonly lines: readonly string[];
  /** The part of the content that is left out. */
  readonly without?: { readonly start: number; readonly end: number } | undefined;
};

class Rewriting {
  readonly open: OpenMultiparts;
  /** Everything before this position is in the pieces, or was replaced there. */
  at = 0;
  readonly #message: Buffer;
  readonly #warnings: Warnings;
  readonly #boundaries: Boundaries;
  readonly #pieces: Buffer[] = [];
  #isShown = false;
  #hasLeaf = false;
  #hasBody = false;
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

  replaceHeader(
    { headers, bodyStart }: HeaderBlock,
    start: number,
    parent: Multipart | undefined,
  ): void {
    this.#keep(start);
    const fields = readPartFields(headers, {
      fallback: parent?.type === "multipart/digest" ? "message/rfc822" : "text/plain",
      isParted: (boundary) => this.#boundaries.isUsed(boundary, bodyStart),
      beginsWithPart: () => this.#boundaries.beginsWithPart(bodyStart),
      opening: (encoding) => this.#opening(bodyStart, encoding),
    });
    if (fields.guessed) this.#warnings.add("type-guessed");
    const rewritten = fields.type.startsWith("multipart/")
      ? this.#multipart(fields, bodyStart, parent)
      : { lines: this.#leaf(fields, parent) };
    if (rewritten === undefined) {
      this.#pieces.push(
        Buffer.from("Content-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n"),
      ); // its own header is its content
      return;
    }
    const kept = [...rewritten.lines, ...identity(headers)].map((line) =>
      line.replaceAll(/[\r\n]+/g, " "),
    );
    this.#pieces.push(Buffer.from(`${kept.join("\r\n")}\r\n\r\n`, "utf8"));
    this.at = bodyStart;
    if (rewritten.without === undefined) return;
    this.#keep(rewritten.without.start);
    this.at = rewritten.without.end;
  }

  /** The first bytes of a content that starts there, decoded from base64. */
  #opening(start: number, encoding: string): Buffer {
    const opening = this.#message.subarray(start, start + looked);
    return encoding === "base64" ? decodeBase64(opening).data : opening;
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
    this.#warnings.add("too-many-lines", { values: { limit: maxLines } });
    return text.subarray(0, at + 1);
  }

  #leaf(fields: PartFields, parent: Multipart | undefined): string[] {
    const isFirst = !this.#hasLeaf;
    this.#hasLeaf = true;
    const disposition = dispositionOf(fields, { parent, isFirst, isAfterBody: this.#hasBody });
    this.#isShown = disposition !== "attachment";
    this.#hasBody ||= this.#isShown;
    return leafFields(fields, disposition);
  }

  /** Undefined when it is too deep. */
  #multipart(
    fields: PartFields,
    bodyStart: number,
    parent: Multipart | undefined,
  ): RewrittenHeader | undefined {
    const { type } = fields;
    this.#isShown = false;
    const depth = (parent?.depth ?? -1) + 1;
    if (depth > maxDepth) {
      this.#warnings.add("too-deep", { values: { limit: maxDepth } });
      return undefined;
    }
    const boundary = this.#boundaryOf(fields, bodyStart);
    if (boundary === "") return this.#withoutParts(fields, bodyStart);
    const charset = fields.parameters.get("charset") ?? parent?.charset;
    const alternative = parent?.alternative === true || type === "multipart/alternative";
    this.open.open({ type, boundary, charset, alternative, depth });
    return {
      lines: [
        `Content-Type: ${type}; boundary="${boundary.replaceAll(/["\\]/g, String.raw`\$&`)}"`,
      ],
    };
  }

  /**
   * A multipart without any part becomes text. One that is closed at once is empty; its closing
   * line is not text.
   */
  #withoutParts({ type, parameters }: PartFields, bodyStart: number): RewrittenHeader {
    const named = parameters.get("boundary")?.trimEnd() ?? "";
    const without = named === "" ? undefined : this.open.closingLine(named, bodyStart);
    if (
      without === undefined ||
      this.#message.toString("latin1", bodyStart, without.start).trim() !== ""
    )
      this.#warnings.add("no-parts", { values: { type } });
    this.#isShown = true;
    return {
      lines: ["Content-Type: text/plain", `Content-Disposition: ${shownDisposition.body}`],
      without,
    };
  }

  /**
   * Its declared boundary, if its content has it: some are in quotes of another kind. An empty
   * string when there is none.
   */
  #boundaryOf({ parameters }: PartFields, start: number): string {
    const named = parameters.get("boundary")?.trimEnd() ?? "";
    if (named !== "" && this.#boundaries.isUsed(named, start)) return named;
    const guessed = this.#boundaries.guess(start);
    return this.open.isDelimiter(`--${guessed}`) ? "" : guessed;
  }
}

/** Fields by which the HTML refers to an image. */
const identity = (headers: Headers): string[] =>
  ["content-id", "content-location"].flatMap((name) => {
    const value = headers.first(name);
    return value === undefined || value.length > maxContentId ? [] : [`${name}: ${value}`];
  });
