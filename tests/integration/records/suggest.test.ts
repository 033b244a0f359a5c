import { describe, expect, it } from "vitest";
import type { Email } from "../../../electron/contract/email.ts";
import { Us } from "../../../electron/people/us.ts";
import {
  rankRecords,
  suggestRecords,
  type EarlierFilings,
} from "../../../electron/records/suggest.ts";
import { mail } from "../../support/crm.ts";
import { copyOf } from "../../support/record-copy.ts";

const us = new Us({ own: ["sam@seller.example"] });
const ana = { name: "Ana Alves", address: "ana@nordwind.example" };

/**
 * Nordwind with Ana, Ben, and Ana's two open deals, a won and a lost one; a lead; Solaris, whose
 * people nobody wrote down.
 */
const db = copyOf(
  { module: "Accounts", id: "1", title: "Nordwind GmbH", domain: "nordwind.example" },
  {
    module: "Contacts",
    id: "2",
    title: "Ana Alves",
    addresses: ["ana@nordwind.example"],
    account_id: "1",
  },
  {
    module: "Contacts",
    id: "3",
    title: "Ben Brook",
    addresses: ["ben@nordwind.example"],
    account_id: "1",
  },
  {
    module: "Deals",
    id: "10",
    title: "Nordwind route planner",
    account_id: "1",
    contact_id: "2",
    modified_at: 20,
  },
  {
    module: "Deals",
    id: "11",
    title: "Nordwind trailers",
    account_id: "1",
    contact_id: "2",
    modified_at: 10,
  },
  {
    module: "Deals",
    id: "12",
    title: "Nordwind pilot",
    account_id: "1",
    contact_id: "2",
    state: "won",
    modified_at: 90,
  },
  {
    module: "Deals",
    id: "13",
    title: "Nordwind fuel cards",
    account_id: "1",
    contact_id: "2",
    state: "lost",
    modified_at: 99,
  },
  {
    module: "Invoices",
    id: "20",
    title: "Invoice Nordwind",
    detail: "INV-88120 · Sent",
    account_id: "1",
    contact_id: "2",
  },
  { module: "Leads", id: "30", title: "Lea Lind", addresses: ["lea@lind.example"] },
  { module: "Accounts", id: "40", title: "Solaris AB", domain: "solaris.example" },
  { module: "Deals", id: "41", title: "Solaris roof", account_id: "40" },
  {
    module: "Contacts",
    id: "50",
    title: "Gus Gmail",
    addresses: ["gus@gmail.com"],
    account_id: "60",
  },
  { module: "Accounts", id: "60", title: "Gus Bikes", domain: null },
);

const rank = (email: Partial<Email>, earlier?: EarlierFilings) =>
  rankRecords(db, mail({ subject: "Hello", from: ana, ...email }), us, earlier);
const ids = (email: Partial<Email>, earlier?: EarlierFilings) =>
  rank(email, earlier).suggestions.map(({ hit }) => hit.id);

describe("suggestRecords", () => {
  it("suggests the open deals of the sender first, the latest before the older, and never a lost one", () => {
    expect(ids({})).toEqual(["10", "11", "2", "12", "1"]);
  });

  it("says why, and which contact goes along", () => {
    expect(suggestRecords(db, mail({ from: ana }), us)[0]).toMatchObject({
      moduleLabel: "Deal",
      title: "Nordwind route planner",
      reason: "Ana Alves is its contact",
      link: { module: "Contacts", id: "2", title: "Ana Alves", moduleLabel: "Contact" },
    });
  });

  it("tells deals of the same people apart by the subject, and is sure only then", () => {
    expect(rank({}).confident).toBe(false);
    const named = rank({ subject: "AW: Trailers for Nordwind" });
    expect(named.suggestions[0]?.hit.id).toBe("11");
    expect(named.confident).toBe(true);
  });

  it("looks at the recipients of a sent mail", () => {
    const sent = { direction: "sent", from: { address: "sam@seller.example" } } as const;
    expect(ids({ ...sent, to: [ana] })[0]).toBe("10");
    expect(ids({ ...sent, to: [{ address: "ANA@Nordwind.example" }] })[0]).toBe("10");
  });

  it("gives less to those who only got a copy", () => {
    expect(ids({ from: { address: "lea@lind.example" }, cc: [ana] })[0]).toBe("30");
  });

  it("suggests a colleague's deal for somebody of the same company who has none", () => {
    const [first] = rank({ from: { address: "ben@nordwind.example" } }).suggestions;
    expect(first?.hit).toMatchObject({
      id: "10",
      reason: "Open deal of Nordwind GmbH, where Ben Brook works",
    });
  });

  it("suggests a lead by its address", () => {
    expect(rank({ from: { address: "lea@lind.example" } })).toMatchObject({
      confident: true,
      suggestions: [{ hit: { id: "30", reason: "Its address is lea@lind.example" } }],
    });
  });

  it("knows the company of an unknown address by its domain, also by a longer one", () => {
    for (const address of ["new@solaris.example", "new@mail.solaris.example"]) {
      const [first, second] = rank({ from: { address } }).suggestions;
      expect(first?.hit).toMatchObject({
        id: "40",
        reason: "Mails from solaris.example belong to Solaris AB",
      });
      expect(second?.hit.id).toBe("41");
    }
  });

  it("knows it by the addresses of its contacts where it has no website", () => {
    const other = copyOf(
      { module: "Accounts", id: "1", title: "Nordwind GmbH" },
      {
        module: "Contacts",
        id: "2",
        title: "Ana",
        addresses: ["ana@nordwind.example"],
        account_id: "1",
      },
    );
    const from = { address: "new@nordwind.example" };
    expect(suggestRecords(other, mail({ subject: "Hi", from }), us).map(({ id }) => id)).toEqual([
      "1",
    ]);
  });

  it("takes nobody's company from the provider of a free mailbox", () => {
    expect(ids({ from: { address: "somebody@gmail.com" } })).toEqual([]);
  });

  it("suggests nothing for a stranger, a mail to oneself, or a mail without people", () => {
    expect(ids({ from: { address: "x@unknown.example" } })).toEqual([]);
    expect(
      ids({ from: { address: "sam@seller.example" }, to: [{ address: "SAM@seller.example" }] }),
    ).toEqual([]);
    expect(ids({ from: { name: "Ana Alves" }, to: [] })).toEqual([]);
  });

  it("sees through a colleague to the people a forwarded mail is with", () => {
    const from = { address: "ines@seller.example" };
    const text =
      "FYI\n\n---- Forwarded ----\nFrom: Ana Alves <ana@nordwind.example>\nTo: Ines <ines@seller.example>";
    expect(ids({ from, text })[0]).toBe("10");
  });

  it("follows the conversation to where its earlier mails went", () => {
    const asked: string[][] = [];
    const earlier: EarlierFilings = (messageIds) => {
      asked.push([...messageIds]);
      return [{ module: "Deals", id: "11" }];
    };
    const { suggestions, confident } = rank({ references: ["<1@x>"], inReplyTo: "<2@x>" }, earlier);
    expect(asked).toEqual([["<1@x>", "<2@x>"]]);
    expect(suggestions[0]?.hit).toMatchObject({
      id: "11",
      reason: "An earlier mail of this conversation is filed here",
    });
    expect(confident).toBe(true);
  });

  it("suggests the paper whose number is in the subject", () => {
    expect(rank({ subject: "Question about INV-88120" })).toMatchObject({
      confident: true,
      suggestions: [{ hit: { id: "20" } }, {}, {}, {}, {}, {}],
    });
  });

  it("hints at a record that the subject of a stranger's mail names, without being sure", () => {
    const named = rank({ subject: "Solaris roof", from: { address: "x@unknown.example" } });
    expect(named).toMatchObject({
      confident: false,
      suggestions: [{ hit: { id: "41", reason: "The subject names it" } }],
    });
    expect(ids({ subject: "My roof", from: { address: "x@unknown.example" } })).toEqual([]);
  });

  it.each(['"', "* OR title:x", "(((", "😀 — …"])(
    "is not led astray by the subject %j",
    (subject) => {
      expect(() => rank({ subject })).not.toThrow();
    },
  );
});
