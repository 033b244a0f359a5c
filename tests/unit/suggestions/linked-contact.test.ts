import { describe, expect, it } from "vitest";
import { Us } from "../../../electron/people/us.ts";
import { suggest } from "../../../electron/suggestions/suggest.ts";
import { mail } from "../../support/crm.ts";
import { historyOf, type Filed } from "../../support/filings.ts";
import { copyOf } from "../../support/record-copy.ts";

const us = new Us({ own: ["sam@seller.example"] });
const ana = { name: "Ana Alves", address: "ana@nordwind.example" };
const ben = { name: "Ben Brook", address: "ben@nordwind.example" };
const cleo = { name: "Cleo", address: "cleo@nordwind.example" };
const eve = { name: "Eve", address: "eve@elsewhere.example" };
const contactOf = ({ name, address }: typeof ana, id: string, account_id: string) => ({
  ...{ module: "Contacts", id, title: name, addresses: [address], account_id },
});
const people = [
  { module: "Accounts", id: "1", title: "Nordwind", domain: "nordwind.example" },
  contactOf(ana, "2", "1"),
  contactOf(ben, "3", "1"),
  contactOf(cleo, "4", "1"),
  contactOf(eve, "5", "6"),
];

/** Makes the deal known, without a contact. */
const known = [{ mail: mail({ from: ana }), to: { module: "Deals", id: "10" } }];

/** What is linked with the only deal, whose contact is Ana. */
const linked = (
  email: object,
  filings: readonly Filed[] = known,
  contact_id: string | null = "2",
) => {
  const deal = { module: "Deals", id: "10", title: "Fleet", account_id: "1", contact_id };
  const { hits } = suggest(
    { records: copyOf(...people, deal), mails: historyOf(us, ...filings) },
    mail({ subject: "Fleet", text: "", from: ana, ...email }),
    us,
  );
  const link = hits.find(({ id }) => id === "10")?.link;
  return link === undefined ? undefined : { id: link.id, reason: link.reason };
};
const inMail = { code: "link", kind: "mail" };
const fromDeal = { code: "link", kind: "record", values: { record: "Deal" } };

describe("the contact that goes along with a deal", () => {
  it("is the deal's own contact", () => {
    expect(linked({ from: ana })).toEqual({ id: "2", reason: fromDeal });
    expect(linked({ from: { address: "x@unknown.example" } })).toEqual({
      id: "2",
      reason: fromDeal,
    });
  });

  it("is the person of the company whom the mail is with", () => {
    expect(linked({ from: ben })).toEqual({ id: "3", reason: inMail });
    expect(linked({ from: ben, cc: [ana] })).toEqual({ id: "2", reason: fromDeal });
  });

  it("is nobody of another company", () => {
    expect(linked({ from: eve })).toEqual({ id: "2", reason: fromDeal });
  });

  it("is nobody when two are close", () => {
    const sent = { direction: "sent", from: { address: "sam@seller.example" } };
    expect(linked({ ...sent, to: [ben, cleo] }, known, null)).toBeUndefined();
  });

  it("is of two people the one that was linked before", () => {
    const filings = [
      {
        mail: mail({ from: cleo }),
        to: { module: "Deals", id: "10" },
        link: { module: "Contacts", id: "4" },
      },
    ];
    const sent = { direction: "sent", from: { address: "sam@seller.example" }, to: [ben, cleo] };
    expect(linked(sent, filings, null)).toEqual({ id: "4", reason: inMail });
    const from = { address: "x@unknown.example" };
    expect(linked({ from }, filings, null)).toEqual({
      id: "4",
      reason: { code: "link", kind: "before" },
    });
  });
});
