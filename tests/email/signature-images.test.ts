import { describe, expect, it } from "vitest";
import { pictureSize } from "../../electron/email/picture-size.ts";
import { mail } from "../support/mails.ts";
import { parsed } from "../support/parsed.ts";
import { png } from "../support/pictures.ts";

const picture = (filename: string, content: Buffer, cid: string) => ({ filename, content, contentType: "image/png", cid });

/** Which attachments of a mail are inline, and which are taken for a signature. */
async function marks(html: string, attachments: ReturnType<typeof picture>[]) {
  const { email } = await parsed((await mail("a.eml", { html, attachments })).bytes);
  return Object.fromEntries(
    email.attachments.map(({ name, inline, likelySignature }) => [
      name,
      `${inline ? "inline" : "file"}${likelySignature ? ", signature" : ""}`,
    ]),
  );
}

const logo = picture("logo.png", png(200, 60), "logo@x");
const photo = picture("photo.png", png(800, 600), "photo@x");
const words = "A sentence of about fifty characters, more or less. ";

describe("a picture in a mail", () => {
  it("is a signature when it is small and at the end of the message", async () => {
    expect(await marks(`<p>Hi Sam</p><p>Best, Ana</p><img src="cid:logo@x">`, [logo])).toEqual({
      "logo.png": "inline, signature",
    });
  });
  it("is a signature at the end of the newest message, whatever is quoted below", async () => {
    const quoted = `<blockquote type="cite">${`<p>${words}</p>`.repeat(40)}</blockquote>`;
    expect(await marks(`<p>Hi</p><img src="cid:logo@x">${quoted}`, [logo])).toEqual({ "logo.png": "inline, signature" });
  });
  it("is a signature when it is small and in an older message", async () => {
    const quoted = `<p>Hi</p><blockquote type="cite"><img src="cid:logo@x">${`<p>${words}</p>`.repeat(40)}</blockquote>`;
    expect(await marks(quoted, [logo])).toEqual({ "logo.png": "inline, signature" });
  });
  it("is none when the message goes on below it, or has no words before it", async () => {
    expect(await marks(`<p>See</p><img src="cid:logo@x">${`<p>${words}</p>`.repeat(10)}`, [logo])).toEqual({
      "logo.png": "inline",
    });
    expect(await marks(`<img src="cid:logo@x"><p>Bye</p>`, [logo])).toEqual({ "logo.png": "inline" });
  });
  it("is none when it is large, wherever it is", async () => {
    expect(
      await marks(`<p>Hi</p><img src="cid:photo@x"><blockquote type="cite"><img src="cid:photo@x"></blockquote>`, [photo]),
    ).toEqual({
      "photo.png": "inline",
    });
  });
  it("is one when it is an icon, or a pixel that counts readers", async () => {
    const icon = picture("icon.png", png(32, 32), "icon@x");
    const pixel = picture("pixel.png", png(1, 1), "pixel@x");
    expect(await marks(`<img src="cid:icon@x"><img src="cid:pixel@x">${`<p>${words}</p>`.repeat(10)}`, [icon, pixel])).toEqual({
      "icon.png": "inline, signature",
      "pixel.png": "inline, signature",
    });
  });
  it("is one when Outlook carried it along from an older message and nothing shows it", async () => {
    const along = [picture("image003.png", png(120, 40), "i3@x"), picture("diagram.png", png(120, 40), "d@x")];
    expect(await marks(`<p>Hi</p>`, along)).toEqual({ "image003.png": "file, signature", "diagram.png": "file" });
  });
});

describe("an attachment is inline", () => {
  const one = [picture("a.png", png(300, 300), "a%1@x")];
  it.each([
    [`<img src="cid:a%251@X">`, "percent-encoded, in another case"],
    [`<img srcset="x.png 1x, cid:a%251@x 2x">`, "in a set"],
    [`<table background="cid:a%251@x"><tr><td>x</td></tr></table>`, "as a background"],
    [`<div style="background-image: url('cid:a%251@x')">x</div>`, "by a style"],
    [`<style>p { background: url(cid:a%251@x) }</style><p>x</p>`, "by a style sheet"],
    [
      `<!--[if gte vml 1]><v:imagedata src="cid:a%251@x"/><![endif]--><![if !vml]><img src="cid:a%251@x"><![endif]>`,
      "in what browsers show instead of VML",
    ],
  ])("when the HTML shows it: %s (%s)", async (html) => {
    expect(await marks(`<p>Hi</p>${html}`, one)).toEqual({ "a.png": "inline" });
  });
  it.each([
    `<a href="cid:a%251@x">link</a>`,
    `<!--[if gte vml 1]><v:imagedata src="cid:a%251@x"/><![endif]-->`,
    `<p>write src="cid:a%251@x"</p>`,
    `<p>nothing</p>`,
  ])("not when it only names it: %s", async (html) => {
    expect(await marks(html, one)).toEqual({ "a.png": "file" });
  });
});

it("reads a mail whose HTML names a million images in a set, in bounded time", async () => {
  const some = Array.from({ length: 300 }, (_, n) => picture(`${n}.png`, png(20, 20), `i${n}`));
  const html = `<img srcset="${"a ,".repeat(900_000)}">${some.map((_, n) => `<p>word<img src="cid:i${n}"></p>`).join("")}`;
  const started = performance.now();
  expect(Object.values(await marks(html, some)).every((mark) => mark === "inline, signature")).toBe(true);
  expect(performance.now() - started).toBeLessThan(4000);
});

describe("pictureSize", () => {
  const bytes = (hex: string) => Buffer.from(hex.replaceAll(" ", ""), "hex");
  it.each([
    ["PNG", png(640, 480)],
    ["GIF", bytes("474946383961 8002 e001 00 00 00")],
    ["JPEG with other segments before", bytes("ffd8 ffe0 0010 4a46494600010100000100010000 ffc0 0011 08 01e0 0280 03")],
    ["progressive JPEG", bytes("ffd8 ff ffc2 0011 08 01e0 0280 03")],
    ["BMP", bytes("424d 00000000 00000000 00000000 28000000 80020000 20feffff 0100")],
    ["WebP, extended", bytes("52494646 00000000 57454250 56503858 0a000000 00000000 7f0200 df0100")],
    [
      "WebP, lossless",
      bytes(
        `52494646 00000000 57454250 5650384c 00000000 2f ${(639 | (479 << 14)).toString(16).padStart(8, "0").match(/../g)!.reverse().join("")}`,
      ),
    ],
  ])("is read from a %s", (_kind, picture) => {
    expect(pictureSize(picture)).toEqual({ width: 640, height: 480 });
  });
  it.each([bytes(""), bytes("ffd8ff"), bytes("ffd8 ffe0 ffff"), bytes("89504e470d0a1a0a00"), bytes("25504446")])(
    "is unknown for %j",
    (damaged) => {
      expect(pictureSize(damaged)).toBeUndefined();
    },
  );
});
