import type { Output } from "../../contract/calls.ts";
import type { NewPerson } from "../../contract/new-person.ts";
import { ProblemError, type Problem } from "../../contract/problem.ts";
import { recordKey } from "../../contract/record-key.ts";
import type { ModuleChoice, ModuleView, RecordHit, RecordRef } from "../../contract/record.ts";
import { counterpartsOf } from "../../records/counterparts.ts";
import { listModules } from "../../records/modules.ts";
import { getHit } from "../../records/search/hits.ts";
import { recordLink } from "../../zoho/links.ts";
import type { ConnectionState } from "../connection/connection-state.ts";
import { draftGone } from "../mails/compose-mails.ts";
import type { OrganisationData } from "../organisation-data.ts";
import type { OrganisationDeps } from "../organisation-deps.ts";
import { withFilings, type FiledInCrm } from "./filed-in-crm.ts";
import { hiddenModules, withAllowedLink } from "./hidden-modules.ts";
import type { NewPeople } from "./new-people.ts";
import { ownFilings, type OwnFiling } from "./own-filings.ts";
import type { RemoteSearch } from "./remote-search.ts";

export type RecordFinderParts = Pick<
  OrganisationData,
  "drafts" | "outbox" | "profile" | "reader" | "records" | "earlierRecords" | "news" | "settings"
> & {
  readonly deps: Pick<OrganisationDeps, "web" | "type">;
  readonly connection: ConnectionState;
  readonly remoteSearch: RemoteSearch;
  readonly newPeople: NewPeople;
  readonly filedInCrm: FiledInCrm;
  /** Suggestions may be others now. */
  readonly onNewRecords: () => void;
};

const hitLimit = 50;

/** Finds the records that mails belong to: here, in the CRM, and people who are in neither. */
export class RecordFinder {
  readonly #parts: RecordFinderParts;

  constructor(parts: RecordFinderParts) {
    this.#parts = parts;
  }

  async suggest(draftId: string): Promise<Output<"suggestRecords">> {
    const { drafts, outbox, profile, connection, remoteSearch, reader, newPeople, filedInCrm } =
      this.#parts;
    const draft = drafts.get(draftId);
    const sha256 = drafts.file(draftId)?.sha256;
    if (draft === undefined || sha256 === undefined) return { hits: [], sure: false };
    const email = { ...draft.email, ...drafts.text(draftId) };
    // Prefetches only while the connection is known to work.
    if (connection.isOnline) {
      const counterparts = counterpartsOf(email, profile.us());
      remoteSearch.prefetchParticipants(counterparts.map(({ address }) => address));
    }
    const own = await reader.suggest({
      ...{ mail: email, us: profile.ourAddresses(), hidden: this.#hidden() },
    });
    const filings = ownFilings(outbox, { sha256, email });
    const hits = [...own.hits, ...this.#othersOf(filings, own.hits)];
    const allowed = hits.map((hit) => withAllowedLink(hit, profile));
    const suggestions = withFilings(
      { ...own, hits: allowed },
      (hit) => filings.get(recordKey(hit))?.finding ?? filedInCrm.known(email, hit),
    );
    if (connection.isOnline) filedInCrm.look(email, own.hits);
    const stranger = newPeople.stranger(email, profile.us());
    if (stranger === undefined) return suggestions;
    return { ...suggestions, stranger: { name: stranger.name, address: stranger.address } };
  }

  /** The records of filings that nothing else speaks for, as far as they are offered. */
  #othersOf(filings: ReadonlyMap<string, OwnFiling>, hits: readonly RecordHit[]): RecordHit[] {
    const known = new Set(hits.map(recordKey));
    const hidden = this.#hidden();
    return [...filings].flatMap(([key, { record }]) =>
      known.has(key) || hidden.includes(record.module)
        ? []
        : (getHit(this.#parts.records, record) ?? []),
    );
  }

  /** @throws ProblemError `draft-gone`, also where the mail is with nobody unknown */
  proposePerson(draftId: string): Output<"proposePerson"> {
    const { drafts, profile, newPeople } = this.#parts;
    const draft = drafts.get(draftId);
    const email = draft && { ...draft.email, ...drafts.text(draftId) };
    const stranger = email && newPeople.stranger(email, profile.us());
    if (email === undefined || stranger === undefined) throw new ProblemError(draftGone);
    return newPeople.propose(stranger, email);
  }

  /** See NewPeople. */
  findPerson(person: NewPerson): Promise<RecordHit[]> {
    return this.#parts.newPeople.find(person);
  }

  /** See NewPeople. */
  createPerson(person: NewPerson, seen: readonly string[]): Promise<Output<"createPerson">> {
    return this.#parts.newPeople.create(person, seen);
  }

  /** The records to choose from before anything is typed; see recordsToPick. */
  recordsToPick(module?: string): Promise<RecordHit[]> {
    return this.#parts.reader.pick({ module, hidden: this.#hidden(), limit: hitLimit });
  }

  async find(text: string, module?: string): Promise<RecordHit[]> {
    const { reader, profile, earlierRecords } = this.#parts;
    await earlierRecords.searchable;
    const ownerId = profile.read()?.me.id;
    return reader.find(text, {
      limit: hitLimit,
      hidden: this.#hidden(),
      ...(module !== undefined && { module }),
      ...(ownerId !== undefined && { ownerId }),
    });
  }

  /**
   * The same, after a search in the CRM, which may have newer records.
   *
   * @param isAutomatic the user did not start it: the CRM is not searched during a pause of Zoho,
   *   or when credits are scarce
   * @throws ZohoError when the CRM cannot be searched; ProblemError `asked-anew`, `credits-scarce`
   */
  async lookUp(text: string, module?: string, isAutomatic = false): Promise<RecordHit[]> {
    const { remoteSearch } = this.#parts;
    await remoteSearch.lookUp(text, { module, hidden: this.#hidden() }, isAutomatic);
    return this.find(text, module);
  }

  #hidden(): readonly string[] {
    return hiddenModules(this.#parts.profile, this.#parts.records);
  }

  /** The modules of the local copy to which the company allows mails. */
  modules(): ModuleChoice[] {
    const { profile, records } = this.#parts;
    const hidden = profile.hiddenModules();
    const allowed = listModules(records).filter(({ apiName }) => profile.mayFileTo(apiName));
    return allowed.map(({ apiName, plural }) => ({
      ...{ apiName, plural, isOffered: !hidden.includes(apiName) },
    }));
  }

  /** The modules whose records are offered. */
  offeredModules(): ModuleView[] {
    return this.modules().flatMap(({ isOffered, ...module }) => (isOffered ? [module] : []));
  }

  /** Offers the records of a module, or no longer. The last module stays. */
  offerModule(apiName: string, isOffered: boolean): void {
    const { profile, news, onNewRecords } = this.#parts;
    const others = profile.hiddenModules().filter((one) => one !== apiName);
    const hidden = isOffered ? others : [...others, apiName];
    if (this.modules().every((one) => hidden.includes(one.apiName))) return;
    profile.hideModules(hidden);
    news.noteProfile();
    onNewRecords();
  }

  /** The title of a record in the local copy. */
  titleOf(module: string, id: string): string | undefined {
    return getHit(this.#parts.records, { module, id })?.title;
  }

  /**
   * The web address of a record in the CRM.
   *
   * @throws ProblemError `link-unknown`
   */
  async linkTo({ module, id }: Pick<RecordRef, "module" | "id">): Promise<string> {
    const { records, profile, deps, settings } = this.#parts;
    const origin = await deps.web();
    const tab = listModules(records).find(({ apiName }) => apiName === module)?.tab;
    if (origin === undefined || tab === undefined) throw new ProblemError(linkUnknown);
    const { recordLink: template } = settings();
    const domainName = profile.read()?.domainName;
    return recordLink({ web: origin, domainName, tab, id, type: deps.type, template });
  }
}

const linkUnknown: Problem = { code: "link-unknown" };
