import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assemble } from "../../../../../electron/mail/assemble.ts";
import { Warnings, type RawAttachment } from "../../../../../electron/mail/raw-mail.ts";
import { showMail } from "../../../../../electron/mail/show.ts";
import { prepareMail } from "../../../../../electron/zoho/filing/prepare.ts";
import { sha256 } from "../../../../support/mails/mails.ts";
import { png } from "../../../../support/mails/pictures.ts";
import { expectProportion } from "../../../../support/proportion.ts";
import { rawMail } from "../../../../support/mails/raw-mail.ts";
import { often } from "../../../../support/often.ts";

const picture = (name: string, given: Partial<RawAttachment> = {}): RawAttachment => ({
  name,
  type: "image/png",
  bytes: png(300, 200, name.length * 7),
  contentId: `${name}@x`,
  ...given,
});

const read = (html: string, attachments: readonly RawAttachment[]) =>
  assemble(rawMail(html, attachments), new Warnings());

/** Whether each attachment is in the text, or a file. */
const listed = (html: string, attachments: readonly RawAttachment[]) =>
  Object.fromEntries(
    read(html, attachments).email.attachments.map(({ name, inline }) => [
      name,
      inline ? "in the text" : "a file",
    ]),
  );

const [original, twin] = [
  picture("image001.emz", { type: "image/x-emz" }),
  picture("image002.png"),
];
const vml = `<!--[if gte vml 1]><v:shapetype id="t75"><v:formulas><v:f eqn="x"/></v:formulas></v:shapetype><v:shape id="Picture_x0020_1" type="#t75" style='width:1in'><v:imagedata src="cid:image001.emz@x" o:href="cid:image009.png@y"/><w:wrap type="square"/></v:shape><![endif]-->`;

describe("a picture that Outlook draws, with a replacement for other programs, is one picture", () => {
  it.each([
    [
      "in a section for them",
      `${vml}<![if !vml]><img src="cid:image002.png@x" v:shapes="Picture_x0020_1"><![endif]>`,
    ],
    [
      "in a section as Exchange writes it",
      `${vml}<!--[if !vml]--><img src="cid:image002.png@x"><!--[endif]-->`,
    ],
    [
      "in a section as newsletters write it",
      `${vml}<!--[if !mso]><!--><img src="cid:image002.png@x"><!--<![endif]-->`,
    ],
    [
      "in a section, moved about by a table",
      `${vml}\r\n <![if !vml]><span><table><tr><td>&nbsp;<td><img src="cid:image002.png@x"></table></span><![endif]>`,
    ],
    ["right after it", `<p>${vml}\r\n<img src="cid:image002.png@x"></p>`],
    [
      "that names the drawing",
      `${vml}<span><img src="cid:image002.png@x" v:shapes="_x0000_s1 Picture_x0020_1"></span>`,
    ],
    [
      "in the middle of a sentence",
      `<p>Here ${vml}<![if !vml]><img src="cid:image002.png@x"><![endif]> it is.</p>`,
    ],
    [
      "in a message that it quotes",
      `<p>Yes</p><blockquote type="cite"><p>See</p>${vml}<![if !vml]><img src="cid:image002.png@x"><![endif]></blockquote>`,
    ],
  ])("%s", (_, html) => {
    expect(listed(`<p>See</p>${html}`, [original, twin])).toEqual({
      "image002.png": "in the text",
    });
  });

  it("whether their bytes differ or not", () => {
    const html = `<p>See</p>${vml}<![if !vml]><img src="cid:image002.png@x"><![endif]>`;
    expect(listed(html, [{ ...original, bytes: twin.bytes }, twin])).toEqual({
      "image002.png": "in the text",
    });
  });

  it("each of several", () => {
    const pair = (number: number) =>
      `<!--[if gte vml 1]><v:shape id="p${number}"><v:imagedata src="cid:o${number}@x"/></v:shape><![endif]--><![if !vml]><img src="cid:t${number}@x"><![endif]>`;
    const attachments = [1, 2, 3].flatMap((number) => [
      picture(`o${number}`),
      picture(`t${number}`),
    ]);
    expect(Object.keys(listed(`<p>${pair(1)} and ${pair(2)}</p>${pair(3)}`, attachments))).toEqual([
      "t1",
      "t2",
      "t3",
    ]);
  });

  it("when a group of pictures is drawn, with one replacement", () => {
    const group = `<!--[if gte vml 1]><v:group id="g"><v:shape><v:imagedata src="cid:a@x"/></v:shape><v:shape><v:imagedata src="cid:b@x"/></v:shape></v:group><![endif]--><![if !vml]><img src="cid:c@x"><![endif]>`;
    expect(listed(group, [picture("a"), picture("b"), picture("c")])).toEqual({ c: "in the text" });
  });

  it("when it fills the background of the element around it", () => {
    const body = `<body background="cid:shown@x"><!--[if gte mso 9]><v:background id="_x0000_s1025"><v:fill src="cid:drawn@x" type="frame"/></v:background><![endif]--><p>Hello</p></body>`;
    const cell = `<table><tr><td style="background:url('cid:shown@x')"><!--[if mso]><v:rect fill="true"><v:fill type="tile" src="cid:drawn@x"/><v:textbox><![endif]--><p>Hello</p><!--[if mso]></v:textbox></v:rect><![endif]--></td></tr></table>`;
    for (const html of [body, cell])
      expect(listed(html, [picture("drawn"), picture("shown")])).toEqual({ shown: "in the text" });
  });

  it("when it is the bullet of a list", () => {
    const html = `<style>@list l0:level1 { list-style-image: url("cid:drawn@x") }</style><!--[if gte vml 1]><v:shape id="_x0000_i1025" o:bullet="t"><v:imagedata src="cid:drawn@x"/></v:shape><![endif]--><p>Two things:</p><p><![if !supportLists]><span style='mso-list:Ignore'><img width=12 height=12 src="cid:shown@x" alt="*"></span><![endif]>one</p><p><![if !supportLists]><img src="cid:shown@x"><![endif]>two</p>`;
    expect(listed(html, [picture("drawn"), picture("shown")])).toEqual({ shown: "in the text" });
  });

  it("in the attachments, the preview and the filing", () => {
    const mail = read(`<p>See</p>${vml}<![if !vml]><img src="cid:image002.png@x"><![endif]>`, [
      original,
      twin,
    ]);
    const hash = sha256(twin.bytes);
    expect([...mail.files.keys()]).toEqual([hash]);
    expect(showMail(mail).preview.html).toContain(hash);
    expect(prepareMail(mail.email, mail.bare).fit.shown).toEqual([0]);
  });
});

describe("no picture is lost", () => {
  const files = { "image001.emz": "a file" };
  it.each([
    ["nothing is shown in its place", vml, files],
    [
      "what is shown in its place is not in the mail",
      `${vml}<![if !vml]><img src="https://x.example/a.png"><![endif]>`,
      files,
    ],
    [
      "words are between them",
      `${vml} and <img src="cid:image002.png@x">`,
      { ...files, "image002.png": "in the text" },
    ],
    [
      "another element is between them, and nothing says that they are one",
      `${vml}<p><img src="cid:image002.png@x"></p>`,
      { ...files, "image002.png": "in the text" },
    ],
    [
      "the section is for another drawing",
      `${vml}<p>and</p><![if !vml]><img src="cid:image002.png@x"><![endif]>`,
      { ...files, "image002.png": "in the text" },
    ],
    [
      "the section is for Outlook as well",
      `${vml}<p><![if gte mso 9]><img src="cid:image002.png@x"><![endif]></p>`,
      { ...files, "image002.png": "in the text" },
    ],
    [
      "it is shown elsewhere",
      `${vml}<![if !vml]><img src="cid:image002.png@x"><![endif]><p>and</p><img src="cid:image001.emz@x">`,
      { "image001.emz": "in the text", "image002.png": "in the text" },
    ],
    [
      "a style sheet shows it",
      `<style>p { background: url(cid:image001.emz@x) }</style>${vml}<![if !vml]><img src="cid:image002.png@x"><![endif]>`,
      { "image001.emz": "in the text", "image002.png": "in the text" },
    ],
  ])("%s", (_, html, expected) => {
    expect(
      listed(`<p>See</p>${html}`, [original, ...("image002.png" in expected ? [twin] : [])]),
    ).toEqual(expected);
  });

  it("two are drawn, and one of them is shown in their place", () => {
    const html = `<!--[if gte vml 1]><v:shape><v:imagedata src="cid:a@x"/></v:shape><v:shape><v:imagedata src="cid:b@x"/></v:shape><![endif]--><![if !vml]><img src="cid:b@x"><![endif]>`;
    expect(listed(html, [picture("a"), picture("b")])).toEqual({ a: "a file", b: "in the text" });
  });

  it("it fills the background of a text, and the text begins with another one", () => {
    const html = `<td><!--[if mso]><v:rect><v:fill src="cid:a@x"/><v:textbox><![endif]--><img src="cid:b@x"></td>`;
    expect(listed(html, [picture("a"), picture("b")])).toEqual({ a: "a file", b: "in the text" });
  });

  it.each([
    ["a document", { name: "offer.pdf", type: "application/pdf" }, {}],
    ["a picture for which a pixel stands", {}, { bytes: png(1, 1) }],
    ["a picture for which an empty one stands", {}, { bytes: Buffer.alloc(0) }],
    [
      "a picture for which one stands that no program shows",
      {},
      { name: "b.wmz", type: "image/x-wmz" },
    ],
  ])("it is %s", (_, drawn, shown) => {
    const html = `<!--[if gte vml 1]><v:shape><v:imagedata src="cid:a@x"/></v:shape><![endif]--><![if !vml]><img src="cid:b@x"><![endif]>`;
    expect(Object.keys(listed(html, [picture("a", drawn), picture("b", shown)]))).toHaveLength(2);
  });
});

it("no picture is lost, whatever Outlook draws: each omitted one was drawn, and another one is in the text", () => {
  const names = ["a", "b", "c"];
  const attachments = names.map((name) => picture(name));
  const piece = fc.oneof(
    fc.constantFrom(
      "<![if !vml]>",
      "<!--[if !mso]><!-->",
      "<![endif]>",
      "<!--<![endif]-->",
      "<p>",
      "</p>",
      "word",
      " ",
      "<![if !supportLists]>",
    ),
    fc.constantFrom(...names).map((name) => `<img src="cid:${name}@x" v:shapes="s">`),
    fc
      .tuple(fc.constantFrom(...names), fc.constantFrom("", `o:bullet="t"`))
      .map(
        ([name, bullet]) =>
          `<!--[if vml]><v:shape id="s" ${bullet}><v:imagedata src="cid:${name}@x"/></v:shape><![endif]-->`,
      ),
    fc.constantFrom(...names).map((name) => `<td background="cid:${name}@x">`),
    fc
      .constantFrom(...names)
      .map((name) => `<!--[if mso]><v:rect><v:fill src="cid:${name}@x"/></v:rect><![endif]-->`),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const html = pieces.join("");
      const kept = listed(html, attachments);
      for (const name of names.filter((one) => !(one in kept))) {
        expect(html).toMatch(new RegExp(`<v:(?:imagedata|fill) src="cid:${name}@x"`));
        expect(html).not.toMatch(new RegExp(`(?:<img src|background)="cid:${name}@x"`));
        expect(Object.values(kept)).toContain("in the text");
      }
    }),
    { numRuns: often(1000) },
  );
});

describe("an attachment is inline", () => {
  const one = [picture("a%1")];
  it.each([
    [`<img src="cid:a%251@X">`, "percent-encoded, in another case"],
    [`<img srcset="x.png 1x, cid:a%251@x 2x">`, "in a set"],
    [`<img srcset="cid:a%251@x, x.png 2x">`, "first in a set"],
    [`<table background="cid:a%251@x"><tr><td>x</td></tr></table>`, "as a background"],
    [`<div style="background-image: url('cid:a%251@x')">x</div>`, "by a style"],
    [`<style>p { background: url(cid:a%251@x) }</style><p>x</p>`, "by a style sheet"],
    [
      `<style>p { background: url( "cid:a%251@x" ) } i { background: url()</style><p>x</p>`,
      "by a style sheet, in quotes",
    ],
    [`<p style="background: url(cid:a%251@x">x</p>`, "by a style that is cut"],
    [
      `<style>p { background: url(${"x".repeat(3000)}) }b { background: url(cid:a%251@x) }</style>`,
      "after a long address",
    ],
  ])("when the HTML shows it: %s (%s)", (html) => {
    expect(listed(`<p>Hi</p>${html}`, one)).toEqual({ "a%1": "in the text" });
  });
  it.each([
    `<a href="cid:a%251@x">link</a>`,
    `<!--[if gte vml 1]><v:imagedata src="cid:a%251@x"/><![endif]-->`,
    `<p>write src="cid:a%251@x"</p>`,
    `<p>nothing</p>`,
  ])("not when it only names it: %s", (html) => {
    expect(listed(html, one)).toEqual({ "a%1": "a file" });
  });
});

describe("the pictures of HTML are found in linear time", () => {
  it.each([
    ["addresses in a style sheet", "url(cid:a) "],
    ["addresses without an end in a style sheet", "url("],
    ["quoted addresses without an end in a style sheet", `url("`],
    ["spaces in addresses", "url(      "],
  ])("%s", (_, piece) =>
    expectProportion(
      200_000,
      (size) => `<style>${piece.repeat(size / piece.length)}</style><p>x</p>`,
      (html) => read(html, [twin]),
    ),
  );
  it.each([
    ["sets of images", "a 1x, "],
    ["sets of spaces", "      "],
    ["sets of commas", ",,,,,,"],
  ])("%s", (_, piece) =>
    expectProportion(
      20_000,
      (size) => `<img srcset="${piece.repeat(100)}">`.repeat(size / 600),
      (html) => read(html, [twin]),
    ),
  );
  it.each([
    [
      "drawings",
      `<!--[if gte vml 1]><v:shape id="p"><v:imagedata src="cid:image001.emz@x"/></v:shape><![endif]-->`,
    ],
    ["sections", `<![if !vml]><img src="cid:image002.png@x">`],
    ["pairs", `${vml}<![if !vml]><img src="cid:image002.png@x"><![endif]>`],
    ["beginnings of conditions", `<!--[if `],
    [
      "bullets",
      `<!--[if gte vml 1]><v:shape o:bullet="t"><v:imagedata src="cid:image001.emz@x"/></v:shape><![endif]--><![if !supportLists]><img src="cid:image002.png@x"><![endif]>`,
    ],
  ])("%s", (_, piece) =>
    expectProportion(
      100_000,
      (size) => `<p>x</p>${piece.repeat(size / piece.length)}`,
      (html) => read(html, [original, twin]),
    ),
  );
  it.each([
    ["shapes in one drawing", `<v:shape><v:imagedata src="cid:image001.emz@x"/></v:shape>`],
    ["shapes in one another", `<v:group><v:imagedata src="cid:image001.emz@x">`],
    ["ends of shapes", `<v:group></v:shape>`],
    [
      "shapes that stand for many",
      `<v:shape id="a"><v:imagedata src="cid:image001.emz@x"/></v:shape>`,
    ],
  ])("%s", (_, piece) =>
    expectProportion(
      50_000,
      (size) =>
        `<!--[if gte vml 1]>${piece.repeat(size / piece.length)}<![endif]--><img v:shapes="${"a ".repeat(size / 10)}" src="cid:image002.png@x">`,
      (html) => read(html, [original, twin]),
    ),
  );
  it.each([
    [
      "fills in an element of many backgrounds",
      (style: string, half: string) => `<td style="${style}">${half}`,
    ],
    [
      "an element of many backgrounds in the place of a drawing",
      (style: string) => `${vml}<![if !vml]><td style="${style}">`,
    ],
  ])("%s", (_, html) =>
    expectProportion(
      100_000,
      (size) => {
        const fill = `<!--[if mso]><v:rect><v:fill src="cid:image001.emz@x"/></v:rect><![endif]-->`;
        return html("url(cid:image002.png@x)".repeat(size / 24), fill.repeat(size / fill.length));
      },
      (text) => read(text, [original, twin]),
    ),
  );
});
