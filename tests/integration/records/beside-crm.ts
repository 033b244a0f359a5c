import type { CompanySeed } from "../../../electron/practice-crm/store/company.ts";
import type { PracticeOptions } from "../../../electron/practice-crm/start.ts";
import { findRecords } from "../../../electron/records/search/find-records.ts";
import { syncRecords } from "../../../electron/records/sync.ts";
import { connectZoho } from "../../../electron/zoho/connect.ts";
import { counting, crowd, startCrm } from "../../support/crm.ts";
import { emptyCopy } from "../../support/record-copy.ts";

const ana = {
  id: "554023000000000001",
  First_Name: "Ana",
  Last_Name: "O'Neil",
  Email: "ana@nord.example",
};
const seed: CompanySeed = {
  ...crowd(0),
  custom_modules: [
    {
      api_name: "Vehicles",
      singular_label: "Vehicle",
      plural_label: "Vehicles",
      fields: [
        { api_name: "Plate", field_label: "Plate", data_type: "text", display_field: true },
        { api_name: "Driver_Email", field_label: "Driver", data_type: "email" },
      ],
    },
    { api_name: "Visits", singular_label: "Visit", plural_label: "Visits" },
  ],
  records: {
    Accounts: [{ id: "554023000000000041", Account_Name: "Nord AG" }],
    Contacts: [{ ...ana, Account_Name: { id: "554023000000000041" } }],
    Deals: [
      {
        id: "554023000000000011",
        Deal_Name: "It's 50% off (really)",
        Stage: "Negotiation",
        Account_Name: { id: "554023000000000041" },
        Contact_Name: { id: ana.id },
      },
      {
        id: "554023000000000012",
        Deal_Name: "Nord fleet",
        Stage: "Proposal",
        Contact_Name: { id: ana.id },
      },
    ],
    Leads: [
      { id: "554023000000000051", First_Name: "Lea", Last_Name: "Lind", Email: "lea@lind.example" },
    ],
    Vehicles: [{ id: "554023000000000021", Plate: "NORD 12", Driver_Email: "dan@nord.example" }],
    Visits: [{ id: "554023000000000031", Name: "Nord visit" }],
  },
};

/** An empty copy, and a company that it can ask, with two modules of its own. */
export async function besideCrm(options: Partial<PracticeOptions> = {}) {
  const crm = await startCrm({ seed, ...options });
  const wire = counting();
  const source = connectZoho({ fetch: wire.fetch, now: Date.now, accounts: crm });
  const db = emptyCopy();
  const common = { db, source, now: Date.now, currency: "EUR" };
  return {
    ...{ crm, wire, source, db, common },
    sync: () => syncRecords(common),
    titles: (text = "", module?: string) =>
      findRecords(db, text, { module })
        .map(({ title }) => title)
        .sort(),
  };
}
