import { maxDepth, maxParts } from "../limits.ts";
import type { Warnings } from "../raw-mail.ts";
import { readHeaders, type Headers } from "./headers.ts";
import { parseStructured } from "./parameters.ts";

/** A message or a part of one. Bodies are ranges of the file: nothing is copied before somebody asks for it. */
export type Part = {
  readonly headers: Headers;
  /** MIME type, lower case; `text/plain` where none is given (RFC 2045 section 5.2). */
  readonly type: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** `attachment`, `inline`, another word, or undefined. */
  readonly disposition: string | undefined;
  /** The sender's name for it, undecorated: not yet safe for a disk. */
  readonly fileName: string | undefined;
  /** Content-Transfer-Encoding, lower case. */
  readonly encoding: string;
  /** The bytes between its headers and the next boundary, still encoded. */
  readonly body: Buffer;
  /** Of a multipart; empty for a leaf. */
  readonly children: readonly Part[];
};

/** Reads the structure of a message (RFC 2046), limited in depth and number of parts. What is beyond the limits is left out, with a warning. */
export function readMimeTree(bytes: Buffer, warnings: Warnings): Part {
  const budget = { parts: 0 };
  const read = (start: number, end: number, depth: number, inherited: { type: string; charset: string | undefined }): Part => {
    budget.parts++;
    const { headers, bodyStart, cut } = readHeaders(bytes, start, end, inherited.charset);
    if (cut) warnings.add("headers-cut", "The email's headers are longer than Mailpin reads; the last ones are missing.");
    const type = parseStructured(headers.first("content-type"));
    const name = mediaType(type.value, inherited.type);
    const charset = type.parameters.get("charset") ?? inherited.charset;
    const children = childRanges(bytes, bodyStart, end, name, type.parameters.get("boundary"));
    const kept = admit(children, depth, budget, warnings);
    const childType = name === "multipart/digest" ? "message/rfc822" : "text/plain";
    const disposition = parseStructured(headers.first("content-disposition"));
    return {
      headers,
      type: children.length === 0 && name.startsWith("multipart/") ? withoutParts(name, warnings) : name,
      parameters: type.parameters,
      disposition: /^[a-z][\w.-]*$/.exec(disposition.value)?.[0],
      fileName: disposition.parameters.get("filename") ?? type.parameters.get("name"),
      encoding: /[\w-]+/.exec(headers.first("content-transfer-encoding")?.toLowerCase() ?? "")?.[0] ?? "",
      body: bytes.subarray(bodyStart, end),
      children: kept.map(([from, to]) => read(from, to, depth + 1, { type: childType, charset })),
    };
  };
  return read(0, bytes.length, 0, { type: "text/plain", charset: undefined });
}

type Range = readonly [start: number, end: number];

/** RFC 2045 section 5.2 has plain text where the type cannot be read; a strange word alone is more likely some program's data. */
function mediaType(value: string, fallback: string): string {
  const type = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+/.exec(value.replaceAll(/\s*\/\s*/g, "/"))?.[0];
  if (type !== undefined) return type === "text/text" ? "text/plain" : type;
  return /^x-[\w-]+$/.test(value) ? "application/octet-stream" : fallback;
}

/** A multipart in which no boundary can be found is shown as the text that it is. */
function withoutParts(type: string, warnings: Warnings): string {
  warnings.add("no-parts", `The email says it has parts (${type}), but none can be found; it is shown as plain text.`);
  return "text/plain";
}

function admit(ranges: readonly Range[], depth: number, budget: { parts: number }, warnings: Warnings): readonly Range[] {
  if (ranges.length > 0 && depth >= maxDepth) {
    warnings.add("too-deep", `The email's parts are nested deeper than ${maxDepth} levels; the inner ones were left out.`);
    return [];
  }
  const room = Math.max(0, maxParts - budget.parts);
  if (ranges.length > room) {
    warnings.add("too-many-parts", `The email has more than ${maxParts} parts; the rest was left out.`);
    return ranges.slice(0, room);
  }
  return ranges;
}

/** RFC 2046 section 5.1.1. The line end before a boundary belongs to the boundary. A missing last boundary is forgiven. */
function childRanges(bytes: Buffer, start: number, end: number, type: string, boundary: string | undefined): Range[] {
  if (!type.startsWith("multipart/")) return [];
  const delimiter =
    boundary === undefined || boundary === "" ? guessDelimiter(bytes, start, end) : Buffer.from(`--${boundary}`, "utf8");
  if (delimiter === undefined) return [];
  const ranges: Range[] = [];
  let from = -1;
  for (const { at, next, closes } of delimiterLines(bytes, start, end, delimiter)) {
    if (from >= 0) ranges.push([from, Math.max(from, lineEndBefore(bytes, at))]);
    from = closes ? -1 : next;
    if (closes || ranges.length > maxParts) break;
  }
  if (from >= 0 && from < end) ranges.push([from, end]);
  return ranges;
}

function* delimiterLines(bytes: Buffer, start: number, end: number, delimiter: Buffer) {
  let at = bytes.indexOf(delimiter, start);
  while (at >= 0 && at < end) {
    const atLineStart = at === start || bytes[at - 1] === 0x0a;
    const feed = bytes.indexOf(0x0a, at);
    const lineEnd = feed < 0 || feed >= end ? end : feed;
    const rest = atLineStart
      ? bytes.toString("latin1", at + delimiter.length, Math.min(lineEnd, at + delimiter.length + 200))
      : "";
    // RFC 2046: only white space may follow, so that a boundary which starts with another one is not mistaken for it.
    const match = atLineStart ? /^(--)?[ \t]*\r?$/.exec(rest) : null;
    if (match !== null) yield { at, next: Math.min(end, lineEnd + 1), closes: match[1] !== undefined };
    at = bytes.indexOf(delimiter, at + delimiter.length);
  }
}

function lineEndBefore(bytes: Buffer, at: number): number {
  if (bytes[at - 1] !== 0x0a) return at;
  return bytes[at - 2] === 0x0d ? at - 2 : at - 1;
}

/** A multipart without the parameter: its first line that looks like a boundary is one, if it is there twice. */
function guessDelimiter(bytes: Buffer, start: number, end: number): Buffer | undefined {
  const head = bytes.toString("latin1", start, Math.min(end, start + 4096));
  const line = /^--[^\s-]\S{0,68}(?=[ \t]*\r?$)/m.exec(head)?.[0];
  if (line === undefined) return undefined;
  const delimiter = Buffer.from(line, "latin1");
  const first = bytes.indexOf(delimiter, start);
  const second = bytes.indexOf(delimiter, first + delimiter.length);
  return second >= 0 && second < end ? delimiter : undefined;
}
