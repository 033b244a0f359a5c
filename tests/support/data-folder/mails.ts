import { readFile } from "node:fs/promises";
import path from "node:path";
import { bytesOf, mail, type MailParts, type TestFile } from "../mails/mails.ts";
import { tag } from "../../../electron/mail/formats/msg/properties.ts";
import { msgFile, storedRtf, type Value } from "../mails/msg-file.ts";
import { png } from "../mails/pictures.ts";

const classes = path.join(import.meta.dirname, "../../fixtures/mails/classes");
const mebibyte = 1024 * 1024;

/** A mail of `tests/fixtures/mails`, by its path from `classes/`. */
export const classMail = async (name: string): Promise<TestFile> => ({
  name: path.basename(name),
  bytes: await readFile(path.join(classes, name)),
});

/** A mail given line by line, for cases about its lines. */
const written = (name: string, ...lines: string[]): TestFile => ({
  name,
  bytes: Buffer.from(lines.join("\r\n"), "latin1"),
});

const delivered = {
  Received: "from mx.client.example by mx.seller.example; Fri, 20 Nov 2026 04:34:02 +0000",
};

/** With a constant Message-ID. */
const plain = (name: string, parts: MailParts): Promise<TestFile> =>
  mail(name, { messageId: `<${name}@client.example>`, headers: delivered, ...parts });

export const smallMail = (
  subject: string,
  attachments: MailParts["attachments"] = [],
): Promise<TestFile> =>
  plain(`${subject.toLowerCase().replaceAll(/\W+/g, "-")}.eml`, { subject, attachments });

export const withFile = (subject: string, size = 3_000): Promise<TestFile> =>
  smallMail(subject, [
    { filename: "plan.pdf", content: bytesOf(size, subject), contentType: "application/pdf" },
  ]);

const words = (
  count: number,
  sentence = "We would like to have the panels on the roof of the second hall as well. ",
): string => sentence.repeat(Math.ceil(count / sentence.length)).slice(0, count);

const quoted = (text: string): string =>
  `On Thu, 19 Nov 2026 at 10:00, Sam Seller <sam@seller.example> wrote:\n> ${text}\n`;

const tooLong = (name: string): Promise<TestFile> =>
  plain(name, { subject: `Minutes ${words(260)}`, text: words(33_000) });

const formatted = (name: string): Promise<TestFile> =>
  plain(name, {
    ...{ subject: "A very formatted text", text: words(300) },
    html: `<table>${'<tr><td style="color:#123456">We</td></tr>'.repeat(2_500)}</table>`,
  });

/**
 * With pictures and links that the CRM does not show, more people than Zoho keeps, and some without
 * an address.
 */
const leftOut = (name: string, each: number, people: number): Promise<TestFile> =>
  plain(name, {
    ...{ subject: `What the CRM will not show, ${each}`, to: "Guest <guest@client.example>" },
    html:
      '<p>Look:</p><img src="https://pictures.client.example/big.png" width="300" height="200">'.repeat(
        each,
      ) +
      '<img src="cid:lost@client.example" width="300" height="200">'.repeat(each) +
      '<a href="file:///s:/offers/offer.pdf">the offer</a>'.repeat(each),
  }).then(({ bytes }) => {
    const guests = Array.from(
      { length: people },
      (_, at) => `Guest ${at} <guest${at}@client.example>`,
    ).join(",\r\n ");
    const unknown = Array.from({ length: each }, (_, at) => `Only A Name ${at}`).join(", ");
    const header = `Cc: ${unknown}\r\nTo: ${guests}`;
    return {
      name,
      bytes: Buffer.from(
        Buffer.from(bytes)
          .toString("latin1")
          .replace(/^To: .*$/m, header),
        "latin1",
      ),
    };
  });

/** Mails that reach Zoho with added sentences of ours in their text. */
export const heldMails = async (): Promise<TestFile[]> => [
  await tooLong("held-too-long.eml"),
  await plain("held-thread.eml", {
    subject: "Re: Held",
    text: `Agreed.\n\n${quoted(words(33_000))}`,
  }),
  await formatted("held-formatted.eml"),
  await leftOut("held-left-out.eml", 2, 53),
  await smallMail("Held with an empty file", [{ filename: "empty.pdf", content: Buffer.alloc(0) }]),
  written(
    "held-no-subject.eml",
    "From: Ben Buyer <ben@buyer.example>",
    "To: Sam Seller <sam@seller.example>",
    "",
    "",
  ),
];

/**
 * A mail of `tests/fixtures/mails/classes` with some words changed, and a Message-ID of its own.
 */
async function changed(
  from: string,
  name: string,
  words: string,
  others: string,
): Promise<TestFile> {
  const text = Buffer.from((await classMail(from)).bytes).toString("latin1");
  const other = text
    .replace(words, others)
    .replace(/^Message-ID: *(?:\r?\n[ \t]+)?<.*>/im, `Message-ID: <${name}@client.example>`);
  return { name, bytes: Buffer.from(other, "latin1") };
}

/** An Outlook file of some message class. */
const outlook = (
  name: string,
  messageClass: string,
  more: Readonly<Record<number, Value>> = {},
): TestFile => ({
  name,
  bytes: msgFile({
    values: {
      [tag.messageClass]: { string: messageClass },
      [tag.subject]: { string: `Outlook's ${messageClass}` },
      [tag.sentRepresentingName]: { string: "Ana Client" },
      [tag.sentRepresentingSmtpAddress]: { string: "ana@client.example" },
      [tag.internetMessageId]: { string: `<${name}@client.example>` },
      ...(Object.keys(more).length === 0 ? { [tag.body]: { string: "Hello" } } : more),
    },
  }),
});

/** Mails with remarks: more, or less, than a message, but not refused. */
export const remarkableMails = async (): Promise<TestFile[]> => [
  await changed("delivery-report.eml", "delayed.eml", "Action: failed", "Action: delayed"),
  await changed("delivery-report.eml", "delivered.eml", "Action: failed", "Action: delivered"),
  await changed("delivery-report.eml", "some-report.eml", "Action: failed", "Action: none"),
  await changed("read-receipt.eml", "not-read.eml", "manually; displayed", "manually; deleted"),
  await changed(
    "invitation-accepted.eml",
    "declined.eml",
    "PARTSTAT=ACCEPTED",
    "PARTSTAT=DECLINED",
  ),
  await changed(
    "invitation-accepted.eml",
    "tentative.eml",
    "PARTSTAT=ACCEPTED",
    "PARTSTAT=TENTATIVE",
  ),
  await changed(
    "invitation-accepted.eml",
    "meeting.eml",
    "PARTSTAT=ACCEPTED",
    "PARTSTAT=DELEGATED",
  ),
  outlook("appointment.msg", "IPM.Appointment"),
  outlook("task-request.msg", "IPM.TaskRequest"),
  outlook("archived.msg", "IPM.Note.EnterpriseVault.Shortcut"),
  outlook("rtf.msg", "IPM.Note", {
    [tag.rtfCompressed]: { binary: storedRtf("{\\rtf1 Hello}").subarray(0, 20) },
  }),
  written(
    "date-unreadable.eml",
    "From: Ana <ana@client.example>",
    "To: Sam <sam@seller.example>",
    "Date: some day",
    "",
    "Hello",
  ),
  written(
    "date-from-delivery.eml",
    `Received: ${delivered.Received}`,
    ...["From: Ana <ana@client.example>", "To: Sam <sam@seller.example>", "", "Hello"],
  ),
  written(
    "date-broken.eml",
    `Received: ${delivered.Received}`,
    ...[
      "From: Ana <ana@client.example>",
      "To: Sam <sam@seller.example>",
      "Date: some day",
      "",
      "Hello",
    ],
  ),
  await classMail("../smime/certificates.eml"),
  written(
    "encrypted-text.eml",
    ...[
      "From: Ana <ana@client.example>",
      "To: Sam <sam@seller.example>",
      "Date: Fri, 20 Nov 2026 04:34:00 +0000",
      "",
    ],
    ...[
      "-----BEGIN PGP MESSAGE-----",
      "",
      "hQEMA0fYy3D2",
      "=abcd",
      "-----END PGP MESSAGE-----",
      "",
    ],
  ),
];

/**
 * Mails for the tray: every reason for a direction, every exceeded limit, every kind of reader
 * warning.
 */
export async function trayMails(): Promise<TestFile[]> {
  const picture = {
    filename: "roof.png",
    content: png(64, 48),
    cid: "roof@client.example",
    contentType: "image/png",
  };
  const pdf = {
    filename: "signed.pdf",
    content: bytesOf(2_000, "signed"),
    contentType: "application/pdf",
  };
  return [
    await plain("inline-picture.eml", {
      ...{ subject: "Pictures of the roof", attachments: [picture, pdf] },
      html: '<p>Hi Sam, this is the roof:</p><p><img src="cid:roof@client.example" width="64"></p><p>Ana</p>',
    }),
    await plain("from-us.eml", {
      from: "Sam Seller <sam@seller.example>",
      to: "Ana Client <ana@client.example>",
      subject: "Our offer",
    }),
    await plain("unsure.eml", {
      from: "Ben Buyer <ben@buyer.example>",
      to: "Jo <jo@other.example>",
      headers: {},
      subject: "Who wrote this",
    }),
    await plain("hidden-recipients.eml", {
      ...{
        from: "Jo <jo@other.example>",
        to: "Ben Buyer <ben@buyer.example>",
        subject: "To some of you",
      },
      headers: { "X-Note": "none" },
    }).then(({ name, bytes }) => ({
      name,
      bytes: Buffer.concat([Buffer.from("Bcc: Cleo <cleo@buyer.example>\r\n"), bytes]),
    })),
    await plain("own-copy.eml", {
      ...{
        from: "Jo <jo@other.example>",
        to: "Ben Buyer <ben@buyer.example>",
        subject: "Kept by Thunderbird",
      },
      headers: { "X-Identity-Key": "id1", FCC: "imap://jo@other.example/Sent" },
    }),
    await plain("kept-in-sent.eml", {
      ...{
        from: "Jo <jo@other.example>",
        to: "Ben Buyer <ben@buyer.example>",
        subject: "Kept in a folder",
      },
      headers: { "X-Folder": "Jo/Sent Items" },
    }),
    await plain("draft.eml", {
      ...{
        from: "Jo <jo@other.example>",
        to: "Ben Buyer <ben@buyer.example>",
        subject: "Not sent yet",
      },
      headers: { "X-Unsent": "1" },
    }),
    // Zeros, so that it takes no space in the fixture.
    await plain("too-large.eml", {
      ...{ subject: "Plans of the whole site" },
      attachments: [
        { filename: "site.dwg", content: Buffer.alloc(10.5 * mebibyte) },
        { filename: "letter.pdf", content: bytesOf(500, "letter") },
      ],
    }),
    await plain("too-many.eml", {
      subject: "Photos of each room",
      attachments: Array.from({ length: 21 }, (_, at) => ({
        filename: `room-${at + 1}.txt`,
        content: Buffer.from("a room"),
      })),
    }),
    await tooLong("too-long.eml"),
    await plain("long-thread.eml", {
      subject: "Re: Minutes",
      text: `Agreed.\n\n${quoted(words(33_000))}`,
    }),
    await formatted("formatted.eml"),
    await leftOut("left-out.eml", 1, 51),
    await leftOut("left-out-more.eml", 2, 52),
    written(
      "trouble.eml",
      "Received: from mx.client.example by mx.seller.example; at some time",
      'From: "ana@client.example" <other@fraud.example>',
      "To: Sam Seller <sam@seller.example, Only A Name",
      `Subject: A mail with much to say of it ${words(2_100)}`,
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "Gr\xfc\xdfe aus M\xfcnchen",
      "--b",
      "Content-Type: pdf",
      'Content-Disposition: attachment; filename="offer.pdf"',
      "",
      "%PDF-1.7",
      "--b",
      'Content-Type: application/octet-stream; name="empty.bin"',
      'Content-Disposition: attachment; filename="empty.bin"',
      "",
      "",
      "--b",
      'Content-Type: application/octet-stream; name="around.bin"',
      "Content-Transfer-Encoding: base64",
      'Content-Disposition: attachment; filename="around.bin"',
      "",
      "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo=",
      "",
      "This list is brought to you by nobody.",
      "--b",
      'Content-Type: application/pkcs7-mime; name="smime.p7m"',
      "Content-Transfer-Encoding: base64",
      'Content-Disposition: attachment; filename="smime.p7m"',
      "",
      "MIAGCSqGSIb3DQEHA6CAMIACAQAxAA==",
      "--b--",
    ),
    written(
      "no-subject.eml",
      "From: Ana Client <ana@client.example>",
      "To: Sam Seller <sam@seller.example>",
      "",
      "",
    ),
    await classMail("boundary-nowhere.eml"),
    await classMail("msg-exchange-sender.msg"),
    await classMail("msg-objects-and-links.msg"),
    await classMail("msg-sent.msg"),
    await classMail("apple-mail-partial.emlx"),
    await classMail("saved-page.mhtml"),
    await classMail("template.oft"),
  ];
}
