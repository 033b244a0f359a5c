import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  longName,
  nameAttachments,
  safeName,
} from "../../../../electron/mail/attachments/attachment-names.ts";

describe("safeName", () => {
  it.each([
    ["C:\\temp\\offer.pdf", "offer.pdf"],
    ["../../etc/passwd", "passwd"],
    ["a\u202Efdp.exe", "afdp.exe"],
    ['what? "this": <that>|*.txt', "what_ _this__ _that___.txt"],
    ["aux.txt", "_aux.txt"],
    ["COM1", "_COM1"],
    ["  report.pdf. . ", "report.pdf"],
    ["line\r\nbreak.pdf", "linebreak.pdf"],
    ["Größe 日本.pdf", "Größe 日本.pdf"],
    ["two  spaces.pdf", "two  spaces.pdf"],
    [`offer.pdf${" ".repeat(60)}.exe`, "offer.pdf .exe"],
    ["Gro\u0308ße.pdf", "Gro\u0308ße.pdf"],
    ["👩\u200D💻.png", "👩\u200D💻.png"],
    ["a\tb.txt", "a b.txt"],
  ])("makes %j safe", (name, expected) => {
    expect(safeName(name)).toBe(expected);
  });

  it.each(["", "..", "/", "\u200B", "folder/"])("finds no name in %j", (name) => {
    expect(safeName(name)).toBeUndefined();
  });

  it("shortens a long name and keeps its extension", () => {
    const name = safeName(`${"日".repeat(300)}.pdf`) ?? "";
    expect(name).toMatch(/^日+\.pdf$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(250);
  });
});

describe("longName", () => {
  it("is the whole name of a file that was shortened, without what misleads the eye", () => {
    expect(longName(`${"a".repeat(290)}\u202E.pdf`)).toBe(`${"a".repeat(290)}.pdf`);
    expect(longName(`${"日".repeat(200)}.pdf`)).toBe(`${"日".repeat(200)}.pdf`);
  });

  it("says where its middle is missing", () => {
    const name = longName(`${"a".repeat(400)}${"b".repeat(400)}.pdf`) ?? "";
    expect(name).toMatch(/^a+…b+\.pdf$/);
    expect(name).toHaveLength(300);
  });

  it.each(["offer.pdf", "aux.txt", "", "/", `${"a".repeat(116)}.pdf`])(
    "is none where %j was not shortened",
    (name) => {
      expect(longName(name)).toBeUndefined();
    },
  );
});

describe("nameAttachments", () => {
  it("numbers equal names, in any case, and names nameless attachments", () => {
    const named = (name: string | undefined, type = "application/pdf") => ({ name, type });
    expect(
      nameAttachments([
        named("A.pdf"),
        named("a.pdf"),
        named("a (2).pdf"),
        named(undefined),
        named("", "message/rfc822"),
      ]),
    ).toEqual(["A.pdf", "a (2).pdf", "a (2) (2).pdf", "attachment-4.pdf", "message.eml"]);
  });

  it("leaves the name of a Mac's file to the file, not to what the Mac knows of it", () => {
    const metadata = { name: "a.pdf", type: "application/applefile" };
    const file = { name: "a.pdf", type: "application/pdf" };
    expect(nameAttachments([metadata, file])).toEqual(["._a.pdf", "a.pdf"]);
  });

  it("gives a nameless text part a name that says so", () => {
    const nameless = (type: string) => ({ name: undefined, type });
    const types = ["text/enriched", "text/x-amp-html", "application/x-unknown"];
    expect(nameAttachments(types.map(nameless))).toEqual([
      "attachment-1.txt",
      "amp-version.txt",
      "attachment-3.bin",
    ]);
  });

  it("always returns names that are unique and have no folder", () => {
    const name = fc.option(
      fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("a", "A", "a (2)", "con", "x/y")),
      {
        nil: undefined,
      },
    );
    fc.assert(
      fc.property(fc.array(name, { maxLength: 20 }), (names) => {
        const safe = nameAttachments(names.map((each) => ({ name: each, type: "text/plain" })));
        expect(new Set(safe.map((each) => each.toLowerCase())).size).toBe(names.length);
        for (const each of safe) expect(each).toMatch(/^[^/\\\p{Cc}]+$/u);
      }),
    );
  });
});
