import { EventEmitter } from "node:events";
import path from "node:path";
import type { News, Organisations as View, Snapshot } from "../contract/calls.ts";
import type { OrganisationView } from "../contract/connection.ts";
import type { Notice } from "../contract/notice.ts";
import type { PracticeAccount } from "./sign-in/practice-account.ts";
import { ProblemError, type Problem } from "../contract/problem.ts";
import type { SignInOptions, SignInRequest } from "../contract/sign-in.ts";
import { toKeep } from "../zoho/accounts/access.ts";
import { revoke } from "../zoho/accounts/revoke.ts";
import { isDamage } from "../storage/database.ts";
import { missingScopes } from "../zoho/accounts/scopes.ts";
import { condemnDamaged, condemnDamagedNow } from "./data/databases.ts";
import { openOrganisation } from "./open-organisation.ts";
import type { Organisation } from "./organisation.ts";
import type { OrganisationDeps } from "./organisation-deps.ts";
import { practiceId, Registry, type Entry } from "./sign-in/registry.ts";
import { SignIns, type SignedIn, type SignInParts } from "./sign-in/sign-ins.ts";
import { sweepForgotten, deleteOrganisationData } from "./data/delete-organisation-data.ts";

export type OrganisationsDeps = Omit<SignInParts, "onProgress"> &
  Pick<
    OrganisationDeps,
    | "postBytes"
    | "monotonic"
    | "forkParser"
    | "linkTemplate"
    | "onFailure"
    | "repair"
    | "historyDays"
  > & {
    /** The parent folder of all organisations. */
    readonly folder: string;
    /** Starts the practice CRM when the practice company is first opened. */
    readonly practice: () => Promise<PracticeAccount>;
    /** Notifies the user about the data on this computer. */
    readonly onNotice: (notice: Notice) => void;
  };

/**
 * Limits repairs of data that is damaged again and again: each repair keeps the old files and would
 * fill the disk.
 */
const maxRepairs = 3;

type Changes = {
  /** Pushes about the active organisation and about the list. */
  news: [News];
  /** Another organisation is active, so the whole snapshot changes. */
  switched: [];
};

/**
 * The connected organisations, each with its own database. One of them is shown; the others keep
 * sending their outboxes. Only changes of the shown one are emitted.
 */
export class Organisations {
  readonly changes = new EventEmitter<Changes>();
  readonly #deps: OrganisationsDeps;
  readonly #registry: Registry;
  readonly #signIns: SignIns;
  readonly #open = new Map<string, Organisation>();
  /** Organisations that are being closed. */
  readonly #leaving = new Map<string, Promise<void>>();
  /** Number of repairs since the start, by organisation. */
  readonly #repairs = new Map<string, number>();
  #isStarted = false;
  #lastView = "";

  constructor(deps: OrganisationsDeps) {
    this.#deps = deps;
    this.#registry = new Registry(deps.folder, deps.onNotice);
    this.#signIns = new SignIns({
      ...deps,
      onProgress: (value) => this.changes.emit("news", { name: "signIn", value }),
    });
  }

  /**
   * Starts all organisations. The practice company starts only when it is shown, because its CRM
   * needs a process.
   */
  start(): void {
    this.#isStarted = true;
    this.#start(this.#registry.active);
    for (const { id } of this.#registry.list) if (id !== this.#registry.active) this.#tryStart(id);
    void sweepForgotten(this.#deps.folder);
  }

  /** The organisation that the window shows. */
  get active(): Organisation {
    return this.get(this.#registry.active);
  }

  /** @throws ProblemError `organisation-gone` */
  get(id: string): Organisation {
    const open = this.#open.get(id);
    if (open !== undefined) return open;
    const entry = this.#registry.find(id);
    if (this.#leaving.has(id) || (entry === undefined && id !== practiceId))
      throw new ProblemError(gone);
    const organisation = this.#opened(
      id,
      entry === undefined ? this.#practiceDeps() : this.#depsOf(entry),
    );
    this.#open.set(id, organisation);
    this.#relay(id, organisation);
    return organisation;
  }

  /** Checks a failed call to the shown organisation for damage, which may appear at any time. */
  noteFailure(error: unknown): void {
    if (isDamage(error)) void this.#repair(this.#registry.active);
  }

  view(): View {
    return {
      active: this.#registry.active,
      list: [practiceView(this.#open.get(practiceId)), ...this.#registry.list.map(this.#viewOf)],
    };
  }

  snapshot(): Omit<Snapshot, "holdMs" | "keeping"> {
    return {
      organisations: this.view(),
      signIn: this.#signIns.progress,
      ...this.active.snapshot(),
    };
  }

  /** @throws ProblemError `organisation-gone` */
  switchTo(id: string): void {
    const isOpen = this.#open.has(id);
    const organisation = this.get(id);
    if (!isOpen && this.#isStarted) organisation.start();
    this.#registry.activate(id);
    this.changes.emit("switched");
    organisation.wake();
  }

  signInOptions(): Promise<SignInOptions> {
    return this.#signIns.options();
  }

  /**
   * Connects an organisation, or signs in again to a connected one, and shows it.
   *
   * @returns its id
   * @throws ProblemError, ZohoError or SignInCancelled
   */
  async signIn(request: SignInRequest): Promise<string> {
    const { entry, credentials } = await this.#signIns.run(request, (signedIn) =>
      this.#keep(signedIn),
    );
    this.#open.get(entry.id)?.signIn(credentials.accounts);
    this.switchTo(entry.id);
    this.#emitView();
    return entry.id;
  }

  cancelSignIn(): void {
    this.#signIns.cancel();
  }

  /**
   * Ends Mailpin's access to an organisation, at Zoho and on this computer. If no mail waits, its
   * data is removed, too; otherwise the mails stay until the user signs in again.
   *
   * @returns whether Zoho has confirmed that the access was revoked
   * @throws ProblemError `organisation-gone`
   */
  async signOut(id: string): Promise<boolean> {
    if (id === practiceId) throw new ProblemError(gone); // it has no sign-in
    const { credentialStore } = this.#deps;
    const organisation = this.get(id);
    const credentials = await credentialStore.signIn(id).load();
    organisation.signOut();
    await Promise.all([
      credentialStore.signIn(id).remove(),
      credentialStore.accessToken(id).remove(),
    ]);
    const revoked =
      credentials === undefined ? Promise.resolve(false) : revoke(credentials.accounts, this.#deps);
    if (organisation.waiting === 0) await this.#removeData(id, organisation);
    this.#emitView();
    return revoked;
  }

  wake(): void {
    for (const organisation of this.#open.values()) organisation.wake();
  }

  /** Resolves when no organisation has a job that is held or being sent. */
  async whenQuiet(): Promise<void> {
    await Promise.all([...this.#open.values()].map((organisation) => organisation.whenQuiet()));
  }

  async close(): Promise<void> {
    this.#signIns.cancel();
    await Promise.all([...this.#open.values()].map((organisation) => organisation.close()));
  }

  /** Saves the secrets first, so that every listed organisation is usable. */
  async #keep({ entry, credentials }: SignedIn): Promise<void> {
    const { credentialStore } = this.#deps;
    await this.#leaving.get(entry.id);
    const before = await credentialStore.signIn(entry.id).load();
    await credentialStore
      .accessToken(entry.id)
      .save(toKeep(credentials.access, credentials.accounts));
    await credentialStore.signIn(entry.id).save(credentials);
    this.#registry.put(entry);
    // An old refresh token would keep counting towards the user's limit of twenty.
    if (before !== undefined && before.accounts.refreshToken !== credentials.accounts.refreshToken)
      void revoke(before.accounts, this.#deps);
  }

  /**
   * Removes an organisation without waiting mails. It stays, signed out, if another process uses
   * it.
   */
  async #removeData(id: string, organisation: Organisation): Promise<void> {
    const left = Promise.withResolvers<undefined>();
    this.#leaving.set(id, left.promise);
    try {
      if (this.#registry.active === id)
        this.switchTo(this.#registry.list.find((other) => other.id !== id)?.id ?? practiceId);
      this.#open.delete(id);
      await organisation.close();
      if (await deleteOrganisationData(path.join(this.#deps.folder, id))) await this.#unlist(id);
    } finally {
      this.#leaving.delete(id);
      left.resolve(undefined);
    }
    if (this.#registry.find(id) !== undefined) this.#tryStart(id);
  }

  /**
   * Removes an organisation from the list. With the last one of a data centre, its OAuth client is
   * removed, too.
   */
  async #unlist(id: string): Promise<void> {
    const dataCentre = this.#registry.find(id)?.dataCentre;
    this.#registry.remove(id);
    if (
      dataCentre === undefined ||
      this.#registry.list.some((other) => other.dataCentre === dataCentre)
    )
      return;
    await this.#deps.credentialStore.client(dataCentre).remove();
  }

  /** A damaged database of one organisation must not stop the others. */
  #tryStart(id: string): void {
    try {
      this.#start(id);
    } catch (error) {
      this.#deps.onFailure("start", error);
    }
  }

  #start(id: string): void {
    try {
      this.get(id).start();
    } catch (error) {
      if (!isDamage(error)) throw error;
      void this.#repair(id);
    }
  }

  #opened(id: string, deps: OrganisationDeps): Organisation {
    try {
      return openOrganisation(deps);
    } catch (error) {
      if (!isDamage(error) || deps.repair !== true) throw error;
      condemnDamagedNow(path.join(this.#deps.folder, id));
      return openOrganisation(deps);
    }
  }

  /**
   * Reopens an organisation with a damaged database: from its backup, or with a new copy of the
   * records.
   */
  async #repair(id: string): Promise<void> {
    const organisation = this.#open.get(id);
    const repairs = this.#repairs.get(id) ?? 0;
    if (organisation === undefined || this.#deps.repair !== true || repairs === maxRepairs) return;
    this.#repairs.set(id, repairs + 1);
    const repaired = Promise.withResolvers<undefined>();
    this.#open.delete(id);
    this.#leaving.set(id, repaired.promise);
    try {
      await condemnDamaged(path.join(this.#deps.folder, id));
      await organisation.close();
    } catch (error) {
      this.#deps.onFailure("repair", error);
    } finally {
      this.#leaving.delete(id);
      repaired.resolve(undefined);
    }
    this.#tryStart(id);
    if (this.#registry.active === id) this.changes.emit("switched");
  }

  #relay(id: string, { changes }: Organisation): void {
    changes.on("damaged", () => void this.#repair(id));
    const pass = (news: News) => {
      if (this.#registry.active === id) this.changes.emit("news", news);
      this.#emitView();
    };
    changes.on("drafts", (value) => {
      pass({ name: "drafts", value });
    });
    changes.on("jobs", (value) => {
      pass({ name: "jobs", value });
    });
    changes.on("connection", (value) => {
      pass({ name: "connection", value });
    });
    changes.on("ownAddresses", (value) => {
      pass({ name: "ownAddresses", value });
    });
    changes.on("neverFile", (value) => {
      pass({ name: "neverFile", value });
    });
    changes.on("colleagues", (value) => {
      pass({ name: "colleagues", value });
    });
    changes.on("records", (value) => {
      pass({ name: "records", value });
    });
  }

  /** Emits the list of organisations if it has changed. */
  #emitView(): void {
    const view = this.view();
    const text = JSON.stringify(view);
    if (text === this.#lastView) return;
    this.#lastView = text;
    this.changes.emit("news", { name: "organisations", value: view });
  }

  readonly #viewOf = ({ id, name, type, user, dataCentre, scopes }: Entry): OrganisationView => {
    const open = this.#open.get(id);
    const centre = this.#deps.dataCentres.find((one) => one.id === dataCentre);
    const access =
      open?.isSignedOut === true ? "none" : missingScopes(scopes).length > 0 ? "outdated" : "full";
    return {
      id,
      name,
      type,
      user,
      access,
      waiting: open?.waiting ?? 0,
      dataCentre: centre?.name ?? dataCentre,
    };
  };

  #depsOf({ id, type, dataCentre }: Entry): OrganisationDeps {
    const { credentialStore, dataCentres } = this.#deps;
    const web = dataCentres.find((one) => one.id === dataCentre)?.web;
    return {
      ...this.#common(id),
      type,
      account: credentialStore
        .signIn(id)
        .load()
        .then((credentials) => credentials?.accounts),
      tokens: credentialStore.accessToken(id),
      web: () => Promise.resolve(web),
      onKnown: ({ name, type }) => {
        // Only the app writes the list; a command only reads it.
        const known = this.#isStarted ? this.#registry.find(id) : undefined;
        if (known !== undefined && (known.name !== name || known.type !== type))
          this.#registry.put({ ...known, name, type });
      },
    };
  }

  /**
   * Its tokens are not stored: after a restart its CRM uses another port, and another program may
   * use the old one.
   */
  #practiceDeps(): OrganisationDeps {
    const account = this.#deps.practice();
    return {
      ...this.#common(practiceId),
      type: "practice",
      account,
      web: async () => (await account).address,
    };
  }

  #common(id: string) {
    const {
      folder,
      fetch,
      postBytes,
      now,
      monotonic,
      forkParser,
      linkTemplate,
      onNotice,
      historyDays,
      repair = false,
    } = this.#deps;
    const onFailure = (where: string, error: unknown): void => {
      this.#deps.onFailure(where, error);
      if (isDamage(error)) void this.#repair(id);
    };
    const line = { fetch, postBytes };
    const kept = { repair, ...(historyDays !== undefined && { historyDays }) };
    return {
      folder: path.join(folder, id),
      ...line,
      ...kept,
      now,
      monotonic,
      forkParser,
      linkTemplate,
      onNotice,
      onFailure,
    };
  }
}

const practiceView = (open: Organisation | undefined): OrganisationView => ({
  id: practiceId,
  name: "Practice company",
  type: "practice",
  access: "full",
  waiting: open?.waiting ?? 0,
});

const gone: Problem = { code: "organisation-gone" };
