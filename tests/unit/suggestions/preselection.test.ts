import { describe, expect, it } from "vitest";
import { Us } from "../../../electron/people/us.ts";
import type { RecordRow } from "../../../electron/records/row.ts";
import { suggest } from "../../../electron/suggestions/suggest.ts";
import { mail } from "../../support/crm.ts";
import { historyOf, type Filed } from "../../support/filings.ts";
import { copyOf } from "../../support/record-copy.ts";

const us = new Us({ own: ["sam@seller.example"] });
const ana = { name: "Ana Alves", address: "ana@nordwind.example" };
const ben = { name: "Ben Brook", address: "ben@nordwind.example" };

type Row = Pick<RecordRow, "module" | "id" | "title"> & Partial<RecordRow>;
const account: Row = { module: "Accounts", id: "1", title: "Nordwind", domain: "nordwind.example" };
const contact = (id: string, { name, address }: typeof ana): Row => ({
  ...{ module: "Contacts", id, title: name, addresses: [address], account_id: "1" },
});
const deal = (id: string, more: Partial<RecordRow> = {}): Row => ({
  ...{ module: "Deals", id, title: `Deal ${id}`, account_id: "1", contact_id: "2", modified_at: 1 },
  ...more,
});
const people = [account, contact("2", ana), contact("3", ben)];

/** Mails with Ana that were filed to a deal, one a second. */
const habit = (id: string, from = ana, count = 4): Filed[] =>
  Array.from({ length: count }, (_, index) => ({
    mail: mail({ from, subject: `Mail ${index}`, messageId: `<${id}-${index}-${from.address}>` }),
    to: { module: "Deals", id },
    at: 1000 + index,
  }));

const ask = (rows: readonly Row[], filings: readonly Filed[] = [], email = {}) =>
  suggest(
    { records: copyOf(...rows), mails: historyOf(us, ...filings) },
    mail({ from: ana, subject: "Hello", text: "", ...email }),
    us,
  );

describe("the first suggestion is chosen for the user", () => {
  it("when it is the only open deal of a contact whose mails were never filed", () => {
    expect(ask([...people, deal("10")])).toMatchObject({
      sure: true,
      hits: [{ id: "10" }, {}, {}],
    });
  });

  it("not when the contact has two, of which both are shown with their reasons", () => {
    const { sure, hits } = ask([...people, deal("10"), deal("11")]);
    expect(sure).toBe(false);
    expect(hits.slice(0, 2)).toMatchObject([
      { id: "10", reasons: [{ code: "contact-of" }] },
      { id: "11", reasons: [{ code: "contact-of" }] },
    ]);
  });

  it("when it is a contact without deals", () => {
    expect(ask(people)).toMatchObject({ sure: true, hits: [{ id: "2" }, {}] });
  });

  it("when habit speaks for one of several deals", () => {
    const rows = [...people, deal("10"), deal("11")];
    const filings = [...habit("11", ben, 1), ...habit("10")];
    const { sure, hits } = ask(rows, filings);
    expect(sure).toBe(true);
    expect(hits[0]?.id).toBe("10");
  });

  it("not when half of the person's mails went elsewhere", () => {
    const filings = [...habit("10", ana, 2), ...habit("11", ana, 2)];
    expect(ask([...people, deal("10"), deal("11")], filings).sure).toBe(false);
  });

  it("not when the user files this person's mails to the contact as often as to the deal", () => {
    const toContact = habit("2").map((filed) => ({
      ...filed,
      to: { module: "Contacts", id: "2" },
    }));
    const filings = habit("10").flatMap((filed, index) => [filed, toContact[index]!]);
    expect(ask([...people, deal("10")], filings).sure).toBe(false);
  });

  it("not when only the last use speaks for it", () => {
    const stranger = { name: "Xenia", address: "xenia@other.example" };
    const from = { name: "Yann", address: "yann@third.example" };
    expect(ask([deal("10")], habit("10", stranger), { from })).toMatchObject({
      sure: false,
      hits: [{ id: "10" }],
    });
  });

  it("never when nothing is known", () => {
    expect(ask([])).toEqual({ hits: [], sure: false });
  });
});

describe("a new deal of somebody whom the mail is with", () => {
  const filings = [...habit("10"), ...habit("12", ben, 1)];
  const rows = [...people, deal("10"), deal("12", { contact_id: "3" })];

  it("is none where all deals are known", () => {
    expect(ask(rows, filings).sure).toBe(true);
  });

  it.each<[string, Partial<RecordRow>]>([
    ["of the contact, made since the last mail", { modified_at: 5000 }],
    ["of the contact, which no email was filed to", { modified_at: 1 }],
    ["of the company, made since the last mail", { contact_id: null, modified_at: 5000 }],
    [
      "of a colleague of the contact, made since the last mail",
      { contact_id: "3", modified_at: 5000 },
    ],
  ])("keeps the old one from being chosen: %s", (_, more) => {
    const { sure, hits } = ask([...rows, deal("11", more)], filings);
    expect(sure).toBe(false);
    expect(hits[0]?.id).toBe("10");
  });

  it("counts for the recipients of a sent mail", () => {
    const sent = { direction: "sent", from: { address: "sam@seller.example" }, to: [ana] };
    expect(ask(rows, filings, sent).sure).toBe(true);
    expect(ask([...rows, deal("11", { modified_at: 5000 })], filings, sent).sure).toBe(false);
  });

  it("counts also when only others' mails were filed to it since", () => {
    const later = habit("11", ben, 1).map((filed) => ({ ...filed, at: 4000 }));
    const made = deal("11", { modified_at: 3000 });
    expect(ask([...rows, made], [...filings, ...later]).sure).toBe(false);
  });

  it.each<[string, Partial<RecordRow>]>([
    ["that is closed", { modified_at: 5000, state: "won" }],
    ["of another company", { modified_at: 5000, account_id: "9", contact_id: "8" }],
    ["of the company, older than the last mail", { contact_id: null, modified_at: 1 }],
  ])("is none: one %s", (_, more) => {
    expect(ask([...rows, deal("11", more)], filings).sure).toBe(true);
  });

  it("does not keep a known conversation from going on, unless it was made since", () => {
    const reply = { inReplyTo: "<10-3-ana@nordwind.example>" };
    expect(ask([...rows, deal("11", { modified_at: 1 })], filings, reply).sure).toBe(true);
    expect(ask([...rows, deal("11", { modified_at: 5000 })], filings, reply).sure).toBe(false);
  });

  it("does not end what the user decided for the conversation; a later filing elsewhere does", () => {
    const rivals = [...rows, deal("11", { modified_at: 5000 })];
    const reply = { inReplyTo: "<10-3-ana@nordwind.example>" };
    const decided = filings.map((filed) =>
      filed.mail.messageId === "<10-3-ana@nordwind.example>"
        ? { ...filed, follow: true as const }
        : filed,
    );
    const found = ask(rivals, decided, reply);
    expect([found.hits[0]?.id, found.sure]).toEqual(["10", true]);
    expect(found.hits[0]?.reasons).toContainEqual({ code: "thread-decided" });
    const last = decided[3]!;
    const answer = { ...last.mail, messageId: "<later@nordwind.example>", ...reply };
    const elsewhere = { mail: answer, to: { module: "Deals", id: "11" }, at: 6000 };
    expect(ask(rivals, [...decided, elsewhere], reply).sure).toBe(false);
    expect(ask(rivals, decided, { inReplyTo: "<another@nordwind.example>" }).sure).toBe(false);
  });
});
