import type { CompanySeed, SeedRecord } from "../store/company.ts";
import type { StoredRecord } from "../store/record-store.ts";
import { ordinaryRecords, sampleRecords } from "./sample-records.ts";
import { zohoTime } from "../api/time.ts";

const zone = "Europe/Berlin";

/**
 * The selling company, without records. Sam is the current user and the only administrator, so that
 * people can try every function.
 */
export const sellingCompany = {
  organisation: {
    company_name: "Seller & Söhne GmbH (practice)",
    primary_email: "sam@seller.example",
    time_zone: zone,
  },
  users: [
    { full_name: "Sam Seller", email: "sam@seller.example", administrator: true },
    { full_name: "Inês Falcão", email: "ines@seller.example", administrator: false },
    { full_name: "Jürgen Öztürk", email: "juergen@seller.example", administrator: false },
  ],
  custom_modules: [{ api_name: "Projects", singular_label: "Project", plural_label: "Projects" }],
} satisfies CompanySeed;

/** The company is always the same; its dates follow `nowMs`. */
export type SampleOptions = {
  readonly nowMs: number;
  /** A multiple of the company's 177 records. Default: 1. */
  readonly size?: number;
};

/**
 * 20 accounts, 60 contacts, 25 deals, 30 leads (three of them converted), quotes, orders, invoices,
 * vendors and a custom module.
 */
export function sampleCompany({ nowMs, size = 1 }: SampleOptions): CompanySeed {
  const records: Record<string, SeedRecord[]> = {};
  for (const record of sampleRecords(Math.round(ordinaryRecords * size), nowMs))
    (records[record.module] ??= []).push(seedRecord(record));
  return { ...sellingCompany, records };
}

const seedRecord = ({ id, data, created_at, modified_at }: StoredRecord): SeedRecord => ({
  id,
  Created_Time: zohoTime(created_at, zone),
  Modified_Time: zohoTime(modified_at, zone),
  ...data,
});
