import { describe, expect, it } from "vitest";
import { listModules, moduleIdOf } from "../../../../electron/records/modules.ts";
import { findRecords } from "../../../../electron/records/search/find-records.ts";
import { getHit } from "../../../../electron/records/search/hits.ts";
import { SearchIndex } from "../../../../electron/records/search/search-index.ts";
import { RecordStore } from "../../../../electron/records/store.ts";
import { copyOf } from "../../../support/record-copy.ts";

const db = copyOf(
  {
    module: "Accounts",
    id: "1",
    title: "Nordwind Logistik GmbH",
    detail: "nordwind.example · Bremen",
    modified_at: 50,
  },
  {
    module: "Contacts",
    id: "2",
    title: "Ána Çelik",
    detail: "Nordwind Logistik GmbH · ana@nordwind.example",
    addresses: ["ana@nordwind.example"],
    modified_at: 40,
  },
  {
    module: "Deals",
    id: "3",
    title: "Route planner Nordwind",
    detail: "Negotiation · € 48,000",
    contact_id: "2",
    modified_at: 30,
  },
  { module: "Deals", id: "4", title: "Nordwind fleet", detail: "Proposal", modified_at: 20 },
  { module: "Leads", id: "5", title: "Bo O'Neil", detail: "50% off_road", modified_at: 10 },
);
const found = (text: string, options?: Parameters<typeof findRecords>[2]) =>
  findRecords(db, text, options).map(({ id }) => id);

describe("findRecords", () => {
  it("takes whatever somebody pastes, and looks for the beginning of it", () => {
    expect(found("nordwind\u0000 \u0007fleet")).toEqual(["4"]);
    expect(found(`nordwind fleet${" ".repeat(300)}and a text that nobody looks for`)).toEqual([
      "4",
    ]);
    for (const piece of ["%", "\\", '"', "x ", "x", "\uD800"])
      expect(found(piece.repeat(100_000))).toBeDefined();
  });

  it("gives the most recent ones for an empty text", () => {
    expect(found("")).toEqual(["1", "2", "3", "4", "5"]);
    expect(found("  ", { limit: 2 })).toEqual(["1", "2"]);
    expect(found("", { module: "Deals" })).toEqual(["3", "4"]);
  });
  it("puts titles that begin with the text first, then those that have it, then details; the recent before the old", () => {
    expect(found("nordw")).toEqual(["1", "4", "3", "2"]);
  });
  it("does not look in hidden modules, unless the address of a record is pasted", () => {
    expect(found("nordw", { hidden: ["Deals", "Contacts"] })).toEqual(["1"]);
    expect(found("", { hidden: ["Accounts"], limit: 2 })).toEqual(["2", "3"]);
    const link = "https://crm.zoho.eu/crm/org1/tab/Potentials/3";
    expect(found(link, { hidden: ["Deals"] })).toEqual(found(link));
  });
  it("wants every word, in any order and anywhere", () => {
    expect(found("nord rou")).toEqual(["3"]);
    expect(found("logis ana")).toEqual(["2"]);
    expect(found("nordwind zebra")).toEqual([]);
  });
  it("finds words by their beginning only", () => {
    expect(found("wind")).toEqual([]);
  });
  it("does not care about case and accents", () => {
    expect(found("ana celik")).toEqual(["2"]);
    expect(found("ÁNA")).toEqual(["2"]);
  });
  it("finds addresses, whole and begun", () => {
    expect(found("ana@nordwind.example")).toEqual(["2"]);
    expect(found("ana@nord")).toEqual(["2"]);
  });
  it("keeps to one module", () => {
    expect(found("nordwind", { module: "Contacts" })).toEqual(["2"]);
  });
  it.each([
    '"',
    "'",
    "*",
    "(",
    "NOT",
    "title:",
    "50%",
    "off_road",
    "a AND",
    "NEAR(",
    "-",
    '"" OR "',
  ])("takes %j for text, not for a query", (text) => {
    expect(() => findRecords(db, text)).not.toThrow();
  });
  it("takes the marks of a pattern for themselves", () => {
    expect(found("off_")).toEqual(["5"]);
    expect(found("n%")).toEqual(["1", "3", "4", "5", "2"]);
  });
  it("tells what a record is called and which contact goes along with a deal", () => {
    expect(findRecords(db, "route")).toEqual([
      {
        module: "Deals",
        id: "3",
        title: "Route planner Nordwind",
        moduleLabel: "Deal",
        detail: "Negotiation · € 48,000",
        marks: { title: [[0, 5]], detail: [] },
        link: {
          module: "Contacts",
          id: "2",
          title: "Ána Çelik",
          moduleLabel: "Contact",
          reason: { code: "link", kind: "record", values: { record: "Deal" } },
        },
      },
    ]);
    expect(getHit(db, { module: "Deals", id: "4" })).not.toHaveProperty("link");
    expect(getHit(db, { module: "Deals", id: "99" })).toBeUndefined();
  });
  it("forgives one typing error in a word of five letters", () => {
    for (const typed of ["nrodwind fleet", "nordwnd fleet", "norrdwind fleet", "nordwimd flee"])
      expect(found(typed), typed).toEqual(["4"]);
    expect(found("nordwind flete")).toEqual(["4"]);
    expect(found("nrdwnd fleet"), "two errors").toEqual([]);
    expect(found("bp"), "a short word").toEqual([]);
  });
  it("puts what was typed before what was meant", () => {
    const own = copyOf(
      { module: "Deals", id: "1", title: "Martin", modified_at: 1 },
      { module: "Deals", id: "2", title: "Marlin", modified_at: 2 },
    );
    expect(findRecords(own, "martin").map(({ id }) => id)).toEqual(["1", "2"]);
  });
  it("finds telephone numbers with and without their codes", () => {
    const own = copyOf({ module: "Leads", id: "1", title: "Bo", phones: ["491701234567"] });
    for (const typed of ["+49 170 1234567", "0170/1234567", "0170 1234", "1234567"])
      expect(findRecords(own, typed), typed).toHaveLength(1);
    expect(findRecords(own, "0170 9999")).toEqual([]);
  });
  it("finds the number of a paper however it is typed", () => {
    const own = copyOf({
      module: "Invoices",
      id: "1",
      title: "Offer",
      detail: "Q-2024/0815 · Sent",
    });
    for (const typed of ["Q-2024/0815", "q2024", "20240815", "0815", "q 0815"])
      expect(findRecords(own, typed), typed).toHaveLength(1);
  });
  it("finds a part of a name in a script without spaces", () => {
    const own = copyOf({ module: "Accounts", id: "1", title: "株式会社東京商事" });
    for (const typed of ["東京", "商事", "商", "東京商事"])
      expect(findRecords(own, typed), typed).toHaveLength(1);
    expect(findRecords(own, "大阪")).toEqual([]);
  });
  it("finds words with letters that are new in Unicode, and those that fold to several words", () => {
    for (const title of ["a\u{1E900}b", "a\u19B0b", "a\uFDFAb", "\u{30000}\u{30001}"]) {
      const own = copyOf({ module: "Deals", id: "1", title });
      expect(findRecords(own, title), title).toHaveLength(1);
      expect(new SearchIndex(own).withRareWords([title]), title).toHaveLength(1);
    }
  });
  it("keeps each module's records together, and leaves every module a place", () => {
    const own = copyOf(
      ...Array.from({ length: 30 }, (_, at) => ({
        module: "Deals",
        id: String(at + 1),
        title: `Nordwind ${at}`,
        modified_at: 100 + at,
      })),
      { module: "Accounts", id: "99", title: "Nordwind AG", modified_at: 1 },
    );
    const modules = findRecords(own, "nordwind", { limit: 10 }).map(({ module }) => module);
    expect(modules).toEqual([...Array.from({ length: 9 }, () => "Deals"), "Accounts"]);
  });
  it("prefers own records, and those that the user filed to, to newer ones", () => {
    const day = 24 * 3_600_000;
    const own = copyOf(
      { module: "Deals", id: "1", title: "Fleet one", modified_at: 0, owner_id: "7" },
      { module: "Deals", id: "2", title: "Fleet two", modified_at: 30 * day },
      { module: "Deals", id: "3", title: "Fleet three", modified_at: -100 * day },
    );
    const ids = (options: Parameters<typeof findRecords>[2]) =>
      findRecords(own, "fleet", options).map(({ id }) => id);
    expect(ids({})).toEqual(["2", "1", "3"]);
    expect(ids({ ownerId: "7" })).toEqual(["1", "2", "3"]);
    expect(ids({ used: new Set(["Deals/3"]) })).toEqual(["3", "2", "1"]);
  });
  it("finds the newest of many, whichever way the words are many", () => {
    const own = copyOf(
      ...Array.from({ length: 500 }, (_, at) => ({
        module: "Deals",
        id: String(at + 1),
        title: `Nordwind GmbH ${at}`,
        modified_at: at,
      })),
    );
    for (const typed of ["n", "no", "nordw", "nordwind", "g n", "gmbh nord"])
      expect(findRecords(own, typed)[0]?.id, typed).toBe("500");
  });
  it("forgets the records of a module that is gone", () => {
    const own = copyOf({ module: "Deals", id: "1", title: "Fleet" });
    expect(new RecordStore(own).forget("Deals", 10)).toBe(false);
    expect(findRecords(own, "fleet")).toEqual([]);
  });
  it("follows changes", () => {
    const own = copyOf({ module: "Deals", id: "1", title: "Old name" });
    const store = new RecordStore(own);
    const row = {
      detail: "",
      addresses: ["a@b.example"],
      phones: [],
      domain: null,
      account_id: null,
      contact_id: null,
      owner_id: null,
    };
    const renamed = {
      ...row,
      module: "Deals",
      id: "1",
      title: "New name",
      state: "open",
      modified_at: 2,
    } as const;
    expect(store.put([renamed])).toBe(1);
    expect(store.put([renamed])).toBe(0);
    expect(findRecords(own, "old")).toEqual([]);
    expect(findRecords(own, "new")).toHaveLength(1);
    store.remove("Deals", ["1"]);
    expect(findRecords(own, "new")).toEqual([]);
    expect(own.prepare("SELECT count(*) AS n FROM record_address").get()).toEqual({ n: 0 });
  });
});

describe("modules", () => {
  it("are listed in the order of the CRM, with their ids", () => {
    const first = {
      id: "1",
      apiName: "Deals",
      singular: "Deal",
      plural: "Deals",
      tab: "Potentials",
      copied: false,
    };
    expect(listModules(db)[0]).toEqual(first);
    expect(moduleIdOf(db, "Contacts")).toBe("2");
    expect(moduleIdOf(db, "Vendors")).toBeUndefined();
  });
});
