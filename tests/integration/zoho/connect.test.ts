import { describe, expect, it } from "vitest";
import { connectZoho } from "../../../electron/zoho/connect.ts";
import { listRecords } from "../../../electron/zoho/api/records.ts";
import { accounts, answering, clientOf, crowd, startCrm, withToken } from "../../support/crm.ts";

const connect = async () => connectZoho({ fetch, now: Date.now, accounts: await startCrm() });
const told = (body: unknown) =>
  connectZoho({ fetch: withToken(answering(200, JSON.stringify(body))), now: Date.now, accounts });

describe("connectZoho", () => {
  it("tells the organisation and the user", async () => {
    const zoho = await connect();
    await expect(zoho.organisation()).resolves.toMatchObject({
      type: "production",
      currency: "EUR",
    });
    await expect(zoho.me()).resolves.toMatchObject({
      name: "Sam Seller",
      email: "sam@seller.example",
    });
  });

  it("tells a sandbox from the real thing", async () => {
    const org = {
      id: "1",
      company_name: "Seller",
      type: "sandbox",
      iso_code: "CHF",
      currency: "Swiss Franc",
    };
    await expect(told({ org: [org] }).organisation()).resolves.toMatchObject({
      type: "sandbox",
      currency: "CHF",
    });
  });

  it("makes do with what Zoho tells of an organisation", async () => {
    const org = {
      id: "1",
      company_name: "Seller",
      type: null,
      domain_name: null,
      currency: "Swiss Franc",
      "new key": {},
    };
    await expect(told({ org: [org, "another"] }).organisation()).resolves.toEqual({
      id: "1",
      name: "Seller",
      type: "production",
    });
  });

  it("offers the modules that take mails, and no subforms, trackers or hidden ones", async () => {
    const zoho = await connect();
    const names = (await zoho.modules()).map(({ apiName }) => apiName);
    expect(names).toEqual([
      "Deals",
      "Contacts",
      "Leads",
      "Accounts",
      "Quotes",
      "Sales_Orders",
      "Invoices",
      "Purchase_Orders",
      "Projects",
    ]);
  });

  it("gives modules their labels and the names they have in web links", async () => {
    const zoho = await connect();
    const modules = await zoho.modules();
    expect(modules[0]).toMatchObject({
      singular: "Deal",
      plural: "Deals",
      tab: "Potentials",
      custom: false,
    });
    expect(modules.at(-1)).toMatchObject({
      singular: "Project",
      tab: "CustomModule1",
      custom: true,
    });
  });

  it("lists, searches and finds nothing without failing", async () => {
    const zoho = await connect();
    const { records, more } = await zoho.list("Contacts", { fields: ["Email"] });
    expect([records.length, more]).toEqual([60, false]);
    const email = String(records[0]?.["Email"]);
    await expect(
      zoho.search("Contacts", { by: { email }, fields: ["Email"] }),
    ).resolves.toMatchObject({
      records: [{ Email: email }],
    });
    await expect(
      zoho.search("Contacts", { by: { word: "nobody-of-this-name" }, fields: ["Email"] }),
    ).resolves.toMatchObject({
      records: [],
    });
    await expect(
      zoho.list("Contacts", { fields: ["Email"], since: "2999-01-01T00:00:00+00:00" }),
    ).resolves.toMatchObject({
      records: [],
    });
  });

  it("keeps ids beyond 2^53 as the strings they are, and refuses them as numbers", async () => {
    const page = (id: unknown) =>
      told({ data: [{ id }], info: { more_records: false } }).list("Deals", { fields: ["Stage"] });
    await expect(page("9007199254740993123")).resolves.toMatchObject({
      records: [{ id: "9007199254740993123" }],
    });
    await expect(page(900_719_925)).rejects.toMatchObject({ kind: "server" });
  });

  it("takes what it can use of an answer in which something is missing", async () => {
    const org = { id: "1", company_name: null, primary_email: "sales@tiny.example" };
    await expect(told({ org: [org] }).organisation()).resolves.toMatchObject({
      name: "sales@tiny.example",
      type: "production",
    });
    const module = {
      id: "9",
      api_name: "Boats",
      generated_type: "custom",
      api_supported: true,
      viewable: true,
    };
    await expect(told({ modules: [module, { id: 7 }] }).modules()).resolves.toMatchObject([
      { singular: "Boats", plural: "Boats" },
    ]);
    const addresses = { from_addresses: [{ email: "a@x.example" }, { email: null }, {}] };
    await expect(told(addresses).fromAddresses()).resolves.toEqual(["a@x.example"]);
    const page = { data: [{ id: "1" }, { name: "without an id" }], info: {} };
    await expect(told(page).list("Deals", { fields: ["Stage"] })).resolves.toMatchObject({
      records: [{ id: "1" }],
      more: false,
    });
  });

  it("shows whether the user is signed in", async () => {
    const crm = await startCrm();
    const zoho = connectZoho({
      fetch,
      now: Date.now,
      accounts: { ...crm, refreshToken: "1000.gone" },
    });
    await expect(zoho.me()).rejects.toMatchObject({ kind: "signed-out" });
    expect(zoho.signIn.state).toBe("signed-out");
  });
});

describe("listRecords", () => {
  it("goes on by token where page numbers end", async () => {
    const client = clientOf(await startCrm({ seed: crowd(401) }));
    const ids = new Set<string>();
    let page = await listRecords(client, "Contacts", { fields: ["Email"] });
    for (;;) {
      for (const { id } of page.records) ids.add(id);
      if (page.nextPageToken === undefined) break;
      page = await listRecords(client, "Contacts", {
        fields: ["Email"],
        pageToken: page.nextPageToken,
      });
    }
    expect(ids.size).toBe(401);
  });
});
