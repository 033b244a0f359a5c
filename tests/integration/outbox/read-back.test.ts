import { expect, it } from "vitest";
import { nextUnseen } from "../../../electron/outbox/seen.ts";
import { getEmail } from "../../../electron/zoho/api/emails.ts";
import { compareWithSent, sentMail } from "../../../electron/zoho/filing/read-back.ts";
import { crowd, startCrm } from "../../support/crm.ts";
import { folderForTest, openOutbox } from "./whole-outbox.ts";

const record = { module: "Contacts", id: "554023000010000000", title: "Number0" };

it("a mail with an image and two files is read back as it was sent", async () => {
  const outbox = openOutbox({ folder: folderForTest(), crm: await startCrm({ seed: crowd(1) }) });
  outbox.worker.start();
  const job = await outbox.add(record);
  expect(await outbox.tryNow(job)).toBe("filed");
  const unseen = nextUnseen(outbox.db, 0, [])!;
  const email = await getEmail(outbox.client, unseen.record, unseen.crmMessageId);
  const sent = sentMail.parse(unseen.sent);
  expect(sent.files.map(({ name }) => name)).toEqual(["offer.pdf", "plan ä.txt"]);
  expect(compareWithSent(email!, sent)).toEqual({ missing: [], isOther: false });
  expect(compareWithSent({ ...email!, attachments: [] }, sent).missing).toHaveLength(2);
  await outbox.close();
});
