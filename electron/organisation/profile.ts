import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";

export const migrations = [
  {
    name: "profile-1",
    sql: "CREATE TABLE profile (name TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT",
  },
] as const;

const profile = z.object({
  /** The signed-in user. */
  me: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  /** ISO 4217, for amounts in the details of records. */
  currency: z.string().exactOptional(),
});

/** What the CRM told us about its user and company; kept, so that a start without a network knows who is who. */
export type Profile = z.output<typeof profile>;

export class ProfileStore {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  read(): Profile | undefined {
    const row = this.#db.prepare("SELECT value FROM profile WHERE name = 'current'").get();
    const value = z.object({ value: z.string().transform((text): unknown => JSON.parse(text)) }).safeParse(row).data?.value;
    return profile.safeParse(value).data;
  }

  write(value: Profile): void {
    this.#db
      .prepare("INSERT INTO profile (name, value) VALUES ('current', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
      .run(JSON.stringify(value));
  }
}
