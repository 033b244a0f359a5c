import { randomUUID } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import type { Connection } from "../../../electron/contract/connection.ts";
import type { JobState, JobView } from "../../../electron/contract/job.ts";
import { openDatabase } from "../../../electron/storage/database.ts";
import type { NewJob } from "../../../electron/outbox/job.ts";
import { migrations } from "../../../electron/outbox/migrations.ts";
import { Spool } from "../../../electron/storage/spool.ts";
import { AccountPause } from "../../../electron/scheduling/account-pause.ts";
import { SteadyClock } from "../../../electron/scheduling/steady-clock.ts";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import { OutboxWorker } from "../../../electron/outbox/worker.ts";
import type { PracticeCrm } from "../../../electron/practice-crm/start.ts";
import { makeAccess, type TokenStore } from "../../../electron/zoho/accounts/access.ts";
import { makeClient } from "../../../electron/zoho/client/client.ts";
import type { PostBytes } from "../../../electron/zoho/client/http.ts";
import { composeRequest } from "../../support/compose.ts";
import { makeFiling } from "../../../electron/zoho/filing/zoho-filing.ts";
import { listEmails, getEmail } from "../../../electron/zoho/api/emails.ts";
import { Bytes, filesBy, mail } from "../../support/crm.ts";
import { Clock } from "../../support/outbox/world.ts";

export type RecordRef = { readonly module: string; readonly id: string; readonly title: string };

const me = { name: "Sam Seller", email: "sam@seller.example" };
const texts = { "offer.pdf": "the offer", "plan ä.txt": "the plan", "logo.png": "the logo" };

type Letter = {
  readonly messageId: string;
  readonly owner?: string;
  /** Content of the first attachment. */
  readonly offer?: string;
  /** Content of files that follow the mail, by their names. */
  readonly added?: Readonly<Record<string, string>>;
};

/** A mail with two attachments and an image in its text, and the bytes of its files. */
function letter(record: RecordRef, { messageId, offer = texts["offer.pdf"], ...more }: Letter) {
  const bytes = new Bytes();
  const attachments = [
    bytes.attachment("offer.pdf", offer),
    bytes.attachment("plan ä.txt", texts["plan ä.txt"]),
    bytes.attachment("logo.png", texts["logo.png"], { inline: true, contentId: "logo@x" }),
  ];
  const email = mail({ messageId, html: `<p>Hello</p><img src="cid:logo@x">`, attachments });
  return composeRequest({
    email,
    sha256: "a".repeat(64),
    record,
    direction: "received",
    without: [],
    me,
    openedAt: 0,
    ...more,
  });
}

/** A folder for one test. */
export function folderForTest(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "mailpin-outbox-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Access tokens that outlive a client: Zoho issues ten in ten minutes. */
export function tokenStore(): TokenStore {
  let kept: unknown;
  return {
    load: () => Promise.resolve(kept),
    save: (token) => {
      kept = token;
      return Promise.resolve();
    },
  };
}

/**
 * Everything that a process of Mailpin needs to file: the outbox on disk, its spool, and the client
 * that calls the CRM over HTTP. Only the clock of the outbox stands still until a test moves it.
 */
export function openOutbox(given: {
  readonly folder: string;
  readonly crm: Pick<PracticeCrm, "address" | "clientId" | "clientSecret" | "refreshToken">;
  readonly tokens?: TokenStore;
  readonly fetch?: typeof globalThis.fetch;
  readonly postBytes?: PostBytes;
  readonly patienceMs?: number;
}) {
  const { folder, crm, tokens = tokenStore(), fetch = globalThis.fetch, patienceMs } = given;
  const { postBytes = filesBy(fetch) } = given;
  const clock = new Clock();
  const connections: Connection[] = [];
  const db = openDatabase(path.join(folder, "mailpin.sqlite"), migrations);
  const store = new OutboxStore(db, clock);
  const spool = new Spool(path.join(folder, "spool"));
  const access = makeAccess({ fetch, now: Date.now, accounts: crm, tokens });
  const steady = new SteadyClock(clock);
  const random = () => 1;
  const pause = new AccountPause({ clock: steady, random });
  const client = makeClient({
    pause,
    fetch,
    postBytes,
    now: Date.now,
    signIn: access,
    patienceMs,
  });
  const news = new EventEmitter();
  const worker = new OutboxWorker({
    ...{ store, clock: steady, pause, setTimer: clock.setTimer, random },
    filing: makeFiling(client, (sha256) => spool.read(sha256)),
    forbids: () => undefined,
    onChange: (id, state) => news.emit("change", id, state),
    onConnection: (connection) => connections.push(connection),
    onError: (error) => {
      throw error;
    },
  });

  const view = ({ id }: Pick<NewJob, "id">): JobView => store.mustGet(id);
  const isInHand = () =>
    store
      .list()
      .some(
        ({ state, additions }) =>
          state === "uploading" || state === "associating" || additions?.state === "adding",
      );

  /** Waits until no job is under way: each one has ended, or waits for a time or for the user. */
  async function quiet(): Promise<void> {
    await turn();
    while (isInHand()) {
      await once(news, "change");
      await turn();
    }
  }

  return {
    ...{ db, store, spool, worker, clock, connections, client, view, quiet },

    /** Puts a letter into the outbox. */
    async add(record: RecordRef, more: Partial<Letter> = {}): Promise<NewJob> {
      const messageId = more.messageId ?? `<${randomUUID()}@customer.example>`;
      const request = letter(record, { ...more, messageId });
      const { offer = "", added = {} } = more;
      for (const text of [...Object.values(texts), offer])
        await spool.put(new TextEncoder().encode(text));
      const additions = await Promise.all(
        Object.entries(added).map(async ([name, text]) => {
          const bytes = new TextEncoder().encode(text);
          const [sha256 = ""] = await spool.putAll([bytes]);
          return { name, size: bytes.byteLength, sha256 };
        }),
      );
      const job: NewJob = {
        ...{
          id: randomUUID(),
          draftId: randomUUID(),
          account: "554023000000691001",
          subject: request.email.subject,
          record,
          messageId,
        },
        ...{ originalSha256: "a".repeat(64), request, files: request.files, additions },
      };
      store.add([job]);
      return job;
    },

    /** The user wants to try it now. */
    async tryNow(job: Pick<NewJob, "id">): Promise<JobState> {
      store.retry(job.id);
      worker.wake("user");
      await quiet();
      return view(job).state;
    },

    /**
     * Lets time pass until the job waits for no time any more.
     *
     * @param asleepMs how long the computer sleeps before each try: so a day of failing has few
     */
    async waitFor(job: Pick<NewJob, "id">, asleepMs = 0): Promise<JobState> {
      for (;;) {
        const [wait] = clock.timers;
        if (view(job).state !== "waiting" || wait === undefined) return view(job).state;
        clock.time += asleepMs;
        await clock.pass(wait);
        await quiet();
      }
    },

    /** Whether all data needed to send the job is still there. */
    async isWhole({ id, files }: NewJob): Promise<boolean> {
      const row = db.prepare("SELECT request FROM job WHERE id = ?").get(id);
      for (const { sha256 } of files) await spool.read(sha256);
      return row?.["request"] !== null && files.every(({ sha256 }) => store.namesBytes(sha256));
    },

    /** The mails on a record, each by the bytes of its files. */
    async filedOn(record: RecordRef): Promise<Record<string, string>[]> {
      const { Emails } = await listEmails(client, record);
      return Promise.all(Emails.map(({ message_id }) => filesOf(record, message_id)));
    },

    async close(): Promise<void> {
      await worker.stop();
      db.close();
    },
  };

  async function filesOf(record: RecordRef, messageId: string): Promise<Record<string, string>> {
    const email = await getEmail(client, record, messageId);
    const image = /crm\/img_id:(\w+)/.exec(email?.content ?? "")?.[1];
    const attached = (email?.attachments ?? []).map(
      ({ id, name }) => [name, "attachments", id] as const,
    );
    const all = [
      ...attached,
      ...(image === undefined ? [] : [["logo.png", "inline_images", image] as const]),
    ];
    return Object.fromEntries(
      await Promise.all(
        all.map(
          async ([name, what, id]) => [name, await download(record, messageId, what, id)] as const,
        ),
      ),
    );
  }

  async function download(
    record: RecordRef,
    messageId: string,
    what: string,
    id: string,
  ): Promise<string> {
    const url = new URL(
      `${crm.address}/crm/v8/${record.module}/${record.id}/Emails/actions/download_${what}`,
    );
    const anyUser = "554023000000691001";
    for (const [name, value] of Object.entries({ user_id: anyUser, message_id: messageId, id }))
      url.searchParams.set(name, value);
    const { value } = await access.token();
    const response = await globalThis.fetch(url, {
      headers: { Authorization: `Zoho-oauthtoken ${value}` },
    });
    if (!response.ok)
      throw new Error(`${url.pathname}: ${response.status} ${await response.text()}`);
    return response.text();
  }
}

/** The result of `filedOn` for a letter that is filed completely. */
export const wholeLetter: Readonly<Record<string, string>> = texts;

/** Everything that needs no network and no timer has run. */
const turn = () => new Promise((resolve) => setImmediate(resolve));
