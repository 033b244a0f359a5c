import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Naming } from "./row.ts";

const emailFields = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(z.array(z.string()));

const moduleRows = z.array(
  z
    .object({
      id: z.string(),
      api_name: z.string(),
      singular: z.string(),
      plural: z.string(),
      tab: z.string(),
      copied: z.number(),
      title_field: z.string().nullable(),
      email_fields: emailFields.nullable(),
      fields_at: z.number().nullable(),
    })
    .transform(
      ({
        api_name,
        copied,
        title_field: titleField,
        email_fields: emailFields,
        fields_at,
        ...row
      }): KnownModule => ({
        ...row,
        apiName: api_name,
        copied: copied === 1,
        naming:
          titleField === null || emailFields === null ? undefined : { titleField, emailFields },
        fieldsAt: fields_at ?? undefined,
      }),
    ),
);

/** A module as the local copy knows it. */
export type KnownModule = {
  readonly id: string;
  readonly apiName: string;
  readonly singular: string;
  readonly plural: string;
  readonly tab: string;
  /** All its records are here. */
  readonly copied: boolean;
  /** Once its fields were read. */
  readonly naming: Naming | undefined;
  /** When its fields were read: ms since the epoch. */
  readonly fieldsAt: number | undefined;
};

/** The modules of the local copy in the CRM's order. */
export function listModules(db: DatabaseSync): KnownModule[] {
  const columns =
    "id, api_name, singular, plural, tab, copied, title_field, email_fields, fields_at";
  return moduleRows.parse(db.prepare(`SELECT ${columns} FROM module ORDER BY position`).all());
}

/**
 * The id of a module, which Zoho wants beside its name when a record is linked; undefined for a
 * module that is not offered.
 */
export function moduleIdOf(db: DatabaseSync, apiName: string): string | undefined {
  return listModules(db).find((module) => module.apiName === apiName)?.id;
}
