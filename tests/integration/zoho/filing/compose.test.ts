import { describe, expect, it } from "vitest";
import { ownIdOf, type ToCompose } from "../../../../electron/zoho/filing/compose.ts";
import { prepareMail } from "../../../../electron/zoho/filing/prepare.ts";
import { filingRequest, withFileIds } from "../../../../electron/zoho/filing/request.ts";
import { mail as testMail } from "../../../support/mails/mails.ts";
import { parsed } from "../../../support/mails/parsed.ts";
import { leftOutToAdd } from "../../../../electron/contract/additions.ts";
import { composeRequest } from "../../../support/compose.ts";
import { Bytes, mail } from "../../../support/crm.ts";

const sha256 = "a".repeat(64);
const record = { module: "Deals", id: "554023000000712045", title: "Route planner" };
const me = { name: "Sam Seller", email: "sam@seller.example" };
const bytes = new Bytes();

const compose = (email: Parameters<typeof mail>[0], more: Partial<ToCompose> = {}) =>
  composeRequest({
    email: mail(email),
    sha256,
    record,
    direction: "received",
    without: [],
    me,
    openedAt: 0,
    ...more,
  });

/** A mail that lacks something, as mails do. */
function lacking(
  key: "subject" | "from" | "date" | "messageId" | "text",
  more: Parameters<typeof mail>[0] = {},
) {
  const email = mail(more);
  return Object.fromEntries(Object.entries(email).filter(([name]) => name !== key)) as typeof email;
}

const composeWhole = (email: ReturnType<typeof mail>, more: Partial<ToCompose> = {}) =>
  composeRequest({
    email,
    sha256,
    record,
    direction: "received",
    without: [],
    me,
    openedAt: 0,
    ...more,
  });

const problem = (compose: () => unknown): unknown => {
  try {
    return compose();
  } catch (error) {
    return (error as { problem: unknown }).problem;
  }
};

describe("composeRequest", () => {
  it("gives all that Zoho asks for", () => {
    expect(compose({}).email).toEqual({
      from: { user_name: "Mara Klein", email: "mara@customer.example" },
      to: [{ user_name: "Sam Seller", email: "sam@seller.example" }],
      subject: "Offer 4711",
      content: "Hello Sam",
      mail_format: "text",
      date_time: "2026-03-02T09:15:00+01:00",
      sent: false,
      original_message_id: "<offer-4711@customer.example>",
    });
  });

  it("is plain JSON that comes back from a disk as it went", () => {
    const request = compose({
      html: "<p>Hello</p>",
      attachments: [bytes.attachment("a.txt", "a")],
    });
    expect(filingRequest.parse(JSON.parse(JSON.stringify(request)))).toEqual(request);
  });

  it("links a second record by the id of its module, and names another owner", () => {
    const link = {
      module: "Contacts",
      id: "554023000000712046",
      title: "Mara Klein",
      moduleId: "554023000000002179",
    };
    expect(compose({}, { link, owner: "554023000000691003" }).email).toMatchObject({
      linked_record: {
        id: "554023000000712046",
        name: "Mara Klein",
        module: { api_name: "Contacts", id: "554023000000002179" },
      },
      owner: { id: "554023000000691003" },
    });
  });

  it("dates a mail without a date to when it was opened", () => {
    const request = composeWhole(lacking("date"), {
      direction: "sent",
      openedAt: 1_772_439_300_999,
    });
    expect(request.email.date_time).toBe("2026-03-02T08:15:00+00:00");
  });
});

describe("the subject", () => {
  it("has a placeholder when there is none", () => {
    expect(composeWhole(lacking("subject")).email.subject).toBe("(no subject)");
    expect(compose({ subject: " \r\n " }).email.subject).toBe("(no subject)");
  });
  it("is cut at 250 characters without splitting a pair", () => {
    const { subject } = compose({ subject: "x".repeat(248) + "😀😀" }).email;
    expect(subject).toBe(`${"x".repeat(248)}…`);
    expect(compose({ subject: "x".repeat(250) }).email.subject).toHaveLength(250);
  });
  it("is one line of printable characters", () => {
    expect(compose({ subject: "Offer\r\n\t4711\u0000 \uD800end" }).email.subject).toBe(
      "Offer 4711 �end",
    );
  });
});

describe("the Message-ID", () => {
  const idOf = (messageId: string) => compose({ messageId }).email.original_message_id;
  it("keeps its brackets, or gets them", () => {
    expect(idOf("<a@b>")).toBe("<a@b>");
    expect(idOf("a@b")).toBe("<a@b>");
  });
  it("is made from what all copies of the mail share where it has none", () => {
    const fingerprint = "f".repeat(64);
    const own = `<${fingerprint}@mailpin.invalid>`;
    expect(composeWhole({ ...lacking("messageId"), fingerprint }).email.original_message_id).toBe(
      own,
    );
    expect(ownIdOf({ email: { messageId: "<a@b>", fingerprint }, sha256 })).toBe(own);
    expect(compose({ fingerprint }).email.original_message_id).not.toBe(own);
  });
  it("is made from the file where a reading of an earlier version knows no more", () => {
    expect(composeWhole(lacking("messageId")).email.original_message_id).toBe(
      `<${sha256}@mailpin.invalid>`,
    );
  });
  it("is made from the header where that is longer than Zoho takes, so that two copies stay one mail", () => {
    const long = `<${"x".repeat(300)}@b>`;
    expect(idOf(long)).toBe(idOf(long));
    expect(idOf(long)).toMatch(/^<[0-9a-f]{64}@mailpin\.invalid>$/);
    expect(idOf(long)).not.toBe(idOf(`<${"y".repeat(300)}@b>`));
  });
});

describe("the people", () => {
  it("takes the user for the sender of a sent mail that names none", () => {
    const sent = composeWhole(lacking("from"), { direction: "sent" });
    expect(sent.email).toMatchObject({
      from: { user_name: "Sam Seller", email: "sam@seller.example" },
      sent: true,
    });
    expect(problem(() => composeWhole(lacking("from")))).toMatchObject({
      code: "sender-unknown",
    });
  });
  it("does not take an Exchange directory name for an address", () => {
    const from = { name: "Mara", address: "/O=EXCHANGELABS/CN=MARA" };
    expect(problem(() => compose({ from }))).toMatchObject({ code: "sender-unknown" });
  });
  it("takes the user for the recipient of a received mail that names none", () => {
    expect(compose({ to: [] }).email.to).toEqual([
      { user_name: "Sam Seller", email: "sam@seller.example" },
    ]);
  });
  it("addresses a sent mail without To to those who got a copy", () => {
    const cc = [{ address: "ana@nordwind.example" }];
    const { email } = compose({ to: [], cc }, { direction: "sent" });
    expect(email.to).toEqual([
      { user_name: "ana@nordwind.example", email: "ana@nordwind.example" },
    ]);
    expect(email).not.toHaveProperty("cc");
    expect(problem(() => compose({ to: [] }, { direction: "sent" }))).toMatchObject({
      code: "recipient-unknown",
    });
  });
  it("names those whom Zoho cannot take at the end of the text", () => {
    const crowd = Array.from({ length: 53 }, (_, index) => ({
      address: `p${index}@crowd.example`,
    }));
    const { email } = compose({
      to: [{ name: "Distribution list" }, ...crowd],
      cc: [{ address: "cc@crowd.example" }],
    });
    expect(email.to).toHaveLength(50);
    expect(email.cc).toHaveLength(1);
    expect(email.content).toContain(
      "[Also addressed to Distribution list, without an email address.]",
    );
    expect(email.content).toContain(
      "[Also addressed to 3 more people: Zoho keeps 50 addresses in each field.]",
    );
  });
  it("shortens names, not addresses", () => {
    const from = { name: "x".repeat(300), address: "mara@customer.example" };
    expect(compose({ from }).email.from.user_name).toHaveLength(255);
    expect(
      problem(() => compose({ from: { address: `${"x".repeat(250)}@a.example` } })),
    ).toMatchObject({
      code: "sender-unknown",
    });
  });
});

describe("the attachments", () => {
  const of = (size: number, name = "a.bin") => ({ ...bytes.attachment(name, "x"), size });
  const mebibyte = 1024 * 1024;

  it("leaves behind what the user left out", () => {
    const attachments = [of(1, "a"), of(2, "b"), of(3, "c")];
    expect(compose({ attachments }, { without: [1] }).files.map(({ name }) => name)).toEqual([
      "a",
      "c",
    ]);
  });
  it("names what the user left out, if that is wanted", () => {
    const attachments = [
      of(7 * mebibyte, "plan.pdf"),
      of(1, "a"),
      of(2.5 * mebibyte, "photo.png"),
      of(3000, "<b>&.txt"),
    ];
    const left = { without: [0, 2, 3], nameLeftOut: true };
    expect(compose({ attachments }, { without: [0] }).email.content).toBe("Hello Sam");
    expect(compose({ attachments }, left).email.content).toBe(
      "Hello Sam\n\n[Not attached: plan.pdf (7 MB), photo.png (2.5 MB), <b>&.txt (3 KB).]",
    );
    expect(compose({ html: "<p>Hello</p>", attachments }, left).email.content).toContain(
      "photo.png (2.5 MB), &lt;b&gt;&amp;.txt (3 KB).]",
    );
    expect(compose({ attachments }, left)).toEqual(compose({ attachments }, left));
  });
  it("turns, hides and pushes nothing by the names of what is left out, here and in the record", async () => {
    const names = [
      "bill\u202Efdp.exe",
      "a\u0007\u001B[2J\u200Bb.pdf",
      `${"very long ".repeat(500)}.pdf`,
      "..\\..\\Windows/etc/passwd.txt",
      "two.pdf\r\n[Filed by the boss.txt",
      "\u2067\u05D0\u05D1\u05D2.pdf",
    ];
    const attachments = names.map((filename) => ({ filename, content: Buffer.from(filename) }));
    const { email } = await parsed((await testMail("a.eml", { attachments })).bytes);
    const without = [...names.keys()];
    const { content } = composeWhole(email, { without, nameLeftOut: true }).email;
    const note = content.slice(content.indexOf("[Not attached"));
    expect(note.split("\n")).toHaveLength(1);
    expect(note).toMatch(/ passwd\.txt \(.*\u2068\u05D0\u05D1\u05D2\.pdf\u2069 \(/);
    expect(note).not.toMatch(/[\p{Cc}\u200B\u202A-\u202E\u2066\u2067]|Windows/u);
    expect(note.length).toBeLessThan(2000);

    const added = leftOutToAdd(email.attachments, new Set(without));
    expect(added).toHaveLength(names.length);
    for (const { name } of added) {
      expect(name).not.toMatch(/[\p{Cc}\u200B\u202A-\u202E\u2066-\u2069/\\]/u);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(250);
    }
  });
  it("isolates names that a store of an earlier version kept as they came", () => {
    const attachments = [of(9, "bill\u202Efdp.exe"), of(0, "empty\u202Etxt")];
    const { content } = compose({ attachments }, { without: [0], nameLeftOut: true }).email;
    expect(content).toContain("billfdp.exe (9 bytes)");
    expect(content).toContain("emptytxt");
  });
  it("counts images of the text that were left out, and does not name them", () => {
    const attachments = [{ ...of(9, "logo.png"), type: "image/png", inline: true, contentId: "l" }];
    const html = `<p>Hello <img src="cid:l"></p>`;
    const { content } = compose({ html, attachments }, { without: [0], nameLeftOut: true }).email;
    expect(content).toContain("[One image was left out.]");
    expect(content).not.toContain("Not attached");
  });
  it("names no more files than Zoho's limit of the text allows", () => {
    const attachments = Array.from({ length: 300 }, (_, n) => of(9, `${"&".repeat(200)}${n}`));
    const left = { without: [...attachments.keys()], nameLeftOut: true };
    const html = `<p>${"a ".repeat(15_100)}</p>`;
    const { content } = compose({ html, attachments }, left).email;
    expect(content.length).toBeLessThanOrEqual(32_000);
    expect(content).toContain("a a a a");
  });
  it("skips empty files and says so", () => {
    const request = compose({ attachments: [of(0, "empty.txt"), of(1, "a")] });
    expect(request.files.map(({ name }) => name)).toEqual(["a"]);
    expect(request.email.content).toBe(
      "Hello Sam\n\n[Not attached because it is empty: empty.txt.]",
    );
  });
  it("takes 10 MiB and not a byte more", () => {
    expect(compose({ attachments: [of(9 * mebibyte), of(mebibyte)] }).files).toHaveLength(2);
    expect(problem(() => compose({ attachments: [of(9 * mebibyte), of(mebibyte + 1)] }))).toEqual({
      code: "attachments-too-large",
      kind: "excess",
      values: { excess: 1024 },
      remedy: "choose-attachments",
    });
    expect(problem(() => compose({ attachments: [of(12.34 * mebibyte)] }))).toMatchObject({
      values: { excess: Math.round(2.4 * mebibyte) },
    });
  });
  it("takes 20 attachments and not one more", () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => of(1, `${index}.txt`));
    expect(compose({ attachments: many(20) }).files).toHaveLength(20);
    expect(problem(() => compose({ attachments: many(22) }))).toMatchObject({
      code: "too-many-attachments",
      values: { count: 2, limit: 20 },
      remedy: "choose-attachments",
    });
  });
  it("does not count images in the text among the 20", () => {
    const images = Array.from({ length: 25 }, (_, index) => ({
      ...of(1, `${index}.png`),
      inline: true,
      contentId: `i${index}`,
    }));
    const html = images.map(({ contentId }) => `<img src="cid:${contentId}">`).join("");
    expect(compose({ html, attachments: images }).files.every(({ inline }) => inline)).toBe(true);
  });
});

describe("the text", () => {
  const logo = bytes.attachment("logo.png", "png", {
    inline: true,
    contentId: "logo@x",
    type: "image/png",
  });

  it("shows the mail's images by their file ids", () => {
    const html = `<p>Hi</p><img src="cid:logo%40x" width="10" alt="Logo"><img alt=again src='cid:LOGO@x'>`;
    const request = compose({ html, attachments: [bytes.attachment("a.pdf", "pdf"), logo] });
    expect(request.files.map(({ inline }) => inline)).toEqual([false, true]);
    const ids = new Map([
      [0, "f0"],
      [1, "f1"],
    ]);
    const sent = withFileIds(request, ids);
    expect(sent.content).toContain(
      `<img src="crm/img_id:f1" width="10" alt="Logo" class="ZCrmImage" />`,
    );
    expect(sent.content.match(/crm\/img_id:f1/g)).toHaveLength(2);
    expect(sent.attachments).toEqual([{ id: "f0", name: "a.pdf" }]);
    expect(sent.mail_format).toBe("html");
  });

  it("shows images that the HTML calls by their Content-Location, and says that those of the net are missing", () => {
    const here = bytes.attachment("a.gif", "gif", {
      inline: true,
      contentLocation: "http://site.example/A.gif",
      type: "image/gif",
    });
    const html = `<img src="http://site.example/A.gif"><img src="http://site.example/B.gif" alt="B">`;
    const { email, files } = compose({ html, attachments: [here] });
    expect(email.content).toBe(
      `<img src="cid:0" class="ZCrmImage" /><span>B</span>\n<p>[One image was left out.]</p>`,
    );
    expect(files).toMatchObject([{ inline: true }]);
  });

  it("leaves a file that is no image an attachment, even where the HTML shows it as one", () => {
    const pdf = bytes.attachment("plan.pdf", "pdf", {
      inline: true,
      contentId: "plan",
      type: "application/pdf",
    });
    const { email, files } = compose({
      html: `<p>Hi</p><img src="cid:plan" alt="The plan">`,
      attachments: [pdf],
    });
    expect(email.content).toMatch(/^<p>Hi<\/p><span>The plan<\/span>\n/);
    expect(files).toMatchObject([{ inline: false }]);
  });

  it("refuses to send without the id of a file", () => {
    const request = compose({ attachments: [bytes.attachment("a.pdf", "pdf")] });
    expect(() => withFileIds(request, new Map())).toThrow(RangeError);
  });

  it("attaches an image that the HTML does not show after all", () => {
    const request = compose({ html: "<p>Hi</p>", attachments: [logo] });
    expect(request.files).toMatchObject([{ inline: false }]);
  });

  it("says that images are missing that the user left out or that are not there", () => {
    const html = `<p>Hi <img src="cid:logo@x" alt="Logo"></p><img src="data:image/png;base64,AAAA">`;
    const { email } = compose({ html, attachments: [logo] }, { without: [0] });
    expect(email.content).not.toMatch(/cid:|data:/);
    expect(email.content).toContain("Logo");
    expect(email.content).toContain("[2 images were left out.]");
  });

  it("does not take a mail's own words for a marker", () => {
    const { email, files } = compose({
      html: `<p>write &lt;img src="cid:0"&gt; <img alt=' src="cid:0"' src="cid:logo@x"></p>`,
      attachments: [logo],
    });
    const sent = withFileIds({ record, email, files }, new Map([[0, "f0"]]));
    expect(sent.content).toBe(
      `<p>write &lt;img src="cid:0"&gt; <img alt=" src=&quot;cid:0&quot;" src="crm/img_id:f0" class="ZCrmImage" /></p>`,
    );
  });

  it("sends no scripts, comments or style sheets", () => {
    const html = `<html><head><title>T</title><style>p{}</style></head><body onload="x()"><!-- c --><script>x()</script><p style="color:red" onclick="x()">Hi<o:p></o:p></p><a href="javascript:x()">l</a></body></html>`;
    expect(compose({ html }).email.content).toBe(`<p style="color:red">Hi</p><a>l</a>`);
  });

  it("keeps HTML of up to 32,000 characters", () => {
    const html = `<p>${"x".repeat(31_993)}</p>`;
    expect(compose({ html }).email).toMatchObject({ content: html, mail_format: "html" });
  });

  it("gives up the look before it gives up the HTML", () => {
    const style =
      "color:red;margin:1px;padding:1px;border:solid 1px red;font:12px Arial;text-align:left;width:90%";
    const html = Array.from({ length: 400 }, (_, index) => `<p style="${style}">${index}</p>`).join(
      "",
    );
    const { email } = compose({ html });
    expect(email.mail_format).toBe("html");
    expect(email.content).toContain("<p>399</p>");
  });

  it("sends the text when the HTML is too long, with the images as attachments, and says so", () => {
    const html = `<p>${"word ".repeat(8000)}</p><img src="cid:logo@x">`;
    const request = compose({ html, text: "The same as text", attachments: [logo] });
    expect(request.email).toMatchObject({
      content:
        "The same as text\n\n[The formatting was left out because with it the text is longer than Zoho keeps.]",
      mail_format: "text",
    });
    expect(request.files).toMatchObject([{ inline: false }]);
  });

  it("makes the text from the HTML where there is none, and shortens it to 32,000 characters in all", () => {
    const { content, mail_format } = composeWhole(
      lacking("text", { html: `<p>${"word ".repeat(8000)}</p>` }),
    ).email;
    expect(mail_format).toBe("text");
    expect(content.length).toBeLessThanOrEqual(32_000);
    expect(content.length).toBeGreaterThan(30_000);
    expect(content).toMatch(
      /^word word .*…\n\n\[Shortened because it is longer than Zoho keeps: only the beginning is here.\]$/s,
    );
  });

  it("survives HTML that is enormous", () => {
    const html = "<table><tr><td>".repeat(400_000);
    expect(compose({ html, text: "short" }).email.content).toContain("short");
  });

  it("is the mail's text where its HTML shows nothing but pictures of the net, and is not called shortened", () => {
    const html = `<table><tr><td><a href="https://shop.example/"><img src="https://shop.example/all.png"></a></td></tr></table>`;
    expect(compose({ html, text: "Spring sale" }).email).toMatchObject({
      content: "Spring sale\n\n[One image was left out.]",
      mail_format: "text",
    });
  });

  it("is never empty", () => {
    expect(composeWhole(lacking("text")).email.content).toBe("(no text)");
    expect(compose({ html: "<script>x()</script>", text: "Hi" }).email.content).toContain("Hi");
  });
});

describe("pictures that were written into the HTML", () => {
  const mebibyte = 1024 * 1024;
  const picture = (number: number, size = 10) => ({
    name: `picture-${number}.png`,
    type: "image/png",
    size,
    sha256: String(number).repeat(64),
    address: `picture:${number}`,
  });
  const [first, second] = [picture(1), picture(2)];
  const html = `<p>Hi</p><img src="picture:2"><img src="cid:logo"><img src="picture:2"><img src="picture:1" alt="Roof">`;
  const logo = bytes.attachment("logo.png", "png", {
    inline: true,
    contentId: "logo",
    type: "image/png",
  });
  const pdf = bytes.attachment("a.pdf", "pdf");
  const written = (
    email: Parameters<typeof mail>[0],
    pictures = [first, second],
    more: Partial<ToCompose> = {},
  ) =>
    compose(email, {
      prepared: prepareMail(mail(email), { html: email?.html ?? "", pictures }),
      ...more,
    });

  it("go along as images where the text shows them, behind the attachments and before the original", () => {
    const original = { name: "mail.eml", size: 5 };
    const { email, files } = written({ html, attachments: [pdf, logo] }, [first, second], {
      without: [0],
      original,
      attachOriginal: true,
    });
    expect(files.map(({ name, inline }) => [name, inline])).toEqual([
      ["logo.png", true],
      ["picture-2.png", true],
      ["picture-1.png", true],
      ["mail.eml", false],
    ]);
    const ids = new Map(files.map(({ name }, position) => [position, `id-of-${name}`]));
    const sent = withFileIds({ record, email, files }, ids);
    expect(sent.content.match(/crm\/img_id:[^"]+/g)).toEqual(
      ["picture-2", "logo", "picture-2", "picture-1"].map((name) => `crm/img_id:id-of-${name}.png`),
    );
    expect(sent.attachments).toEqual([{ id: "id-of-mail.eml", name: "mail.eml" }]);
  });

  it("stay behind when the text does not show them", () => {
    const { files } = written({
      html: `<p>Hi</p><!-- <img src="picture:1"> --><img src="picture:2">`,
    });
    expect(files.map(({ name }) => name)).toEqual(["picture-2.png"]);
  });

  it("count among the 10 MB, and not among the 20", () => {
    const attachments = Array.from({ length: 20 }, (_, index) => ({
      ...pdf,
      name: `${index}.pdf`,
      size: 1,
    }));
    expect(written({ html, attachments }).files).toHaveLength(22);
    const large = { ...pdf, size: 6 * mebibyte };
    expect(written({ html, attachments: [large] }, [picture(1, 4 * mebibyte)]).files).toHaveLength(
      2,
    );
    expect(
      problem(() => written({ html, attachments: [large] }, [picture(1, 4 * mebibyte + 1)])),
    ).toMatchObject({
      code: "attachments-too-large",
    });
  });

  it("are left out with a note, when they are too large by themselves, and do not keep the mail from being filed", () => {
    const { email, files } = written({ html, attachments: [pdf, logo] }, [
      picture(1, 11 * mebibyte),
      second,
    ]);
    expect(files.map(({ name }) => name)).toEqual(["a.pdf", "logo.png", "picture-2.png"]);
    expect(email.content).toContain("Roof");
    expect(email.content).toContain("[One image was left out.]");
  });

  it("leave a text alone that only talks of images", () => {
    const text = `write <img src="cid:0"> or <img src="cid:7">`;
    const { email } = composeWhole(
      { ...mail(), text },
      { prepared: prepareMail({ ...mail(), text }) },
    );
    expect(email.content).toBe(text);
  });

  it("are unknown to drafts of earlier versions, whose mails are filed as before", () => {
    const { bodies } = prepareMail(mail({ html, attachments: [logo] }));
    const { files, email } = compose({ html, attachments: [logo] }, { prepared: { bodies } });
    expect(files.map(({ name }) => name)).toEqual(["logo.png"]);
    expect(email.content).toContain("[3 images were left out.]");
  });
});
