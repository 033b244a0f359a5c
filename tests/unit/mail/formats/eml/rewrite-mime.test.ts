import mailsplit from "@zone-eu/mailsplit";
import fc from "fast-check";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { rewriteMime } from "../../../../../electron/mail/formats/eml/rewrite-mime.ts";
import { readHeaders } from "../../../../../electron/mail/formats/eml/headers.ts";
import { Warnings } from "../../../../../electron/mail/raw-mail.ts";
import { often } from "../../../../support/often.ts";

const line = fc.constantFrom(
  ...[
    "",
    "",
    "text",
    "--",
    "--a",
    "--a ",
    "--a--",
    "--a--",
    "--b",
    "--b--",
    "--b---",
    "--a--b",
    "--c",
    " folded",
  ],
  ..."a b c a--"
    .split(" ")
    .map((boundary) => `Content-Type: multipart/mixed; boundary="${boundary}"`),
  ...[
    "Content-Type: text/plain",
    "Content-Type: text/html",
    "Content-Type: message/rfc822",
    "Content-Type: multipart/digest",
  ],
  ...["Content-Disposition: attachment; filename=a.txt", "Content-Type: multipart/alternative"],
);
const message = fc
  .tuple(fc.array(line, { maxLength: 60 }), fc.constantFrom("\n", "\r\n"))
  .map(([lines, end]) => Buffer.from(["Subject: x", ...lines].join(end)));

/** The parts that mailsplit, mailparser's own splitter, finds in a message. */
async function partsBySplitter(bytes: Buffer): Promise<number> {
  let nodes = 0;
  for await (const chunk of Readable.from([bytes]).pipe(
    new mailsplit.Splitter({ ignoreEmbedded: true }),
  ))
    if ((chunk as { type: string }).type === "node") nodes++;
  return nodes;
}

/** A copy outside of the memory that Node shares among small buffers. */
const apart = (bytes: Buffer): Buffer => Buffer.from(new Uint8Array(bytes).buffer);

function rewritten(bytes: Buffer): { pieces: readonly Buffer[]; parts: number } {
  const pieces = rewriteMime(bytes, readHeaders(bytes, 0, bytes.length), new Warnings());
  return {
    pieces,
    parts: pieces.filter(
      (piece) => piece.toString("latin1").endsWith("\r\n\r\n") && !isFrom(bytes, piece),
    ).length,
  };
}

/** Unchanged pieces are passed on without a copy. */
const isFrom = (bytes: Buffer, piece: Buffer): boolean => piece.buffer === bytes.buffer;

describe("a rewritten message", () => {
  it("has the same parts for mailparser as for us, wherever its delimiters are", async () => {
    await fc.assert(
      fc.asyncProperty(message, async (text) => {
        const { pieces, parts } = rewritten(apart(text));
        expect(await partsBySplitter(Buffer.concat(pieces))).toBe(parts);
      }),
      { numRuns: often(1500) },
    );
  });

  it("passes bodies on without copying them", () => {
    const body = Buffer.alloc(100_000, "x");
    const bytes = apart(
      Buffer.concat([
        Buffer.from("Subject: x\nContent-Type: multipart/mixed; boundary=a\n\n--a\n\n"),
        body,
        Buffer.from("\n--a--\n"),
      ]),
    );
    const shared = rewritten(bytes).pieces.filter((piece) => isFrom(bytes, piece));
    expect(shared.reduce((sum, { length }) => sum + length, 0)).toBeGreaterThan(body.length);
  });
});
