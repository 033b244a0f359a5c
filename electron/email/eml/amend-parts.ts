import { Transform } from "node:stream";
import type { SplitterChunk } from "@zone-eu/mailsplit";
import { maxDepth } from "../limits.ts";
import type { Warnings } from "../raw-mail.ts";
import type { Shown } from "./bodies.ts";
import { bodyCharset } from "./body-charset.ts";
import { Boundaries } from "./boundary.ts";
import { readHeaders, type Headers } from "./headers.ts";
import { isBody, leafFields } from "./leaf-fields.ts";
import { readPartFields, type PartFields } from "./part-fields.ts";

type MimeNode = Extract<SplitterChunk, { type: "node" }>;

/** Ends the reading: mailsplit compares each line that looks like a boundary with the boundaries of all levels. */
export class TooDeep extends Error {
  override readonly name = "TooDeep";
}

/** What is known of a part when its children come. */
type Context = {
  readonly depth: number;
  readonly type: string;
  readonly charset: string | undefined;
  readonly alternative: boolean;
  /** Of a multipart. */
  readonly boundary: string;
};

const outside: Context = { depth: -1, type: "", charset: undefined, alternative: false, boundary: "" };

/**
 * Writes the header of each part anew, between mailsplit (mailparser's own splitter) and mailparser, so that mailparser finds
 * there, in the form that the RFCs give it, what we read in it:
 * - nothing but the fields about the content: all others are read from the original, by read-eml.ts;
 * - a charset that leads to our decoder (body-charset.ts), and a file name in RFC 2231's form;
 * - text parts with a name (Apple Mail, Netscape) as files, which mailparser would only show;
 * - the empty line after the header, where it was missing;
 * - a multipart without any part as the text that it is.
 *
 * @param message the whole of it, to look for boundaries in
 * @param shown filled as the parts go by
 */
export function amendParts(message: Buffer, shown: Shown, warnings: Warnings): Transform {
  const contexts = new WeakMap<MimeNode, Context>();
  const boundaries = new Boundaries(message);
  let at = 0;
  const amend = (node: MimeNode): Buffer => {
    const parent = (node.parentNode === false ? undefined : contexts.get(node.parentNode)) ?? outside;
    if (parent.depth + 1 > maxDepth) throw new TooDeep();
    const block = node.getHeaders();
    if (parent !== outside && parent.boundary === "") {
      contexts.set(node, { ...parent, depth: parent.depth + 1 }); // mailsplit goes by a boundary even where we see none; this is inside of one part for us
      return block;
    }
    at = Math.max(at, message.indexOf(block, at) + block.length);
    const { headers, bodyStart, separated } = readHeaders(block, 0, block.length, parent.charset);
    const fields = readPartFields(headers, parent.type === "multipart/digest" ? "message/rfc822" : "text/plain");
    const context = contextOf(fields, parent, boundaries, at);
    contexts.set(node, context);
    shown.text ||= showsText(fields, context);
    const lines = isMultipart(fields) ? multipartFields(context, warnings) : leafFields(fields, context.alternative);
    const kept = [...lines, ...identity(headers)].map((line) => line.replaceAll(/[\r\n]+/g, " "));
    const rest = separated ? Buffer.alloc(0) : block.subarray(bodyStart);
    return Buffer.concat([Buffer.from(`${kept.join("\r\n")}\r\n\r\n`, "utf8"), rest]);
  };
  return new Transform({
    objectMode: true,
    transform(chunk: SplitterChunk, _encoding, done) {
      try {
        done(null, chunk.type === "node" ? amend(chunk) : chunk);
      } catch (error) {
        done(error instanceof Error ? error : new Error("A part could not be read", { cause: error }));
      }
    },
  });
}

const isMultipart = ({ type }: PartFields): boolean => type.startsWith("multipart/");

/** A multipart without parts is shown as text; mailsplit does not part one with a guessed boundary, so that nobody knows. */
const showsText = (fields: PartFields, { alternative, boundary }: Context): boolean =>
  isMultipart(fields)
    ? boundary === "" || !fields.parameters.has("boundary")
    : fields.type === "text/plain" && isBody(fields, alternative);

function contextOf(fields: PartFields, parent: Context, boundaries: Boundaries, start: number): Context {
  return {
    depth: parent.depth + 1,
    type: fields.type,
    charset: fields.parameters.get("charset") ?? parent.charset,
    alternative: parent.alternative || fields.type === "multipart/alternative",
    boundary: isMultipart(fields) ? boundaryOf(fields, parent, boundaries, start) : "",
  };
}

/** An empty string when there is no boundary to part it by. */
function boundaryOf({ parameters }: PartFields, parent: Context, boundaries: Boundaries, start: number): string {
  const named = parameters.get("boundary")?.trimEnd() ?? "";
  if (named !== "") return boundaries.isUsed(named, start) ? named : "";
  const guessed = boundaries.guess(start);
  return guessed === parent.boundary ? "" : guessed;
}

function multipartFields({ type, boundary }: Context, warnings: Warnings): string[] {
  if (boundary !== "") return [`Content-Type: ${type}; boundary="${boundary.replaceAll(/["\\]/g, String.raw`\$&`)}"`];
  warnings.add("no-parts", `The email says it has parts (${type}), but none can be found; it is shown as plain text.`);
  return [`Content-Type: text/plain; charset=${bodyCharset("text/plain", undefined)}`];
}

const identity = (headers: Headers): string[] =>
  ["content-id", "content-location"].flatMap((name) => {
    const value = headers.first(name);
    return value === undefined ? [] : [`${name}: ${value}`];
  });
