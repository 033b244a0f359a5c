import { randomUUID } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import type { Connection } from "../../../electron/contract/connection.ts";
import type {
  AdditionSteps,
  FileToAdd,
  FilingSteps,
  ListedAttachment,
} from "../../../electron/outbox/filing-steps.ts";
import type { Forbids, NewJob } from "../../../electron/outbox/job.ts";
import { migrations } from "../../../electron/outbox/migrations.ts";
import { AccountPause } from "../../../electron/scheduling/account-pause.ts";
import { SteadyClock } from "../../../electron/scheduling/steady-clock.ts";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import { OutboxWorker } from "../../../electron/outbox/worker.ts";
import { ZohoError, type ZohoFailure } from "../../../electron/zoho/errors/errors.ts";
import { problemFor, type Meaning } from "../../../electron/zoho/errors/problems.ts";

/** The clocks of a computer, which stand still until a test moves them. */
export class Clock {
  /** The time of day. A test sets it as a user would in the system's settings. */
  time = Date.UTC(2026, 2, 2, 9);
  #counted = 5_000;
  readonly #timers = new Set<{ readonly at: number; readonly callback: () => void }>();

  readonly now = (): number => this.time;
  readonly monotonic = (): number => this.#counted;

  /** Timers count as the monotonic clock does. */
  readonly setTimer = (callback: () => void, delayMs: number): (() => void) => {
    const timer = { at: this.#counted + delayMs, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** Remaining time of each timer, in ms. */
  get timers(): number[] {
    return [...this.#timers].map(({ at }) => at - this.#counted).sort((a, b) => a - b);
  }

  /** Lets time pass, and runs everything that is due in it. */
  async pass(ms: number): Promise<void> {
    const end = this.#counted + ms;
    for (;;) {
      await settled();
      const [soonest] = [...this.#timers].sort((a, b) => a.at - b.at);
      if (soonest === undefined || soonest.at > end) break;
      this.#timers.delete(soonest);
      this.#goOn(Math.max(0, soonest.at - this.#counted));
      soonest.callback();
    }
    this.#goOn(end - this.#counted);
    await settled();
  }

  #goOn(ms: number): void {
    this.#counted += ms;
    this.time += ms;
  }
}

/** Everything that needs no timer has run. */
export const settled = () => new Promise((resolve) => setImmediate(resolve));

const meanings: Readonly<Record<ZohoFailure, Meaning>> = {
  offline: "offline",
  "connection-lost": "connection-lost",
  busy: "zoho-busy",
  server: "zoho-down",
  "signed-out": "signed-out",
  duplicate: "duplicate",
  "files-refused": "files-refused",
  ask: "record-gone",
  rejected: "rejected",
};

export const zohoError = (kind: ZohoFailure, retryAfterMs?: number, tries?: number) =>
  new ZohoError({
    ...{ kind, code: `test-${kind}`, message: kind, retryAfterMs, tries },
    problem: problemFor(meanings[kind]),
  });

/**
 * The outcome of one call: it works, fails with the error, or (`lost`) works but its answer never
 * arrives.
 */
export type Outcome = "works" | "lost" | Error;

export type Mail = { readonly messageId: string };

/**
 * A CRM that refuses a mail that it has, and file ids that it has seen. Each call takes the next
 * planned outcome; without one it works. With `gate` set, calls wait for it.
 */
export class FakeZoho implements FilingSteps, AdditionSteps {
  uploads: Outcome[] = [];
  additions: Outcome[] = [];
  /** What the record's list of Attachments does; `lost` is a fault. */
  lists: Outcome[] = [];
  /** The Attachments of all records. */
  readonly attachments: ListedAttachment[] = [];
  associations: Outcome[] = [];
  gate: Promise<void> | undefined;
  readonly calls: string[] = [];
  /** The file ids of each filed mail. */
  readonly filed = new Map<string, string[]>();
  readonly fileCounts = new Map<string, number>();
  /** Every body that was sent. */
  readonly bodies: string[] = [];
  readonly #spent = new Set<string>();
  #lastId = 0;

  async upload(
    request: unknown,
    have: ReadonlyMap<number, string>,
    onUploaded: (index: number, id: string) => void,
    signal: AbortSignal,
  ) {
    const { messageId } = request as Mail;
    for (let index = 0; index < (this.fileCounts.get(messageId) ?? 0); index += 1) {
      if (have.has(index)) continue;
      this.calls.push(`upload ${messageId} ${index}`);
      const outcome = this.uploads.shift() ?? "works";
      await this.#passed(signal);
      if (outcome instanceof Error) throw outcome;
      if (outcome === "lost") throw zohoError("offline");
      this.#lastId += 1;
      onUploaded(index, `file-${this.#lastId}`);
    }
  }

  async associate(
    request: unknown,
    ids: ReadonlyMap<number, string>,
    signal: AbortSignal,
  ): Promise<{ messageId?: string }> {
    const { messageId } = request as Mail;
    this.calls.push(`associate ${messageId}`);
    this.bodies.push(JSON.stringify([request, [...ids]]));
    const outcome = this.associations.shift() ?? "works";
    await this.#passed(signal);
    if (outcome instanceof Error) throw outcome;
    if (this.filed.has(messageId)) throw zohoError("duplicate");
    if ([...ids.values()].some((id) => this.#spent.has(id))) throw zohoError("files-refused");
    for (const id of ids.values()) this.#spent.add(id);
    this.filed.set(messageId, [...ids.values()]);
    if (outcome === "lost") throw zohoError("offline");
    return { messageId: `crm-${messageId}` };
  }

  /** What the record has under the Message-ID of a duplicate, for each that asks; an error fails. */
  found: ("same" | "other" | "unseen" | Error)[] = [];

  findFiled() {
    this.calls.push("find");
    const found = this.found.shift() ?? "same";
    return found instanceof Error ? Promise.reject(found) : Promise.resolve(found);
  }

  isListed(): Promise<boolean> {
    return Promise.resolve(false);
  }

  async listAttachments(_: FileToAdd["record"], signal: AbortSignal) {
    this.calls.push("list");
    const outcome = this.lists.shift() ?? "works";
    await this.#passed(signal);
    if (outcome instanceof Error) throw outcome;
    return [...this.attachments];
  }

  async addAttachment({ name, size }: FileToAdd, signal: AbortSignal): Promise<string> {
    this.calls.push(`add ${name}`);
    const outcome = this.additions.shift() ?? "works";
    await this.#passed(signal);
    if (outcome instanceof Error) throw outcome;
    this.#lastId += 1;
    const id = `attachment-${this.#lastId}`;
    this.attachments.push({ id, name, size, by: "jo" });
    if (outcome === "lost") throw zohoError("connection-lost");
    return id;
  }

  async #passed(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      signal.addEventListener("abort", () => {
        reject(zohoError("offline"));
      });
      void (this.gate ?? Promise.resolve()).then(resolve);
    });
  }
}

export function newJob(change: Partial<NewJob> & { readonly fileCount?: number } = {}): NewJob {
  const { fileCount = 0, ...rest } = change;
  const messageId = rest.messageId ?? `<${randomUUID()}@example.com>`;
  return {
    id: randomUUID(),
    draftId: randomUUID(),
    account: "jo",
    subject: "Offer 4711",
    record: { module: "Deals", id: "554023000000712045", title: "Client GmbH" },
    messageId,
    originalSha256: "a".repeat(64),
    request: { messageId },
    files: Array.from({ length: fileCount }, (_, index) => ({
      name: `offer-${index}.pdf`,
      size: 1000,
      sha256: String(index).repeat(64).slice(0, 64),
      inline: index % 2 === 1,
    })),
    ...rest,
  };
}

export function outboxDatabase(file = ":memory:"): DatabaseSync {
  const db = new DatabaseSync(file);
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'job'").get() === undefined)
    for (const { sql } of migrations) db.exec(sql);
  return db;
}

/**
 * An outbox with a worker, a Zoho and a clock that the test controls. Random waits always have
 * their full length.
 */
export function makeWorld(db = outboxDatabase()) {
  const clock = new Clock();
  const store = new OutboxStore(db, clock);
  const zoho = new FakeZoho();
  const changes: string[] = [];
  const connections: Connection[] = [];
  const errors: unknown[] = [];
  const troubles: unknown[] = [];
  const random = () => 1;
  /** What may go out: everything, until a test says otherwise. */
  const rules: { forbids: Forbids } = { forbids: () => undefined };
  const makePause = () => new AccountPause({ clock: new SteadyClock(clock), random });
  const makeWorker = (pause = makePause()) =>
    new OutboxWorker({
      ...{ store, filing: zoho, clock: pause.clock, pause, setTimer: clock.setTimer, random },
      forbids: (going) => rules.forbids(going),
      onChange: (id, state) => changes.push(`${id} ${state}`),
      onConnection: (connection) => connections.push(connection),
      onError: (error) => errors.push(error),
      onStoreFailure: (error) => troubles.push(error),
    });
  const pause = makePause();
  const worker = makeWorker(pause);

  const add = (change: Parameters<typeof newJob>[0] = {}) => {
    const job = newJob(change);
    zoho.fileCounts.set(job.messageId, job.files.length);
    store.add([job]);
    return job;
  };
  const stateOf = (job: { readonly id: string }) => store.get(job.id)?.state;

  return {
    clock,
    db,
    store,
    zoho,
    rules,
    changes,
    connections,
    errors,
    troubles,
    pause,
    worker,
    makeWorker,
    add,
    stateOf,
  };
}
