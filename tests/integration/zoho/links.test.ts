import { describe, expect, it } from "vitest";
import { recordIn } from "../../../electron/records/pasted-link.ts";
import { connectZoho } from "../../../electron/zoho/connect.ts";
import { recordLink } from "../../../electron/zoho/links.ts";
import { startCrm } from "../../support/crm.ts";

const id = "554023000000712045";
const deal = {
  web: "https://crm.zoho.eu",
  domainName: "org7012345",
  tab: "Potentials",
  id,
  type: "production",
} as const;

describe("recordLink", () => {
  it("leads to the page of a record in the user's data centre", () => {
    expect(recordLink(deal)).toBe(`https://crm.zoho.eu/crm/org7012345/tab/Potentials/${id}`);
    expect(recordLink({ ...deal, web: "https://crm.zohocloud.ca/" })).toContain(
      "https://crm.zohocloud.ca/crm/",
    );
  });

  it("leads to the user's own organisation where the domain is not known", () => {
    expect(recordLink({ ...deal, domainName: undefined })).toBe(
      `https://crm.zoho.eu/crm/tab/Potentials/${id}`,
    );
  });

  it.each([
    ["https://crm.zoho.eu", "https://crmsandbox.zoho.eu"],
    ["https://crm.zoho.com.au", "https://crmsandbox.zoho.com.au"],
    ["http://127.0.0.1:4000", "http://127.0.0.1:4000"],
  ])("leads from %s to the sandbox at %s", (web, sandbox) => {
    expect(recordLink({ ...deal, web, type: "sandbox" })).toBe(
      `${sandbox}/crm/org7012345/tab/Potentials/${id}`,
    );
  });

  it("follows the template of the settings", () => {
    const template = "{web}/new/{org}?record={id}&of={tab}&{else}";
    expect(recordLink({ ...deal, template })).toBe(
      `https://crm.zoho.eu/new/org7012345?record=${id}&of=Potentials&{else}`,
    );
  });

  it("keeps what it fills in from becoming another part of the address", () => {
    const link = new URL(recordLink({ ...deal, domainName: "a/../b?c#d", tab: "$&" }));
    expect([link.search, link.hash, link.pathname]).toEqual([
      "",
      "",
      `/crm/a%2F..%2Fb%3Fc%23d/tab/%24%26/${id}`,
    ]);
  });

  it("leads to the pages of the practice CRM, which stand at Zoho's own paths", async () => {
    const crm = await startCrm();
    const zoho = connectZoho({ fetch, now: Date.now, accounts: crm });
    const { domainName, type } = await zoho.organisation();
    for (const { apiName, tab, singular } of await zoho.modules()) {
      const { records } = await zoho.list(apiName, { fields: ["Owner"] });
      const link = recordLink({ web: crm.address, domainName, tab, id: records[0]!.id, type });
      const page = await fetch(link);
      expect([page.status, await page.text()], link).toEqual([
        200,
        expect.stringContaining(singular),
      ]);
      expect(recordIn(link)).toEqual({ tab, id: records[0]!.id });
    }
  });
});
