import { describe, expect, it } from "vitest";
import { assemble } from "../../../../../electron/mail/assemble.ts";
import { Warnings } from "../../../../../electron/mail/raw-mail.ts";
import { sampleMails } from "../../../../../electron/practice-crm/sample-company/samples.ts";
import { mail } from "../../../../support/mails/mails.ts";
import { parsed } from "../../../../support/mails/parsed.ts";
import { png, weighing } from "../../../../support/mails/pictures.ts";
import { expectProportion } from "../../../../support/proportion.ts";
import { rawMail } from "../../../../support/mails/raw-mail.ts";

type Given = {
  readonly width?: number;
  readonly height?: number;
  readonly bytes?: number;
  readonly cid?: string;
};

/** A picture of a logo's size by default. */
const picture = (
  filename: string,
  { width = 200, height = 60, bytes = 0, cid = filename }: Given = {},
) => ({
  filename,
  content: weighing(png(width, height), bytes),
  contentType: "image/png",
  ...(cid !== "" && { cid }),
});

/** The pictures of a mail from Ana Client that count as parts of a signature. */
async function signatures(
  html: string,
  ...attachments: ReturnType<typeof picture>[]
): Promise<string[]> {
  const { email } = await parsed((await mail("a.eml", { html, attachments })).bytes);
  expect(email.attachments).toHaveLength(attachments.length);
  return email.attachments
    .filter(({ likelySignature }) => likelySignature === true)
    .map(({ name }) => name);
}

const image = picture("image001.png");
const img = `<img src="cid:image001.png">`;
const disclaimer =
  "This message is meant for nobody but the person to whom it is addressed, and is to be deleted by others. ".repeat(
    8,
  );

describe("a picture counts as part of a signature", () => {
  it.each([
    ["below the closing words", `<p>Hi Sam</p><p>Best, Ana</p>${img}`, {}],
    [
      "below the closing words, though it is tall",
      `<p>Hi</p><p>Best, Ana</p>${img}`,
      { width: 160, height: 190 },
    ],
    [
      "below the closing words and above a disclaimer",
      `<p>Hi</p><p>Best, Ana</p>${img}<p>${disclaimer}</p>`,
      {},
    ],
    [
      "below the closing words, with twice the pixels that are shown",
      `<p>Hi</p><p>Best, Ana</p><img src="cid:image001.png" width="150">`,
      { width: 900, height: 360 },
    ],
    ["below the sender's name", `<p>Hi</p><p>Ana Client</p>${img}`, {}],
    [
      "in what the mail program marks as the signature",
      `<p>Hi</p><div class="gmail_signature">${img}<p>${disclaimer}</p></div>`,
      { width: 400, height: 230 },
    ],
    [
      "below the closing words and telephone numbers, as wide as a banner, with a question below it",
      `<p>Hi</p><p>Best, Ana</p><p>+49 89 555 0100</p>${img}<p>Do you have to print this?</p>`,
      { width: 620, height: 200 },
    ],
    [
      "in an older message below its closing words",
      `<p>Hi</p><blockquote type="cite"><p>Hello</p><p>Best, Sam</p>${img}</blockquote>`,
      {},
    ],
    [
      "once in each of two messages",
      `<p>Hi</p>${img}<blockquote type="cite"><p>Hello</p><p>again</p>${img}</blockquote>`,
      {},
    ],
    [
      "at the end, as a link to the company's site",
      `<p>Hi</p><a href="https://www.helio.example/">${img}</a>`,
      {},
    ],
    [
      "at the end, described as a logo",
      `<p>Hi</p><img src="cid:image001.png" alt="Logo Description automatically generated">`,
      {},
    ],
    [
      "at the top, described as a logo that leads to the site",
      `<a href="https://www.helio.example"><img src="cid:image001.png" alt="Helio logo"></a><p>Hi</p>`,
      {},
    ],
    ["nowhere, because Outlook carried it along", `<p>Hi</p>`, {}],
    ["as a pixel", `<p>Hi</p>${img}<p>Do you see it?</p>`, { width: 1, height: 1 }],
    [
      "as large as a pixel",
      `<p>Hi</p><img src="cid:image001.png" width="1" height="1"><p>Really?</p>`,
      { width: 20, height: 20 },
    ],
  ] as const)("%s", async (_, html, given) => {
    expect(await signatures(html, picture("image001.png", given))).toEqual(["image001.png"]);
  });

  it.each([
    [
      "that is named as a logo, at the end",
      "logo.png",
      (cid: string) => `<p>Hi</p><img src="cid:${cid}">`,
    ],
    [
      "that is named as a logo, in an older message",
      "logo.png",
      (cid: string) =>
        `<p>Hi</p><blockquote type="cite"><img src="cid:${cid}"><p>Hello</p></blockquote>`,
    ],
    [
      "that new Outlook names, at the end",
      "Outlook-a1b2c3d4.png",
      (cid: string) => `<p>Hi</p><img src="cid:${cid}">`,
    ],
    ["that new Outlook names, nowhere", "Outlook-a1b2c3d4.png", () => `<p>Hi</p>`],
    [
      "that Notes puts beside a quotation",
      "graycol.gif",
      (cid: string) =>
        `<p>Hi</p><img src="cid:${cid}" width="16" height="16">Sam wrote:<p>Hello?</p>`,
    ],
  ])("%s", async (_, name, html) => {
    expect(await signatures(html(name), picture(name))).toEqual([name]);
  });

  it("when small ones are side by side below telephone numbers", async () => {
    const icons = [1, 2, 3].map((number) => picture(`${number}.png`, { width: 32, height: 32 }));
    const row = icons.map(({ filename }) => `<img src="cid:${filename}">`);
    const contact = "<p>Yes.</p><p>Helio GmbH, +49 89 555 0100</p>";
    expect(await signatures(`${contact}<p>${row.join(" | ")}</p>`, ...icons)).toHaveLength(3);
    expect(
      await signatures(`${contact}<p>${row.join("</p><p>and another one</p><p>")}</p>`, ...icons),
    ).toEqual([]);
    expect(await signatures(`<p>Yes.</p><p>${row.join(" | ")}</p>`, ...icons)).toEqual([]);
  });

  it("under any name in each message, if it is the same picture", async () => {
    const html = `<p>Hi</p><img src="cid:image001.png"><blockquote type="cite"><p>Hello</p><p>again</p><img src="cid:image002.png"></blockquote>`;
    expect(await signatures(html, image, picture("image002.png"))).toEqual([
      "image001.png",
      "image002.png",
    ]);
    expect(await signatures(html, image, picture("image002.png", { width: 201 }))).toEqual([]);
  });
});

describe("a picture counts as content", () => {
  it.each([
    ["above the closing words", `<p>Hi</p>${img}<p>Best, Ana</p>`, {}],
    ["where a line leads to it", `<p>It looks like this:</p>${img}`, {}],
    ["within a sentence", `<p>Click ${img} and wait.</p>`, { width: 16, height: 16 }],
    [
      "where the message goes on",
      `<p>See</p>${img}${"<p>Another sentence of some length, with a point at its end.</p>".repeat(10)}`,
      {},
    ],
    ["where a question follows", `<p>Hi</p><p>Best, Ana</p>${img}<p>Is that the one?</p>`, {}],
    [
      "below the closing words alone, as wide as a screenshot",
      `<p>Hi</p><p>Best, Ana</p>${img}`,
      { width: 420, height: 140 },
    ],
    ["in a postscript", `<p>Hi</p><p>Best, Ana</p><p>PS: this is it.</p>${img}`, {}],
    ["without a word", img, {}],
    ["at the end, with nothing that says more", `<p>Hi</p>${img}`, {}],
    ["at the top", `${img}<p>Bye</p>`, {}],
    [
      "in an older message above its closing words",
      `<p>Hi</p><blockquote type="cite"><p>Hello</p>${img}<p>Best, Sam</p></blockquote>`,
      {},
    ],
    [
      "below the closing words, as large as a photo",
      `<p>Hi</p><p>Best, Ana</p>${img}`,
      { width: 640, height: 480 },
    ],
    [
      "below the closing words, as heavy as a photo",
      `<p>Hi</p><p>Best, Ana</p>${img}`,
      { bytes: 150_000 },
    ],
    [
      "below the closing words, described as a chart",
      `<p>Hi</p><p>Best, Ana</p><img src="cid:image001.png" alt="Chart, bar chart Description automatically generated">`,
      {},
    ],
    ["nowhere, and large", `<p>Hi</p>`, { width: 800, height: 400 }],
    [
      "nowhere but in Outlook, which draws it",
      `<p>Hi</p><!--[if gte vml 1]><v:shape><v:imagedata src="cid:image001.png"/></v:shape><![endif]-->`,
      {},
    ],
    [
      "as heavy as a photo, though nobody sees it",
      `<p>Hi</p><img src="cid:image001.png" width="0" height="0">`,
      { bytes: 300_000 },
    ],
    ["nowhere, attached by hand", `<p>Hi</p>`, { cid: "" }],
    ["nowhere, attached by hand and tiny", `<p>Hi</p>`, { cid: "", width: 1, height: 1 }],
  ] as const)("%s", async (_, html, given) => {
    expect(await signatures(html, picture("image001.png", given))).toEqual([]);
  });

  it.each([
    ["below the closing words", `<p>Hi</p><p>Best, Ana</p><img src="cid:chart.png">`, "chart.png"],
    [
      "in the place of a signature, from a camera",
      `<p>Hi</p><p>Best, Ana</p><img src="cid:IMG_2041.png">`,
      "IMG_2041.png",
    ],
    [
      "as what the mail is about",
      `<p>Our new logo:</p><img src="cid:logo.png"><p>Best, Ana</p>`,
      "logo.png",
    ],
    ["nowhere, though it has a content id", `<p>Hi</p>`, "diagram.png"],
  ])("%s", async (_, html, name) => {
    expect(await signatures(html, picture(name))).toEqual([]);
  });

  it("in a mail without HTML, which does not show where it is", async () => {
    const { email } = await parsed(
      (await mail("a.eml", { text: "Hi", attachments: [image] })).bytes,
    );
    expect(email.attachments.map(({ likelySignature }) => likelySignature)).toEqual([undefined]);
  });

  it("in Mailpin's example mails: the chart of savings is the point of one", async () => {
    const samples = await sampleMails(new Date("2026-11-20T04:34:00Z"));
    const mails = await Promise.all(samples.map(({ bytes }) => parsed(bytes)));
    const attachments = mails.flatMap(({ email }) => email.attachments);
    expect(attachments.map(({ name }) => name)).toContain("savings.png");
    expect(attachments.filter(({ likelySignature }) => likelySignature === true)).toEqual([]);
  });
});

describe("pictures are judged in linear time", () => {
  const [one, two] = [
    picture("1.png", { width: 20, height: 20 }),
    picture("2.png", { width: 20, height: 20 }),
  ];
  it.each([
    ["pictures in rows", `<img src="cid:1.png"><img src="cid:2.png">`],
    [
      "pictures on lines of their own",
      `<p>word<img src="cid:1.png"></p><p><img src="cid:2.png"></p>`,
    ],
    ["pictures with descriptions", `<img src="cid:1.png" alt="aA1aA1aA1aA1aA1aA1">`],
    [
      "pictures in links",
      `<a href="https://x.example/?url=https%3A%2F%2Fx.example"><img src="cid:1.png"></a>`,
    ],
    [
      "pictures with styles",
      `<img src="cid:1.png" style="width:1px;width:2px;width:3px;height: : : ;">`,
    ],
  ])("%s", async (_, piece) => {
    await expectProportion(
      100_000,
      async (size) => {
        const html = `<p>Hi</p>${piece.repeat(size / piece.length)}`;
        return (await mail("a.eml", { html, attachments: [one, two] })).bytes;
      },
      (bytes) => parsed(bytes),
    );
  });

  it("the same picture, attached and shown many times", () =>
    expectProportion(
      1_000,
      (size) => {
        const attachments = Array.from({ length: size }, (_, index) => ({
          name: `image${index}.png`,
          type: "image/png",
          bytes: one.content,
          contentId: `${index}`,
        }));
        return rawMail(
          `<p>Hi</p>${attachments.map(({ contentId }) => `<img src="cid:${contentId}">`.repeat(3)).join("")}`,
          attachments,
        );
      },
      (raw) => assemble(raw, new Warnings()),
    ));
});
