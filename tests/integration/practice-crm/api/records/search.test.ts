import { describe, expect, it } from "vitest";
import { code, info, rows, setup, shared, type Answer } from "../../client.ts";

const names = (answer: Answer) =>
  answer.status === 204 ? [] : rows(answer).map((row) => row["Full_Name"] ?? row["Deal_Name"]);
const criteria = (text: string) => `criteria=${encodeURIComponent(text)}`;

describe("searching a module", () => {
  const client = shared();

  it("finds any email address, whatever its case", async () => {
    expect(
      names(await client().get("Contacts/search?email=Joerg.Mueller@NORDWIND.example")),
    ).toEqual(["Jörg Müller"]);
    expect(
      names(await client().get("Contacts/search?email=lukas.kuehn@private-mail.example")),
    ).toEqual(["Lukas Kühn"]);
  });

  it("finds the beginnings of words, without accents", async () => {
    expect(names(await client().get("Contacts/search?word=mul jorg"))).toEqual(["Jörg Müller"]);
    expect(
      names(await client().get(`Contacts/search?word=${encodeURIComponent("Łukasz")}`)),
    ).toEqual(["Łukasz Król"]);
    expect(names(await client().get("Contacts/search?word=uller"))).toEqual([]);
  });

  it("finds phone numbers", async () => {
    const [contact] = rows(
      await client().get("Contacts/search?email=joerg.mueller@nordwind.example"),
    );
    const digits = String(contact!["Phone"]).replace(/\D/g, "");
    expect(names(await client().get(`Contacts/search?phone=${digits}`))).toEqual(["Jörg Müller"]);
  });

  it.each([
    ["(Last_Name:equals:Müller)", ["Jörg Müller"]],
    ["((Last_Name:starts_with:kü)and(Mailing_City:equals:Bremen))", ["Lukas Kühn"]],
    ["(Last_Name:equals:Müller)or(Last_Name:equals:Kühn)", ["Jörg Müller", "Lukas Kühn"]],
    [
      "(Account_Name:equals:554023000000020000)and(First_Name:not_equal:Anke)",
      ["Jörg Müller", "Lukas Kühn"],
    ],
    [
      "((Mailing_City:equals:Bremen)and((First_Name:equals:Anke)or(First_Name:equals:Lukas)))",
      ["Anke Schäfer", "Lukas Kühn"],
    ],
    ["(Last_Name:in:Müller,Vogt)", ["Björn Vogt", "Jörg Müller"]],
    ["(id:equals:554023000000050000)", ["Jörg Müller"]],
    ["(id:less_than:554023000000050001)", ["Jörg Müller"]],
    [
      "((Email:equals:JOERG.MUELLER@nordwind.example)and(Created_Time:greater_than:2020-01-01T00:00:00Z))",
      ["Jörg Müller"],
    ],
    ["((Last_Name:equals:Müller)and(Created_Time:less_equal:2020-01-01T00:00:00+01:00))", []],
  ])("understands the criteria %s", async (text, expected) => {
    expect(names(await client().get(`Contacts/search?${criteria(text)}`)).toSorted()).toEqual(
      expected,
    );
  });

  it("understands escaped brackets and commas in values", async () => {
    await client().send("POST", "Accounts", { data: [{ Account_Name: "Nimbus (EU), Ltd" }] });
    expect(
      await client().get(
        `Accounts/search?${criteria("(Account_Name:equals:Nimbus \\(EU\\)\\, Ltd)")}`,
      ),
    ).toMatchObject({
      status: 200,
    });
  });

  it("answers 204 when nothing is found", async () => {
    expect(await client().get("Contacts/search?email=nobody@nowhere.example")).toMatchObject({
      status: 204,
      body: undefined,
    });
  });

  it("hides converted leads by default", async () => {
    const email = "pawel.zajac@zajac-partners.example";
    expect(await client().get(`Leads/search?email=${email}`)).toMatchObject({ status: 204 });
    expect(names(await client().get(`Leads/search?email=${email}&converted=true`))).toEqual([
      "Paweł Zając",
    ]);
    expect(names(await client().get(`Leads/search?email=${email}&converted=both`))).toEqual([
      "Paweł Zając",
    ]);
  });

  it("pages, and ends at 2,000 records", async () => {
    const first = await client().get("Deals/search?word=service&per_page=1&fields=Deal_Name");
    expect(info(first)).toMatchObject({ page: 1, per_page: 1, count: 1, more_records: true });
    const second = await client().get(
      "Deals/search?word=service&per_page=1&page=2&fields=Deal_Name",
    );
    expect(names(second)).not.toEqual(names(first));
    expect(await client().get("Deals/search?word=service&page=11")).toMatchObject({
      status: 400,
      body: { code: "LIMIT_REACHED", details: { limit: "2000" } },
    });
  });

  it.each([
    ["", "EXPECTED_PARAM_MISSING"],
    ["word=a", "INVALID_DATA"],
    ["phone=12", "INVALID_DATA"],
    ["per_page=201&word=service", "INVALID_DATA"],
    [criteria("Last_Name:equals:x"), "INVALID_QUERY"],
    [criteria("(Shoe_Size:equals:x)"), "INVALID_QUERY"],
    [criteria("(Last_Name:sounds_like:x)"), "INVALID_QUERY"],
    [criteria("(Last_Name:equals:x)and"), "INVALID_QUERY"],
    [criteria("(Account_Name.Account_Name:equals:x)"), "INVALID_QUERY"],
    [
      criteria(`(Last_Name:in:${Array.from({ length: 101 }, () => "x").join(",")})`),
      "INVALID_QUERY",
    ],
    [criteria(`(Last_Name:equals:${"x".repeat(3000)})`), "INVALID_DATA"],
    [
      criteria(Array.from({ length: 11 }, () => "(Last_Name:equals:x)").join("or")),
      "CRITERIA_LIMIT_EXCEEDED",
    ],
  ])("refuses ?%s as %s", async (query, expected) => {
    const answer = await client().get(`Contacts/search?${query}`);
    expect([answer.status, code(answer)]).toEqual([400, expected]);
  });

  it("does not find new records for a while when set to lag, although the list does", async () => {
    let now = Date.UTC(2026, 2, 2);
    const { client } = await setup({ now: () => now, quirks: { searchDelayMs: 30_000 } });
    await client.send("POST", "Contacts", {
      data: [{ Last_Name: "Newcomer", Email: "new@nordwind.example" }],
    });
    expect(await client.get("Contacts/search?email=new@nordwind.example")).toMatchObject({
      status: 204,
    });
    expect(
      rows(await client.get("Contacts?fields=Email&sort_by=Modified_Time&per_page=1")),
    ).toMatchObject([{ Email: "new@nordwind.example" }]);
    now += 30_000;
    expect(await client.get("Contacts/search?email=new@nordwind.example")).toMatchObject({
      status: 200,
    });
  });
});
