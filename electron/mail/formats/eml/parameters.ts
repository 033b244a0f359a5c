import { withoutTrailing } from "../../../text/trim.ts";
import { decodeText } from "../../charset/charset.ts";
import { maxParameters } from "../../parse-limits.ts";
import { decodeWords } from "../../charset/encoded-words.ts";

/**
 * `text/plain; charset="utf-8"`: the value in lower case, and the decoded parameters by lower-case
 * name.
 */
export type Structured = {
  readonly value: string;
  readonly parameters: ReadonlyMap<string, string>;
};

/** Characters; the longest real ones carry a file name of 255 bytes, percent-encoded. */
const maxFieldLength = 20_000;

/**
 * Reads Content-Type, Content-Disposition and their like: RFC 2045 section 5.1 with the
 * continuations and charsets of RFC 2231, the encoded words in quotes that Outlook and Gmail write
 * (against RFC 2047 section 5), raw 8-bit names, and unquoted values with spaces.
 */
export function parseStructured(field: string | undefined): Structured {
  const [head = "", ...others] = splitParameters((field ?? "").slice(0, maxFieldLength));
  const { value, parameter } = partsOfHead(head);
  const plain = new Map<string, string>();
  const extended = new Map<string, Piece[]>();
  for (const text of [parameter, ...others].slice(0, maxParameters)) {
    const at = text.indexOf("=");
    if (at < 0) continue;
    const name = text.slice(0, at).trim().toLowerCase();
    const given = unquote(text.slice(at + 1).trim());
    const [, base, index, star] = /^([^*]+)\*(?:(\d+)(\*)?)?$/.exec(name) ?? [];
    if (base === undefined) {
      if (!plain.has(name)) plain.set(name, decodeWords(given));
    } else {
      const pieces = extended.get(base) ?? [];
      pieces.push({
        index: Number(index ?? 0),
        encoded: index === undefined || star !== undefined,
        value: given,
      });
      extended.set(base, pieces);
    }
  }
  for (const [name, pieces] of extended) plain.set(name, joinPieces(pieces));
  return { value: value.toLowerCase(), parameters: plain };
}

/**
 * The value, which some mailers quote, and a parameter without a separator before it:
 * `multipart/mixed boundary=b`, or `boundary=b` alone.
 */
function partsOfHead(head: string): { readonly value: string; readonly parameter: string } {
  const equals = head.indexOf("=");
  const end =
    equals < 0 ? head.length : withoutTrailing(head.slice(0, equals).trimEnd(), /\S/).length;
  return { value: head.slice(0, end).replaceAll(/["']/g, "").trim(), parameter: head.slice(end) };
}

type Piece = { readonly index: number; readonly encoded: boolean; readonly value: string };

/**
 * RFC 2231 section 4.1: only the first piece names the charset, and each piece declares for itself
 * whether it is percent-encoded.
 */
function joinPieces(pieces: readonly Piece[]): string {
  const inOrder = pieces.toSorted((a, b) => a.index - b.index);
  const first = inOrder[0];
  const [, charset, rest] =
    (first?.encoded === true ? /^([^']*)'[^']*'(.*)$/s.exec(first.value) : null) ?? [];
  const bytes = inOrder.map((piece) => {
    const value = piece === first ? (rest ?? piece.value) : piece.value;
    return piece.encoded ? percentDecode(value) : Buffer.from(value, "utf8");
  });
  return decodeWords(decodeText(Buffer.concat(bytes), charset).text);
}

function percentDecode(value: string): Buffer {
  const pieces = value.split(/((?:%[0-9a-fA-F]{2})+)/);
  return Buffer.concat(
    pieces.map((piece, index) =>
      index % 2 === 1 ? Buffer.from(piece.replaceAll("%", ""), "hex") : Buffer.from(piece, "utf8"),
    ),
  );
}

/** A file name has no comment, and is often unquoted: `filename=Offer (new).csv`. */
const inName = /^\s*(?:file)?name\s*=/i;

/** It must be within so many characters, because each parenthesis starts a search for it. */
const longestLead = 100;

/** Splits at semicolons outside of quotes and comments; drops the comments. */
function splitParameters(field: string): string[] {
  const parts: string[] = [];
  const lastClose = field.lastIndexOf(")"); // an unclosed parenthesis is part of a name
  let current = "";
  let quoted = false;
  let depth = 0;
  for (let at = 0; at < field.length; at++) {
    const char = field.charAt(at);
    if (quoted && char === "\\") current += char + field.charAt(++at);
    else if (depth === 0 && char === '"') {
      quoted = !quoted;
      current += char;
    } else if (quoted) current += char;
    else if (char === "(" && at < lastClose && !inName.test(current.slice(0, longestLead))) depth++;
    else if (char === ")" && depth > 0) depth--;
    else if (depth > 0) continue;
    else if (char === ";") {
      parts.push(current);
      current = "";
    } else current += char;
  }
  return [...parts, current];
}

/**
 * Unescapes `\"` and `\\` only: names such as `C:\temp\offer.pdf` come unescaped from old Windows
 * mailers.
 */
function unquote(value: string): string {
  const inner = /^"((?:[^"\\]|\\.)*)"?/s.exec(value)?.[1];
  return inner === undefined ? value : inner.replaceAll(/\\(["\\])/g, "$1");
}
