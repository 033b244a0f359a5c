import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { recordKey } from "../../contract/record-key.ts";
import { longestRestMs } from "../../contract/limits.ts";
import type { RecordHit, RecordRef } from "../../contract/record.ts";
import { topicOf } from "../../mail/content/conversation.ts";
import { authorOf } from "../../people/author.ts";
import { normalAddress } from "../../people/canonical-address.ts";
import { recipientsOf } from "../../people/mail-people.ts";
import type { Us } from "../../people/us.ts";
import type { AccountPause } from "../../scheduling/account-pause.ts";
import { DailyAllowance } from "../../scheduling/daily-allowance.ts";
import type { MailToPlace } from "../../suggestions/mail.ts";
import type { Suggestions } from "../../suggestions/suggest.ts";
import type { ListedEmail } from "../../zoho/api/emails.ts";
import type { Zoho } from "../../zoho/connect.ts";
import { ZohoError } from "../../zoho/errors/errors.ts";
import { subjectOf } from "../../zoho/filing/compose.ts";
import { isListedMail } from "../../zoho/filing/listed-mail.ts";
import type { CrmSession } from "../connection/crm-session.ts";
import { reasonNotToSearch } from "./remote-search.ts";

/** The best suggestions are enough: each list costs a credit. */
const mostRecords = 3;
/** How long a list is good, in ms. */
const keepMs = 30 * 60_000;
/** Many mails that are filed to a record one after the other cost one new list in this time. */
const keepChangedMs = 60_000;
/** Lists that are kept. */
const mostLists = 200;
/** Lists that may be asked for in a day: less than filing the mails of a busy day costs. */
export const mostListsADay = 60;

type Ref = Pick<RecordRef, "module" | "id">;

/** What is known of a mail, or of its conversation, at a record. */
export type Finding = {
  /** The very mail is there, not only another one of its conversation. */
  readonly isSame: boolean;
  /** Who filed it; undefined for the user. */
  readonly name: string | undefined;
  /** The outbox is about to file it there. */
  readonly isComing?: boolean;
};

export type FiledInCrmParts = {
  /** The copy of the CRM's records. */
  readonly db: DatabaseSync;
  readonly crm: CrmSession;
  /** Of the account: nothing is asked for in a pause that Zoho asked for. */
  readonly pause: AccountPause;
  /** The user's id in the CRM. */
  readonly me: () => string | undefined;
  readonly us: () => Us;
  /** ms on a steady clock. */
  readonly now: () => number;
  /** Something was found that belongs to a mail that was looked at. */
  readonly onNewRecords: () => void;
  readonly onFailure: (where: string, error: unknown) => void;
};

type Listing = { readonly at: number; readonly emails: readonly ListedEmail[] };

const ownerRow = z.object({ owner_id: z.string().nullable() });

/**
 * Whether a colleague, or the user, has filed a mail or its conversation already, as far as the CRM
 * shows it: in the lists of emails of the best suggestions. Nothing waits for these lists.
 */
export class FiledInCrm {
  readonly #parts: FiledInCrmParts;
  readonly #abort = new AbortController();
  readonly #lists = new Map<string, Listing>();
  readonly #allowance: DailyAllowance;
  /** The mail that was looked at last, and its records that are still to be asked for. */
  #wanted: { readonly mail: MailToPlace; readonly records: Ref[] } | undefined;
  #working: Promise<void> = Promise.resolve();
  #isWorking = false;

  constructor(parts: FiledInCrmParts) {
    this.#parts = parts;
    this.#allowance = new DailyAllowance(mostListsADay, parts.now);
  }

  /** What is known by now of a mail at a record; undefined also where nobody has asked. */
  known(mail: MailToPlace, record: Ref): Finding | undefined {
    const listing = this.#fresh(record);
    return listing === undefined ? undefined : this.#find(mail, listing.emails);
  }

  /** Asks for the lists of the best suggestions of a mail; those of an earlier mail can wait. */
  look(mail: MailToPlace, hits: readonly Ref[]): void {
    const records = hits.slice(0, mostRecords).filter((ref) => this.#fresh(ref) === undefined);
    this.#wanted = { mail, records };
    if (!this.#isWorking) this.#working = this.#work();
  }

  /**
   * A mail was filed to the record: its list has changed. What was filed from here is known without
   * it (own-filings.ts), so a minute does no harm.
   */
  noteFiled(record: Ref): void {
    const listing = this.#lists.get(recordKey(record));
    const at = this.#parts.now() - keepMs + keepChangedMs;
    if (listing !== undefined && listing.at > at)
      this.#lists.set(recordKey(record), { ...listing, at });
  }

  /** Resolves when nothing is being asked for. */
  idle(): Promise<void> {
    return this.#working;
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await this.#working;
  }

  async #work(): Promise<void> {
    const { crm, pause, onNewRecords, onFailure } = this.#parts;
    const { signal } = this.#abort;
    this.#isWorking = true;
    try {
      for (let next = this.#next(); next !== undefined; next = this.#next()) {
        const zoho = await crm.zoho;
        if (
          signal.aborted ||
          reasonNotToSearch(pause, zoho) !== undefined ||
          !this.#allowance.isLeft
        )
          return;
        const { mail, record } = next;
        const emails = await this.#listOf(zoho, record);
        this.#keep(record, emails);
        if (this.#find(mail, emails) !== undefined) onNewRecords();
      }
    } catch (error) {
      this.#wanted = undefined;
      if (!signal.aborted) onFailure("filedInCrm", error);
    } finally {
      this.#isWorking = false;
    }
  }

  /** The user's mails at a record, and those of the colleague who owns it. */
  async #listOf(zoho: Zoho, record: Ref): Promise<ListedEmail[]> {
    const { signal } = this.#abort;
    const emails: ListedEmail[] = [];
    for (const owner of new Set([undefined, this.#ownerOf(record)])) {
      this.#allowance.use();
      try {
        const page = await zoho.emails(record, { signal, ...(owner !== undefined && { owner }) });
        emails.push(...page.Emails);
      } catch (error) {
        // The user may not see these mails, or the record is gone: there is nothing to know.
        if (!(error instanceof ZohoError) || !["ask", "rejected"].includes(error.kind)) throw error;
      }
    }
    return emails;
  }

  #next(): { readonly mail: MailToPlace; readonly record: Ref } | undefined {
    const wanted = this.#wanted;
    const record = wanted?.records.shift();
    return wanted === undefined || record === undefined ? undefined : { mail: wanted.mail, record };
  }

  #keep(record: Ref, emails: readonly ListedEmail[]): void {
    const [oldest] = this.#lists.keys();
    if (this.#lists.size >= mostLists && oldest !== undefined) this.#lists.delete(oldest);
    this.#lists.set(recordKey(record), { at: this.#parts.now(), emails });
  }

  #fresh(record: Ref): Listing | undefined {
    const listing = this.#lists.get(recordKey(record));
    return listing !== undefined && this.#parts.now() - listing.at < keepMs ? listing : undefined;
  }

  /** The colleague who owns a record, whose mails Zoho lists on demand only. */
  #ownerOf({ module, id }: Ref): string | undefined {
    const row = this.#parts.db
      .prepare("SELECT owner_id FROM record WHERE module = ? AND id = ?")
      .get(module, id);
    const owner = ownerRow.safeParse(row).data?.owner_id ?? undefined;
    return owner === this.#parts.me() ? undefined : owner;
  }

  #find(mail: MailToPlace, emails: readonly ListedEmail[]): Finding | undefined {
    const us = this.#parts.us();
    const same = emails.find((listed) => isSame(listed, mail, us));
    const found = same ?? emails.find((listed) => isOfConversation(listed, mail, us));
    if (found === undefined) return undefined;
    const { owner } = found;
    const isMine = owner?.id === this.#parts.me();
    return { isSame: same !== undefined, name: isMine ? undefined : (owner?.name ?? "somebody") };
  }
}

/**
 * Suggestions with what is known of the mail. A record that has its conversation comes first, unless
 * another is sure already; where the mail itself is somewhere, nothing is sure any more.
 */
export function withFilings(
  { hits, sure }: Suggestions,
  findingAt: (hit: RecordHit) => Finding | undefined,
): Suggestions {
  const looked = hits.map((hit) => ({ hit, finding: findingAt(hit) }));
  if (looked.every(({ finding }) => finding === undefined)) return { hits, sure };
  const told = looked.map(({ hit, finding }) => ({
    hit: finding === undefined ? hit : withFinding(hit, finding),
    finding,
  }));
  const ordered = sure
    ? told
    : told.toSorted((a, b) => Number(b.finding !== undefined) - Number(a.finding !== undefined));
  return {
    hits: ordered.map(({ hit }) => hit),
    sure: sure && told.every(({ finding }) => finding?.isSame !== true),
  };
}

function withFinding(hit: RecordHit, { isSame: hasMail, name, isComing }: Finding): RecordHit {
  if (isComing === true)
    return { ...hit, reasons: [{ code: "on-its-way" }, ...(hit.reasons ?? [])] };
  // Mailpin has learned by itself what the user filed here.
  if (!hasMail && name === undefined && hit.reasons?.some(({ code }) => learned.has(code)))
    return hit;
  const code = hasMail ? "in-crm" : "thread-in-crm";
  const reason =
    name === undefined ? { code, kind: "you" } : { code, kind: "other", values: { name } };
  const reasons = [reason, ...(hit.reasons ?? [])];
  return { ...hit, reasons, ...(hasMail && { hasMail }) };
}

function isSame(listed: ListedEmail, mail: MailToPlace, us: Us): boolean {
  const from = authorOf(mail, us)?.address ?? mail.from?.address;
  if (from === undefined || mail.date === undefined) return false;
  const wanted = {
    time: mail.date,
    subject: subjectOf(mail.subject),
    sent: mail.direction === "sent",
  };
  // It is filed under the address in From, also where a list or a form stands for the author.
  return [from, mail.from?.address ?? from].some((one) =>
    isListedMail(listed, { ...wanted, from: one }),
  );
}

/** The same topic, and somebody who is none of us, within two months. */
function isOfConversation(listed: ListedEmail, mail: MailToPlace, us: Us): boolean {
  const topic = topicOf(mail.subject);
  if (topic === undefined || topicOf(listed.subject ?? undefined) !== topic) return false;
  const apart = Math.abs(Date.parse(listed.time ?? "") - Date.parse(mail.date ?? ""));
  if (!(apart <= longestRestMs)) return false;
  const people = [mail.from, ...recipientsOf(mail)].flatMap((person) =>
    person?.address === undefined || us.isOurs(person.address) ? [] : normalAddress(person.address),
  );
  const listedPeople = [listed.from, ...(listed.to ?? []), ...(listed.cc ?? [])];
  return listedPeople.some((one) => people.includes(normalAddress(one?.email ?? "")));
}

const learned: ReadonlySet<string> = new Set(["same-thread", "same-subject"]);
