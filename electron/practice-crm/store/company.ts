import { z } from "zod";
import { idOf } from "./database.ts";
import { addedFields, customModule } from "./modules.ts";

const id = z.string().regex(/^\d{1,30}$/, "ids are strings of digits");

/** The id of a user without one, by the position in the list. */
export const userId = (index: number): string => idOf(691_001 + index);

const seedRecord = z.looseObject({ id });

export const userStatus = z.enum(["active", "inactive", "deleted"]);
export const organisationType = z.enum(["production", "sandbox", "developer", "bigin"]);
export const edition = z.enum(["free", "standard", "professional", "enterprise", "ultimate"]);
export type Edition = z.output<typeof edition>;

/**
 * A company to start with. Records are written as Zoho returns them: fields by API name, ids as
 * strings of digits, lookups as `{"id":"…"}` (the name is filled in), times as ISO 8601 with
 * offset; Created_Time and Modified_Time may be left out.
 */
export const companyShape = z.strictObject({
  organisation: z.strictObject({
    company_name: z.string(),
    domain_name: z.string().default("org7012345"),
    primary_email: z.string(),
    time_zone: z.string().default("Europe/Berlin"),
    country_code: z.string().default("DE"),
    currency: z.string().default("EUR"),
    type: organisationType.default("production"),
    edition: edition.default("enterprise"),
  }),
  /** The first one is the current user, who owns the refresh token. */
  users: z
    .array(
      z.strictObject({
        id: id.exactOptional(),
        full_name: z.string(),
        email: z.string(),
        administrator: z.boolean().default(false),
        status: userStatus.default("active"),
        /** They accepted the invitation. */
        confirmed: z.boolean().default(true),
        /** Their profile lets them use the API. */
        api_access: z.boolean().default(true),
        /** Other addresses that they may send from. */
        aliases: z.array(z.email()).default([]),
      }),
    )
    .min(1),
  custom_modules: z.array(customModule).default([]),
  added_fields: addedFields.default({}),
  records: z.record(z.string(), z.array(seedRecord)).default({}),
  /** Who takes part in a deal besides its contact, by the ids of both. */
  contact_roles: z.array(z.strictObject({ deal: id, contact: id, role: z.string() })).default([]),
});
export type Company = z.output<typeof companyShape>;
export type CompanySeed = z.input<typeof companyShape>;
export type SeedRecord = z.output<typeof seedRecord>;
