import { describe, expect, it } from "vitest";
import { composeRequest } from "../../../support/compose.ts";
import { getEmail, listEmails } from "../../../../electron/zoho/api/emails.ts";
import { makeFiling } from "../../../../electron/zoho/filing/zoho-filing.ts";
import { getModules } from "../../../../electron/zoho/api/modules.ts";
import { listRecords } from "../../../../electron/zoho/api/records.ts";
import type { PracticeOptions } from "../../../../electron/practice-crm/start.ts";
import {
  answering,
  Bytes,
  clientOf,
  counting,
  mail,
  startCrm,
  withToken,
} from "../../../support/crm.ts";

const me = { name: "Sam Seller", email: "sam@seller.example" };
const { signal } = new AbortController();

/** A connected CRM, a deal of it, and a mail with two attachments and an image in its text. */
async function setup(options: Partial<PracticeOptions> = {}) {
  const crm = await startCrm(options);
  const wire = counting();
  const client = clientOf(crm, { fetch: wire.fetch });
  const { records } = await listRecords(client, "Deals", { fields: ["Deal_Name", "Contact_Name"] });
  const deal = records[0]!;
  const record = { module: "Deals", id: deal.id, title: String(deal["Deal_Name"]) };
  const bytes = new Bytes();
  const email = mail({
    html: `<p>Hello</p><img src="cid:logo@x">`,
    attachments: [
      bytes.attachment("offer.pdf", "the offer"),
      bytes.attachment("logo.png", "the logo", { inline: true, contentId: "logo@x" }),
      bytes.attachment("plan ä.txt", "the plan"),
    ],
  });
  const request = composeRequest({
    email,
    sha256: "a".repeat(64),
    record,
    direction: "received",
    without: [],
    me,
    openedAt: 0,
  });
  const filing = makeFiling(client, bytes.read);
  const ids = new Map<number, string>();
  const upload = (have: ReadonlyMap<number, string> = ids) =>
    filing.upload(request, have, (index, id) => ids.set(index, id), signal);
  return { crm, client, wire, record, deal, request, filing, ids, upload };
}

describe("filing", () => {
  it("files a mail with its attachments and images", async () => {
    const { client, record, request, filing, ids, upload } = await setup();
    await upload();
    expect([...ids.keys()].sort()).toEqual([0, 1, 2]);
    const { messageId } = await filing.associate(request, ids, signal);

    const filed = await getEmail(client, record, messageId!);
    expect(filed).toMatchObject({ subject: "Offer 4711", sent: false, mail_format: "html" });
    expect(filed?.attachments?.map(({ name }) => name)).toEqual(["offer.pdf", "plan ä.txt"]);
    expect(filed?.content).toContain(`crm/img_id:${ids.get(1)!}`);
    await expect(listEmails(client, record)).resolves.toMatchObject({
      Emails: [{ message_id: messageId }],
    });
  });

  it("links the second record", async () => {
    const { client, deal, request, filing, ids, upload } = await setup();
    const contact = (deal["Contact_Name"] as { id: string }).id;
    const module = (await getModules(client)).find(({ apiName }) => apiName === "Contacts")!;
    const linked_record = {
      id: contact,
      name: "its contact",
      module: { api_name: "Contacts", id: module.id },
    };
    await upload();
    await filing.associate({ ...request, email: { ...request.email, linked_record } }, ids, signal);
    await expect(listEmails(client, { module: "Contacts", id: contact })).resolves.toMatchObject({
      Emails: [{ subject: "Offer 4711" }],
    });
  });

  it("uploads only what is missing, attachments and images by a call each", async () => {
    const { wire, upload } = await setup();
    await upload(new Map([[0, "known"]]));
    expect(wire.count("/files")).toBe(2);
    await upload();
    expect(wire.count("/files")).toBe(3);
    await upload();
    expect(wire.count("/files")).toBe(3);
  });

  it("uploads ten files at most with a call, and keeps the ids it has when a later call fails", async () => {
    const { crm, client, wire, record } = await setup();
    const bytes = new Bytes();
    const attachments = Array.from({ length: 20 }, (_, index) =>
      bytes.attachment(`${index}.txt`, `file ${index}`),
    );
    const email = mail({ attachments });
    const request = composeRequest({
      email,
      sha256: "b".repeat(64),
      record,
      direction: "received",
      without: [],
      me,
      openedAt: 0,
    });
    const filing = makeFiling(client, bytes.read);
    const ids = new Map<number, string>();
    const upload = () => filing.upload(request, ids, (index, id) => ids.set(index, id), signal);

    crm.faults.add({ on: "files", do: "drop-after", skip: 1, times: 2 });
    await expect(upload()).rejects.toMatchObject({ kind: "connection-lost" });
    expect([...ids.keys()]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const before = wire.count("/files");
    await upload();
    expect(wire.count("/files")).toBe(before + 1);
    await filing.associate(request, ids, signal);
    const listed = await listEmails(client, record);
    const filed = await getEmail(client, record, listed.Emails[0]!.message_id);
    expect(filed?.attachments?.map(({ name }) => name)).toEqual(
      attachments.map(({ name }) => name),
    );
  });

  it("is a duplicate when the answer was lost and the call is repeated", async () => {
    const { crm, client, record, request, filing, ids, upload } = await setup();
    await upload();
    crm.faults.add({ on: "associate", do: "drop-after" });
    await expect(filing.associate(request, ids, signal)).rejects.toMatchObject({
      kind: "connection-lost",
    });
    await expect(filing.associate(request, ids, signal)).rejects.toMatchObject({
      kind: "duplicate",
      code: "DUPLICATE_DATA",
    });
    expect((await listEmails(client, record)).Emails).toHaveLength(1);
  });

  it("files once when the connection broke before the mail arrived", async () => {
    const { crm, request, filing, ids, upload } = await setup();
    await upload();
    crm.faults.add({ on: "associate", do: "drop-before" });
    await expect(filing.associate(request, ids, signal)).rejects.toMatchObject({
      kind: "connection-lost",
    });
    await expect(filing.associate(request, ids, signal)).resolves.toHaveProperty("messageId");
  });

  it.each(["ALREADY_USED", "INVALID_DATA"] as const)(
    "wants the files again when theirs are spent (%s)",
    async (consumedFile) => {
      const { record, request, filing, ids, upload } = await setup({
        quirks: { consumedFile, firstCheck: "attachments" },
      });
      await upload();
      await filing.associate(request, ids, signal);
      const other = {
        ...request,
        record,
        email: { ...request.email, original_message_id: "<other@customer.example>" },
      };
      await expect(filing.associate(other, ids, signal)).rejects.toMatchObject({
        kind: "files-refused",
      });
      const image = { ...other, files: other.files.map((file) => ({ ...file, inline: true })) };
      await expect(filing.associate(image, ids, signal)).rejects.toMatchObject({
        kind: "files-refused",
      });
    },
  );

  it("renews the token in the middle of a filing", async () => {
    const { crm, request, filing, ids, upload } = await setup();
    crm.faults.add({ on: "files", status: 401 }, { on: "associate", status: 401 });
    await upload();
    await expect(filing.associate(request, ids, signal)).resolves.toHaveProperty("messageId");
  });

  it.each([
    [
      "a record that is gone",
      { record: { module: "Deals", id: "554023999999999999", title: "" } },
      "record-gone",
    ],
    [
      "a module that takes no mails",
      { record: { module: "Vendors", id: "554023000000712045", title: "" } },
      "module-gone",
    ],
  ])("asks the user about %s", async (_, change, code) => {
    const { request, filing, ids, upload } = await setup();
    await upload();
    await expect(filing.associate({ ...request, ...change }, ids, signal)).rejects.toMatchObject({
      kind: "ask",
      problem: { code },
    });
  });

  it("asks the user about a linked record that is gone", async () => {
    const { client, request, filing, ids, upload } = await setup();
    const module = (await getModules(client)).find(({ apiName }) => apiName === "Contacts")!;
    const linked_record = {
      id: "554023999999999999",
      name: "",
      module: { api_name: "Contacts", id: module.id },
    };
    await upload();
    const linked = { ...request, email: { ...request.email, linked_record } };
    await expect(filing.associate(linked, ids, signal)).rejects.toMatchObject({
      kind: "ask",
      problem: { code: "link-refused" },
    });
  });

  it("shortens subject and text when Zoho names a limit, and files the mail", async () => {
    const { client, record, request, filing, ids, upload } = await setup();
    await upload();
    const long = {
      ...request.email,
      subject: "s".repeat(400),
      content: `<p>${"word ".repeat(7000)}</p>`,
    };
    const { messageId } = await filing.associate(
      { ...request, email: long, files: [] },
      ids,
      signal,
    );
    const filed = await getEmail(client, record, messageId!);
    expect(filed?.subject).toBe(`${"s".repeat(249)}…`);
    expect(filed?.content).toContain("[Shortened because it is longer than Zoho keeps.]");
  });

  it("attaches the original where Zoho itself refuses the text as too long, with a note that says so", async () => {
    const { client, record } = await setup();
    const bytes = new Bytes();
    const file = bytes.attachment("offer.eml", "the whole mail");
    const email = mail({
      text: "word ".repeat(6000),
      attachments: [bytes.attachment("plan.txt", "the plan")],
    });
    const given = {
      email,
      sha256: file.sha256,
      record,
      direction: "received" as const,
      without: [],
      me,
      openedAt: 0,
    };
    const request = composeRequest({ ...given, original: { name: "offer.eml", size: file.size } });
    expect(request.files.map(({ name }) => name)).toEqual(["plan.txt"]);
    const filing = makeFiling(client, bytes.read);
    const ids = new Map<number, string>();
    await filing.upload(request, new Map(), (index, id) => ids.set(index, id), signal);
    const long = { ...request, email: { ...request.email, content: "word ".repeat(7000) } };
    const { messageId } = await filing.associate(long, ids, signal);
    const filed = await getEmail(client, record, messageId!);
    expect(filed?.attachments?.map(({ name }) => name)).toEqual(["plan.txt", "offer.eml"]);
    expect(filed?.content).toContain("[The original email is attached: offer.eml.]");
  });

  it("has no original in reserve where it would be too much for Zoho", () => {
    const bytes = new Bytes();
    const file = bytes.attachment("offer.eml", "the whole mail");
    const given = {
      sha256: file.sha256,
      record: { module: "Deals", id: "1", title: "" },
      direction: "received" as const,
    };
    const composed = (count: number, size: number) =>
      composeRequest({
        ...{ ...given, without: [], me, openedAt: 0, original: { name: "offer.eml", size } },
        email: mail({
          attachments: Array.from({ length: count }, (_, index) =>
            bytes.attachment(`${index}.txt`, `${index}`),
          ),
        }),
      }).original;
    expect(composed(19, 1000)).toMatchObject({ name: "offer.eml" });
    expect(composed(20, 1000)).toBeUndefined();
    expect(composed(1, 10 * 1024 * 1024)).toBeUndefined();
  });

  it("tells a user who is no administrator that another's mail is not theirs to file", async () => {
    const { crm, request, filing, ids, upload } = await setup();
    const [sam, ines] = ["554023000000691001", "554023000000691002"];
    const normal = makeFiling(
      clientOf({ ...crm, refreshToken: crm.refreshTokenFor("ines@seller.example") }),
      new Bytes().read,
    );
    await upload();
    const owned = (id: string) => ({ ...request, email: { ...request.email, owner: { id } } });
    await expect(normal.associate(owned(sam), ids, signal)).rejects.toMatchObject({
      kind: "ask",
      problem: {
        code: "owner-not-allowed",
        support: "NO_PERMISSION (403) for Crm_Implied_Associate_Others_Email",
      },
    });
    await expect(normal.associate(owned("554023000000699999"), ids, signal)).rejects.toMatchObject({
      problem: { code: "owner-refused", support: "INVALID_DATA (400) at $.Emails[0].owner.id" },
    });
    await expect(filing.associate(owned(ines), ids, signal)).resolves.toHaveProperty("messageId");
  });

  it.each(["subject-too-long", "content-too-long"] as const)(
    "does not try for ever when what fits is called %s",
    async (name) => {
      const { crm, wire, request, filing, ids, upload } = await setup();
      await upload();
      crm.faults.add(`${name}*always`);
      await expect(filing.associate(request, ids, signal)).rejects.toMatchObject({
        kind: "rejected",
        problem: { code: "text-refused" },
      });
      expect(wire.count("associate_email")).toBe(1);
    },
  );

  it("shortens once, and no more, for a Zoho that is never content", async () => {
    const { crm, wire, request, filing, ids, upload } = await setup();
    await upload();
    const limit = (key: string, maximum_length: number) => ({
      on: "associate" as const,
      status: 400,
      details: { api_name: key, json_path: `$.Emails[0].${key}`, maximum_length },
      times: "always" as const,
    });
    crm.faults.add(limit("content", 100));
    const long = {
      ...request,
      email: { ...request.email, content: `<p>${"word ".repeat(100)}</p>` },
    };
    await expect(filing.associate(long, ids, signal)).rejects.toMatchObject({
      problem: { code: "text-refused" },
    });
    crm.faults.clear();
    crm.faults.add(limit("subject", 5));
    await expect(filing.associate(request, ids, signal)).rejects.toMatchObject({
      problem: { code: "text-refused" },
    });
    expect(wire.count("associate_email")).toBe(4);
  });

  it("refuses a request that is not one", async () => {
    const { filing } = await setup();
    await expect(filing.associate({ record: {} }, new Map(), signal)).rejects.toThrow();
  });
});

describe("a filing that Zoho answers oddly", () => {
  const deal = { module: "Deals", id: "9007199254740993123", title: "" };
  const request = composeRequest({
    email: mail(),
    sha256: "a".repeat(64),
    record: deal,
    direction: "sent",
    without: [],
    me,
    openedAt: 0,
  });
  const account = {
    address: "https://accounts.zoho.example",
    clientId: "c",
    clientSecret: "s",
    refreshToken: "r",
  };
  const associate = (api: typeof fetch) =>
    makeFiling(clientOf(account, { fetch: withToken(api) }), new Bytes().read).associate(
      request,
      new Map(),
      signal,
    );

  it.each([200, 201, 202])("takes a success with status %i, under either root", async (status) => {
    for (const root of ["Emails", "data"]) {
      const body = JSON.stringify({
        [root]: [{ code: "SUCCESS", details: { message_id: "39c1" } }],
      });
      await expect(associate(answering(status, body))).resolves.toMatchObject({
        messageId: "39c1",
      });
    }
  });

  it("does not invent a message id", async () => {
    await expect(
      associate(answering(200, '{"Emails":[{"code":"SUCCESS","details":{}}]}')),
    ).resolves.not.toHaveProperty("messageId");
  });

  it("finds the error in a success", async () => {
    const body = '{"Emails":[{"code":"DUPLICATE_DATA","status":"error","details":{}}]}';
    await expect(associate(answering(207, body))).rejects.toMatchObject({ kind: "duplicate" });
  });

  it.each([
    ["", "server"],
    ["<html></html>", "offline"],
    ['{"Emails":[]}', "server"],
    ["{}", "server"],
  ])("does not take %j for a success", async (body, kind) => {
    await expect(associate(answering(200, body))).rejects.toMatchObject({ kind });
  });

  it("keeps ids beyond 2^53 to the digit", async () => {
    const wire = counting(answering(200, '{"Emails":[{"code":"SUCCESS","details":{}}]}'));
    await associate(wire.fetch);
    expect(wire.paths.at(-1)).toBe("/crm/v8/Deals/9007199254740993123/actions/associate_email");
  });

  it("tells the ids of the files that Zoho took when it refused another", async () => {
    const bytes = new Bytes();
    const email = mail({
      attachments: [
        bytes.attachment("a", "a"),
        bytes.attachment("b", "b"),
        bytes.attachment("c", "c"),
      ],
    });
    const files = composeRequest({
      email,
      sha256: "a".repeat(64),
      record: deal,
      direction: "sent",
      without: [],
      me,
      openedAt: 0,
    });
    const body = JSON.stringify({
      data: [
        { code: "SUCCESS", details: { id: "f0" } },
        { code: "VIRUS_DETECTED", status: "error", details: {} },
        { code: "SUCCESS", details: { id: "f2" } },
      ],
    });
    const filing = makeFiling(
      clientOf(account, { fetch: withToken(answering(207, body)) }),
      bytes.read,
    );
    const told: [number, string][] = [];
    const upload = filing.upload(files, new Map(), (index, id) => told.push([index, id]), signal);
    await expect(upload).rejects.toMatchObject({ kind: "ask", problem: { code: "virus" } });
    expect(told).toEqual([
      [0, "f0"],
      [2, "f2"],
    ]);
  });
});
