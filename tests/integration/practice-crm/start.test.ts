import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { companySeed } from "../../../electron/practice-crm/sample-company/company-seed.ts";
import { startPracticeCrm } from "../../../electron/practice-crm/start.ts";
import { Client, email, mails, rows, sampleIds, setup, start, temporaryFolder } from "./client.ts";

const deal = `Deals/${sampleIds.deal}`;

describe("a restart", () => {
  it("keeps credentials, tokens, records, files and emails", async () => {
    const folder = await temporaryFolder();
    const before = await setup({ folder });
    const [used, unused] = await before.client.uploaded([
      { name: "a.txt", bytes: "used" },
      { name: "b.txt", bytes: "unused" },
    ]);
    const message_id = await before.client.filed(email({ attachments: [{ id: used }] }));
    await before.client.send("PUT", deal, { data: [{ Stage: "Closed Won" }] });
    await before.crm.close();

    const crm = await start({ folder });
    expect(crm).toMatchObject({
      clientId: before.crm.clientId,
      clientSecret: before.crm.clientSecret,
      refreshToken: before.crm.refreshToken,
    });
    const client = new Client(crm.address, before.client.token);
    expect(mails(await client.get(`${deal}/Emails`))).toMatchObject([{ message_id }]);
    expect(rows(await client.get(deal))).toMatchObject([{ Stage: "Closed Won" }]);
    expect(await client.get(`files?id=${unused!}`)).toMatchObject({ body: "unused" });
    expect(
      await client.associate(
        email({ original_message_id: "<2@a>", attachments: [{ id: unused }] }),
      ),
    ).toMatchObject({
      status: 201,
    });
  });

  it("keeps the address where it is to, unless a program is there", async () => {
    const again = { folder: await temporaryFolder(), port: "as-before" } as const;
    const first = await start(again);
    const beside = await start(again);
    expect(beside.address).not.toBe(first.address);
    await Promise.all([first.close(), beside.close()]);
    expect((await start(again)).address).toBe(beside.address);
  });

  it("keeps the company although another seed is given, and removes files without a row", async () => {
    const folder = await temporaryFolder();
    await (await start({ folder })).close();
    await writeFile(path.join(folder, "files", "left-behind"), "x");
    const { client } = await setup({
      folder,
      seed: {
        organisation: { company_name: "Other", primary_email: "a@b.example" },
        users: [{ full_name: "A B", email: "a@b.example" }],
      },
    });
    expect(await client.get("org")).toMatchObject({
      body: { org: [{ primary_email: "sam@seller.example" }] },
    });
    expect(await readdir(path.join(folder, "files"))).toEqual([]);
  });
});

describe("a folder of the first version", () => {
  it("still works, with the account that it printed", async () => {
    const folder = await temporaryFolder();
    const first = await start({ folder });
    const { refreshToken } = first;
    await first.close();
    const db = new DatabaseSync(path.join(folder, "practice.sqlite"));
    db.exec("DROP TABLE authorization_code; DROP TABLE device_code;");
    for (const column of ["scopes", "told", "seq"])
      db.exec(`ALTER TABLE refresh_token DROP COLUMN ${column}`);
    db.close();
    const { crm, client } = await setup({ folder });
    expect(crm.refreshToken).toBe(refreshToken);
    expect(await client.get("org")).toMatchObject({ status: 200 });
  });
});

describe("a seed", () => {
  it("makes another company with its own ids, modules and lookups", async () => {
    const { client } = await setup({
      seed: {
        organisation: {
          company_name: "Tiny Ltd",
          primary_email: "a@tiny.example",
          time_zone: "America/New_York",
        },
        users: [{ id: "5", full_name: "Ann Lee", email: "a@tiny.example" }],
        custom_modules: [{ api_name: "Boats", singular_label: "Boat", plural_label: "Boats" }],
        records: {
          Boats: [{ id: "12", Name: "Nautilus", Customer: { id: "11" } }],
          Accounts: [
            { id: "11", Account_Name: "Jules", Modified_Time: "2026-01-02T03:04:05+00:00" },
          ],
        },
      },
    });
    expect(rows(await client.get("Boats/12"))).toMatchObject([
      { Name: "Nautilus", Customer: { id: "11", name: "Jules" }, Owner: { id: "5" } },
    ]);
    expect(rows(await client.get("Accounts/11"))).toMatchObject([
      { Modified_Time: "2026-01-01T22:04:05-05:00" },
    ]);
    expect(await client.associate(email(), "Boats/12")).toMatchObject({ status: 201 });
  });

  it("leaves nothing behind when it is wrong, so that the next start works", async () => {
    const folder = await temporaryFolder();
    const wrong = {
      organisation: { company_name: "X", primary_email: "x@x.example" },
      users: [{ full_name: "X", email: "x@x.example" }],
      records: { Nope: [{ id: "1" }] },
    };
    await expect(startPracticeCrm({ port: 0, folder, seed: wrong })).rejects.toThrow(
      "there is no module Nope",
    );
    expect(await (await setup({ folder })).client.get("org")).toMatchObject({
      body: { org: [{ primary_email: "sam@seller.example" }] },
    });
  });
});

describe("a seed's mistake", () => {
  const tiny = {
    organisation: { company_name: "X", primary_email: "x@x.example" },
    users: [{ full_name: "X", email: "x@x.example" }],
  };

  it.each([
    [
      { Deals: [{ id: "1", Deal_Nam: "Boat" }] },
      "Deals have no field Deal_Nam; they have Deal_Name",
      ["Deals", 0, "Deal_Nam"],
    ],
    [{ Deals: [{ id: "1" }], Leads: [{ id: "1" }] }, "the id 1 is used twice", ["Leads", 0, "id"]],
    [{ Deals: [{ id: "x1" }] }, "ids are strings of digits", ["Deals", 0, "id"]],
    [
      { Deals: [{ id: "1", Account_Name: { id: "9" } }] },
      "one of the Accounts in this file",
      ["Deals", 0, "Account_Name"],
    ],
    [
      { Deals: [{ id: "1", Account_Name: "Jules" }] },
      "one of the Accounts in this file",
      ["Deals", 0, "Account_Name"],
    ],
    [
      { Deals: [{ id: "1", Owner: { id: "9" } }] },
      'the {"id":"…"} of a user',
      ["Deals", 0, "Owner"],
    ],
    [
      { Deals: [{ id: "1", Created_Time: "yesterday" }] },
      "a time must look like",
      ["Deals", 0, "Created_Time"],
    ],
    [{ Boats: [] }, "there is no module Boats; there are Leads, Contacts", ["Boats"]],
  ])("is reported with its path: %j", (records, sentence, place) => {
    const { error } = companySeed.safeParse({ ...tiny, records });
    expect(error!.issues).toMatchObject([
      { message: expect.stringContaining(sentence) as string, path: ["records", ...place] },
    ]);
  });

  it("is reported with at most nineteen others", () => {
    const records = {
      Deals: Array.from({ length: 500 }, (_, index) => ({ id: String(index), Nope: 1 })),
    };
    expect(companySeed.safeParse({ ...tiny, records }).error!.issues).toHaveLength(20);
  });
});

it("listens on the loopback interface only, and reports a port that is taken", async () => {
  const { address } = await start();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  await expect(start({ port: Number(new URL(address).port) })).rejects.toThrow("EADDRINUSE");
});

it("answers other calls while it receives 100 MB", async () => {
  const { client } = await setup();
  const upload = client.upload(
    Array.from({ length: 5 }, (_, index) => ({
      name: `${index}`,
      bytes: new Uint8Array(20 * 1024 * 1024),
    })),
  );
  let [isDone, answers] = [false, 0];
  const done = upload.finally(() => (isDone = true));
  while (!isDone) {
    expect(await client.get("org")).toMatchObject({ status: 200 });
    answers += 1;
  }
  expect(await done).toMatchObject({ status: 200 });
  expect(answers).toBeGreaterThan(5);
});
