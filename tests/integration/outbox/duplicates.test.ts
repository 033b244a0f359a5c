import { afterAll, beforeAll, expect, it } from "vitest";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPracticeCrm, type PracticeCrm } from "../../../electron/practice-crm/start.ts";
import { underOwnId } from "../../../electron/zoho/filing/own-id.ts";
import { crowd } from "../../support/crm.ts";
import { folderForTest, openOutbox, tokenStore, wholeLetter } from "./whole-outbox.ts";

const lee = "554023000000691002";
const { users = [], records: all = {}, ...seller } = crowd(30);
const leesContact = { module: "Contacts", id: "554023000010000999", title: "Lees" };
const company = {
  ...seller,
  users: [...users, { full_name: "Lee Colleague", email: "lee@seller.example" }],
  records: {
    Contacts: [
      ...(all["Contacts"] ?? []),
      { id: leesContact.id, Last_Name: leesContact.title, Owner: { id: lee } },
    ],
  },
};

let crm: PracticeCrm;
const folder = mkdtempSync(path.join(tmpdir(), "mailpin-crm-"));
const tokens = tokenStore();
beforeAll(async () => {
  crm = await startPracticeCrm({ port: 0, folder, seed: company });
});
afterAll(async () => {
  await crm.close();
  rmSync(folder, { recursive: true, force: true });
});

let records = 0;
function newRecord() {
  const id = String(554_023_000_010_000_000n + BigInt(records));
  records += 1;
  return { module: "Contacts", id, title: `Number${records}` };
}

function open(fetch = globalThis.fetch) {
  const outbox = openOutbox({ folder: folderForTest(), crm, tokens, fetch });
  outbox.worker.start();
  return outbox;
}
type Letter = Parameters<ReturnType<typeof open>["add"]>[1];
const messageId = "<scan@printer.example>";
const another = { messageId, offer: "another offer" };

/** Files a letter from another computer. */
async function filedBefore(record: ReturnType<typeof newRecord>, letter: Letter) {
  const outbox = open();
  expect(await outbox.tryNow(await outbox.add(record, letter))).toBe("filed");
  await outbox.close();
}

it("the same mail, filed from another computer, is already there", async () => {
  const [outbox, record] = [open(), newRecord()];
  await filedBefore(record, { messageId });
  expect(await outbox.tryNow(await outbox.add(record, { messageId }))).toBe("duplicate");
  expect(await outbox.filedOn(record)).toEqual([wholeLetter]);
  await outbox.close();
});

it("another mail with its Message-ID is kept, and filed under an id of its own", async () => {
  const [outbox, record] = [open(), newRecord()];
  await filedBefore(record, another);
  const job = await outbox.add(record, { messageId });
  expect(await outbox.tryNow(job)).toBe("needs-you");
  expect(outbox.view(job)).toMatchObject({
    problem: { code: "same-id-there", kind: "other", remedy: "file-as-another" },
  });
  expect(outbox.view(job).mayHaveArrived).toBeUndefined();
  expect(await outbox.isWhole(job)).toBe(true);
  expect(await outbox.tryNow(job)).toBe("needs-you");

  outbox.store.retryAs(job.id, (mail) => underOwnId(mail.request, mail));
  outbox.worker.wake("user");
  await outbox.quiet();
  expect(outbox.view(job).state).toBe("filed");
  expect(await outbox.filedOn(record)).toEqual(
    expect.arrayContaining([wholeLetter, { ...wholeLetter, "offer.pdf": another.offer }]),
  );
  await outbox.close();
});

it("a mail whose call was lost on its way is not taken for another with its Message-ID", async () => {
  const [outbox, record] = [open(), newRecord()];
  crm.faults.add("drop-before@associate");
  const job = await outbox.add(record, { messageId });
  expect(await outbox.tryNow(job)).toBe("waiting");
  await filedBefore(record, another);
  expect(await outbox.tryNow(job)).toBe("needs-you");
  expect(outbox.view(job)).toMatchObject({ problem: { code: "same-id-there", kind: "other" } });
  outbox.store.retryAs(job.id, (mail) => underOwnId(mail.request, mail));
  expect(await outbox.tryNow(job)).toBe("filed");
  await outbox.close();
});

it("the same mail, filed by the colleague who owns the record, is already there", async () => {
  const outbox = open();
  await filedBefore(leesContact, { messageId, owner: lee });
  expect(await outbox.tryNow(await outbox.add(leesContact, { messageId }))).toBe("duplicate");
  await outbox.close();
});

it("a colleague's mail that Zoho does not list is asked about", async () => {
  const [outbox, record] = [open(), newRecord()];
  await filedBefore(record, { messageId, owner: lee });
  const job = await outbox.add(record, { messageId });
  expect(await outbox.tryNow(job)).toBe("needs-you");
  expect(outbox.view(job)).toMatchObject({ problem: { code: "same-id-there", kind: "unseen" } });
  await outbox.close();
});

it("while nobody can look, it waits, and is not taken for one that arrived before", async () => {
  let isDown = true;
  const outbox = open(async (input, init) => {
    const { pathname } = input instanceof Request ? new URL(input.url) : new URL(input);
    if (isDown && pathname.endsWith("/Emails")) throw new TypeError("no network");
    return fetch(input, init);
  });
  const record = newRecord();
  await filedBefore(record, another);
  const job = await outbox.add(record, { messageId });
  expect(await outbox.tryNow(job)).toBe("waiting");
  isDown = false;
  expect(await outbox.tryNow(job)).toBe("needs-you");
  expect(outbox.view(job)).toMatchObject({ problem: { code: "same-id-there", kind: "other" } });
  await outbox.close();
});
