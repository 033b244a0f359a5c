import { tag } from "../../../electron/mail/formats/msg/properties.ts";
import { msgFile, storedRtf } from "./msg-file.ts";

const transportHeaders = [
  "Received: from mx.client.example by mx.seller.example; Mon, 2 Mar 2026 09:15:04 +0100",
  "From: Ana Client <ana@client.example>",
  "Date: Mon, 2 Mar 2026 09:15:00 +0100",
  "",
  "",
].join("\r\n");

const rtf = [
  "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0\\fswiss Arial;}}",
  "{\\*\\htmltag64 <p>}\\htmlrtf {\\htmlrtf0 Hallo Jo\\htmlrtf }\\htmlrtf0 {\\*\\htmltag72 </p>}",
  '{\\*\\htmltag84 <img src="cid:logo@1">}}',
].join("\r\n");

/**
 * A mail from outside as Outlook saves it: HTML inside RTF, a picture, a file, and a message with a
 * file of its own.
 */
export function sampleMsg(): Buffer {
  const recipient = (type: number, name: string, address?: string) => ({
    values: {
      [tag.recipientType]: { integer: type },
      [tag.displayName]: { string: name },
      ...(address === undefined ? {} : { [tag.emailAddress]: { string: address } }),
    },
  });
  return msgFile({
    values: {
      [tag.messageClass]: { string: "IPM.Note" },
      [tag.subject]: { string: "Angebot für März" },
      [tag.clientSubmitTime]: { time: new Date("2026-03-02T08:15:00Z") },
      [tag.sentRepresentingName]: { string: "Ana Client" },
      [tag.sentRepresentingSmtpAddress]: { string: "ana@client.example" },
      [tag.transportMessageHeaders]: { string: transportHeaders },
      [tag.internetMessageId]: { string: "<offer-1@client.example>" },
      [tag.body]: { string: "Hallo Jo" },
      [tag.rtfCompressed]: { binary: storedRtf(rtf) },
    },
    recipients: [
      recipient(1, "Jo Seller", "jo@seller.example"),
      recipient(2, "Only Name", "/O=ORG/OU=SITE/CN=RECIPIENTS/CN=ONLY"),
      recipient(3, "hidden@seller.example"),
    ],
    attachments: [
      {
        values: {
          [tag.attachMethod]: { integer: 1 },
          [tag.attachLongFilename]: { string: "logo.png" },
          [tag.attachMimeTag]: { string: "image/png" },
          [tag.attachContentId]: { string: "logo@1" },
          [tag.attachDataBinary]: { binary: Buffer.from("not really a picture") },
        },
      },
      {
        values: {
          [tag.attachMethod]: { integer: 1 },
          [tag.attachFilename]: { string: "GRSSE~1.PDF" },
          [tag.attachLongFilename]: { string: "Größe.pdf" },
          [tag.attachDataBinary]: { binary: Buffer.alloc(6000, "%PDF") },
        },
      },
      {
        values: { [tag.attachMethod]: { integer: 5 }, [tag.displayName]: { string: "Inner mail" } },
        embedded: {
          values: {
            [tag.messageClass]: { string: "IPM.Note" },
            [tag.subject]: { string: "Inner mail" },
          },
          attachments: [
            {
              values: {
                [tag.attachMethod]: { integer: 1 },
                [tag.attachLongFilename]: { string: "deep.txt" },
                [tag.attachDataBinary]: { binary: Buffer.from("deep") },
              },
            },
          ],
        },
      },
    ],
  });
}
