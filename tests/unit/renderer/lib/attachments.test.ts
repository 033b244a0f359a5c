import { describe, expect, it } from "vitest";
import {
  attachmentLimitBytes,
  attachmentLimitCount,
} from "../../../../electron/contract/limits.ts";
import {
  excessOf,
  inGroups,
  isMail,
  loadOf,
  overOf,
  usedOf,
} from "../../../../renderer/lib/attachments.ts";
import { draft, file } from "../../../support/window/world.ts";

const load = (sizes: number[], without: number[] = []) =>
  loadOf(
    draft(1, { attachments: sizes.map((size, n) => file(`${n}.bin`, size)) }),
    new Set(without),
    false,
  );

describe("the attachments of a mail against Zoho's limits", () => {
  it("allows exactly the limit and not a byte more", () => {
    expect(excessOf(load([attachmentLimitBytes - 5, 5]))).toBeUndefined();
    expect(excessOf(load([attachmentLimitBytes, 1]))).toBe(
      "1 byte too much: untick some attachments.",
    );
  });

  it("counts only what is ticked, and names what is left out", () => {
    const some = load([attachmentLimitBytes, 400_000, 12], [0, 2]);
    expect(excessOf(some)).toBeUndefined();
    expect(usedOf(some)).toEqual({ used: "0.4 MB", limit: "10 MB" });
    expect(some.leftOut.map(({ name }) => name)).toEqual(["0.bin", "2.bin"]);
  });

  it("does not show 10 MB of 10 MB for slightly more", () => {
    expect(usedOf(load([attachmentLimitBytes + 20_000]))).toEqual({
      used: "10.02 MB",
      limit: "10 MB",
    });
  });

  it("says how many to untick when there are too many, however small", () => {
    const many = Array.from({ length: attachmentLimitCount + 2 }, () => 10);
    expect(excessOf(load(many))).toBe("22 attachments, but Zoho takes 20: untick 2.");
    expect(excessOf(load(many, [0, 1]))).toBeUndefined();
  });

  it("does not count images that the text shows, and empty files, as Zoho does not", () => {
    const images = Array.from({ length: 25 }, (_, n) =>
      file(`image${n}.png`, 10, { inline: true }),
    );
    const attachments = [...images, file("empty.txt", 0), file("offer.pdf", 10)];
    expect(loadOf(draft(1, { attachments }), new Set(), false)).toMatchObject({
      count: 1,
      tooMany: 0,
    });
    const fit = { remarks: [], isShortened: true, shown: [] };
    const asText = loadOf(draft(1, { attachments }, { fit }), new Set(), false);
    expect(asText).toMatchObject({ count: 26, tooMany: 6 });
  });

  it("counts the pictures embedded in the text, which cannot be unticked", () => {
    const fit = { remarks: [], isShortened: false, shown: [], pictureBytes: 4 };
    const mail = draft(1, { attachments: [file("offer.pdf", attachmentLimitBytes)] }, { fit });
    expect(loadOf(mail, new Set(), false)).toMatchObject({
      parts: [
        { key: 0, name: "offer.pdf", size: attachmentLimitBytes },
        { key: "pictures", size: 4 },
      ],
      count: 1,
      tooManyBytes: 4,
    });
    expect(loadOf(mail, new Set([0]), false)).toMatchObject({
      bytes: 4,
      count: 0,
      tooManyBytes: 0,
    });
  });

  it("counts the original email when it is attached", () => {
    const original = { name: "Offer.eml", size: 1000 };
    const mail = draft(1, { attachments: [file("offer.pdf", 10)] }, { original });
    expect(loadOf(mail, new Set(), false)).toMatchObject({ bytes: 10, count: 1 });
    expect(loadOf(mail, new Set(), true)).toMatchObject({ bytes: 1010, count: 2 });
  });
});

describe("overOf", () => {
  const mebibyte = 1024 * 1024;
  const names = (sizes: number[]) =>
    overOf(load(sizes.map((size) => size * mebibyte))).map(({ name }) => name);

  it("names the fewest files without which the others fit, the largest first", () => {
    expect(names([1, 7, 2, 6])).toEqual(["1.bin"]);
    expect(names([1, 9, 11])).toEqual(["2.bin"]);
    expect(names([6, 9, 6])).toEqual(["1.bin", "0.bin"]);
  });

  it("names none where all fit", () => {
    expect(names([4, 6])).toEqual([]);
  });

  it("never names the pictures in the text, which cannot be left out", () => {
    const fit = { remarks: [], isShortened: false, shown: [], pictureBytes: 9 * mebibyte };
    const mail = draft(1, { attachments: [file("offer.pdf", 2 * mebibyte)] }, { fit });
    expect(overOf(loadOf(mail, new Set(), false)).map(({ key }) => key)).toEqual([0]);
  });
});

describe("inGroups", () => {
  it("puts images of the text after the files, and signatures last, with their positions", () => {
    const attachments = [
      file("logo.png", 1, { inline: true, likelySignature: true }),
      file("a.pdf", 1),
      file("photo.jpg", 1, { inline: true }),
      file("b.pdf", 1),
    ];
    expect(inGroups(attachments).map(([position]) => position)).toEqual([1, 3, 2, 0]);
  });
});

describe("isMail", () => {
  it.each([
    file("Offer", 9, { type: "message/rfc822" }),
    file("Angebot", 9, { type: "message/global" }),
    file("Inner mail.msg", 9, { type: "application/vnd.ms-outlook" }),
    file("OFFER.EML", 9),
    file("template.oft", 9),
    file("12345.partial.emlx", 9),
    file("Inbox.mbox", 9),
  ])("knows $name ($type)", (attachment) => {
    expect(isMail(attachment)).toBe(true);
  });

  it.each([file("offer.pdf", 9), file("eml", 9), file("offer.eml.pdf", 9), file("empty.eml", 0)])(
    "takes $name ($size bytes) for none that could be opened",
    (attachment) => {
      expect(isMail(attachment)).toBe(false);
    },
  );
});
