import type { DatabaseSync } from "node:sqlite";
import type { Output } from "../../contract/calls.ts";
import { personModule, type NewPerson, type PersonModule } from "../../contract/new-person.ts";
import { ProblemError, type Problem } from "../../contract/problem.ts";
import type { RecordHit, RecordRef } from "../../contract/record.ts";
import { companyDomains } from "../../people/company-domains.ts";
import { personName } from "../../people/person-name.ts";
import { signaturePhone } from "../../people/signature-phone.ts";
import type { Us } from "../../people/us.ts";
import { counterpartsOf, type Counterpart } from "../../records/counterparts.ts";
import { findPerson } from "../../records/find-person.ts";
import { knownModules } from "../../records/learn-modules.ts";
import { RecordIndex } from "../../records/record-index.ts";
import { getHit } from "../../records/search/hits.ts";
import { fieldsOf, type Raw } from "../../records/shape.ts";
import { RecordStore } from "../../records/store.ts";
import { writeRecords } from "../../records/write-records.ts";
import type { MailToPlace } from "../../suggestions/mail.ts";
import { isRobot } from "../../text/robots.ts";
import type { Zoho } from "../../zoho/connect.ts";
import { ZohoError } from "../../zoho/errors/errors.ts";
import type { ProfileStore } from "../data/profile.ts";
import { moduleNotAllowed } from "../mails/filing-rules.ts";
import type { CrmSession } from "../connection/crm-session.ts";

export type NewPeopleParts = {
  /** The copy of the CRM's records. */
  readonly db: DatabaseSync;
  readonly crm: CrmSession;
  readonly profile: Pick<ProfileStore, "mayFileTo">;
  readonly isOnline: () => boolean;
  /** ISO 4217, of the organisation. */
  readonly currency: () => string | undefined;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly onNewRecords: () => void;
};

type Ref = Pick<RecordRef, "module" | "id">;

/**
 * Makes contacts and leads of people who are not in the CRM yet. Nobody is created twice: before
 * each try the CRM is asked who has the address, also after a lost answer.
 */
export class NewPeople {
  readonly #parts: NewPeopleParts;
  readonly #abort = new AbortController();
  /** By address. */
  readonly #underWay = new Map<string, Promise<Output<"createPerson">>>();

  constructor(parts: NewPeopleParts) {
    this.#parts = parts;
  }

  /**
   * Whom a mail is with, where no record of the copy has the address; no robots. Nobody where the
   * company allows no mails at such records.
   */
  stranger(mail: MailToPlace, us: Us): Counterpart | undefined {
    if (this.#modules.length === 0) return undefined;
    const index = new RecordIndex(this.#parts.db);
    return counterpartsOf(mail, us).find(
      ({ address, role }) =>
        (role === "sender" || role === "recipient") &&
        !isRobot(address) &&
        index.byAddress(address).length === 0,
    );
  }

  /** What the mail and the copy tell of a person, for the form. */
  propose({ address, name, role }: Counterpart, mail: MailToPlace): Output<"proposePerson"> {
    const { db } = this.#parts;
    const names = personName(name === address ? undefined : name, address);
    const index = new RecordIndex(db);
    const accounts = companyDomains(address)
      .map((domain) => index.accountsByDomain(domain))
      .find((found) => found.length > 0);
    const hits = (accounts ?? []).flatMap((found) => getHit(db, found) ?? []);
    const written = role === "sender" ? (mail.text ?? "") : "";
    return {
      modules: this.#modules,
      ...names,
      email: address,
      phone: signaturePhone(written, names.lastName) ?? "",
      company: hits[0]?.title ?? companyName(address),
      accounts: hits,
    };
  }

  /**
   * Contacts and leads of the CRM that the person may be.
   *
   * @throws ProblemError `online-only`; ZohoError
   */
  async find(person: NewPerson): Promise<RecordHit[]> {
    return this.#hits(await this.#found(await this.#zoho(), person));
  }

  /**
   * Creates the person, unless the CRM has somebody who may be the same.
   *
   * @param seen ids of those that the user knows, and that are somebody else
   * @returns the record that was created, or those to look at first
   * @throws ProblemError `online-only`, `module-not-allowed`; ZohoError, after which the person is not there, or can be
   *   found by another try
   */
  create(person: NewPerson, seen: readonly string[]): Promise<Output<"createPerson">> {
    const key = person.email.toLowerCase();
    const other = this.#underWay.get(key);
    if (other !== undefined) return other;
    const creating = this.#create(person, seen).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, creating);
    return creating;
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await Promise.allSettled(this.#underWay.values());
  }

  async #create(person: NewPerson, seen: readonly string[]): Promise<Output<"createPerson">> {
    if (!this.#modules.includes(person.module)) throw new ProblemError(moduleNotAllowed);
    const zoho = await this.#zoho();
    const known = await this.#found(zoho, person);
    const strangers = known.filter(({ id }) => !seen.includes(id));
    if (strangers.length > 0) return { found: this.#hits(strangers) };
    try {
      const fields = recordOf(person);
      const id = await zoho.insert(person.module, fields, this.#abort.signal);
      return { created: await this.#take(zoho, person.module, id, fields), found: [] };
    } catch (error) {
      return this.#afterFailure(zoho, person, { known, seen }, error);
    }
  }

  /** The record may exist although the call failed, or somebody else has the address. */
  async #afterFailure(
    zoho: Zoho,
    person: NewPerson,
    { known, seen }: { readonly known: readonly Ref[]; readonly seen: readonly string[] },
    error: unknown,
  ): Promise<Output<"createPerson">> {
    if (!(error instanceof ZohoError) || !mayExist(error)) throw error;
    const now = await this.#found(zoho, person).catch(() => {
      throw error;
    });
    if (error.kind === "duplicate") {
      if (now.every(({ id }) => seen.includes(id))) throw error;
      return { found: this.#hits(now) };
    }
    const [created] = this.#hits(now.filter(({ id }) => known.every((one) => one.id !== id)));
    if (created === undefined) throw error;
    this.#parts.onNewRecords();
    return { created, found: [] };
  }

  /** Reads the record as Zoho keeps it; what was sent is enough where that fails. */
  async #take(
    source: Zoho,
    apiName: NewPerson["module"],
    id: string,
    sent: Readonly<Record<string, unknown>>,
  ): Promise<RecordHit> {
    const { db, now, currency } = this.#parts;
    const options = { db, source, now, currency: currency() };
    const module = (await knownModules(options)).find((one) => one.apiName === apiName);
    const shaped = module ?? { apiName };
    const page = await source.list(apiName, { fields: fieldsOf(shaped), ids: [id] }).catch(() => ({
      records: [],
    }));
    const own = {
      ...sent,
      Full_Name: fullName(sent),
      Modified_Time: new Date(now()).toISOString(),
    };
    const raw: Raw = page.records[0] ?? { ...own, id };
    await writeRecords(new RecordStore(db), shaped, [raw], options);
    this.#parts.onNewRecords();
    const hit = getHit(db, { module: apiName, id });
    if (hit === undefined) throw new ProblemError({ code: "unknown" });
    return hit;
  }

  /** To whose records the company allows mails. */
  get #modules(): PersonModule[] {
    return personModule.options.filter((module) => this.#parts.profile.mayFileTo(module));
  }

  async #zoho(): Promise<Zoho> {
    if (!this.#parts.isOnline()) throw new ProblemError(onlineOnly);
    return this.#parts.crm.zoho;
  }

  #found(source: Zoho, { email, firstName, lastName }: NewPerson): Promise<Ref[]> {
    const { db, now, currency } = this.#parts;
    const { signal } = this.#abort;
    const name = `${firstName} ${lastName}`.trim();
    return findPerson({ db, source, now, currency: currency(), signal }, { email, name });
  }

  #hits(refs: readonly Ref[]): RecordHit[] {
    return refs.flatMap((ref) => getHit(this.#parts.db, ref) ?? []);
  }
}

const fullName = ({ First_Name: first = "", Last_Name: last = "" }: Record<string, unknown>) =>
  `${String(first)} ${String(last)}`.trim();

/** Zoho's fields; what is empty is not sent. */
function recordOf(person: NewPerson): Record<string, unknown> {
  const { module, firstName, lastName, email, phone, company, account } = person;
  return {
    ...(firstName !== "" && { First_Name: firstName }),
    Last_Name: lastName,
    Email: email,
    ...(phone !== "" && { Phone: phone }),
    ...(module === "Leads" && { Company: company }),
    ...(module === "Contacts" && account !== undefined && { Account_Name: { id: account } }),
  };
}

/** Whether the record may exist after this error: its own answer was lost, or another has a value. */
const mayExist = ({ kind, code }: ZohoError): boolean =>
  ["connection-lost", "server", "duplicate"].includes(kind) ||
  (kind === "offline" && code !== "unreachable");

/** `Nordwind` of `ana@mail.nordwind.co.uk`; nothing at public providers. */
function companyName(address: string): string {
  const word = companyDomains(address).at(-1)?.split(".")[0] ?? "";
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const onlineOnly: Problem = { code: "online-only" };
