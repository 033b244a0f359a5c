import { EventEmitter } from "node:events";
import path from "node:path";
import type { News, Organisations as View, Snapshot } from "../contract/calls.ts";
import type { OrganisationView } from "../contract/connection.ts";
import type { Notice } from "../contract/notice.ts";
import type { PracticeAccount } from "./practice-account.ts";
import { ProblemError } from "../contract/problem.ts";
import type { SignInOptions, SignInRequest } from "../contract/sign-in.ts";
import { toKeep } from "../zoho/accounts/access.ts";
import { revoke } from "../zoho/accounts/revoke.ts";
import { isDamage } from "../storage/database.ts";
import { missingScopes } from "../zoho/accounts/scopes.ts";
import { condemnDamaged, condemnDamagedNow } from "./databases.ts";
import { openOrganisation } from "./open-organisation.ts";
import type { Organisation } from "./organisation.ts";
import type { OrganisationDeps } from "./organisation-deps.ts";
import { practiceId, Registry, type Entry } from "./registry.ts";
import { SignIns, type SignedIn, type SignInParts } from "./sign-ins.ts";
import { sweepForgotten, deleteOrganisationData } from "./delete-organisation-data.ts";

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
    /** The one that holds the organisations' folders. */
    readonly folder: string;
    /** Starts the practice CRM, the first time that the practice company is opened. */
    readonly practice: () => Promise<PracticeAccount>;
    /** Told of what the user should know of the data on this computer. */
    readonly onNotice: (notice: Notice) => void;
  };

/**
 * What is damaged again and again, no repair mends: each keeps what it replaces, and would fill the
 * disk.
 */
const mostRepairs = 3;

type Changes = {
  /** Of the active organisation, and of all of them together. */
  news: [News];
  /** Another one is active: everything is different. */
  switched: [];
};

/**
 * The organisations that are connected, side by side: each with its database, one of them shown.
 * The others go on sending what waits in them. Whoever shows one is told what changes in it alone.
 */
export class Organisations {
  readonly changes = new EventEmitter<Changes>();
  readonly #deps: OrganisationsDeps;
  readonly #registry: Registry;
  readonly #signIns: SignIns;
  readonly #open = new Map<string, Organisation>();
  /** Those that are being closed for good, until that is done. */
  readonly #leaving = new Map<string, Promise<void>>();
  /** How often the databases of each were repaired since the start. */
  readonly #repairs = new Map<string, number>();
  #isStarted = false;
  #toldView = "";

  constructor(deps: OrganisationsDeps) {
    this.#deps = deps;
    this.#registry = new Registry(deps.folder, deps.onNotice);
    this.#signIns = new SignIns({
      ...deps,
      onProgress: (value) => this.changes.emit("news", { name: "signIn", value }),
    });
  }

  /**
   * Takes up the work of all of them. The practice company's waits until it is shown: its CRM is a
   * process of its own.
   */
  start(): void {
    this.#isStarted = true;
    this.#start(this.#registry.active);
    for (const { id } of this.#registry.list)
      if (id !== this.#registry.active) this.#startAside(id);
    void sweepForgotten(this.#deps.folder);
  }

  /** The one that the window shows. */
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

  /**
   * Something failed that was asked of the organisation which is shown: damage shows in the middle
   * of the work, too.
   */
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
   * Connects an organisation, or signs in again to one that is connected already, and shows it.
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
    this.#tellView();
    return entry.id;
  }

  cancelSignIn(): void {
    this.#signIns.cancel();
  }

  /**
   * Ends Mailpin's access to an organisation: at Zoho, and on this computer. Where nothing waits,
   * all that was kept of it goes, too; mails that are not filed yet stay until somebody signs in
   * again.
   *
   * @returns whether Zoho has confirmed that the access is over
   * @throws ProblemError `organisation-gone`
   */
  async signOut(id: string): Promise<boolean> {
    if (id === practiceId) throw new ProblemError(gone); // nobody ever signed in there
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
    if (organisation.waiting === 0) await this.#leave(id, organisation);
    this.#tellView();
    return revoked;
  }

  wake(): void {
    for (const organisation of this.#open.values()) organisation.wake();
  }

  /** Resolves when no job of any organisation is held or under way. */
  async whenQuiet(): Promise<void> {
    await Promise.all([...this.#open.values()].map((organisation) => organisation.whenQuiet()));
  }

  async close(): Promise<void> {
    this.#signIns.cancel();
    await Promise.all([...this.#open.values()].map((organisation) => organisation.close()));
  }

  /** Secrets first: an organisation that is listed can be reached. */
  async #keep({ entry, credentials }: SignedIn): Promise<void> {
    const { credentialStore } = this.#deps;
    await this.#leaving.get(entry.id);
    const before = await credentialStore.signIn(entry.id).load();
    await credentialStore
      .accessToken(entry.id)
      .save(toKeep(credentials.access, credentials.accounts));
    await credentialStore.signIn(entry.id).save(credentials);
    this.#registry.put(entry);
    // The older access would go on counting among the user's twenty.
    if (before !== undefined && before.accounts.refreshToken !== credentials.accounts.refreshToken)
      void revoke(before.accounts, this.#deps);
  }

  /**
   * Forgets an organisation in which nothing waits. It stays, signed out, where somebody else turns
   * out to use it.
   */
  async #leave(id: string, organisation: Organisation): Promise<void> {
    const left = Promise.withResolvers<undefined>();
    this.#leaving.set(id, left.promise);
    try {
      if (this.#registry.active === id)
        this.switchTo(this.#registry.list.find((other) => other.id !== id)?.id ?? practiceId);
      this.#open.delete(id);
      await organisation.close();
      if (await deleteOrganisationData(path.join(this.#deps.folder, id))) await this.#strike(id);
    } finally {
      this.#leaving.delete(id);
      left.resolve(undefined);
    }
    if (this.#registry.find(id) !== undefined) this.#startAside(id);
  }

  /**
   * With the last organisation of a data centre, the client that people signed in with there is
   * forgotten, too.
   */
  async #strike(id: string): Promise<void> {
    const dataCentre = this.#registry.find(id)?.dataCentre;
    this.#registry.remove(id);
    if (
      dataCentre === undefined ||
      this.#registry.list.some((other) => other.dataCentre === dataCentre)
    )
      return;
    await this.#deps.credentialStore.client(dataCentre).remove();
  }

  /** A broken database of one must not keep the others from working. */
  #startAside(id: string): void {
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
   * Opens an organisation once more, one of whose databases turned out to be damaged: with its
   * backup, or a new copy of the records.
   */
  async #repair(id: string): Promise<void> {
    const organisation = this.#open.get(id);
    const repairs = this.#repairs.get(id) ?? 0;
    if (organisation === undefined || this.#deps.repair !== true || repairs === mostRepairs) return;
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
    this.#startAside(id);
    if (this.#registry.active === id) this.changes.emit("switched");
  }

  #relay(id: string, { changes }: Organisation): void {
    changes.on("damaged", () => void this.#repair(id));
    const pass = (news: News) => {
      if (this.#registry.active === id) this.changes.emit("news", news);
      this.#tellView();
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
    changes.on("colleagues", (value) => {
      pass({ name: "colleagues", value });
    });
    changes.on("records", (value) => {
      pass({ name: "records", value });
    });
  }

  /** What is waiting where, who is signed in: told when it has changed. */
  #tellView(): void {
    const view = this.view();
    const text = JSON.stringify(view);
    if (text === this.#toldView) return;
    this.#toldView = text;
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
        // The list is the app's to write: a command only reads it.
        const known = this.#isStarted ? this.#registry.find(id) : undefined;
        if (known !== undefined && (known.name !== name || known.type !== type))
          this.#registry.put({ ...known, name, type });
      },
    };
  }

  /**
   * Its tokens are not kept: at the next start its CRM listens at another port, and somebody else
   * perhaps at this one.
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

const gone = {
  code: "organisation-gone",
  message:
    "Mailpin is no longer connected to this organisation. Choose another one, or connect it again.",
};
