import { describe, expect, it } from "vitest";
import type { RecordHit } from "../../../electron/contract/record.ts";
import { openDatabase } from "../../../electron/storage/database.ts";
import {
  migrations,
  ProfileStore,
  type Profile,
} from "../../../electron/workspace/data/profile.ts";
import { withAllowedLink } from "../../../electron/workspace/records/hidden-modules.ts";

const person = (id: string, email: string) => ({ id, name: email, email });

function setup(more: Partial<Profile> = {}) {
  const db = openDatabase(":memory:", migrations);
  const profile = new ProfileStore(db);
  profile.write({ me: person("1", "jo@vendor.example"), ...more });
  return { db, profile };
}

describe("who belongs to the company", () => {
  it("is told by the user, the sender addresses, the users of the CRM and the added addresses", () => {
    const { profile } = setup({
      fromAddresses: ["jo@vendor-mail.example"],
      colleagues: { list: [person("2", "ada@vendor-group.example")], askedAt: 1 },
      userAddresses: { list: ["bo@vendor-labs.example"], askedAt: 1 },
    });
    profile.addOwnAddress("jo@vendor-old.example");
    for (const company of ["vendor", "vendor-mail", "vendor-group", "vendor-labs", "vendor-old"])
      expect(profile.us().isOurs(`somebody@${company}.example`)).toBe(true);
    expect(profile.us().isMe("jo+x@vendor-old.example")).toBe(true);
    expect(profile.us().isMe("ada@vendor-group.example")).toBe(false);
  });

  it("changes with what another process writes", () => {
    const { db, profile } = setup();
    expect(profile.us().isMe("jo@vendor-old.example")).toBe(false);
    const before = profile.us();
    expect(profile.us()).toBe(before);
    new ProfileStore(db).addOwnAddress("jo@vendor-old.example");
    expect(profile.us().isMe("jo@vendor-old.example")).toBe(true);
  });
});

describe("what the company decides", () => {
  const policy = { neverFile: ["bank.example"], modules: ["Deals"] };

  it("stands before the user's entries of the never-file list, and cannot be removed", () => {
    const { db, profile: before } = setup();
    before.addNeverFile("BANK.example");
    before.addNeverFile("lawyer.example");
    const profile = new ProfileStore(db, policy);
    expect(profile.neverFileEntries()).toEqual(["bank.example", "lawyer.example"]);
    profile.removeNeverFile("bank.example");
    profile.addNeverFile("doctor.example");
    expect(profile.neverFileEntries()).toEqual([
      "bank.example",
      "lawyer.example",
      "doctor.example",
    ]);
    expect(new ProfileStore(db).neverFileEntries()).toEqual(["lawyer.example", "doctor.example"]);
  });

  it("limits the modules to file to", () => {
    const { db, profile: before } = setup();
    const profile = new ProfileStore(db, policy);
    expect(["Deals", "Leads"].map((module) => profile.mayFileTo(module))).toEqual([true, false]);
    expect(before.mayFileTo("Leads")).toBe(true);
    const link = { ...{ module: "Contacts", id: "2", title: "Ana" }, moduleLabel: "Contact" };
    const deal = {
      ...{ module: "Deals", id: "1", title: "Bridge" },
      moduleLabel: "Deal",
      detail: "",
    };
    const hit: RecordHit = { ...deal, link: { ...link, reason: { code: "link", kind: "mail" } } };
    expect(withAllowedLink(hit, profile)).toEqual(deal);
    expect(withAllowedLink(hit, before)).toEqual(hit);
  });
});

describe("the never-file list", () => {
  const mail = { to: [{ address: "x@mail.lawyer.example" }], cc: [], bcc: [] };

  it("keeps its entries in the order in which they were added, each once", () => {
    const { profile } = setup();
    for (const entry of ["lawyer.example", "ana@private.example", "ANA+x@private.example"])
      profile.addNeverFile(entry);
    expect(profile.neverFileEntries()).toEqual(["lawyer.example", "ANA+x@private.example"]);
    expect(profile.neverFile().reasonToStop(mail)?.entry).toBe("lawyer.example");
    profile.removeNeverFile("lawyer.example");
    expect(profile.neverFile().reasonToStop(mail)).toBeUndefined();
  });
});

describe("a damaged setting", () => {
  const store = (db: ReturnType<typeof setup>["db"], name: string, value: string) =>
    db.prepare("INSERT OR REPLACE INTO profile VALUES (?, ?)").run(name, value);

  it.each([
    ["null", []],
    ['"lawyer.example"', []],
    ['{"0":"lawyer.example"}', []],
    ['["lawyer.example",7]', ["lawyer.example"]],
  ])("of the never-file list (%s) is told, until the user changes the list", (value, left) => {
    const { db, profile } = setup();
    expect(profile.isNeverFileDamaged).toBe(false);
    store(db, "never-file", value);
    expect(profile.isNeverFileDamaged).toBe(true);
    expect(profile.neverFileEntries()).toEqual(left);
    profile.addNeverFile("doctor.example");
    expect(profile.isNeverFileDamaged).toBe(false);
    expect(profile.neverFileEntries()).toEqual([...left, "doctor.example"]);
    const kept = db.prepare("SELECT value FROM profile WHERE name = 'never-file-damaged'").get();
    expect(kept).toEqual({ value: JSON.stringify(value) });
  });

  it("of the user's addresses leaves those that can be read", () => {
    const { db, profile } = setup();
    store(db, "own-addresses", '["jo@old.example",{}]');
    expect(profile.ownAddresses()).toEqual(["jo@old.example"]);
    profile.addOwnAddress("jo@new.example");
    expect(profile.ownAddresses()).toEqual(["jo@old.example", "jo@new.example"]);
  });

  it("puts no copy of the records on the disk", () => {
    const { db, profile } = setup();
    expect(profile.keepsRecords()).toBe(true);
    store(db, "keep-records", '"no"');
    expect(profile.keepsRecords()).toBe(false);
  });
});
