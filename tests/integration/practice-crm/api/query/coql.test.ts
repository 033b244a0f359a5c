import { describe, expect, it } from "vitest";
import { code, info, rows, sampleIds, setup, shared, type Answer } from "../../client.ts";

const query = (select_query: unknown, more: Record<string, unknown> = {}) => ({
  select_query,
  ...more,
});
const details = ({ body }: Answer): unknown => (body as { details: unknown }).details;

describe("a query", () => {
  const client = shared();
  const ask = (text: string) => client().send("POST", "coql", query(text));
  const names = async (where: string) => {
    const answer = await ask(`select Full_Name from Contacts where ${where}`);
    return answer.status === 204 ? [] : rows(answer).map((row) => row["Full_Name"]);
  };

  it("returns its columns and the id, also through lookups; a lookup itself gives only an id", async () => {
    const answer = await ask(
      `select Deal_Name, Contact_Name, Contact_Name.Full_Name, Contact_Name.Account_Name.Account_Name from Deals where id = '${sampleIds.deal}'`,
    );
    expect(rows(answer)).toEqual([
      {
        id: sampleIds.deal,
        Deal_Name: "Nordwind Logistik – route planner 2027",
        Contact_Name: { id: sampleIds.contact },
        "Contact_Name.Full_Name": "Jörg Müller",
        "Contact_Name.Account_Name.Account_Name": "Nordwind Logistik GmbH",
      },
    ]);
    expect(info(answer)).toEqual({ count: 1, more_records: false });
  });

  it.each([
    [`id = '${sampleIds.contact}'`, ["Jörg Müller"]],
    [`id in ('${sampleIds.contact}', '1')`, ["Jörg Müller"]],
    ["Last_Name = 'müller'", ["Jörg Müller"]],
    ["Email = 'JOERG.MUELLER@nordwind.example'", ["Jörg Müller"]],
    ["Last_Name like 'Mül%'", ["Jörg Müller"]],
    ["Email like '%@nordwind.example'", ["Jörg Müller", "Anke Schäfer", "Lukas Kühn"]],
    [
      "(Account_Name = '554023000000020000' and First_Name != 'Anke')",
      ["Jörg Müller", "Lukas Kühn"],
    ],
    [
      "Account_Name.Account_Name = 'Nordwind Logistik GmbH'",
      ["Jörg Müller", "Anke Schäfer", "Lukas Kühn"],
    ],
    [
      "((Last_Name = 'Müller' or Last_Name = 'Kühn') and Mailing_City is not null)",
      ["Jörg Müller", "Lukas Kühn"],
    ],
    ["Mailing_City not in ('Bremen') and Last_Name in ('Müller', 'Kühn')", []],
    ["Last_Name = 'O''Nobody'", []],
  ])("understands where %s", async (where, expected) => {
    expect((await names(where)).toSorted()).toEqual(expected.toSorted());
  });

  it("compares times as moments, and amounts as numbers", async () => {
    const [deal] = rows(
      await client().get(`Deals?ids=${sampleIds.deal}&fields=Modified_Time,Amount`),
    );
    const at = new Date(String(deal!["Modified_Time"])).toISOString().replace(".000Z", "Z");
    const amount = Number(deal!["Amount"]);
    for (const where of [
      `Modified_Time = '${at}' and Amount = ${amount}`,
      `Modified_Time <= '${at}' and Amount < ${amount + 1}`,
      `Modified_Time between '${at}' and '${at}'`,
    ]) {
      const answer = await ask(`select id from Deals where ${where}`);
      expect(rows(answer)).toContainEqual({ id: sampleIds.deal });
    }
    expect(
      await ask(`select id from Deals where id = '${sampleIds.deal}' and Modified_Time > '${at}'`),
    ).toMatchObject({
      status: 204,
    });
  });

  it("sorts by id by default, and pages by limit and offset", async () => {
    const ids = async (tail: string) =>
      rows(await ask(`select id from Deals where id is not null ${tail}`)).map((row) => row["id"]);
    const all = await ids("");
    expect(all).toEqual(all.toSorted());
    expect(all).toHaveLength(25);
    expect(await ids("limit 10, 5")).toEqual(all.slice(10, 15));
    expect(await ids("limit 5 offset 10")).toEqual(all.slice(10, 15));
    expect(await ids("order by id desc limit 3")).toEqual(all.toReversed().slice(0, 3));
    expect(await ids(`and id > '${String(all[9])}' limit 5`)).toEqual(all.slice(10, 15));
    const page = await ask("select id from Deals where id is not null limit 10");
    expect(info(page)).toEqual({ count: 10, more_records: true });
    const times = rows(
      await ask("SELECT Modified_Time FROM Deals WHERE id IS NOT NULL ORDER BY Modified_Time DESC"),
    ).map((row) => Date.parse(String(row["Modified_Time"])));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  it("is 204 when nothing is found", async () => {
    expect(await ask("select id from Deals where Deal_Name = 'Nothing'")).toMatchObject({
      status: 204,
      body: undefined,
    });
  });

  it("describes its fields on request", async () => {
    const answer = await client().send(
      "POST",
      "coql",
      query("select Stage from Deals where id is not null", { include_meta: ["fields"] }),
    );
    expect(answer.body).toMatchObject({
      fields: { Stage: { api_name: "Stage", data_type: "picklist" } },
    });
  });

  const many = (count: number, of: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => of(index));
  const nested =
    many(25, () => "(").join("") + "id = '1'" + many(25, () => " or id = '1')").join("");

  it.each([
    ["select id from Deals", "SYNTAX_ERROR", { clause: "where" }],
    ["select id where id = '1'", "SYNTAX_ERROR", { clause: "from" }],
    ["update Deals set Stage = 'x'", "SYNTAX_ERROR", {}],
    ["select id, from Deals where id = '1'", "SYNTAX_ERROR", { line: 1, column: 12, near: "from" }],
    [
      "select id from Deals where id is not null and Stage = 'x' and Stage = 'y'",
      "SYNTAX_ERROR",
      { near: "and" },
    ],
    [
      "select id from Deals where id = '1' group by id",
      "SYNTAX_ERROR",
      { line: 1, column: 37, near: "group" },
    ],
    ["select id from Deals where Stage ~ 'x'", "SYNTAX_ERROR", { line: 1, column: 34, near: "~" }],
    ["select Shoe_Size from Deals where id = '1'", "INVALID_QUERY", { column_name: "Shoe_Size" }],
    ["select id from Deals where Shoe_Size = 45", "INVALID_QUERY", { column_name: "Shoe_Size" }],
    [
      "select id from Deals where Stage > 'x'",
      "INVALID_QUERY",
      { reason: "invalid operator found", column_name: "Stage", operator: ">" },
    ],
    [
      "select id from Deals where Amount = 'much'",
      "INVALID_QUERY",
      { column_name: "Amount", expected_data_type: "currency" },
    ],
    ["select id from Deals where id = '1' limit s", "INVALID_QUERY", { limit: "s" }],
    ["select id from Deals where id = '1' limit 0", "INVALID_DATA", {}],
    [
      "select id from Deals where id = '1' limit 2001",
      "LIMIT_EXCEEDED",
      { clause: "limit", limit: 2000 },
    ],
    [
      "select id from Deals where id = '1' limit 99000, 2000",
      "LIMIT_EXCEEDED",
      { clause: "limit", limit: 100_000 },
    ],
    [
      `select ${many(51, (index) => `f${index}`).join(", ")} from Deals where id = '1'`,
      "LIMIT_EXCEEDED",
      { clause: "select", limit: 50 },
    ],
    [`select id from Deals where ${nested}`, "LIMIT_EXCEEDED", { clause: "where", limit: 25 }],
    ["select Stage, Stage from Deals where id = '1'", "DUPLICATE_DATA", { column_name: "Stage" }],
    ["select id from Home where id = '1'", "INVALID_MODULE", {}],
  ])("is refused: %s", async (text, expected, why) => {
    const answer = await ask(text);
    expect([answer.status, code(answer), details(answer)]).toEqual([400, expected, why]);
  });

  it.each([
    [{}, "MANDATORY_NOT_FOUND"],
    [query(7), "INVALID_DATA"],
    [query("select id from Deals where id = '1'", { include_meta: "fields" }), "INVALID_DATA"],
  ])("is refused in the body %j", async (body, expected) => {
    expect(code(await client().send("POST", "coql", body))).toBe(expected);
  });

  it("finds a record at once, although search lags behind", async () => {
    const { client: lagging } = await setup({ quirks: { searchDelayMs: 30_000 } });
    await lagging.send("POST", "Contacts", {
      data: [{ Last_Name: "Newcomer", Email: "new@nordwind.example" }],
    });
    const answer = await lagging.send(
      "POST",
      "coql",
      query("select Last_Name from Contacts where Email = 'new@nordwind.example'"),
    );
    expect(rows(answer)).toMatchObject([{ Last_Name: "Newcomer" }]);
  });
});
