import { describe, expect, it } from "vitest";
import { largestShown } from "../../../electron/contract/attachment-view.ts";
import { pieceBytes } from "../../../electron/contract/limits.ts";
import { AttachmentViews, seenIn } from "../../../electron/workspace/mails/attachment-views.ts";
import { fetchFile, joined } from "../../../renderer/lib/fetch-file.ts";
import { pdf } from "../../support/mails/pdfs.ts";
import { png } from "../../support/mails/pictures.ts";
import { draft, file, uuid } from "../../support/window/world.ts";

const bytesOf = (content: Buffer | string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(content as string, "latin1"));

/** The header of an AVIF file: its brand, and a box that tells a size. */
const avif = (width: number, height: number): Buffer => {
  const size = Buffer.alloc(12);
  size.writeUInt32BE(width, 4);
  size.writeUInt32BE(height, 8);
  const type = Buffer.from("\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf\0\0\0\x14ispe", "latin1");
  return Buffer.concat([type, size]);
};

describe("what is seen in a file", () => {
  it.each([
    ["a PNG", png(4, 3), { kind: "picture", type: "image/png" }],
    ["an AVIF", avif(4000, 3000), { kind: "picture", type: "image/avif" }],
    ["a PDF", pdf({ pages: ["x"] }), { kind: "pdf" }],
    ["a PDF behind other bytes", `\r\n\r\n${"x".repeat(900)}%PDF-1.7`, { kind: "pdf" }],
    ["an SVG", "<svg xmlns='http://www.w3.org/2000/svg'/>", { kind: "none", why: "unreadable" }],
    ["a page", "<html><script>alert(1)</script>", { kind: "none", why: "unreadable" }],
    ["a TIFF", "II*\0\x08\0\0\0", { kind: "none", why: "unreadable" }],
    ["a JPEG without a size", "\xFF\xD8\xFF\xE0", { kind: "none", why: "unreadable" }],
    ["a PNG that would fill memory", hugePng(), { kind: "none", why: "too-large" }],
    ["an AVIF that would", avif(60_000, 60_000), { kind: "none", why: "too-large" }],
  ])("is told by the bytes of %s", (_name, content, seen) => {
    expect(seenIn(bytesOf(content as Buffer))).toMatchObject(seen);
  });
});

/** Its header claims 50,000 × 50,000 pixels. */
function hugePng(): Buffer {
  const bytes = png(4, 3);
  bytes.writeUInt32BE(50_000, 16);
  bytes.writeUInt32BE(50_000, 20);
  return bytes;
}

describe("the attachments of a draft", () => {
  const attachments = [
    // Declared as what they are not.
    file("a.pdf", 90, { type: "application/pdf", sha256: "1".repeat(64) }),
    file("b.png", 90, { type: "image/png", sha256: "2".repeat(64) }),
    file("c.pdf", largestShown + 1, { type: "application/pdf", sha256: "3".repeat(64) }),
    file("d.pdf", 2_500_000, { type: "application/pdf", sha256: "4".repeat(64) }),
  ];
  const long = bytesOf(pdf({ pages: ["x"], catalogue: `/Rest (${"x".repeat(2_500_000)})` }));
  const read: string[] = [];
  const contents = new Map([
    ["1".repeat(64), bytesOf(png(4, 3))],
    ["2".repeat(64), bytesOf("<svg/>")],
    ["4".repeat(64), long],
  ]);
  const views = new AttachmentViews({
    drafts: { get: (id) => (id === uuid(1) ? draft(1, { attachments }) : undefined) },
    spool: {
      read: (sha256) => {
        read.push(sha256);
        return Promise.resolve(contents.get(sha256)!);
      },
    },
  });

  it("are shown as what their bytes are", async () => {
    expect(await views.view(uuid(1), 0)).toEqual({ kind: "picture" });
    expect(await views.picture(uuid(1), 0)).toMatchObject({ type: "image/png" });
    expect(await views.view(uuid(1), 1)).toEqual({ kind: "none", why: "unreadable" });
    expect(await views.picture(uuid(1), 1)).toBeUndefined();
  });

  it("are read once, for what they are and for the window, and then forgotten", async () => {
    const [picture, plan] = [attachments[0]!.sha256, attachments[3]!.sha256];
    read.length = 0;
    await views.view(uuid(1), 0);
    await views.picture(uuid(1), 0);
    expect(await views.view(uuid(1), 3)).toEqual({ kind: "pdf" });
    const got = await fetchFile(async (at) => ({
      ok: true,
      value: { bytes: await views.pieceOfPdf(uuid(1), 3, at) },
    }));
    const pieces = got?.ok === true ? got.value : [];
    expect(read).toEqual([picture, plan]);
    expect(pieces.map(({ buffer }) => buffer.byteLength)).toEqual([
      pieceBytes,
      pieceBytes,
      long.length - 2 * pieceBytes,
    ]);
    expect(Buffer.compare(joined(pieces), long)).toBe(0);
    await views.picture(uuid(1), 0);
    await views.view(uuid(1), 3);
    expect(read).toEqual([picture, plan, picture, plan]);
  });

  it("are handed over in pieces where they are PDFs, and only then", async () => {
    for (const position of [0, 1, 2])
      await expect(views.pieceOfPdf(uuid(1), position, 0)).rejects.toMatchObject({
        problem: { code: "attachment-unknown" },
      });
  });

  it("are not even read where they are too large", async () => {
    read.length = 0;
    expect(await views.view(uuid(1), 2)).toEqual({ kind: "none", why: "too-large" });
    expect(read).toEqual([]);
  });

  it("are those of the draft alone", async () => {
    await expect(views.view(uuid(2), 0)).rejects.toMatchObject({ problem: { code: "draft-gone" } });
    await expect(views.view(uuid(1), 9)).rejects.toMatchObject({
      problem: { code: "attachment-unknown" },
    });
    expect(await views.picture(uuid(2), 0)).toBeUndefined();
  });
});
