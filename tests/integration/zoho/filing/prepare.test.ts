import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentOf } from "../../../../electron/zoho/filing/content.ts";
import { sizeInZoho } from "../../../../electron/zoho/filing/content-images.ts";
import { prepareMail } from "../../../../electron/zoho/filing/prepare.ts";
import { Bytes, mail } from "../../../support/crm.ts";
import { remarkText } from "../../../../electron/contract/messages/remarks.ts";

const bytes = new Bytes();
const limit = 32_000;
/** With the sentences that the user reads. */
const prepare = (email: Parameters<typeof mail>[0]) => {
  const prepared = prepareMail(mail(email));
  return { ...prepared, fit: { ...prepared.fit, remarks: prepared.fit.remarks.map(remarkText) } };
};

/** What would be filed of it, with all its attachments. */
function filed(email: Parameters<typeof mail>[0], notes: readonly string[] = []) {
  const { bodies, fit } = prepare(email);
  return { ...contentOf(bodies, () => true, notes), kept: bodies[0]?.kept, fit };
}

const paragraph = (text: string) => `<p style="color:#123">${text}</p>`;
const many = (count: number, text: string) =>
  Array.from({ length: count }, (_, n) => paragraph(`${text} ${n}. ${"word ".repeat(20)}`));
const header = `<div style="border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Sam<br><b>Sent:</b> Monday<br><b>To:</b> Ana<br><b>Subject:</b> Offer</p></div>`;

/** Whether every element that is opened is closed, in the right order. */
function isBalanced(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name = "", empty] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^<>]*?(\/?)>/g)) {
    if (empty === "/" || name === "br") continue;
    if (slash !== "/") open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

describe("HTML that is too long for Zoho", () => {
  it("keeps the newest message with its look, and as much of the older ones as there is room for", () => {
    const newest = many(20, "newest").join("");
    const { content, kept, mail_format } = filed({
      html: `<div>${newest}${header}${many(400, "older").join("")}</div>`,
    });
    expect({ kept, mail_format }).toEqual({ kept: "newest", mail_format: "html" });
    expect(content).toContain(`<div>${newest}`);
    expect(content).toContain("older 0.");
    expect(content).not.toContain("older 399.");
    expect(content.length).toBeGreaterThan(29_000);
    expect(content.length).toBeLessThanOrEqual(limit);
    expect(isBalanced(content)).toBe(true);
    expect(content).toMatch(/<\/div>\n<p>\[Shortened because .* older messages were cut\.\]<\/p>$/);
  });

  it("leaves out what is quoted above and between, when the newest message is written below", () => {
    const quote = (name: string) =>
      `<blockquote type="cite">${many(200, name).join("")}</blockquote>`;
    const { content, kept } = filed({
      html: `${quote("first")}${paragraph("my answer")}${quote("second")}${paragraph("my last word")}`,
    });
    expect(kept).toBe("newest");
    expect(content).toContain("my answer");
    expect(content).toContain("my last word");
    expect(content).toContain("first 199.");
    expect(content).not.toContain("second 0.");
    expect(content).toContain("<p>[…]</p>");
    expect(isBalanced(content)).toBe(true);
  });

  it("gives up the look for the newest message before it gives up its words", () => {
    const newest = many(160, "newest")
      .join("")
      .replaceAll(
        `style="color:#123"`,
        `style="color:#123;margin:1px;padding:2px;font:12px Arial;border:solid 3px red;width:90%"`,
      );
    const { content, kept, mail_format } = filed({
      html: `${newest}${header}${many(400, "older").join("")}`,
    });
    expect({ kept, mail_format }).toEqual({ kept: "newest", mail_format: "html" });
    expect(content).toContain("newest 159.");
    expect(content).not.toContain("style=");
  });

  it("becomes text when the newest message alone is too long, and is cut at its end", () => {
    const { content, kept, mail_format, fit } = filed({
      html: many(600, "newest").join(""),
      text: "newest words ".repeat(5000),
    });
    expect({ kept, mail_format }).toEqual({ kept: "beginning", mail_format: "text" });
    expect(content).toMatch(/^newest words /);
    expect(fit).toMatchObject({ isShortened: true });
  });

  it("counts each image with the id that it will get", () => {
    const logos = Array.from({ length: 100 }, (_, n) =>
      bytes.attachment(`${n}.png`, "x", { inline: true, contentId: `i${n}`, type: "image/png" }),
    );
    const html = `<p>newest</p>${header}${logos.map(({ contentId = "" }) => `<p><img src="cid:${contentId}">${"word ".repeat(50)}</p>`).join("")}`;
    const { content, fit, kept } = filed({ html, attachments: logos });
    expect(kept).toBe("newest");
    expect(content.length).toBeLessThan(limit - fit.shown.length * 150);
    expect(fit.shown.length).toBeGreaterThan(50);
  });

  it("has no marks of ours, and none that a mail made up", () => {
    const { content } = filed({
      html: `<p data-older="after">Hi</p><blockquote type="cite"><p>data-older="inside"</p></blockquote>`,
    });
    expect(content).toBe(`<p>Hi</p><blockquote><p>data-older="inside"</p></blockquote>`);
  });

  it("loses Outlook's own properties first: nobody sees them", () => {
    const { content } = filed({
      html: `<p style='mso-style-name:x;color:red;mso-fareast-language:EN-US'>Hi</p><p style="mso-x:y">Ho</p>`,
    });
    expect(content).toBe(`<p style="color:red">Hi</p><p>Ho</p>`);
  });

  it("fits and is whole HTML, whatever it is made of", () => {
    const piece = fc.constantFrom(
      paragraph("word ".repeat(100)),
      header,
      "<div>",
      "</div>",
      "<table><tr><td>cell</td>",
      "</table>",
      '<blockquote type="cite">',
      "</blockquote>",
      "<ul><li>a<li>b</ul>",
      "-----Original Message-----<br>",
      "<b>bold",
      "&amp;&lt;",
      '<div class="gmail_quote">',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 60, maxLength: 300 }), (pieces) => {
        const { content, mail_format } = filed({ html: pieces.join("") }, [
          "x".repeat(400),
          "&".repeat(400),
        ]);
        expect(sizeInZoho(content)).toBeLessThanOrEqual(limit);
        if (mail_format === "html") expect(isBalanced(content)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("text that is too long for Zoho", () => {
  const text = (email: string) => {
    const { bodies } = prepareMail({ ...mail({}), text: email });
    return { ...contentOf(bodies, () => false, []), kept: bodies.at(-1)?.kept };
  };
  const block = "From: Sam\nSent: Monday\nTo: Ana\nSubject: Offer\n\n";

  it("keeps the newest message whole and what there is room for of the next", () => {
    const { content, kept } = text(`Hi Sam,\n\nyes.\n\n${block}${"older words\n".repeat(4000)}`);
    expect(kept).toBe("newest");
    expect(content).toMatch(/^Hi Sam,\n\nyes\.\n\nFrom: Sam\n/);
    expect(content.length).toBeGreaterThan(30_000);
    expect(content.length).toBeLessThanOrEqual(limit);
  });
  it("leaves quotations out when the answer stands below them", () => {
    const { content } = text(`${"> older words\n".repeat(3000)}\nMy answer.`);
    expect(content).toMatch(/^\[…\]\n\nMy answer\.\n\n\[Shortened/);
  });
  it("is cut between words when it is all one message", () => {
    const { content, kept } = text("word ".repeat(10_000));
    expect(kept).toBe("beginning");
    expect(content).toMatch(
      / word…\n\n\[Shortened because it is longer than Zoho keeps: only the beginning is here\.\]$/,
    );
  });
});

describe("what the user is told beforehand", () => {
  it("is nothing when Zoho keeps it all", () => {
    expect(prepare({ html: "<p>Hi</p>" }).fit).toEqual({
      remarks: [],
      isShortened: false,
      shown: [],
    });
  });
  it("is what will be left of the subject", () => {
    expect(prepare({ subject: "x".repeat(300) }).fit.subject).toBe(`${"x".repeat(249)}…`);
  });
  it("is how many images Zoho will not get", () => {
    expect(prepare({ html: `<p>Hi<img src="cid:gone"></p>` }).fit.remarks).toEqual([
      "One image in the text will be missing in the CRM: the email does not contain it, or Zoho does not accept it.",
    ]);
    expect(
      prepare({ html: `<img src="cid:gone"><img src="data:,"><p>Hi</p>` }).fit.remarks[0],
    ).toMatch(/^2 images .* them\.$/);
  });
  it("is how many pictures of the net it will not get, but for those that nobody sees", () => {
    const html = `<p>Hi</p><img src="https://x.example/1.png" alt="Roof"><img src="//x.example/2.png"><img srcset="https://x.example/3.png 1x">
      <img src="https://x.example/track" width="1" height="1"><div style="display:none"><img src="https://x.example/4.png"></div>
      <table background="https://x.example/5.png" style="background:url(https://x.example/6.png)"><tr><td>a</td></tr></table>`;
    expect(prepare({ html }).fit.remarks).toEqual([
      "3 pictures that the email loads from the web will be missing in the CRM.",
    ]);
    expect(prepare({ html: `<p>Hi</p><img src="https://x.example/1.png">` }).fit.remarks).toEqual([
      "One picture that the email loads from the web will be missing in the CRM.",
    ]);
    expect(
      prepare({ html: `<p>Hi</p><img src="https://x.example/track" width="1" height="1">` }).fit
        .remarks,
    ).toEqual([]);
    expect(filed({ html }).content).toMatch(/\[3 images were left out\.\]<\/p>$/);
  });
  it("is how many links lead to where nobody else gets", () => {
    const html = `<p><a href="\\\\server\\share\\offer.docx">a</a> <a href="file:///C:/offer.docx">b</a> <a href="offer.docx">c</a>
      <a href="javascript:x()">d</a> <a href="#e">e</a> <a href="www.x.example">f</a> <a href="https://x.example/">g</a></p>`;
    expect(prepare({ html }).fit.remarks).toEqual([
      "3 links to files on the sender's computer or network will be plain text in the CRM.",
    ]);
    expect(filed({ html }).content).toContain(`<a>a</a> <a>b</a> <a>c</a>`);
    expect(prepare({ html: `<a href="offer.docx">c</a>` }).fit.remarks).toEqual([
      "One link to a file on the sender's computer or network will be plain text in the CRM.",
    ]);
  });
  it("is whom Zoho has no room for, by field, and who has no address", () => {
    const crowd = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ address: `p${n}@crowd.example` }));
    expect(
      prepare({ to: crowd(60), cc: [...crowd(2), { name: "A list" }], bcc: crowd(51) }).fit.remarks,
    ).toEqual([
      "60 people in To: Zoho keeps the first 50, and the text will say how many more there were.",
      "One person in Cc without an email address: named at the end of the text.",
      "51 people in Bcc: Zoho keeps the first 50, and the text will say how many more there were.",
    ]);
  });
});

describe("pictures that were written into the HTML", () => {
  const mebibyte = 1024 * 1024;
  const picture = (number: number, size: number) => ({
    name: `picture-${number}.png`,
    type: "image/png",
    size,
    sha256: String(number).repeat(64),
    address: `picture:${number}`,
  });
  const shows = (...numbers: number[]) =>
    numbers.map((number) => `<img src="picture:${number}">`).join("");
  const prepareWith = (
    html: string,
    sizes: readonly number[],
    email: Parameters<typeof mail>[0] = {},
  ) =>
    prepareMail(mail(email), {
      html,
      pictures: sizes.map((size, index) => picture(index + 1, size)),
    });

  it("have positions behind the attachments, and count with the bytes of those that are shown", () => {
    const attachments = [
      bytes.attachment("a.pdf", "pdf"),
      bytes.attachment("b.png", "b", { contentId: "b", type: "image/png" }),
    ];
    const { bodies, pictures, fit } = prepareWith(
      `<p>Hi</p><img src="cid:b">${shows(3, 1, 3)}`,
      [10, 20, 40],
      { attachments },
    );
    expect(bodies[0]?.content.match(/cid:\d+/g)).toEqual(["cid:1", "cid:4", "cid:2", "cid:4"]);
    expect(pictures?.map(({ size }) => size)).toEqual([10, 20, 40]);
    expect(pictures?.[0]).not.toHaveProperty("address");
    expect(fit).toEqual({ remarks: [], isShortened: false, shown: [1], pictureBytes: 50 });
  });

  it("go first come, first served, when Zoho would refuse them all together", () => {
    const { bodies, fit } = prepareWith(shows(1, 2, 3), [
      6 * mebibyte,
      4 * mebibyte + 1,
      4 * mebibyte,
    ]);
    expect(bodies[0]).toMatchObject({ lostImages: 1 });
    expect(bodies[0]?.content.match(/cid:\d+/g)).toEqual(["cid:0", "cid:2"]);
    expect(fit).toMatchObject({
      pictureBytes: 10 * mebibyte,
      remarks: [{ code: "missing-images", values: { count: 1 } }],
    });
  });

  it("are said to be lost when only the words stay", () => {
    const { bodies, fit } = prepareWith(`<p>${"word ".repeat(8000)}</p>${shows(1, 2)}`, [10, 10], {
      text: "words",
    });
    expect(bodies).toMatchObject([{ mail_format: "text", content: "words", lostImages: 2 }]);
    expect(fit).toMatchObject({
      shown: [],
      remarks: [{ code: "words-only" }, { code: "missing-images", values: { count: 2 } }],
    });
    expect(fit).not.toHaveProperty("pictureBytes");
  });

  it("go with the older messages that show them", () => {
    const older = `${header}${many(400, "older").join("")}${shows(2)}`;
    const { fit } = prepareWith(
      `<p>newest</p>${shows(1)}${many(200, "newest").join("")}${older}`,
      [10, 20],
    );
    expect(fit).toMatchObject({ isShortened: true, pictureBytes: 10 });
  });
});
