import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { previewOfHtml } from "../../../../../electron/mail/content/preview.ts";
import { bareHtml } from "../../../../../electron/mail/content/pictures/data-pictures.ts";
import { showMail } from "../../../../../electron/mail/show.ts";
import { parsed } from "../../../../support/mails/parsed.ts";
import { bytesOf } from "../../../../support/mails/mails.ts";
import { png } from "../../../../support/mails/pictures.ts";
import { often } from "../../../../support/often.ts";

const logo = png(120, 40);
const dataUrl = (bytes: Uint8Array, type = "image/png") =>
  `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
const start = (hex: string) =>
  Buffer.concat([Buffer.from(hex.replaceAll(" ", ""), "hex"), bytesOf(50, hex)]);
const long = dataUrl(png(300, 300, 7), "image/svg+xml") + "A".repeat(2_000);

describe("a picture embedded in the HTML", () => {
  it("is replaced by a short address, and returned with its bytes, size, hash and a name", () => {
    const { html, pictures } = bareHtml(`<p>Hi<img alt="Logo" src="${dataUrl(logo)}" width=9></p>`);
    expect(html).toBe(`<p>Hi<img alt="Logo" src="picture:1" width=9></p>`);
    expect(pictures).toEqual([
      {
        name: "picture-1.png",
        type: "image/png",
        size: logo.byteLength,
        sha256: createHash("sha256").update(logo).digest("hex"),
        address: "picture:1",
        bytes: logo,
      },
    ]);
  });

  const base64 = logo.toString("base64");
  it.each([
    ["without quotes", `<img src=data:image/png;base64,${base64}>`],
    ["in single quotes and capitals", `<IMG SRC='DATA:IMAGE/PNG;BASE64,${base64}'/>`],
    ["folded", `<img src="data:image/png;base64,\r\n${base64.replaceAll(/.{40}/g, "$&\r\n ")}">`],
    ["percent-encoded", `<img src="data:image/png;base64,${encodeURIComponent(base64)}">`],
    [
      "with entities",
      `<img src="data&colon;image/png;base64,${base64.replaceAll("+", "&#43;").replaceAll("=", "&#x3D;")}">`,
    ],
    [
      "in escapes",
      `<img src="data:image/png,${[...logo].map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join("")}">`,
    ],
    ["under a wrong type", `<img src="data:image/jpg;base64,${base64}">`],
    ["without a type", `<img src="data:;base64,${base64}">`],
    [
      "in an element that browsers take for an img",
      `<image src="data:image/png;base64,${base64}">`,
    ],
    [
      "after a hidden bracket",
      `<p title="<img src='x'>"><img src="data:image/png;base64,${base64}">`,
    ],
  ])("is found %s", (_, html) => {
    const bare = bareHtml(`<p>a</p>${html}<p>b</p>`);
    expect(bare.html).toMatch(/^<p>a<\/p>.*\bsrc="picture:1".*<p>b<\/p>$/is);
    expect(bare.html).not.toMatch(/data:/i);
    expect(bare.pictures.map(({ bytes }) => bytes)).toEqual([logo]);
  });

  it.each([
    ["png", "image/png", logo],
    ["jpg", "image/jpeg", start("ffd8ff e0")],
    ["gif", "image/gif", start("474946383961")],
    ["webp", "image/webp", start("52494646 24000000 57454250")],
    ["bmp", "image/bmp", start("424d 36000000 00000000")],
    ["avif", "image/avif", start("0000001c 6674797061766966")],
  ])("can be a .%s", (ending, type, bytes) => {
    expect(bareHtml(`<img src="${dataUrl(bytes, "x/y")}">`).pictures).toMatchObject([
      { name: `picture-1.${ending}`, type },
    ]);
  });

  it.each([
    [
      "a document of its own",
      "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><script>x()</script></svg>",
    ],
    ["no picture at all", "data:image/png;base64,AAAA"],
    ["a page", "data:text/html,<script>x()</script>"],
    ["broken", `data:image/png;base64,${logo.toString("base64").replace("AA", "A?A")}`],
    ["empty", "data:"],
  ])("is none when it is %s", (_, address) => {
    expect(bareHtml(`<img src="${address}">`)).toEqual({
      html: `<img src="data:,">`,
      pictures: [],
    });
  });

  it("is kept once, however often it is shown", () => {
    const { html, pictures } = bareHtml(
      `<img src="${dataUrl(logo)}"><img src="${dataUrl(png(9, 9))}"><img src=${dataUrl(logo)}>`,
    );
    expect(html).toBe(`<img src="picture:1"><img src="picture:2"><img src="picture:1">`);
    expect(pictures).toHaveLength(2);
  });

  it("is left out when it is larger than Zoho's limit, or one of too many", () => {
    const large = Buffer.concat([logo, Buffer.alloc(10 * 1024 * 1024)]);
    expect(bareHtml(`<img src="${dataUrl(large)}"><img src="${dataUrl(logo)}">`)).toMatchObject({
      html: `<img src="data:,"><img src="picture:1">`,
      pictures: [{ size: logo.byteLength }],
    });
    const gifs = Array.from(
      { length: 300 },
      (_, n) => `<img src="${dataUrl(Buffer.from(`GIF89a${n}`))}">`,
    );
    const { html, pictures } = bareHtml(gifs.join(""));
    expect(pictures).toHaveLength(200);
    expect(html.match(/picture:/g)).toHaveLength(200);
    expect(html.match(/data:,/g)).toHaveLength(100);
  });

  it("is left out when all of them exceed the memory limit", () => {
    const photos = Array.from({ length: 8 }, (_, n) =>
      Buffer.concat([logo, Buffer.alloc(9_500_000, n)]),
    );
    expect(
      bareHtml(photos.map((photo) => `<img src="${dataUrl(photo)}">`).join("")).pictures,
    ).toHaveLength(7);
  });
});

describe("other content embedded in HTML", () => {
  it.each([
    [`<a href="${long}">x</a>`, `<a href="data:,">x</a>`],
    [`<td background='${long}'>`, `<td background="data:,">`],
    [`<source srcset="${long} 1x">`, `<source srcset="data:,">`],
    [
      `<p style="color:red;background:url(${long}) &quot;x&quot;">`,
      `<p style="color:red;background:url(data:,) &quot;x&quot;">`,
    ],
    [`<p style='background:url("${long}a)b")'>`, `<p style="background:url(data:,)">`],
  ])("goes when it is long: %#", (html, bare) => {
    expect(bareHtml(html)).toEqual({ html: bare, pictures: [] });
  });

  it.each([
    `<img src="cid:logo" alt="${long}" title="${long}">`,
    `<img src="cid:logo" alt="data:image/png;base64,AAAA" title="Data: see below">`,
    `<p style="background:url(data:image/gif;base64,R0lGODlh)">write &lt;img src="data:image/png;base64,AAAA"&gt;</p>`,
    `<!-- <img src="data:image/png;base64,AAAA"> --><script>"<img src='data:image/png;base64,AAAA'>"</script>`,
    `<p>data:image/png;base64,AAAA`,
    `<img src="data:image/png;base64,AAAA`,
  ])("stays when it is short, or nothing that loads: %#", (html) => {
    expect(bareHtml(html)).toEqual({ html, pictures: [] });
  });
});

describe("HTML without its pictures", () => {
  const piece = fc.constantFrom(
    ...[
      "<img ",
      "<p ",
      "<image ",
      "<a ",
      'src="',
      "src='",
      "src=",
      "SRC = ",
      'href="',
      'style="',
      'alt="',
      "x ",
    ],
    ...[
      dataUrl(logo),
      "data:image/png;base64,AAAA",
      "dAtA:,%4",
      "da\tta:,",
      "data&#58;,",
      "url(",
      "data:",
      long,
    ],
    ...[
      '"',
      "'",
      ">",
      "/>",
      " ",
      "<",
      "&quot;",
      "&",
      "</p>",
      "<!--",
      "-->",
      "<style>",
      "</style>",
      "<script>",
      "</script>",
      "İ",
    ],
    ...[
      `<img src="${dataUrl(logo)}"`,
      `<img alt=x src='${dataUrl(logo)}'>`,
      `<img src=${dataUrl(logo)}>`,
      `<image src="${long}">`,
    ],
    ...[
      `<p style="color:red;background:url(${long});margin:1px"`,
      `<a href=${long} title="x">`,
      `<td style='margin:"${long}'>`,
    ],
    ...["words", "<svg>", "</svg>", "<title>", "<form>", "\0"],
  );

  it("looks the same as before, except for the pictures, for any HTML", () => {
    const shown = (html: string) => previewOfHtml(html, () => undefined);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join("");
        expect(shown(bareHtml(html).html)).toEqual(shown(html));
      }),
      { numRuns: often(3_000) },
    );
  });

  it("is not changed again", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { html } = bareHtml(pieces.join(""));
        expect(bareHtml(html)).toEqual({ html, pictures: [] });
      }),
      { numRuns: often(1_000) },
    );
  });
});

describe("a mail with pictures in its HTML", () => {
  const photo = Buffer.concat([png(800, 600), bytesOf(3_000_000, "photo")]);
  const html = `<p>Hello Sam</p><img src="${dataUrl(photo)}" alt="The roof"><p>Best, Ana</p>`;
  const lines = ["From: a@b.example", "Content-Type: text/html", "", html];

  it("is read unchanged: with its whole HTML, and no additional attachment", async () => {
    const { email } = await parsed(lines);
    expect(email).toMatchObject({
      html,
      text: "Hello Sam\n\nBest, Ana",
      attachments: [],
      warnings: [],
    });
  });

  it("shows them, although its HTML is over the length limit", async () => {
    expect(html.length).toBeGreaterThan(4_000_000);
    const mail = await parsed(lines);
    const { preview, warnings } = showMail(mail);
    const [sha256] = [...mail.files.keys()];
    expect(preview).toEqual({
      html: `<p>Hello Sam</p><img src="${sha256!}" alt="The roof" /><p>Best, Ana</p>`,
      remoteImages: 0,
    });
    expect(warnings).toEqual([]);
    expect(mail.files.get(sha256!)).toEqual(photo);
  });

  it("is not mistaken for an attachment with the same address", async () => {
    const related = await parsed([
      "From: a@b.example",
      "Content-Type: multipart/related; boundary=b",
      "",
      `--b\r\nContent-Type: text/html\r\n\r\n<img src="picture:1"><img src="${dataUrl(logo)}">`,
      "--b\r\nContent-Type: image/png\r\nContent-Location: picture:1\r\n\r\nanother",
      "--b--",
    ]);
    const sha256 = createHash("sha256").update(logo).digest("hex");
    expect(showMail(related).preview.html).toBe(`<img src="${sha256}" /><img src="${sha256}" />`);
  });
});
