import { EventEmitter } from "node:events";
import path from "node:path";
import type { News } from "../contract/pushes.ts";
import type { Organisations as View, Snapshot } from "../contract/snapshot.ts";
import { ProblemError, type Problem } from "../contract/problem.ts";
import type { SignInOptions, SignInRequest } from "../contract/sign-in.ts";
import { accessRules } from "../policy/access-rules.ts";
import { isDamage } from "../storage/database.ts";
import { toKeep } from "../zoho/accounts/access.ts";
import { revoke } from "../zoho/accounts/revoke.ts";
import { deleteOrganisationData, sweepForgotten } from "./data/delete-organisation-data.ts";
import { relay } from "./news/relay.ts";
import { OpenOrganisations } from "./open-organisations.ts";
import type { Organisation } from "./organisation.ts";
import type { OrganisationDeps } from "./organisation-deps.ts";
import { connectedView, practiceView } from "./organisation-view.ts";
import { statusOf, type OutboxStatus } from "./outbox-status.ts";
import { connectedDeps, practiceDeps, type OrganisationsDeps } from "./organisations-deps.ts";
import { practiceId, Registry } from "./sign-in/registry.ts";
import { SignIns, type SignedIn } from "./sign-in/sign-ins.ts";

type Changes = {
  /** Pushes about the active organisation and about the list. */
  news: [News];
  /** Another organisation is active, so the whole snapshot changes. */
  switched: [];
  /** The outbox of any organisation may have changed. */
  outbox: [];
  /** The copy of the records of the active organisation is up to date. */
  synced: [];
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
  readonly #open: OpenOrganisations;
  #isStarted = false;
  #lastView = "";

  constructor(deps: OrganisationsDeps) {
    this.#deps = deps;
    const rules = accessRules(deps.policy ?? {});
    this.#registry = new Registry(deps.folder, deps.onNotice, rules);
    this.#signIns = new SignIns({
      ...{ ...deps, rules },
      onProgress: (value) => this.changes.emit("news", { name: "signIn", value }),
    });
    const { folder, repair = false, onFailure } = deps;
    this.#open = new OpenOrganisations({
      ...{ folder, repair, onFailure },
      depsOf: (id) => this.#depsOf(id),
      onOpened: (id, { changes }) => {
        changes.on("damaged", () => void this.#open.repair(id));
        changes.on("synced", () => {
          if (this.#registry.active === id) this.changes.emit("synced");
        });
        relay(changes, (news) => {
          if (this.#registry.active === id) this.changes.emit("news", news);
          if (news.name === "jobs" || news.name === "connection") this.changes.emit("outbox");
          this.#emitView();
        });
      },
      onRepaired: (id) => {
        if (this.#registry.active === id) this.changes.emit("switched");
      },
    });
  }

  /**
   * Starts all organisations. The practice company starts only when it is shown, because its CRM
   * needs a process.
   */
  start(): void {
    this.#isStarted = true;
    const { active, list } = this.#registry;
    this.#open.start(active);
    for (const { id } of list) if (id !== active) this.#open.tryStart(id);
    void sweepForgotten(this.#deps.folder);
  }

  /** The organisation that the window shows. */
  get active(): Organisation {
    return this.get(this.#registry.active);
  }

  /** @throws ProblemError `organisation-gone` */
  get(id: string): Organisation {
    return this.#open.get(id);
  }

  /** Checks a failed call to the shown organisation for damage, which may appear at any time. */
  noteFailure(error: unknown): void {
    if (isDamage(error)) void this.#open.repair(this.#registry.active);
  }

  view(): View {
    const { active, list } = this.#registry;
    const { dataCentres } = this.#deps;
    return {
      active,
      list: [
        ...(this.#registry.hasPractice ? [practiceView(this.#open.find(practiceId))] : []),
        ...list.map((entry) => connectedView(entry, this.#open.find(entry.id), dataCentres)),
      ],
    };
  }

  snapshot(): Omit<
    Snapshot,
    "settings" | "keeping" | "proxySignIn" | "watchedFolder" | "sentMails"
  > {
    return {
      organisations: this.view(),
      signIn: this.#signIns.progress,
      ...this.active.snapshot(),
    };
  }

  /** @throws ProblemError `organisation-gone` */
  switchTo(id: string): void {
    const isOpen = this.#open.find(id) !== undefined;
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
    this.#open.find(entry.id)?.signIn(credentials.accounts);
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
    // Where the key ring refuses, the access ends here, and Zoho cannot be told.
    const credentials = await credentialStore
      .signIn(id)
      .load()
      .catch(() => undefined);
    organisation.signOut();
    await Promise.all([
      credentialStore.signIn(id).remove(),
      credentialStore.accessToken(id).remove(),
    ]);
    const revoked =
      credentials === undefined ? Promise.resolve(false) : revoke(credentials.accounts, this.#deps);
    if (organisation.waiting === 0) await this.#removeData(id);
    this.#emitView();
    return revoked;
  }

  wake(): void {
    for (const organisation of this.#open.all) organisation.wake();
  }

  /** What waits, is being sent, or needs the user in all open organisations. */
  get outbox(): OutboxStatus {
    return statusOf(this.#open.all);
  }

  /** How many mails have come to be in their CRMs since this time (ms since the epoch). */
  filedSince(time: number): number {
    return this.#open.all.reduce((sum, organisation) => sum + organisation.filedSince(time), 0);
  }

  /** Tries all jobs that need the user, or wait, again now. */
  async retryAll(): Promise<void> {
    await Promise.all(this.#open.all.map((organisation) => organisation.retryAll()));
  }

  /** Resolves when no organisation has a job that is held or being sent. */
  async whenQuiet(): Promise<void> {
    await Promise.all(this.#open.all.map((organisation) => organisation.whenQuiet()));
  }

  async close(): Promise<void> {
    this.#signIns.cancel();
    await Promise.all(this.#open.all.map((organisation) => organisation.close()));
  }

  /** Saves the secrets first, so that every listed organisation is usable. */
  async #keep({ entry, credentials }: SignedIn): Promise<void> {
    const { credentialStore } = this.#deps;
    await this.#open.whenLeft(entry.id);
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
  async #removeData(id: string): Promise<void> {
    if (this.#registry.active === id)
      this.switchTo(this.#registry.list.find((other) => other.id !== id)?.id ?? practiceId);
    await this.#open.leave(id, async (organisation) => {
      await organisation.close();
      if (await deleteOrganisationData(path.join(this.#deps.folder, id))) await this.#unlist(id);
    });
    if (this.#registry.find(id) !== undefined) this.#open.tryStart(id);
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

  /** Emits the list of organisations if it has changed. */
  #emitView(): void {
    const view = this.view();
    const text = JSON.stringify(view);
    if (text === this.#lastView) return;
    this.#lastView = text;
    this.changes.emit("news", { name: "organisations", value: view });
  }

  #depsOf(id: string): OrganisationDeps | undefined {
    const entry = this.#registry.find(id);
    if (entry === undefined && id !== practiceId) return undefined;
    const onFailure = (where: string, error: unknown): void => {
      this.#deps.onFailure(where, error);
      if (isDamage(error)) void this.#open.repair(id);
    };
    if (entry === undefined) return practiceDeps(this.#deps, { onFailure });
    const onKnown: OrganisationDeps["onKnown"] = ({ name, type }) => {
      // Only the app writes the list; a command only reads it.
      const known = this.#isStarted ? this.#registry.find(id) : undefined;
      if (known !== undefined && (known.name !== name || known.type !== type))
        this.#registry.put({ ...known, name, type });
    };
    return connectedDeps(this.#deps, entry, { onFailure, onKnown });
  }
}

const gone: Problem = { code: "organisation-gone" };
