import { describe, expect, it } from "vitest";
import { tag } from "../../../../../electron/mail/formats/msg/properties.ts";
import {
  msgFile,
  type MsgItem,
  type MsgMessage,
  type Values,
} from "../../../../support/mails/msg-file.ts";
import { packaged } from "../../../../support/mails/ole-package.ts";
import { attachedText, parsed } from "../../../../support/mails/parsed.ts";
import {
  clsid,
  writeCompoundFile,
  type Content,
} from "../../../../../electron/mail/formats/msg/write-compound-file.ts";
import { inWords } from "../../../../support/said.ts";

const withAttachments = (...attachments: MsgItem[]) => parsed(msgFile({ values: {}, attachments }));

/** An attachment of a kind (PidTagAttachMethod). */
const item = (method: number, values: Values, more: Omit<MsgItem, "values"> = {}): MsgItem => ({
  values: { [tag.attachMethod]: { integer: method }, ...values },
  ...more,
});
const named = (name: string) => ({ [tag.attachLongFilename]: { string: name } });
const data = (text: string) => ({
  [tag.attachDataBinary]: { binary: Buffer.from(text, "latin1") },
});

describe("an attachment that is only a link", () => {
  const path = (target: string) => ({ [tag.attachLongPathname]: { string: target } });

  it.each([
    [2, "\\\\server\\offers\\Plan 3.docx", "“Plan 3.docx” (on a file server)"],
    [3, "file://server/offers/Plan.docx", "“Plan.docx” (on a file server)"],
    [4, "C:\\Users\\ana\\Plan.docx", "“Plan.docx” (on the sender's computer)"],
    [
      7,
      "https://ana-my.sharepoint.com/personal/ana/Plan%20%C3%BC.docx?web=1",
      "“Plan ü.docx” (in OneDrive)",
    ],
    [7, "https://1drv.ms/x/s!AbC", "“s!AbC” (in OneDrive)"],
    [7, "https://ana.sharepoint.com/sites/x/Plan.docx", "“Plan.docx” (in SharePoint)"],
    [7, "https://files.example/100%/Plan.docx", "“Plan.docx” (on the web)"],
  ])("by method %i to %s is named in a warning", async (method, target, described) => {
    const { email } = await withAttachments(item(method, path(target)));
    expect(email.attachments).toEqual([]);
    expect(inWords(email).warnings).toMatchObject([
      { code: "attachment-linked", message: expect.stringContaining(described) as string },
    ]);
  });

  it("is named by its own name rather than by its path", async () => {
    const { email } = await withAttachments(
      item(7, { ...named("Plan.docx"), ...path("https://1drv.ms/x/s!AbC") }),
    );
    expect(inWords(email).warnings[0]?.message).toContain("“Plan.docx” (in OneDrive)");
  });

  it("shares a warning with the other links; a long list is cut", async () => {
    const links = Array.from({ length: 12 }, (_, index) => item(2, path(`C:\\${index}.txt`)));
    const { email } = await withAttachments(...links);
    expect(email.warnings).toHaveLength(1);
    expect(inWords(email).warnings[0]?.message).toMatch(
      /“0\.txt”.*“3\.txt”[^“]*and 8 more are not in this email/,
    );
  });

  it("is an ordinary file when its bytes are there", async () => {
    const mail = await withAttachments(
      item(2, { ...path("C:\\a.txt"), ...named("a.txt"), ...data("here") }),
    );
    expect(attachedText(mail, 0)).toBe("here");
    expect(mail.email.warnings).toEqual([]);
  });

  it.each(["", "https://[", "//", "file:", "\\\\", "https://a.example/%"])(
    "handles the target %j",
    async (target) => {
      const { email } = await withAttachments(item(7, path(target)));
      expect(email.warnings.map(({ code }) => code)).toEqual(["attachment-linked"]);
    },
  );
});

const bitmap = (bits: number, colours: Buffer, pixels: Buffer): Buffer => {
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(2, 4);
  header.writeInt32LE(1, 8);
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(bits, 14);
  return Buffer.concat([header, colours, pixels]);
};

describe("an OLE object", () => {
  const ole = (object: Content, name = "Object") =>
    withAttachments(item(6, { [tag.displayName]: { string: name } }, { object }));
  const zip = (entry: string) =>
    Buffer.from(
      `PK\x03\x04${"\0".repeat(22)}${String.fromCharCode(entry.length)}\0\0\0${entry}`,
      "latin1",
    );

  it("made by the packager is the file in it, under its own name", async () => {
    const native = packaged(
      { label: "prices.csv", path: "C:\\Users\\ana\\prices.csv" },
      Buffer.from("a;b"),
    );
    const mail = await ole({ "\u0001Ole10Native": native }, "Package");
    expect(mail.email.attachments).toMatchObject([{ name: "prices.csv", type: "text/csv" }]);
    expect(attachedText(mail, 0)).toBe("a;b");
    expect(mail.email.warnings).toEqual([]);
  });

  it("made by the packager is not named after its icon", async () => {
    const native = packaged(
      { label: "Prices Oct 02.pdf", path: "C:\\WINNT\\system32\\SHELL32.DLL" },
      Buffer.from("%PDF-1.2"),
    );
    expect((await ole({ "\u0001Ole10Native": native })).email.attachments).toMatchObject([
      { name: "Prices Oct 02.pdf" },
    ]);
  });

  it("made by a newer packager has its name in Unicode", async () => {
    const native = packaged(
      { label: "???.csv", path: "C:\\???.csv", wide: "価格表.csv" },
      Buffer.from("a;b"),
    );
    const { email } = await ole({ "\u0001Ole10Native": native });
    expect(email.attachments).toMatchObject([{ name: "価格表.csv", size: 3 }]);
  });

  it.each([
    [
      "a picture of Paint",
      { "\u0001Ole10Native": Buffer.from(`\x20\0\0\0BM\x20\0\0\0\0\0\0\0rest`, "latin1") },
      "image/bmp",
      "bmp",
    ],
    ["a Word document of today", { Package: zip("word/document.xml") }, /wordprocessingml/, "docx"],
    ["an Excel workbook of today", { Package: zip("xl/workbook.xml") }, /spreadsheetml/, "xlsx"],
    ["a presentation of today", { Package: zip("ppt/presentation.xml") }, /presentationml/, "pptx"],
    [
      "an OpenOffice text",
      { EmbeddedOdf: zip("mimetypeapplication/vnd.oasis.opendocument.text") },
      "application/vnd.oasis.opendocument.text",
      "odt",
    ],
    ["a PDF of Acrobat", { CONTENTS: Buffer.from("%PDF-1.7 ") }, "application/pdf", "pdf"],
    [
      "a picture file",
      { CONTENTS: Buffer.from("\x89PNG\r\n\x1A\n", "latin1") },
      "image/png",
      "png",
    ],
    ["a metafile", { CONTENTS: Buffer.from("\xD7\xCD\xC6\x9A", "latin1") }, "image/wmf", "wmf"],
    ["what nobody knows", { CONTENTS: Buffer.from("?") }, "application/octet-stream", "bin"],
  ])("that holds %s is that file", async (_, object, type, ending) => {
    const { email } = await ole(object, "Sketch");
    expect(email.attachments).toMatchObject([
      { name: `Sketch.${ending}`, type: expect.stringMatching(type) as string },
    ]);
    expect(email.warnings).toEqual([]);
  });

  it("that holds a bitmap without a file header is a .bmp file", async () => {
    const dib = bitmap(8, Buffer.alloc(4 * 256, 7), Buffer.from("pixl"));
    const mail = await ole({ CONTENTS: dib }, "Picture (Device Independent Bitmap)");
    expect(mail.email.attachments).toMatchObject([
      { name: "Picture (Device Independent Bitmap).bmp", type: "image/bmp", size: dib.length + 14 },
    ]);
    const file = Buffer.from([...mail.files.values()][0] ?? []);
    expect(file.toString("latin1", 0, 2)).toBe("BM");
    expect(file.subarray(file.readUInt32LE(10)).toString()).toBe("pixl");
  });

  it("that holds a document of older Office programs is a compound file of its own, with its class and all its streams", async () => {
    const word = Buffer.from("0609020000000000c000000000000046", "hex");
    const inner = {
      Tables: { t: Buffer.from("table") },
      WordDocument: Buffer.alloc(5000, "w"),
      [clsid]: word,
    };
    const mail = await ole(inner, "Letter");
    expect(mail.email.attachments).toMatchObject([
      { name: "Letter.doc", type: "application/msword" },
    ]);
    const file = Buffer.from([...mail.files.values()][0] ?? []);
    const directory = (file.readInt32LE(48) + 1) * 512;
    expect(file.subarray(directory + 80, directory + 96)).toEqual(word);
    expect(file.includes("table")).toBe(true);
    expect(file.includes(inner.WordDocument)).toBe(true);
  });

  it("that is stored as bytes instead of a storage is opened, too", async () => {
    const object = writeCompoundFile({ CONTENTS: Buffer.from("%PDF-1.7 ") });
    const { email } = await withAttachments(
      item(6, {
        [tag.displayName]: { string: "Scan" },
        [tag.attachDataBinary]: { binary: object },
      }),
    );
    expect(email.attachments).toMatchObject([{ name: "Scan.pdf", type: "application/pdf" }]);
  });

  it.each([
    [
      "only its own program can open",
      { "Equation Native": Buffer.from("x"), "\u0001Ole": Buffer.alloc(20) },
    ],
    ["has nothing in it", {}],
    [
      "packs a file that is cut off",
      {
        "\u0001Ole10Native": packaged({ label: "a", path: "a" }, Buffer.from("abc")).subarray(
          0,
          -1,
        ),
      },
    ],
    ["packs nothing", { "\u0001Ole10Native": Buffer.alloc(2) }],
  ])("that %s is named in a warning", async (_, object) => {
    const { email } = await ole(object, "Equation 3.0");
    expect(email.attachments).toEqual([]);
    expect(inWords(email).warnings).toMatchObject([
      {
        code: "attachment-object",
        message: expect.stringContaining("“Equation 3.0” is part of this email") as string,
      },
    ]);
  });
});

describe("an image", () => {
  const image = (values: Values) =>
    item(1, { ...named("chart.png"), ...data("picture"), ...values });
  const read = (html: string, values: Values) =>
    parsed(
      msgFile({
        values: { [tag.html]: { binary: Buffer.from(html) } },
        attachments: [image(values)],
      }),
    );
  const hidden = { [tag.attachmentHidden]: { flag: true } };

  it.each([
    ["its content id", '<img src="cid:c@1">', { [tag.attachContentId]: { string: "<c@1>" } }],
    [
      "its location",
      '<img src="pics/c.png">',
      { [tag.attachContentLocation]: { string: "pics/c.png" } },
    ],
    ["its name, if it is hidden", '<img src="chart.png">', hidden],
  ])("that the HTML calls by %s is inline", async (_, html, values) => {
    expect((await read(html, values)).email.attachments).toMatchObject([
      { name: "chart.png", inline: true },
    ]);
  });

  it.each([
    ["is hidden but not shown", "<p>Hello</p>", hidden],
    ["has the name of another picture", '<img src="chart.png">', {}],
  ])("that %s is an attachment", async (_, html, values) => {
    expect((await read(html, values)).email.attachments).toMatchObject([
      { name: "chart.png", inline: false },
    ]);
  });
});

describe("an attached message", () => {
  const subject = (text: string) => ({
    [tag.subject]: { string: text },
    [tag.body]: { string: `Body of ${text}` },
  });
  const file = (name: string) => item(1, { ...named(name), ...data(name) });
  const attached = (embedded: MsgMessage) => item(5, {}, { embedded });
  const deep: MsgMessage = {
    values: subject("first"),
    attachments: [
      file("1.txt"),
      attached({
        values: subject("second"),
        attachments: [
          file("2.txt"),
          attached({
            values: subject("third"),
            attachments: [file("3.txt"), attached({ values: subject("fourth") })],
          }),
        ],
      }),
    ],
  };

  it("is a mail of its own, at any depth", async () => {
    let mail = await parsed(msgFile(deep));
    for (const [subjectNow, names] of [
      ["first", ["1.txt", "second.msg"]],
      ["second", ["2.txt", "third.msg"]],
      ["third", ["3.txt", "fourth.msg"]],
    ] as const) {
      expect(mail.email).toMatchObject({
        subject: subjectNow,
        text: `Body of ${subjectNow}`,
        warnings: [],
      });
      expect(mail.email.attachments.map(({ name }) => name)).toEqual(names);
      expect(attachedText(mail, 0)).toBe(names[0]);
      mail = await parsed(
        mail.files.get(mail.email.attachments[1]?.sha256 ?? "") ?? Buffer.alloc(0),
      );
    }
    expect(mail.email).toMatchObject({ format: "msg", subject: "fourth", attachments: [] });
  });

  it("has the same bytes at every reading, because they identify it", async () => {
    const bytes = msgFile(deep);
    const [first, second] = [await parsed(bytes), await parsed(Buffer.from(bytes))];
    expect(first.email.attachments).toEqual(second.email.attachments);
  });

  it("gets the names of named properties from the outer file", async () => {
    const names = Buffer.from("names of properties, kept once");
    const content: Content = {
      "__properties_version1.0": Buffer.alloc(32),
      "__nameid_version1.0": { "__substg1.0_00040102": names },
      "__attach_version1.0_#00000000": {
        "__properties_version1.0": Buffer.alloc(8),
        "__substg1.0_3701000D": {
          "__properties_version1.0": Buffer.alloc(24),
          "__substg1.0_0037001F": Buffer.from("Hi", "utf16le"),
        },
      },
    };
    const outer = await parsed(writeCompoundFile(content));
    const inner = Buffer.from([...outer.files.values()][0] ?? []);
    expect(inner.includes(names)).toBe(true);
    expect((await parsed(inner)).email).toMatchObject({ subject: "Hi", warnings: [] });
  });
});

describe("the type of an attachment", () => {
  it.each([
    ["prices.xlsx", "", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["card.vcf", "", "text/vcard"],
    ["PHOTO.JPG", "application/octet-stream", "image/jpeg"],
    ["letter.pdf", "Application/X-Own", "application/x-own"],
    ["constructor", "", "application/octet-stream"],
    ["x.__proto__", "constructor", "constructor"],
  ])("of %s, said to be %j, is %s", async (name, said, type) => {
    const { email } = await withAttachments(
      item(1, { ...named(name), ...data("x"), [tag.attachMimeTag]: { string: said } }),
    );
    expect(email.attachments).toMatchObject([{ type }]);
  });

  it("gives it an extension when it has no name", async () => {
    const { email } = await withAttachments(
      item(1, { ...data("x"), [tag.attachMimeTag]: { string: "constructor" } }),
    );
    expect(email.attachments).toMatchObject([{ name: "attachment-1.bin" }]);
  });
});
