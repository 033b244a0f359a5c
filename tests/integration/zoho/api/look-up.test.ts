import { describe, expect, it } from "vitest";
import type { CompanySeed } from "../../../../electron/practice-crm/store/company.ts";
import { connectZoho, type Zoho } from "../../../../electron/zoho/connect.ts";
import { quoted } from "../../../../electron/zoho/api/coql.ts";
import { accounts, answering, counting, crowd, startCrm, withToken } from "../../../support/crm.ts";

const seed: CompanySeed = {
  ...crowd(0),
  custom_modules: [
    {
      api_name: "Vehicles",
      singular_label: "Vehicle",
      plural_label: "Vehicles",
      fields: [
        { api_name: "Plate", field_label: "Plate", data_type: "text", display_field: true },
        { api_name: "Driver_Email", field_label: "Driver", data_type: "email" },
      ],
    },
  ],
  records: {
    Contacts: [
      {
        id: "554023000000000001",
        First_Name: "Ana",
        Last_Name: "O'Neil",
        Full_Name: "Ana O'Neil",
        Email: "ana@nord.example",
      },
      {
        id: "554023000000000002",
        First_Name: "Bo",
        Last_Name: "Berg",
        Full_Name: "Bo Berg",
        Email: "bo@nord.example",
      },
    ],
    Deals: [
      {
        id: "554023000000000011",
        Deal_Name: "It's 50% off (really)",
        Contact_Name: { id: "554023000000000001" },
      },
      {
        id: "554023000000000012",
        Deal_Name: "Its twin",
        Contact_Name: { id: "554023000000000001" },
      },
      {
        id: "554023000000000013",
        Deal_Name: "Another",
        Contact_Name: { id: "554023000000000002" },
      },
    ],
  },
};

const connect = async () => {
  const crm = await startCrm({ seed });
  const wire = counting();
  return { crm, wire, zoho: connectZoho({ fetch: wire.fetch, now: Date.now, accounts: crm }) };
};
const told = (status: number, body: string) =>
  connectZoho({ fetch: withToken(answering(status, body)), now: Date.now, accounts });

describe("fields", () => {
  it("tell the title and the addresses of a module that the company made", async () => {
    const { zoho } = await connect();
    const fields = await zoho.fields("Vehicles");
    expect(fields.filter(({ isTitle }) => isTitle).map(({ apiName }) => apiName)).toEqual([
      "Plate",
    ]);
    expect(fields.filter(({ type }) => type === "email").map(({ apiName }) => apiName)).toEqual([
      "Driver_Email",
    ]);
  });

  it("leave out what the user may not see or nobody can read, and make do without a label", async () => {
    const fields = [
      { api_name: "Secret", data_type: "email", visible: false },
      { api_name: "Mail", data_type: "email", display_field: null, "new key": 1 },
      { api_name: "no name)", data_type: "text" },
      null,
    ];
    await expect(told(200, JSON.stringify({ fields })).fields("Vehicles")).resolves.toEqual([
      { apiName: "Mail", label: "Mail", type: "email", isTitle: false, isVisible: true },
    ]);
  });

  it("are none of a module without fields, and a matter of choice for one that is not there", async () => {
    const { zoho } = await connect();
    await expect(zoho.fields("Price_List")).rejects.toMatchObject({
      kind: "ask",
      code: "INVALID_MODULE",
    });
    await expect(told(204, "").fields("Vehicles")).resolves.toEqual([]);
  });
});

describe("query", () => {
  it("takes quotes in texts for text", async () => {
    const { zoho } = await connect();
    const named = (name: string) =>
      zoho.query(`select Deal_Name from Deals where Deal_Name = ${quoted(name)}`);
    await expect(named("It's 50% off (really)")).resolves.toMatchObject({
      records: [{ id: "554023000000000011" }],
    });
    await expect(named("' or id is not null or Deal_Name = '")).resolves.toMatchObject({
      records: [],
    });
  });

  it.each([
    ["select Nope from Deals where id is not null", "INVALID_QUERY"],
    ["select id from Deals", "SYNTAX_ERROR"],
    ["select id from Deals where id is not null limit 2001", "LIMIT_EXCEEDED"],
  ])("is refused for good: %s", async (select, code) => {
    const { zoho } = await connect();
    await expect(zoho.query(select)).rejects.toMatchObject({ kind: "rejected", code });
  });
});

describe("idsByTitle", () => {
  const ids = (zoho: Zoho, module: string, titleField: string, text: string) =>
    zoho.idsByTitle(module, { titleField, text, limit: 10 });

  it("finds records by the beginning of their title, the newest first", async () => {
    const { zoho } = await connect();
    await expect(ids(zoho, "Deals", "Deal_Name", "it")).resolves.toEqual([
      "554023000000000012",
      "554023000000000011",
    ]);
    await expect(ids(zoho, "Deals", "Deal_Name", "It's 50%")).resolves.toEqual([
      "554023000000000011",
    ]);
    await expect(ids(zoho, "Deals", "Deal_Name", "twin")).resolves.toEqual([]);
  });

  it.each(["Ana", "o'neil", "Ana O'N", "  ana   o'neil "])(
    "finds people by either name and by both: %j",
    async (text) => {
      const { zoho } = await connect();
      await expect(ids(zoho, "Contacts", "Full_Name", text)).resolves.toEqual([
        "554023000000000001",
      ]);
    },
  );

  it("knows what was written a moment ago, which search does not", async () => {
    const crm = await startCrm({ seed, quirks: { searchDelayMs: 3_600_000 } });
    const zoho = connectZoho({ fetch, now: Date.now, accounts: crm });
    const by = { word: "Another" };
    await expect(zoho.search("Deals", { by, fields: ["Deal_Name"] })).resolves.toMatchObject({
      records: [],
    });
    await expect(ids(zoho, "Deals", "Deal_Name", "Another")).resolves.toHaveLength(1);
  });
});

describe("search", () => {
  it.each(["twin", "(twin)", "its, twin", "its\\twin"])(
    "finds words whatever stands between them: %s",
    async (word) => {
      const { zoho } = await connect();
      const { records } = await zoho.search("Deals", { by: { word }, fields: ["Deal_Name"] });
      expect(records.map((record) => record["Deal_Name"])).toEqual(["Its twin"]);
    },
  );

  it("escapes what has a meaning in an address", async () => {
    const asked: string[] = [];
    const listening: typeof fetch = (input) => {
      asked.push(
        new URL(String(input instanceof Request ? input.url : input)).searchParams.get("email") ??
          "",
      );
      return Promise.resolve(new Response(null, { status: 204 }));
    };
    const zoho = connectZoho({ fetch: withToken(listening), now: Date.now, accounts });
    await zoho.search("Contacts", { by: { email: "a(b),c\\d@x.example" }, fields: ["Email"] });
    expect(asked).toEqual(["a\\(b\\)\\,c\\\\d@x.example"]);
  });

  it("gives no more than it was asked for", async () => {
    const { zoho } = await connect();
    const page = await zoho.search("Contacts", {
      by: { word: "nord" },
      fields: ["Email"],
      perPage: 1,
    });
    expect([page.records.length, page.more]).toEqual([1, true]);
  });
});

describe("records one by one", () => {
  it("are found by their ids, alone or several at once", async () => {
    const { zoho } = await connect();
    const fields = ["Deal_Name"];
    const id = "554023000000000013";
    await expect(zoho.record({ module: "Deals", id }, { fields })).resolves.toMatchObject({
      Deal_Name: "Another",
    });
    await expect(
      zoho.record({ module: "Deals", id: "554023000000000999" }, { fields }),
    ).resolves.toBeUndefined();
    const ids = [id, "554023000000000012", "554023000000000999"];
    const { records } = await zoho.list("Deals", { fields, ids });
    expect(records.map((record) => record.id).sort()).toEqual(["554023000000000012", id]);
  });

  it("lead to those that hang on them", async () => {
    const { zoho } = await connect();
    const contact = { module: "Contacts", id: "554023000000000001" };
    const { records } = await zoho.related(contact, "Deals", { fields: ["Deal_Name"] });
    expect(records.map((record) => record["Deal_Name"]).sort()).toEqual([
      "It's 50% off (really)",
      "Its twin",
    ]);
    await expect(zoho.related(contact, "Quotes", { fields: ["Subject"] })).resolves.toMatchObject({
      records: [],
    });
    const nobody = { module: "Contacts", id: "554023000000000999" };
    await expect(zoho.related(nobody, "Deals", { fields: ["Deal_Name"] })).rejects.toMatchObject({
      kind: "ask",
    });
  });

  it("have mails, or none", async () => {
    const { zoho } = await connect();
    const deal = { module: "Deals", id: "554023000000000011" };
    await expect(zoho.emails(deal)).resolves.toEqual({ Emails: [] });
  });

  it("show the mails that can be read, whatever is missing in them", async () => {
    const mails = [
      {
        message_id: "a",
        subject: null,
        from: null,
        to: null,
        time: null,
        sent: null,
        "new key": {},
      },
      {
        message_id: "b",
        from: { user_name: null, email: null },
        to: [{ email: "x@x.example" }, { user_name: "No address" }],
      },
      { subject: "without an id" },
    ];
    const { Emails } = await told(200, JSON.stringify({ Emails: mails })).emails({
      module: "Deals",
      id: "1",
    });
    expect(Emails.map(({ message_id }) => message_id)).toEqual(["a", "b"]);
  });
});

/** Everything that can be asked. */
const questions: readonly (readonly [string, (zoho: Zoho) => Promise<unknown>])[] = [
  ["organisation", (zoho) => zoho.organisation()],
  ["me", (zoho) => zoho.me()],
  ["isAdministrator", (zoho) => zoho.isAdministrator({ id: "1" })],
  ["colleagues", (zoho) => zoho.colleagues()],
  ["fromAddresses", (zoho) => zoho.fromAddresses()],
  ["modules", (zoho) => zoho.modules()],
  ["fields", (zoho) => zoho.fields("Deals")],
  ["list", (zoho) => zoho.list("Deals", { fields: ["Stage"] })],
  ["deleted", (zoho) => zoho.deleted("Deals", {})],
  ["search", (zoho) => zoho.search("Deals", { by: { word: "word" }, fields: ["Stage"] })],
  ["query", (zoho) => zoho.query("select id from Deals where id is not null")],
  [
    "idsByTitle",
    (zoho) => zoho.idsByTitle("Deals", { titleField: "Deal_Name", text: "text", limit: 1 }),
  ],
  ["record", (zoho) => zoho.record({ module: "Deals", id: "1" }, { fields: ["Stage"] })],
  [
    "related",
    (zoho) => zoho.related({ module: "Contacts", id: "1" }, "Deals", { fields: ["Stage"] }),
  ],
  ["emails", (zoho) => zoho.emails({ module: "Deals", id: "1" })],
  ["email", (zoho) => zoho.email({ module: "Deals", id: "1" }, "a")],
];

describe.each(questions)("%s", (_, ask) => {
  it.each([
    ["the page of a proxy", 502, "<html><h1>Bad Gateway</h1></html>"],
    ["an empty answer", 200, ""],
    ["another answer", 200, `{"something":"else"}`],
  ])("takes %s for a fault that passes", async (_name, status, body) => {
    await expect(ask(told(status, body))).rejects.toMatchObject({
      name: "ZohoError",
      kind: "server",
    });
  });

  it.each([
    ["the page of a hotel", 200, "<html><h1>Welcome to our hotel</h1></html>"],
    ["the page of a firewall", 403, "<!doctype html><h1>Blocked</h1>"],
  ])("takes %s for a network in the way", async (_name, status, body) => {
    await expect(ask(told(status, body))).rejects.toMatchObject({
      ...{ kind: "offline", problem: { code: "network-in-the-way" } },
    });
  });

  it("names a proxy that wants a password", async () => {
    await expect(ask(told(407, "<html>"))).rejects.toMatchObject({
      ...{ kind: "offline", problem: { code: "proxy-sign-in", remedy: "sign-in-to-proxy" } },
    });
  });

  it("stops when it is told that nobody is signed in any more", async () => {
    const body = JSON.stringify({
      code: "INVALID_TOKEN",
      details: {},
      message: "invalid oauth token",
      status: "error",
    });
    await expect(ask(told(401, body))).rejects.toMatchObject({ kind: "signed-out" });
  });
});
