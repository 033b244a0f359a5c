import { describe, expect, it } from "vitest";
import {
  contact,
  deal,
  filed,
  foreign,
  kim,
  nils,
  nordwind,
  suggested,
  xenia,
} from "../../support/suggestions.ts";

const habit = ["1", "2", "3"].map((id) => filed("10", { messageId: `<${id}>` }));
const pumps = deal("10", "Pump station");
const roof = deal("11", "Nordwind Logistics: warehouse roof 2026");

describe("of several deals of the same people, a mail belongs to the one that it names", () => {
  const rows = [nordwind, contact, pumps, roof];
  const known = [...habit, filed("11", { messageId: "<4>", from: kim })];
  const first = (text: string) => suggested(rows, { text }, known).ids[0];

  it("also against habit", () => {
    expect(first("")).toBe("10");
    expect(first("The warehouse roof leaks.")).toBe("11");
  });

  it("where several are named, it says nothing", () => {
    expect(first("The warehouse roof and the pump station")).toBe("10");
  });

  it("by its words without the company, the year, and the plural", () => {
    const sure = (text: string) => suggested([nordwind, contact, pumps, roof], { text }).sure;
    expect(sure("Nordwind Logistics 2026")).toBe(false);
    expect(sure("The roofs of the warehouses")).toBe(true);
  });

  it("is not sure of a new one by a part of its name, or by a single word", () => {
    const sure = (text: string, title: string) =>
      suggested([nordwind, contact, pumps, deal("12", title)], { subject: text, text });
    expect(sure("The gate control", "Gate control Lyon")).toMatchObject({ sure: false });
    expect(sure("Gate", "Gate")).toMatchObject({ sure: false });
    expect(sure("Gate", "Gate").ids[0]).toBe("12");
    expect(sure("Gate control in Lyon", "Gate control Lyon")).toMatchObject({ sure: true });
  });

  it("not by the company in a signature", () => {
    const text = "Regards\nAna Alves\nNordwind Logistics";
    expect(suggested(rows, { text }).why).toEqual(["contact-of"]);
    expect(suggested([nordwind], { from: nils, text }).why).toEqual(["domain-of"]);
    expect(suggested([nordwind], { from: nils, subject: "Nordwind Logistics" }).why).toEqual([
      "domain-of",
      "has-words",
    ]);
  });
});

describe("the number of a paper", () => {
  const quote = {
    ...{ module: "Invoices", id: "20", title: "Warehouse roof offer", detail: "Q-88120 · Sent" },
    ...{ account_id: "1", contact_id: "2", modified_at: 2 },
  };
  const rows = [nordwind, contact, pumps, roof, quote];

  it("leads to its deal, of which the paper is no rival", () => {
    const found = suggested(rows, { subject: "Question about Q-88120" });
    expect(found).toMatchObject({ why: ["has-number-of", "contact-of"], sure: true });
    expect(found.ids.slice(0, 2)).toEqual(["11", "20"]);
    expect(suggested(rows, { from: nils, subject: "Q-88120" }).sure).toBe(true);
  });

  it("leads to the paper alone where the deal is not clear", () => {
    const offer = { ...quote, title: "Offer" };
    const found = suggested([nordwind, contact, pumps, roof, offer], { subject: "Q-88120" });
    expect(found.ids[0]).toBe("20");
  });
});

describe("a company that the mail names", () => {
  const rows = [nordwind, deal("10", "Pump station"), deal("11", "Warehouse roof")];
  const internal = { from: kim, text: "It is about Nordwind Logistics." };

  it("leads a mail among colleagues to its open deals, of which none is sure", () => {
    expect(suggested(rows, internal)).toMatchObject({ why: ["deal-of-named"], sure: false });
    expect(suggested(rows, internal).ids.toSorted()).toEqual(["1", "10", "11"]);
  });

  it("is sure of the deal that the mail names, too", () => {
    const subject = "Warehouse roof";
    expect(suggested(rows, { ...internal, subject })).toMatchObject({ sure: true });
    expect(suggested(rows, { ...internal, subject }).ids[0]).toBe("11");
  });

  it("is not enough with a subject that was filed there", () => {
    const subject = "Plans for the holidays";
    const before = filed("10", { from: xenia, subject });
    const only = [nordwind, pumps];
    expect(suggested(only, { ...internal, subject }, [before])).toMatchObject({ sure: false });
    expect(suggested(only, { ...internal, subject }, [before]).ids[0]).toBe("10");
  });

  it("leads to the company of an unknown address by the signature", () => {
    expect(suggested(rows, { ...internal, from: xenia }).ids).toContain("1");
  });

  it("is not looked for where the people are known, and not known by one word", () => {
    const rhein = { module: "Accounts", id: "9", title: "Rhein Foods" };
    const text = "As for Rhein Foods";
    expect(suggested([nordwind, contact, rhein], { text }).ids).not.toContain("9");
    expect(suggested([rhein], { text, from: kim }).ids).toContain("9");
    expect(suggested([rhein], { text: "The Rhein", from: kim }).ids).toEqual([]);
  });
});

describe("where people work", () => {
  const elsewhere = { module: "Accounts", id: "8", title: "Solaris" };

  it("comes before a deal that they have at another company", () => {
    const old = deal("12", "Solar park", { account_id: "8", modified_at: 9 });
    const rows = [nordwind, elsewhere, contact, old, deal("10", "Pumps", { contact_id: null })];
    expect(suggested(rows).ids.slice(0, 2)).toEqual(["10", "12"]);
    expect(suggested([elsewhere, old, { ...contact, account_id: "8" }]).sure).toBe(true);
  });

  it("is sure of the only open deal of the company, and of none of several", () => {
    const one = deal("10", "Pumps", { contact_id: null });
    expect(suggested([nordwind, contact, one])).toMatchObject({ sure: true });
    expect(
      suggested([nordwind, contact, one, deal("11", "Roof", { contact_id: null })]),
    ).toMatchObject({ sure: false });
  });
});

describe("a mail that a colleague forwards", () => {
  const text = "FYI\n\nFrom: Ana Alves <ana@nordwind.example>\nTo: Kim <kim@seller.example>";

  it("is with its author: their habits count, and their new deals", () => {
    const rows = [pumps, contact];
    const email = { from: kim, text };
    expect(suggested(rows, email, habit)).toMatchObject({
      ...{ ids: ["10", "2"], why: ["filed-with", "filed-with"], sure: true },
    });
    const made = deal("13", "Roof", { modified_at: 5000 });
    expect(suggested([...rows, made], email, habit).sure).toBe(false);
    expect(suggested([deal("10", "Pump station", foreign)], { from: kim }, habit).sure).toBe(false);
  });
});
