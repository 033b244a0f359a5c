import path from "node:path";
import { ProblemError, type Problem } from "../contract/problem.ts";
import { isDamage } from "../storage/database.ts";
import { condemnDamaged, condemnDamagedNow } from "./data/databases.ts";
import { openOrganisation } from "./open-organisation.ts";
import type { OrganisationDeps } from "./organisation-deps.ts";
import type { Organisation } from "./organisation.ts";

export type OpenOrganisationsParts = {
  /** The parent folder of all organisations. */
  readonly folder: string;
  /** Whether this process repairs damaged data. */
  readonly repair: boolean;
  /** What an organisation is made of; undefined when it is not connected. */
  readonly depsOf: (id: string) => OrganisationDeps | undefined;
  readonly onOpened: (id: string, organisation: Organisation) => void;
  /** It was reopened, so everything that is shown of it may have changed. */
  readonly onRepaired: (id: string) => void;
  /**
   * An error that only the log needs.
   * @param where a name from our code
   */
  readonly onFailure: (where: string, error: unknown) => void;
};

/**
 * Limits repairs of data that is damaged again and again: each repair keeps the old files and would
 * fill the disk.
 */
const maxRepairs = 3;

/** The organisations that are open: opens them when they are needed, and repairs damaged ones. */
export class OpenOrganisations {
  readonly #parts: OpenOrganisationsParts;
  readonly #open = new Map<string, Organisation>();
  /** Organisations that are being closed. */
  readonly #leaving = new Map<string, Promise<void>>();
  /** Number of repairs since the start, by organisation. */
  readonly #repairs = new Map<string, number>();

  constructor(parts: OpenOrganisationsParts) {
    this.#parts = parts;
  }

  get all(): Organisation[] {
    return [...this.#open.values()];
  }

  /** Opens nothing. */
  find(id: string): Organisation | undefined {
    return this.#open.get(id);
  }

  /** @throws ProblemError `organisation-gone` */
  get(id: string): Organisation {
    const open = this.#open.get(id);
    if (open !== undefined) return open;
    const deps = this.#leaving.has(id) ? undefined : this.#parts.depsOf(id);
    if (deps === undefined) throw new ProblemError(gone);
    const organisation = this.#opened(id, deps);
    this.#open.set(id, organisation);
    this.#parts.onOpened(id, organisation);
    return organisation;
  }

  start(id: string): void {
    try {
      this.get(id).start();
    } catch (error) {
      if (!isDamage(error)) throw error;
      void this.repair(id);
    }
  }

  /** A damaged database of one organisation must not stop the others. */
  tryStart(id: string): void {
    try {
      this.start(id);
    } catch (error) {
      this.#parts.onFailure("start", error);
    }
  }

  /**
   * Closes an organisation. Nobody can open it before the work on its data is done.
   *
   * @param work gets the organisation, and closes it
   */
  async leave(id: string, work: (organisation: Organisation) => Promise<void>): Promise<void> {
    const organisation = this.#open.get(id);
    if (organisation === undefined) return;
    const left = Promise.withResolvers<undefined>();
    this.#open.delete(id);
    this.#leaving.set(id, left.promise);
    try {
      await work(organisation);
    } finally {
      this.#leaving.delete(id);
      left.resolve(undefined);
    }
  }

  /** Resolves when an organisation that is being closed has been closed. */
  async whenLeft(id: string): Promise<void> {
    await this.#leaving.get(id);
  }

  /**
   * Reopens an organisation with a damaged database: from its backup, or with a new copy of the
   * records.
   */
  async repair(id: string): Promise<void> {
    const { folder, repair, onFailure, onRepaired } = this.#parts;
    const repairs = this.#repairs.get(id) ?? 0;
    if (!this.#open.has(id) || !repair || repairs === maxRepairs) return;
    this.#repairs.set(id, repairs + 1);
    try {
      await this.leave(id, async (organisation) => {
        await condemnDamaged(path.join(folder, id));
        await organisation.close();
      });
    } catch (error) {
      onFailure("repair", error);
    }
    this.tryStart(id);
    onRepaired(id);
  }

  #opened(id: string, deps: OrganisationDeps): Organisation {
    try {
      return openOrganisation(deps);
    } catch (error) {
      if (!isDamage(error) || deps.repair !== true) throw error;
      condemnDamagedNow(path.join(this.#parts.folder, id));
      return openOrganisation(deps);
    }
  }
}

const gone: Problem = { code: "organisation-gone" };
