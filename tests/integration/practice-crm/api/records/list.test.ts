import { describe, expect, it } from "vitest";
import { sampleCompany } from "../../../../../electron/practice-crm/sample-company/sample-company.ts";
import { Client, code, info, rows, sampleIds, setup } from "../../client.ts";

describe("listing a module", () => {
  it("needs fields, and returns those that the module has, and the id", async () => {
    const { client } = await setup();
    expect(await client.get("Deals")).toMatchObject({
      status: 400,
      body: { code: "REQUIRED_PARAM_MISSING", details: { param_name: "fields" } },
    });
    const [deal] = rows(
      await client.get("Deals?fields=Deal_Name,Contact_Name,Shoe_Size&per_page=1&sort_order=asc"),
    );
    expect(deal).toEqual({
      id: sampleIds.deal,
      Deal_Name: "Nordwind Logistik – route planner 2027",
      Contact_Name: { id: sampleIds.contact, name: "Jörg Müller" },
    });
    const many = Array.from({ length: 51 }, (_, index) => `f${index}`).join(",");
    expect(code(await client.get(`Deals?fields=${many}`))).toBe("LIMIT_EXCEEDED");
    expect(code(await client.get(`Deals?fields=${"f".repeat(1025)}`))).toBe("INVALID_DATA");
  });

  it("pages by number", async () => {
    const { client } = await setup();
    const pages = await Promise.all(
      [1, 2, 3, 4].map((page) => client.get(`Deals?fields=id&per_page=10&page=${page}`)),
    );
    expect(pages.map((page) => page.status)).toEqual([200, 200, 200, 204]);
    expect(pages.slice(0, 3).map((page) => info(page)["more_records"])).toEqual([
      true,
      true,
      false,
    ]);
    const ids = pages.slice(0, 3).flatMap((page) => rows(page).map((row) => row["id"]));
    expect([ids.length, new Set(ids).size]).toEqual([25, 25]);
  });

  it("goes on by token, which is bound to its parameters, its user and a day", async () => {
    let now = Date.UTC(2026, 2, 2);
    const { crm, client } = await setup({ now: () => now });
    const first = await client.get("Deals?fields=id&per_page=20");
    const token = String(info(first)["next_page_token"]);
    const second = await client.get(`Deals?per_page=20&page_token=${token}&fields=id`);
    expect(rows(second)).toHaveLength(5);
    expect(info(second)).toMatchObject({ page: 2, more_records: false, next_page_token: null });
    expect(code(await client.get(`Deals?fields=Stage&per_page=20&page_token=${token}`))).toBe(
      "TOKEN_BOUND_DATA_MISMATCH",
    );
    expect(code(await client.get(`Deals?fields=id&per_page=20&page=2&page_token=${token}`))).toBe(
      "AMBIGUITY_DURING_PROCESSING",
    );
    expect(code(await client.get("Deals?fields=id&per_page=20&page_token=guess"))).toBe(
      "INVALID_DATA",
    );
    const colleague = await Client.connect(crm, crm.refreshTokenFor("ines@seller.example"));
    expect(code(await colleague.get(`Deals?fields=id&per_page=20&page_token=${token}`))).toBe(
      "TOKEN_BOUND_DATA_MISMATCH",
    );
    now += 24 * 3600 * 1000;
    const tomorrow = await Client.connect(crm);
    expect(code(await tomorrow.get(`Deals?fields=id&per_page=20&page_token=${token}`))).toBe(
      "EXPIRED_VALUE",
    );
  });

  it("ends paging by number after 2,000 records", async () => {
    const { client } = await setup();
    expect(await client.get("Deals?fields=id&page=10")).toMatchObject({ status: 204 });
    expect(code(await client.get("Deals?fields=id&page=11"))).toBe(
      "DISCRETE_PAGINATION_LIMIT_EXCEEDED",
    );
  });

  it("sorts by id, creation and change only", async () => {
    const { client } = await setup();
    for (const by of ["id", "Created_Time", "Modified_Time"]) {
      const values = rows(
        await client.get(`Deals?fields=Created_Time,Modified_Time&sort_by=${by}&sort_order=asc`),
      ).map((row) => String(row[by]));
      const key = (value: string) => (by === "id" ? Number(value.slice(6)) : Date.parse(value));
      expect(values.map(key)).toEqual(values.map(key).toSorted((a, b) => a - b));
    }
    expect(code(await client.get("Deals?fields=id&sort_by=Stage"))).toBe("INVALID_DATA");
  });

  it("returns the requested ids, and hides converted leads by default", async () => {
    const { client } = await setup();
    expect(rows(await client.get(`Deals?fields=id&ids=${sampleIds.deal},1`))).toEqual([
      { id: sampleIds.deal },
    ]);
    expect(rows(await client.get("Leads?fields=id"))).toHaveLength(27);
    expect(rows(await client.get("Leads?fields=id&converted=true"))).toHaveLength(3);
    expect(rows(await client.get("Leads?fields=id&converted=both"))).toHaveLength(30);
  });

  it("returns the changes since a time, and 304 when there are none", async () => {
    let now = Date.UTC(2026, 2, 2, 8);
    const { client } = await setup({ now: () => now });
    const since = { "if-modified-since": "2026-03-02T09:00:00+01:00" };
    expect(await client.get("Deals?fields=Stage", since)).toMatchObject({
      status: 304,
      body: undefined,
    });
    now += 5000;
    await client.send("PUT", `Deals/${sampleIds.deal}`, { data: [{ Stage: "Closed Won" }] });
    expect(rows(await client.get("Deals?fields=Stage", since))).toEqual([
      { id: sampleIds.deal, Stage: "Closed Won" },
    ]);
    expect(
      await client.get("Deals?fields=Stage", {
        "if-modified-since": "Mon, 02 Mar 2026 08:00:00 GMT",
      }),
    ).toMatchObject({
      status: 400,
    });
  });

  it("of an unknown or unsupported module is INVALID_MODULE", async () => {
    const { client } = await setup();
    expect(code(await client.get("Nope?fields=id"))).toBe("INVALID_MODULE");
    expect(code(await client.get("Home?fields=id"))).toBe("INVALID_MODULE");
  });

  it("goes beyond 2,000 records by token in a larger company", async () => {
    const now = Date.UTC(2026, 2, 2);
    const { client } = await setup({
      now: () => now,
      seed: sampleCompany({ nowMs: now, size: 35 }),
    });
    let answer = await client.get("Contacts?fields=Email");
    const addresses = new Set(rows(answer).map((row) => row["Email"]));
    while (typeof info(answer)["next_page_token"] === "string") {
      answer = await client.get(
        `Contacts?fields=Email&page_token=${String(info(answer)["next_page_token"])}`,
      );
      for (const row of rows(answer)) addresses.add(row["Email"]);
    }
    expect(addresses.size).toBe(2100);
  });
});

describe("one record", () => {
  it("is complete, 204 if it is missing, and INVALID_DATA for an invalid id", async () => {
    const { client } = await setup();
    expect(rows(await client.get(`Contacts/${sampleIds.contact}`))[0]).toMatchObject({
      Full_Name: "Jörg Müller",
      Account_Name: { id: sampleIds.account, name: "Nordwind Logistik GmbH" },
      Owner: { email: "sam@seller.example" },
    });
    expect(await client.get("Contacts/99")).toMatchObject({ status: 204 });
    expect(code(await client.get("Contacts/me"))).toBe("INVALID_DATA");
  });
});

describe("related records", () => {
  it.each([`Contacts/${sampleIds.contact}`, `Accounts/${sampleIds.account}`])(
    "are the deals of %s",
    async (owner) => {
      const { client } = await setup();
      const deals = rows(await client.get(`${owner}/Deals?fields=Deal_Name`)).map(
        (row) => row["Deal_Name"],
      );
      expect(deals).toEqual([
        "Nordwind Logistik – warehouse scanners",
        "Nordwind Logistik – route planner 2027",
      ]);
    },
  );

  it("are 204 when there are none, and refused for an unrelated module", async () => {
    const { client } = await setup();
    const [second] = rows(await client.get(`Accounts/${sampleIds.account}/Contacts?fields=id`));
    expect(await client.get(`Contacts/${String(second!["id"])}/Deals?fields=id`)).toMatchObject({
      status: 204,
    });
    expect(code(await client.get(`Contacts/${sampleIds.contact}/Leads?fields=id`))).toBe(
      "INVALID_DATA",
    );
    expect(code(await client.get(`Contacts/${sampleIds.contact}/Deals`))).toBe(
      "REQUIRED_PARAM_MISSING",
    );
  });
});
