import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { isCompoundFile } from "../../../electron/mail/formats/msg/sector-map.ts";
import { attackMail, attacks } from "../../support/hostile-html/attacks.ts";
import { bytesOf, emlxOf, mail, mboxOf } from "../../support/mails/mails.ts";
import { png } from "../../support/mails/pictures.ts";
import { sampleMsg } from "../../support/mails/sample-msg.ts";
import { embedded, tnefFile } from "../../support/mails/tnef-file.ts";

const fixtures = path.join(import.meta.dirname, "../../fixtures/mails");

/** Larger mails break in the same ways, and take longer. */
const largest = 300_000;

/**
 * Sound mails to mutate: our fixtures, the output of our own writers, and the files of a folder. In
 * groups, so that a frequent kind of mail does not crowd out the others.
 */
export async function seedMails(
  folder: string | undefined,
): Promise<readonly (readonly Buffer[])[]> {
  const ours = [...filesIn(fixtures, isFixture), ...(await written())];
  const [outlook, internet] = groupsOf(folder === undefined ? [] : filesIn(folder, isNamedAsMail));
  return [ours, outlook, internet].filter((group) => group.length > 0);
}

function groupsOf(files: readonly Buffer[]): [outlook: Buffer[], internet: Buffer[]] {
  return [files.filter(isCompoundFile), files.filter((bytes) => !isCompoundFile(bytes))];
}

const isNamedAsMail = (file: string): boolean => /\.(?:eml|msg|oft|mbox|emlx|dat|tnef)$/.test(file);

/**
 * Ours may have any extension, or none: the other files there are only readings, and scripts that
 * made some.
 */
const isFixture = (file: string): boolean => !/\.(?:json|ts|sh)$/.test(file);

const filesIn = (folder: string, isMail: (file: string) => boolean): Buffer[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isMail(entry.name))
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .toSorted()
    .map((file) => readFileSync(file))
    .filter(({ length }) => length > 0 && length <= largest);

/** With a body, a file and a message; properties by their ids, [MS-OXPROPS]. */
const winmail = tnefFile({
  codePage: 1252,
  values: { 0x1000: { string: "Hello" }, 0x1013: { binary: Buffer.from("<p>Hello") } },
  attachments: [
    {
      title: "OFFER~1.PDF",
      data: bytesOf(500, "tnef"),
      values: { 0x3707: { string: "Offer.pdf" } },
    },
    {
      values: {
        0x3705: { integer: 5 },
        0x3701: embedded({ values: { 0x0037: { string: "Inner" } } }),
      },
    },
  ],
});

async function written(): Promise<Buffer[]> {
  const letter = { messageId: "<seed@client.example>" };
  const html =
    '<p>Hello <b>Sam</b>, <img src="cid:logo"> see <a href="https://client.example">us</a></p><blockquote>older</blockquote>';
  const mails = await Promise.all([
    mail("plain.eml", letter),
    mail("japanese.eml", {
      ...letter,
      subject: "日本語の件名 – Ünïcödé",
      text: "こんにちは".repeat(200),
    }),
    mail("full.eml", {
      ...letter,
      html,
      cc: "Bob <bob@client.example>, cy@client.example",
      attachments: [
        { filename: "logo.png", content: png(20, 10), cid: "logo" },
        { filename: "Angebot für Zürich (Entwurf).pdf", content: bytesOf(3000, "pdf") },
        {
          filename: "forwarded.eml",
          content: Buffer.from("Subject: inner\r\n\r\nInner text\r\n"),
          contentType: "message/rfc822",
        },
      ],
    }),
    mail("packed.eml", {
      ...letter,
      attachments: [
        { filename: "winmail.dat", content: winmail, contentType: "application/ms-tnef" },
      ],
    }),
  ]);
  return [
    ...mails.map(({ bytes }) => Buffer.from(bytes)),
    mboxOf(mails),
    ...mails.map(emlxOf),
    sampleMsg(),
    ...attacks.map((attack) => attackMail(attack, "http://127.0.0.1:9").bytes),
  ];
}
