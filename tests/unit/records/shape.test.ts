import { describe, expect, it } from "vitest";
import {
  convertedLeadOf,
  fieldsOf,
  hasAddresses,
  rowOf,
  titleFieldOf,
} from "../../../electron/records/shape.ts";

const id = "554023000000712045";
const eur = { currency: "EUR" };

describe("rowOf", () => {
  it("describes a deal by stage, company and amount", () => {
    const raw = {
      id,
      Deal_Name: "Route planner",
      Stage: "Negotiation",
      Amount: 48_000.4,
      Account_Name: { id: "1", name: "Nordwind GmbH" },
      Contact_Name: { id: "2", name: "Ana" },
      Owner: { id: "3" },
      Modified_Time: "2026-03-02T09:15:00+01:00",
    };
    expect(rowOf({ apiName: "Deals" }, raw, eur)).toEqual({
      module: "Deals",
      id,
      title: "Route planner",
      detail: "Negotiation · Nordwind GmbH · € 48,000",
      addresses: [],
      phones: [],
      domain: null,
      account_id: "1",
      contact_id: "2",
      owner_id: "3",
      state: "open",
      modified_at: Date.parse("2026-03-02T08:15:00Z"),
    });
  });

  it("has telephone numbers by their digits, each once", () => {
    const raw = { id, Full_Name: "Ana", Phone: "+49 (170) 12 34", Mobile: "491701234" };
    expect(rowOf({ apiName: "Contacts" }, raw, eur)?.phones).toEqual(["491701234"]);
    expect(fieldsOf({ apiName: "Accounts" })).toContain("Phone");
  });

  it.each([
    [{ Amount: 5, Currency: "USD" }, eur, "$ 5"],
    [{ Amount: 1_234_567 }, {}, "1,234,567"],
    [{ Amount: null }, eur, ""],
    [{ Amount: 5 }, { currency: "CHF" }, "CHF 5"],
  ])("writes amounts for people: %j", (raw, options, detail) => {
    expect(rowOf({ apiName: "Deals" }, { id, Deal_Name: "D", ...raw }, options)?.detail).toBe(
      detail,
    );
  });

  it.each([
    [{ Stage: "Closed Won" }, "won"],
    [{ Stage: "Closed Lost" }, "lost"],
    [{ Stage: "Closed-Lost to Competition" }, "lost"],
    [{ Stage: "Gewonnen", Probability: 100 }, "won"],
    [{ Stage: "Verloren", Probability: 0 }, "lost"],
    [{ Stage: "Wonderful", Probability: 50 }, "open"],
    [{}, "open"],
  ])("knows whether a deal is still open: %j", (raw, state) => {
    expect(rowOf({ apiName: "Deals" }, { id, Deal_Name: "D", ...raw }, {})?.state).toBe(state);
  });

  it("describes a person by company and address", () => {
    const raw = {
      id,
      Full_Name: "Ana",
      Email: "Ana@Nordwind.example",
      Secondary_Email: "ana@home.example",
      Account_Name: { id: "1", name: "Nordwind" },
    };
    expect(rowOf({ apiName: "Contacts" }, raw, {})).toMatchObject({
      detail: "Nordwind · Ana@Nordwind.example",
      addresses: ["ana@nordwind.example", "ana@home.example"],
      domain: "nordwind.example",
    });
  });

  it.each(["https://www.nordwind.example/de", "www.Nordwind.example", "nordwind.example"])(
    "reads the domain of %s",
    (Website) => {
      expect(rowOf({ apiName: "Accounts" }, { id, Account_Name: "N", Website }, {})?.domain).toBe(
        "nordwind.example",
      );
    },
  );

  it("has no row for a lead that has become a contact", () => {
    expect(
      rowOf({ apiName: "Leads" }, { id, Full_Name: "Bo", Converted__s: true }, {}),
    ).toBeUndefined();
  });

  it("makes do with whatever the user may see", () => {
    expect(rowOf({ apiName: "Deals" }, { id }, eur)).toMatchObject({
      title: id,
      detail: "",
      modified_at: 0,
    });
    expect(
      rowOf({ apiName: "Visits" }, { id, Name: "Visit", Owner: { id: "3", name: "Sam" } }, {}),
    ).toMatchObject({
      title: "Visit",
      detail: "Sam",
    });
  });
});

describe("a converted lead", () => {
  const lead = { id, Email: "Lea@Lind.example", Converted__s: true };

  it("tells what it has become, by fields or by the detail of older answers", () => {
    const become = { lead: id, contact: "1", account: "2", deal: null };
    const addresses = ["lea@lind.example"];
    const fields = { Converted_Contact: { id: "1" }, Converted_Account: { id: "2", name: "Lind" } };
    expect(convertedLeadOf({ apiName: "Leads" }, { ...lead, ...fields })).toEqual({
      ...become,
      addresses,
    });
    const detail = {
      $converted: true,
      $converted_detail: { contact: "1", account: "2", deal: null },
    };
    expect(convertedLeadOf({ apiName: "Leads" }, { id, ...detail })).toEqual({
      ...become,
      addresses: [],
    });
    expect(convertedLeadOf({ apiName: "Leads" }, { id })).toBeUndefined();
    expect(convertedLeadOf({ apiName: "Contacts" }, lead)).toBeUndefined();
    expect(fieldsOf({ apiName: "Leads" })).toContain("Converted_Deal");
  });
});

describe("standard modules with email fields of their own", () => {
  const naming = {
    titleField: "Full_Name",
    emailFields: ["Email", "Secondary_Email", "Assistant"],
  };

  it("are known by all addresses", () => {
    const contacts = { apiName: "Contacts", naming };
    expect(fieldsOf(contacts)).toContain("Assistant");
    const raw = {
      id,
      Full_Name: "Ana",
      Email: "ana@nordwind.example",
      Assistant: "Bo@nordwind.example",
    };
    expect(rowOf(contacts, raw, {})).toMatchObject({
      title: "Ana",
      addresses: ["ana@nordwind.example", "bo@nordwind.example"],
    });
    const deals = { apiName: "Deals", naming: { titleField: "Deal_Name", emailFields: ["Buyer"] } };
    expect(rowOf(deals, { id, Deal_Name: "D", Buyer: "ana@x.example" }, {})?.addresses).toEqual([
      "ana@x.example",
    ]);
    expect([hasAddresses(deals), hasAddresses({ apiName: "Deals" })]).toEqual([true, false]);
  });
});

describe("custom modules", () => {
  const naming = { titleField: "Plate", emailFields: ["Driver_Email", "Fleet_Email"] };
  const vehicles = { apiName: "Vehicles", naming };

  it("are known by the fields that the organisation gave them", () => {
    const raw = {
      id,
      Name: "not this",
      Plate: "HB-AB 12",
      Driver_Email: null,
      Fleet_Email: "Fleet@Nordwind.example",
    };
    expect(rowOf(vehicles, raw, {})).toMatchObject({
      module: "Vehicles",
      title: "HB-AB 12",
      detail: "Fleet@Nordwind.example",
      addresses: ["fleet@nordwind.example"],
      domain: "nordwind.example",
    });
    expect([titleFieldOf(vehicles), hasAddresses(vehicles)]).toEqual(["Plate", true]);
    expect(hasAddresses({ ...vehicles, naming: { ...naming, emailFields: [] } })).toBe(false);
  });

  it("are asked for each field once, also when the title is an address", () => {
    const fields = fieldsOf({
      apiName: "Inboxes",
      naming: { titleField: "Email", emailFields: ["Email"] },
    });
    expect(fields.filter((field) => field === "Email")).toHaveLength(1);
  });
});

describe("fieldsOf", () => {
  it("asks for the title and the time of change of any module", () => {
    for (const apiName of ["Deals", "Quotes", "Visits"])
      expect(fieldsOf({ apiName })).toContain("Modified_Time");
    expect(fieldsOf({ apiName: "Visits" })).toContain("Name");
  });
});
