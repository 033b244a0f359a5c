import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { colleague, type Colleague } from "../../contract/connection.ts";
import { isSameEntry, NeverFile } from "../../people/never-file.ts";
import { Us, type OurAddresses } from "../../people/us.ts";
import type { Policy } from "../../policy/policy.ts";

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
  /** The addresses of all users, who tell which domains are the company's; asked for as above. */
  userAddresses: z.object({ list: z.array(z.string()), askedAt: z.number() }).exactOptional(),
});

/** The CRM's data about the user and the company, stored for a start without a network. */
export type Profile = z.output<typeof profile>;

type ListName = "own-addresses" | "never-file" | "hidden-modules";

/** What the company decides about filing. */
export type CompanyRules = Pick<Policy, "neverFile" | "modules">;

export class ProfileStore {
  readonly #db: DatabaseSync;
  readonly #company: CompanyRules;
  /** Made anew when what they are made of changes, also by another process. */
  #us: { readonly of: string; readonly value: Us } | undefined;
  #neverFile: { readonly of: string; readonly value: NeverFile } | undefined;

  constructor(db: DatabaseSync, company: CompanyRules = {}) {
    this.#db = db;
    this.#company = company;
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

  /** Addresses that the user has added, and domains, in that order. */
  ownAddresses(): readonly string[] {
    return this.#list("own-addresses").entries;
  }

  /** Colleagues whose mails the user may file; only for administrators. */
  colleagues(): Colleague[] {
    return this.read()?.colleagues?.list ?? [];
  }

  /** The addresses of the other users of the CRM. */
  userAddresses(): string[] {
    const known = this.read();
    return [
      ...(known?.userAddresses?.list ?? []),
      ...(known?.colleagues?.list ?? []).map(({ email }) => email),
    ];
  }

  /** Who belongs to the company. */
  us(): Us {
    const of = `${this.#text("current") ?? ""}\n${this.#text("own-addresses") ?? ""}`;
    if (this.#us?.of !== of) this.#us = { of, value: new Us(this.ourAddresses()) };
    return this.#us.value;
  }

  /** The same where a colleague files. @param address the colleague's */
  usWith(address: string): Us {
    const { own, colleagues } = this.ourAddresses();
    return new Us({ own: [...own, address], colleagues });
  }

  ourAddresses(): Required<OurAddresses> {
    return { own: this.allAddresses(), colleagues: this.userAddresses() };
  }

  /** The entries of the never-file list: the company's, then the user's, in their order. */
  neverFileEntries(): readonly string[] {
    const own = this.#list("never-file").entries;
    const { neverFile: company = [] } = this.#company;
    return [...company, ...own.filter((one) => !company.some((other) => isSameEntry(one, other)))];
  }

  /** Entries may be missing, and nobody knows which: then nothing may be filed. */
  get isNeverFileDamaged(): boolean {
    return !this.#list("never-file").isWhole;
  }

  neverFile(): NeverFile {
    const of = this.#text("never-file") ?? "";
    if (this.#neverFile?.of !== of)
      this.#neverFile = { of, value: new NeverFile(this.neverFileEntries()) };
    return this.#neverFile.value;
  }

  addNeverFile(entry: string): void {
    this.removeNeverFile(entry);
    this.#setList("never-file", [...this.#list("never-file").entries, entry]);
  }

  removeNeverFile(entry: string): void {
    const own = this.#list("never-file").entries;
    const others = own.filter((other) => !isSameEntry(other, entry));
    this.#setList("never-file", others);
  }

  /** Whether the user wants a copy of the records; so it is at first, and not where none can tell. */
  keepsRecords(): boolean {
    const stored = this.#get("keep-records");
    return stored === undefined || stored === true;
  }

  keepRecords(kept: boolean): void {
    this.#set("keep-records", kept);
  }

  /** Whether the company allows mails at records of this module. */
  mayFileTo(module: string): boolean {
    return this.#company.modules?.includes(module) ?? true;
  }

  /** Whether the company leaves some modules out. */
  get hasForbiddenModules(): boolean {
    return this.#company.modules !== undefined;
  }

  /** Modules whose records the user does not want to find. */
  hiddenModules(): readonly string[] {
    return this.#list("hidden-modules").entries;
  }

  hideModules(modules: readonly string[]): void {
    this.#setList("hidden-modules", modules);
  }

  /** Addresses are compared without case. */
  addOwnAddress(address: string): void {
    this.removeOwnAddress(address);
    this.#setList("own-addresses", [...this.ownAddresses(), address]);
  }

  removeOwnAddress(address: string): void {
    const others = this.ownAddresses().filter(
      (other) => other.toLowerCase() !== address.toLowerCase(),
    );
    this.#setList("own-addresses", others);
  }

  /** What can be read of a list: damage to one entry must not take the others away. */
  #list(name: ListName): { readonly entries: readonly string[]; readonly isWhole: boolean } {
    const stored = this.#get(name);
    const all = z.array(z.unknown()).safeParse(stored).data;
    const read = (all ?? []).filter((one) => typeof one === "string");
    return { entries: read, isWhole: stored === undefined || read.length === all?.length };
  }

  /** Puts a damaged list right; what could not be read is kept beside it. */
  #setList(name: ListName, list: readonly string[]): void {
    if (!this.#list(name).isWhole) this.#set(`${name}-damaged`, this.#text(name));
    this.#set(name, list);
  }

  /** Undefined where nothing is stored; null, which no value is, where it is no JSON any more. */
  #get(name: string): unknown {
    const text = this.#text(name);
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }

  #text(name: string): string | undefined {
    const row = this.#db.prepare("SELECT value FROM profile WHERE name = ?").get(name);
    return z.object({ value: z.string() }).safeParse(row).data?.value;
  }

  #set(name: string, value: unknown): void {
    this.#db
      .prepare(
        "INSERT INTO profile (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
      )
      .run(name, JSON.stringify(value));
  }
}
