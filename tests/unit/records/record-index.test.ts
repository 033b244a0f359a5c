import { describe, expect, it } from "vitest";
import { RecordIndex } from "../../../electron/records/record-index.ts";
import type { RecordRow } from "../../../electron/records/row.ts";
import { RecordStore } from "../../../electron/records/store.ts";
import { copyOf } from "../../support/record-copy.ts";

const contact = (id: string, address: string, more: Partial<RecordRow> = {}) => ({
  ...{ module: "Contacts", id, title: id, addresses: [address] },
  ...more,
});
const account = (id: string) => ({ module: "Accounts", id, title: id });
const deal = (id: string, more: Partial<RecordRow> = {}) => ({
  ...{ module: "Deals", id, title: id },
  ...more,
});
const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id).sort();

describe("records with an address", () => {
  const index = new RecordIndex(
    copyOf(
      contact("1", "ana@customer.example"),
      contact("2", "ana+rfp@customer.example"),
      contact("3", "g.us@gmail.com"),
      contact("4", "bo+crm@customer.example"),
      contact("5", "lea@münchen.example"),
    ),
  );

  it.each([
    ["ana@customer.example", ["1"]],
    ["ANA+rfp@customer.example", ["2"]],
    ["ana+other@customer.example", ["1", "2"]],
    ["gus@gmail.com", ["3"]],
    ["gu.s+x@googlemail.com", ["3"]],
    ["bo@customer.example", ["4"]],
    ["lea@xn--mnchen-3ya.example", ["5"]],
    ["lea+x@MÜNCHEN.example", ["5"]],
    ["a.na@customer.example", []],
  ])("are those with the address itself, else those with the mailbox: %s", (address, found) => {
    expect(ids(index.byAddress(address))).toEqual(found);
  });

  it("are forgotten with the address", () => {
    const db = copyOf(contact("1", "ana+old@customer.example"));
    new RecordStore(db).put([
      { ...plainRow, id: "1", title: "1", addresses: ["ana@elsewhere.example"] },
    ]);
    expect(new RecordIndex(db).byAddress("ana@customer.example")).toEqual([]);
    expect(ids(new RecordIndex(db).byAddress("ana@elsewhere.example"))).toEqual(["1"]);
  });
});

const plainRow: RecordRow = {
  ...{ module: "Contacts", id: "", title: "", detail: "", addresses: [], domain: null },
  ...{ phones: [] },
  ...{ account_id: null, contact_id: null, owner_id: null, state: "open", modified_at: 1 },
};

describe("the accounts of a domain", () => {
  const shared = (...accounts: string[]) =>
    new RecordIndex(
      copyOf(
        ...["11", "12", "13", "14"].map(account),
        ...accounts.map((account_id, index) =>
          contact(String(index + 1), `p${index}@shared.example`, { account_id }),
        ),
      ),
    );

  it("are those of the contacts who write from it", () => {
    expect(ids(shared("11", "11", "12").accountsByDomain("shared.example"))).toEqual(["11", "12"]);
  });

  it("are none where unrelated contacts share it, as at a provider that no list knows", () => {
    for (const accounts of [
      ["11", "12", "13"],
      ["11", "11", "12", "13"],
    ])
      expect(shared(...accounts).accountsByDomain("shared.example")).toEqual([]);
  });

  it("are the one to which most of many contacts belong", () => {
    const index = shared("11", "11", "11", "11", "12", "13");
    expect(ids(index.accountsByDomain("shared.example"))).toEqual(["11"]);
  });
});

describe("a person in other people's deals", () => {
  const db = copyOf(
    contact("1", "ana@customer.example"),
    deal("21", { contact_id: "1" }),
    deal("22"),
  );
  const store = new RecordStore(db);

  it("has the deals in which it takes part", () => {
    expect(ids(new RecordIndex(db).ofContact("1"))).toEqual(["21"]);
    store.setRoles("1", ["21", "22"], 5);
    expect(ids(new RecordIndex(db).ofContact("1"))).toEqual(["21", "22"]);
    expect(store.askedForDeals("1")).toBe(5);
    store.setRoles("1", [], 6);
    expect(ids(new RecordIndex(db).ofContact("1"))).toEqual(["21"]);
  });
});

describe("a converted lead", () => {
  const lead = { lead: "31", account: null, addresses: ["lea+fair@lind.example"] };
  const world = (become: { contact: string | null; deal: string | null }) => {
    const db = copyOf(contact("1", "lea@new.example"), deal("21"));
    new RecordStore(db).putConverted([{ ...lead, ...become }]);
    return { db, index: new RecordIndex(db) };
  };

  it("leads from its address to its contact and its deal", () => {
    const { index } = world({ contact: "1", deal: "21" });
    expect(ids(index.byAddress("lea@lind.example"))).toEqual(["1", "21"]);
    expect(ids(index.ofContact("1"))).toEqual(["21"]);
  });

  it("leads from an earlier filing to its deal, else to its contact", () => {
    const at = { module: "Leads", id: "31" };
    expect(world({ contact: "1", deal: "21" }).index.get(at)?.id).toBe("21");
    expect(world({ contact: "1", deal: null }).index.get(at)?.id).toBe("1");
    expect(world({ contact: null, deal: null }).index.get(at)).toBeUndefined();
  });

  it("leads nowhere once it was deleted", () => {
    const { db, index } = world({ contact: "1", deal: "21" });
    new RecordStore(db).remove("Leads", ["31"]);
    expect(index.byAddress("lea@lind.example")).toEqual([]);
  });
});
