import { mail, bytesOf, mboxOf, type TestFile } from "../../support/mails/mails.ts";
import { msgFile } from "../../support/mails/msg-file.ts";
import { png } from "../../support/mails/pictures.ts";

const sentence =
  "Thank you for the offer; we have looked at the prices for the second year, and would like to talk about delivery. ";
const foreign =
  "Vielen Dank für das Angebot – wir melden uns nächste Woche, schöne Grüße aus Zürich. ";

const signature = bytesOf(256, "signature").toString("base64").replaceAll(/.{60}/g, "$& ");
const hop = (by: string) =>
  `from mail-${by}.outbound.client.example (2603:10a6:20b:5c8::15) by ${by}.prod.seller.example (2603:10a6:6:2d::23) with Microsoft SMTP Server (version=TLS1_2, cipher=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384) id 15.20.9160.13; Fri, 20 Nov 2026 04:34:01 +0000`;

/** Fields that servers add to a mail: within a company they are often longer than the text. */
const ofServers: readonly (readonly [name: string, value: string])[] = [
  ...["am8eur02", "db3pr05", "vi1pr08", "pr0p264"].map((by) => ["Received", hop(by)] as const),
  ["ARC-Seal", `i=1; a=rsa-sha256; s=arcselector10001; d=client.example; cv=none; b=${signature}`],
  [
    "ARC-Message-Signature",
    `i=1; a=rsa-sha256; c=relaxed/relaxed; d=client.example; h=From:Date:Subject:Message-ID; b=${signature}`,
  ],
  [
    "ARC-Authentication-Results",
    "i=1; mx.client.example 1; spf=pass smtp.mailfrom=client.example; dmarc=pass action=none; dkim=pass",
  ],
  [
    "DKIM-Signature",
    `v=1; a=rsa-sha256; c=relaxed/relaxed; d=client.example; s=selector1; h=From:Date:Subject; bh=x; b=${signature}`,
  ],
  [
    "Authentication-Results",
    "mx.seller.example; spf=pass (sender IP is 40.107.20.100) smtp.mailfrom=client.example; dkim=pass",
  ],
  [
    "Received-SPF",
    "Pass (protection.seller.example: domain of client.example designates 40.107.20.100 as permitted sender)",
  ],
  ["Thread-Topic", "Renewal offer"],
  ["Thread-Index", "AQHcWdGx8TqT0wYQ2U6r7Xl0mJH3WrT8a1pQ"],
  ["Accept-Language", "de-DE, en-US"],
  ["X-MS-Exchange-Organization-SCL", "1"],
  ["X-MS-Exchange-CrossTenant-Id", "5f0d1c1e-8d7e-4f0a-9d31-2b7d1c0f6a55"],
  ["X-MS-Exchange-CrossTenant-OriginalArrivalTime", "20 Nov 2026 04:34:00.1234 (UTC)"],
  ["X-MS-Exchange-Transport-CrossTenantHeadersStamped", "AM8PR02MB7777"],
  [
    "X-Microsoft-Antispam",
    `BCL:0;ARA:13230040|1800799024|366016|376014|${"8096899003|".repeat(10)}`,
  ],
  ["X-Microsoft-Antispam-Message-Info", signature.repeat(3)],
];

/**
 * A typical conversation of salespeople: text and HTML, with older messages quoted below, and
 * sometimes a logo or a document.
 */
function letter(index: number): Promise<TestFile> {
  const own = (index % 3 === 0 ? foreign : sentence).repeat(3 + (index % 5));
  const older = Array.from(
    { length: index % 6 },
    (_, depth) => `${">".repeat(depth + 1)} ${sentence.repeat(4)}`,
  ).join("\n");
  const html = `<html><body><p style="margin:0;font-family:Calibri">${own}</p><p>Best regards<br><b>Ana Client</b><img src="cid:logo"></p>${"<blockquote>".repeat(index % 6)}<table><tr><td>${sentence.repeat(8)}</td></tr></table>${"</blockquote>".repeat(index % 6)}</body></html>`;
  return mail(`letter-${index}.eml`, {
    subject: `${index % 4 === 0 ? "Re: Angebot für die Verlängerung" : "Renewal offer"} ${index}`,
    messageId: `<bench-${index}@client.example>`,
    cc: "Bob Client <bob@client.example>, Carla Pérez <carla@client.example>",
    text: `${own}\n\n${older}\n`,
    headers: ofServers.map(([key, value]) => ({ key, value })),
    ...(index % 5 !== 4 && { html }),
    attachments: [
      ...(index % 2 === 0 ? [{ filename: "logo.png", content: png(120, 40), cid: "logo" }] : []),
      ...(index % 4 === 1
        ? [{ filename: `Angebot ${index}.pdf`, content: bytesOf(20_000, `pdf ${index}`) }]
        : []),
    ],
  });
}

export const letters = (count: number): Promise<TestFile[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => letter(index)));

const megabytes = (count: number): Buffer => bytesOf(count * 1024 * 1024, "attachment");

export const mailWith = async (size: number): Promise<Buffer> =>
  Buffer.from(
    (
      await mail("large.eml", {
        messageId: "<bench@client.example>",
        attachments: [{ filename: "offer.pdf", content: megabytes(size) }],
      })
    ).bytes,
  );

export const mboxWith = async (count: number): Promise<Buffer> => mboxOf(await letters(count));

/** @param size of its attachment, MB; 0 for none */
export function msgWith(size: number): Buffer {
  const file = {
    values: {
      0x3705: { integer: 1 },
      0x3707: { string: "offer.pdf" },
      0x3701: { binary: megabytes(size) },
    },
  };
  const recipient = {
    values: {
      0x0c15: { integer: 1 },
      0x3001: { string: "Sam Seller" },
      0x39fe: { string: "sam@seller.example" },
    },
  };
  return msgFile({
    values: {
      0x001a: { string: "IPM.Note" },
      0x0037: { string: "Renewal offer" },
      0x0039: { time: new Date("2026-11-20T04:34:00Z") },
      0x0042: { string: "Ana Client" },
      0x1000: { string: sentence.repeat(20) },
      0x1035: { string: "<bench@client.example>" },
      0x5d02: { string: "ana@client.example" },
    },
    recipients: [recipient],
    attachments: size === 0 ? [] : [file],
  });
}
