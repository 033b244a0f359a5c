import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { prepareMail } from "../../../../electron/zoho/filing/prepare.ts";
import { composeRequest } from "../../../support/compose.ts";
import { getEmail } from "../../../../electron/zoho/api/emails.ts";
import { makeFiling } from "../../../../electron/zoho/filing/zoho-filing.ts";
import { Client, sampleIds } from "../../practice-crm/client.ts";
import { parsed } from "../../../support/mails/parsed.ts";
import { png } from "../../../support/mails/pictures.ts";
import { clientOf, startCrm } from "../../../support/crm.ts";

const fixture = path.join(
  import.meta.dirname,
  "../../../fixtures/mails/classes/pictures-in-html.eml",
);

it("files the pictures that are written into a mail's HTML, so that the CRM shows them where the mail did", async () => {
  const { email, bare, files } = await parsed(await readFile(fixture));
  const crm = await startCrm();
  const client = clientOf(crm);
  const record = { module: "Deals", id: sampleIds.deal, title: "A deal" };
  const request = composeRequest({
    email,
    prepared: prepareMail(email, bare),
    sha256: "a".repeat(64),
    record,
    direction: "received",
    without: [],
    me: { name: "Sam Seller", email: "sam@seller.example" },
    openedAt: 0,
  });
  const filing = makeFiling(client, (sha256) =>
    Promise.resolve(files.get(sha256) ?? new Uint8Array()),
  );
  const ids = new Map<number, string>();
  const { signal } = new AbortController();
  await filing.upload(request, ids, (index, id) => ids.set(index, id), signal);
  const { messageId = "" } = await filing.associate(request, ids, signal);

  const filed = await getEmail(client, record, messageId);
  expect(filed?.attachments ?? []).toEqual([]);
  expect(filed?.content).not.toContain("data:");
  const images = [...(filed?.content ?? "").matchAll(/<img [^>]*src="crm\/img_id:([^"]+)"[^>]*>/g)];
  expect(images.map(([tag]) => / alt="([^"]*)"/.exec(tag)?.[1])).toEqual([
    "Dach von Süden",
    "Zählerschrank",
    "Dach von Süden",
    "Logo",
    "Siegel",
  ]);
  expect(filed?.content).toContain("[One image was left out.]"); // an SVG

  const reader = await Client.connect(crm);
  const shown = await Promise.all(
    images.map(([, id = ""]) => {
      const query = new URLSearchParams({
        user_id: sampleIds.sam,
        message_id: messageId,
        id,
      }).toString();
      const address = `${crm.address}/crm/v8/Deals/${record.id}/Emails/actions/download_inline_images?${query}`;
      return fetch(address, { headers: { Authorization: `Zoho-oauthtoken ${reader.token}` } }).then(
        (answer) => answer.bytes(),
      );
    }),
  );
  const roof = png(800, 600);
  expect(shown.map((bytes) => Buffer.from(bytes))).toEqual([
    roof,
    png(640, 480, 90),
    roof,
    png(120, 40),
    png(60, 60, 30),
  ]);
});
