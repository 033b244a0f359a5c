import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { colleague, type Colleague } from "../contract/connection.ts";

export const migrations = [
  {
    name: "profile-1",
    sql: "CREATE TABLE profile (name TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT",
  },
] as const;

const profile = z.object({
  /** The signed-in user. */
  me: colleague,
  /** The other addresses that the CRM lets the user send from. */
  fromAddresses: z.array(z.string()).exactOptional(),
  /** ISO 4217, for amounts in the details of records. */
  currency: z.string().exactOptional(),
  /** Part of web links to records, e.g. `org12345`. */
  domainName: z.string().exactOptional(),
  /** When the CRM returned all this, ms since the epoch. */
  askedAt: z.number().exactOptional(),
  /**
   * Colleagues whose mails the user may file, and when the CRM returned them, ms since the epoch.
   */
  colleagues: z.object({ list: z.array(colleague), askedAt: z.number() }).exactOptional(),
});

/** The CRM's data about the user and the company, stored for a start without a network. */
export type Profile = z.output<typeof profile>;

const ownAddresses = z.array(z.string());

export class ProfileStore {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  read(): Profile | undefined {
    return profile.safeParse(this.#get("current")).data;
  }

  write(value: Profile): void {
    this.#set("current", value);
  }

  /**
   * All addresses of the user: from the CRM's profile, its From addresses, and those that the user
   * has added.
   */
  allAddresses(): string[] {
    const known = this.read();
    return [
      ...(known === undefined ? [] : [known.me.email]),
      ...(known?.fromAddresses ?? []),
      ...this.ownAddresses(),
    ];
  }

  /** Addresses that the user has added, in that order. */
  ownAddresses(): readonly string[] {
    return ownAddresses.safeParse(this.#get("own-addresses")).data ?? [];
  }

  /** Colleagues whose mails the user may file; only for administrators. */
  colleagues(): Colleague[] {
    return this.read()?.colleagues?.list ?? [];
  }

  /** Addresses are compared without case. */
  addOwnAddress(address: string): void {
    this.removeOwnAddress(address);
    this.#set("own-addresses", [...this.ownAddresses(), address]);
  }

  removeOwnAddress(address: string): void {
    const others = this.ownAddresses().filter(
      (other) => other.toLowerCase() !== address.toLowerCase(),
    );
    this.#set("own-addresses", others);
  }

  #get(name: string): unknown {
    const row = this.#db.prepare("SELECT value FROM profile WHERE name = ?").get(name);
    return z
      .object({ value: z.string().transform((text): unknown => JSON.parse(text)) })
      .safeParse(row).data?.value;
  }

  #set(name: string, value: unknown): void {
    this.#db
      .prepare(
        "INSERT INTO profile (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      )
      .run(name, JSON.stringify(value));
  }
}
