import { describe, expect, it } from "vitest";
import { Us } from "../../../electron/people/us.ts";
import { reasonText } from "../../../electron/contract/messages/reasons.ts";
import type { Email } from "../../../electron/contract/email.ts";
import { suggest } from "../../../electron/suggestions/suggest.ts";
import { mail } from "../../support/crm.ts";
import { emptyHistory, historyOf, type Filed } from "../../support/filings.ts";
import { copyOf } from "../../support/record-copy.ts";

const us = new Us({ own: ["sam@seller.example"] });
const ana = { name: "Ana Alves", address: "ana@nordwind.example" };
const ben = { name: "Ben Brook", address: "ben@nordwind.example" };
const ines = { name: "Ines", address: "ines@seller.example" };

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

const withHistory = (filings: readonly Filed[]) => ({
  records: db,
  mails: historyOf(us, ...filings),
});
const nothingFiled = { records: db, mails: emptyHistory() };

const rank = (email: Partial<Email>, sources = nothingFiled) =>
  suggest(sources, mail({ subject: "Hello", text: "", from: ana, ...email }), us);
const ids = (email: Partial<Email>, sources = nothingFiled) =>
  rank(email, sources).hits.map(({ id }) => id);
const reasons = (email: Partial<Email>, sources = nothingFiled) =>
  rank(email, sources).hits[0]?.reasons?.map(reasonText);

/** A mail that was filed to a deal. */
const filed = (to: string, email: Partial<Email>, at?: number): Filed => ({
  to: { module: "Deals", id: to },
  mail: mail({
    subject: "Earlier",
    messageId: `<${to}-${email.subject ?? ""}-${at ?? 0}@x>`,
    ...email,
  }),
  ...(at !== undefined && { at }),
});

describe("what the CRM says of people", () => {
  it("suggests the open deals of the sender first, the latest before the older, and never a lost one", () => {
    expect(ids({})).toEqual(["10", "11", "2", "12", "1", "20"]);
  });

  it("says why, and which contact goes along", () => {
    const { hits } = rank({});
    expect(hits[0]).toMatchObject({ moduleLabel: "Deal", title: "Nordwind route planner" });
    expect(hits[0]?.link).toMatchObject({ module: "Contacts", id: "2", moduleLabel: "Contact" });
    expect(reasons({})).toEqual(["Ana Alves is its contact"]);
  });

  it("tells deals of the same people apart by the subject", () => {
    expect(rank({}).sure).toBe(false);
    expect(ids({ subject: "AW: Trailers for Nordwind" })[0]).toBe("11");
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
    expect(ids({ from: ben })[0]).toBe("10");
    expect(reasons({ from: { address: ben.address } })).toContain(
      "Open deal of Nordwind GmbH, where Ben Brook works",
    );
  });

  it("suggests a lead by its address, and is sure", () => {
    const lead = rank({ from: { address: "lea@lind.example" } });
    expect(lead).toMatchObject({ sure: true, hits: [{ id: "30" }] });
    expect(reasons({ from: { address: "lea@lind.example" } })).toEqual([
      "Its address is lea@lind.example",
    ]);
  });

  it("knows the company of an unknown address by its domain, also by a longer one", () => {
    for (const address of ["new@solaris.example", "new@mail.solaris.example"]) {
      expect(ids({ from: { address } })).toEqual(["41", "40"]);
      const why = rank({ from: { address } }).hits.map(({ reasons: codes = [] }) =>
        codes.map(reasonText),
      );
      expect(why).toEqual([
        ["Open deal of Solaris AB"],
        ["Emails from solaris.example belong to Solaris AB"],
      ]);
    }
  });

  it("says where somebody works without the name of a company that is not in the copy", () => {
    const records = copyOf(
      { module: "Contacts", id: "3", title: "Ben", addresses: [ben.address], account_id: "1" },
      { module: "Deals", id: "10", title: "Trailers", account_id: "1" },
    );
    const { hits } = rank({ subject: "Hi", from: ben }, { ...nothingFiled, records });
    expect(hits.find(({ id }) => id === "10")?.reasons?.map(reasonText)).toEqual([
      "Open deal of the company where Ben works",
    ]);
  });

  it("knows it by the addresses of its contacts where it has no website", () => {
    const records = copyOf(
      { module: "Accounts", id: "1", title: "Nordwind GmbH" },
      { module: "Contacts", id: "2", title: "Ana", addresses: [ana.address], account_id: "1" },
    );
    const from = { address: "new@nordwind.example" };
    expect(ids({ subject: "Hi", from }, { ...nothingFiled, records })).toEqual(["1"]);
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
    const text =
      "FYI\n\n---- Forwarded ----\nFrom: Ana Alves <ana@nordwind.example>\nTo: Ines <ines@seller.example>";
    expect(ids({ from: ines, text })[0]).toBe("10");
  });
});

describe("what the mail names", () => {
  it("is the paper whose number is in the subject, and then it is sure", () => {
    expect(rank({ subject: "Question about INV-88120" })).toMatchObject({
      sure: true,
      hits: [{ id: "20" }, {}, {}, {}, {}, {}],
    });
    expect(reasons({ subject: "Question about INV-88120" })).toEqual([
      "The subject has its number",
    ]);
  });

  it("is the paper whose number is in the name of a file, or less surely in the text", () => {
    const attachment = { type: "application/pdf", size: 1, sha256: "0".repeat(64), inline: false };
    const attachments = [{ ...attachment, name: "INV-88120.pdf" }];
    const from = { address: "x@unknown.example" };
    expect(reasons({ from, attachments })).toEqual(["The name of a file has its number"]);
    expect(rank({ from, text: "About INV-88120 …" })).toMatchObject({
      sure: false,
      hits: [{ id: "20" }],
    });
    expect(reasons({ from, text: "About INV-88120 …" })).toEqual(["The text has its number"]);
  });

  it("is hinted at where a stranger's subject has a whole title, without being sure", () => {
    const from = { address: "x@unknown.example" };
    expect(rank({ subject: "Solaris roof", from })).toMatchObject({
      sure: false,
      hits: [{ id: "41" }],
    });
    expect(reasons({ subject: "Solaris roof", from })).toContain("The subject names it");
    expect(ids({ subject: "My roof", from })).toEqual([]);
  });

  it("is a deal of the sender by words of its title in the text", () => {
    const text = "About the trailers for Nordwind";
    expect(ids({ text })[0]).toBe("11");
    expect(reasons({ text })).toEqual([
      "Ana Alves is its contact",
      "The text has words of its name",
    ]);
  });

  it.each(['"', "* OR title:x", "(((", "😀 — …"])(
    "does not mislead with the subject %j",
    (subject) => {
      expect(() => rank({ subject })).not.toThrow();
    },
  );
});

describe("what was filed before", () => {
  const stranger = { name: "Xenia", address: "xenia@unknown.example" };

  it("decides by the conversation, whoever writes: certain", () => {
    const sources = withHistory([filed("41", { messageId: "<1@x>", from: stranger }, 100)]);
    for (const thread of [{ references: ["<1@x>"] }, { inReplyTo: "<1@x>" }]) {
      expect(rank(thread, sources)).toMatchObject({
        sure: true,
        hits: [{ id: "41" }, {}, {}, {}, {}, {}],
      });
      expect(reasons(thread, sources)?.[0]).toBe(
        "An earlier email of this conversation is filed here",
      );
    }
  });

  it("knows a conversation by a mail that two mails answer, and by an answer that was filed first", () => {
    const sources = withHistory([filed("41", { references: ["<0@x>"], from: stranger })]);
    expect(ids({ references: ["<0@x>"] }, sources)[0]).toBe("41");
    expect(ids({ messageId: "<0@x>" }, sources)[0]).toBe("41");
  });

  it("takes the same mail, filed elsewhere, for no conversation", () => {
    const sources = withHistory([filed("41", { messageId: "<1@x>", from: stranger })]);
    expect(ids({ messageId: "<1@x>" }, sources)[0]).toBe("10");
  });

  it("guesses a conversation by subject and people within two months, and is not sure of it", () => {
    const date = "2026-03-02T09:15:00+01:00";
    const sources = withHistory([filed("41", { subject: "Roof plan", from: stranger, date })]);
    const answer = (on: string): Partial<Email> => ({
      ...{ subject: "Re: Roof plan", from: ben, to: [stranger], date: `${on}T09:15:00+01:00` },
    });
    expect(reasons(answer("2026-04-02"), sources)).toBeDefined();
    const features = (on: string) => rank(answer(on), sources).hits.find(({ id }) => id === "41");
    expect(features("2026-04-02")).toBeDefined();
    expect(rank(answer("2026-04-02"), sources).sure).toBe(false);
  });

  it("learns a colleague's mails, who is no counterpart for the CRM", () => {
    const sources = withHistory([
      filed("41", { from: ines, subject: "One" }),
      filed("41", { from: ines, subject: "Two" }),
    ]);
    expect(ids({ from: ines })).toEqual([]);
    expect(ids({ from: ines }, sources)).toEqual(["41"]);
    expect(reasons({ from: ines }, sources)).toContain(
      "You filed the last 2 emails with Ines here",
    );
  });

  it("never learns the user's own address", () => {
    const sources = withHistory([filed("41", { from: ines })]);
    const toSam = { from: stranger, to: [{ address: "SAM@seller.example" }] };
    expect(reasons(toSam, sources)).toEqual(["You filed other emails here lately"]);
  });

  it("weighs the latest mails of a person most", () => {
    const sources = withHistory([
      ...["1", "2", "3"].map((subject) => filed("10", { from: ana, subject })),
      ...["4", "5", "6"].map((subject) => filed("11", { from: ana, subject })),
    ]);
    expect(ids({}, sources)[0]).toBe("11");
    expect(reasons({}, sources)).toContain("You filed 3 of the last 6 emails with Ana Alves here");
  });

  it("counts what the CRM says of a person little once mails were filed", () => {
    const sources = withHistory(
      ["1", "2", "3"].map((subject) => filed("41", { from: ana, subject })),
    );
    expect(ids({}, sources)[0]).toBe("41");
  });

  it("knows where the mails of a company go", () => {
    const from = { address: "second@unknown.example" };
    const sources = withHistory([filed("41", { from: stranger })]);
    expect(reasons({ from }, sources)).toContain(
      "You filed the last email with unknown.example here",
    );
  });

  it("compares subjects by their rare words", () => {
    const sources = withHistory([
      filed("41", { subject: "Photovoltaic inverter", from: stranger }),
      filed("11", { subject: "Meeting", from: stranger }),
    ]);
    const email = { from: { address: "y@other.example" }, subject: "Inverter of the photovoltaic" };
    expect(ids(email, sources)[0]).toBe("41");
    expect(reasons(email, sources)).toContain("An email with a similar subject is filed here");
  });

  it.each([
    ["a number", "Quotation 2207", "Invoice reminder 2207", "2207"],
    ["only a number", "2207", "Re: 2207", "2207"],
    ["a year", "Trade fair in spring 2027", "Prices 2027", "2027"],
    [
      "a word of many",
      "Site visit at the Émil harbour with both fitters",
      "Émil asks about lifts, cables and door handles",
      "Émil",
    ],
  ])("names %s that two subjects share, and calls them not similar", (_, earlier, later, word) => {
    const sources = withHistory([filed("41", { subject: earlier, from: stranger })]);
    const told = reasons({ from: { address: "y@other.example" }, subject: later }, sources);
    expect(told).toContain(`An email with “${word}” in its subject is filed here`);
    expect(told).not.toContain("An email with a similar subject is filed here");
  });

  it("knows a file that comes again", () => {
    const file = { type: "application/pdf", size: 1, sha256: "0".repeat(64), inline: false };
    const email = (name: string) => ({ from: stranger, attachments: [{ ...file, name }] });
    const sources = withHistory([
      filed("41", email("Roof plan 7.pdf")),
      filed("11", { from: ines, subject: "Other" }),
    ]);
    const later = { ...email("Roof plan 8.PDF"), from: { address: "y@other.example" } };
    expect(reasons(later, sources)).toContain("A file with a name like “roof plan” is filed here");
    const logo = { ...file, name: "Roof plan 9.pdf", inline: true };
    expect(reasons({ ...later, attachments: [logo] }, sources)).not.toContain(
      "A file with a name like “roof plan” is filed here",
    );
  });

  it("offers to a stranger's mail what was used lately, and is never sure of it", () => {
    const sources = withHistory([filed("41", { from: ines })]);
    expect(rank({ from: stranger }, sources)).toMatchObject({ sure: false, hits: [{ id: "41" }] });
    expect(reasons({ from: stranger }, sources)).toEqual(["You filed other emails here lately"]);
  });

  it("says nothing of a record that the copy no longer has", () => {
    const sources = withHistory([filed("999", { from: stranger })]);
    expect(ids({ from: stranger }, sources)).toEqual([]);
  });
});
