import { describe, expect, it } from "vitest";
import { recordIn } from "../../../electron/records/pasted-link.ts";
import { findRecords } from "../../../electron/records/search/find-records.ts";
import { copyOf } from "../../support/record-copy.ts";

const id = "554023000000712045";

describe("recordIn", () => {
  it.each([
    `https://crm.zoho.eu/crm/org7012345/tab/Potentials/${id}`,
    `https://crm.zoho.com/crm/acmeinc/tab/Potentials/${id}/`,
    `https://crm.zoho.com/crm/tab/Potentials/${id}`,
    `https://crmsandbox.zoho.eu/crm/test/tab/Potentials/${id}?sub_module=Contacts#timeline`,
    `  See https://crm.zoho.eu/crm/org7012345/tab/Potentials/${id}, please`,
    `/crm/org7012345/tab/Potentials/${id}/edit`,
  ])("reads %s", (text) => {
    expect(recordIn(text)).toEqual({ tab: "Potentials", id });
  });

  it.each([
    "",
    id,
    "Potentials",
    "https://crm.zoho.eu/crm/org7012345/tab/Potentials/custom-view/554023000000087501/list",
    "https://crm.zoho.eu/crm/org7012345/tab/Potentials/123456789",
    `https://crm.zoho.eu/crm/org7012345/tab/Potentials/${"1".repeat(26)}`,
    `https://crm.zoho.eu/crm/a/b/tab/Potentials/${id}`,
  ])("sees no record in %j", (text) => {
    expect(recordIn(text)).toBeUndefined();
  });
});

describe("findRecords", () => {
  const db = copyOf(
    { module: "Deals", id, title: "Nordwind fleet" },
    { module: "Contacts", id: "554023000000712046", title: "Ana" },
    { module: "Projects", id: "554023000000712047", title: "Move" },
  );
  const found = (text: string, module?: string) =>
    findRecords(db, text, { module }).map(({ title }) => title);
  const link = (tab: string, record: string) =>
    `https://crm.zoho.eu/crm/org7012345/tab/${tab}/${record}`;

  it("finds the record of a pasted link, by the tab or by the name of its module", () => {
    expect(found(link("Potentials", id))).toEqual(["Nordwind fleet"]);
    expect(found(link("Deals", id))).toEqual(["Nordwind fleet"]);
    expect(found(link("CustomModule1", "554023000000712047"))).toEqual(["Move"]);
  });

  it("finds nothing else by it", () => {
    expect(found(link("Contacts", id))).toEqual([]);
    expect(found(link("Potentials", "554023000000712099"))).toEqual([]);
    expect(found(link("Potentials", id), "Contacts")).toEqual([]);
  });
});
