/**
 * Writes a data folder like a user's after a busy and unlucky week, with the built app and practice
 * CRMs:
 *
 *     node tests/support/data-folder/write.ts FOLDER
 *
 * It wrote `tests/fixtures/data-folder` once and must not be run again for that: later versions
 * must open what that version wrote.
 */
import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import type { CallName, Input, Output } from "../../../electron/contract/calls.ts";
import type { Draft } from "../../../electron/contract/draft.ts";
import type { JobView } from "../../../electron/contract/job.ts";
import type { RecordHit } from "../../../electron/contract/record.ts";
import { launchBrowser } from "../../e2e/app.ts";
import { Computer } from "../../e2e/test.ts";
import type { TestFile } from "../mails/mails.ts";
import { PracticeCrm } from "../practice.ts";
import { classMail, heldMails, remarkableMails, smallMail, trayMails, withFile } from "./mails.ts";

/** A port without a listener when the folder is opened. */
const redirectPort = 53_690;

type Choice = Partial<
  Omit<Input<"fileMails">, "mails"> & Omit<Input<"fileMails">["mails"][number], "draftId">
>;

/** The app's own calls, made through its own bridge. */
class App {
  readonly computer: Computer;

  constructor(computer: Computer) {
    this.computer = computer;
  }

  /** Waits between attempts are random: `luck` is the random number, in [0, 1). */
  async start(luck: number): Promise<void> {
    process.env["NODE_OPTIONS"] = `--import=data:text/javascript,Math.random=()=>${luck}`;
    await this.computer.start();
    delete process.env["NODE_OPTIONS"];
  }

  async ask<C extends CallName>(name: C, input?: Input<C>): Promise<Output<C>> {
    const words = input === undefined ? "" : JSON.stringify(input);
    const reply = await this.computer.page.evaluate(`mailpin.${name}(${words})`);
    const { ok, value, problem } = reply as { ok: boolean; value: Output<C>; problem: unknown };
    if (!ok) throw new Error(`${name}: ${JSON.stringify(problem)}`);
    return value;
  }

  async until<T>(look: () => Promise<T | undefined | false>, what: string): Promise<T> {
    for (let left = 600; left > 0; left--) {
      const found = await look();
      if (found !== undefined && found !== false) return found;
      await pause(100);
    }
    throw new Error(`in vain: ${what}`);
  }

  async drop(file: TestFile): Promise<Draft> {
    await this.computer.drop(file);
    return this.until(async () => {
      const { drafts } = await this.ask("getSnapshot");
      return drafts.find(({ fileName }) => fileName === file.name);
    }, file.name);
  }

  async records(module: string): Promise<RecordHit[]> {
    return this.until(async () => {
      const { hits } = await this.ask("findRecords", { text: "", module });
      return hits.length > 1 && hits;
    }, module);
  }

  async file({ id, email }: Draft, record: RecordHit, choice: Choice = {}): Promise<string> {
    const { without = [], direction = email.direction, original, ...rest } = choice;
    const ref = { module: record.module, id: record.id, title: record.title };
    const mail = { draftId: id, direction, without, ...(original === true && { original }) };
    const { jobIds } = await this.ask("fileMails", { mails: [mail], record: ref, ...rest });
    return jobIds[0]!;
  }

  async state(jobId: string, is: (job: JobView) => boolean): Promise<JobView> {
    return this.until(
      async () => {
        const { jobs } = await this.ask("getSnapshot");
        const job = jobs.find(({ id }) => id === jobId);
        return job !== undefined && is(job) && job;
      },
      `${jobId}: ${String(is)}`,
    );
  }
}

const isFiled = ({ state }: JobView): boolean => state === "filed";
const needsYou = ({ state }: JobView): boolean => state === "needs-you";
const waits = ({ state, problem }: JobView): boolean =>
  state === "waiting" && problem !== undefined;

const spoolOf = (computer: Computer, organisation: string) =>
  path.join(computer.folder, "data/organisations", organisation, "spool");

/** A filing whose database is lost and restored from the backup. */
async function fromBackup(app: App): Promise<void> {
  const { computer } = app;
  await app.start(0.99);
  const [deal] = await app.records("Deals");
  await computer.crm.fault("server-error@associate*always");
  const job = await app.file(await app.drop(await smallMail("Out of a backup")), deal!);
  await app.state(job, waits);
  await computer.quit();
  await computer.crm.mend();
  for (const ending of ["", "-wal", "-shm"])
    await rm(path.join(computer.folder, `data/organisations/practice/mailpin.sqlite${ending}`), {
      force: true,
    });
}

async function history(app: App): Promise<void> {
  const { computer } = app;
  const [deal, other] = await app.records("Deals");
  const [contact] = await app.records("Contacts");
  const { id, module, title } = contact!;
  const link = { id, module, title };
  await app.state(
    await app.file(await app.drop(await withFile("Signed offer")), deal!, { link, original: true }),
    isFiled,
  );
  await app.state(
    await app.file(await app.drop(await classMail("outlook.eml")), contact!),
    isFiled,
  );

  const twice = await smallMail("Filed with two deals");
  await app.state(await app.file(await app.drop(twice), deal!), isFiled);
  await computer.crm.fault("duplicate");
  await app.state(await app.file(await app.drop(twice), other!), needsYou);

  await computer.crm.fault("duplicate");
  await app.state(
    await app.file(await app.drop(await smallMail("There already")), deal!),
    ({ state }) => state === "duplicate",
  );

  const takenBack = await app.drop(await smallMail("Taken back"));
  await computer.crm.fault("record-invalid");
  const refused = await app.file(takenBack, deal!);
  await app.state(refused, needsYou);
  await app.ask("undoJob", { jobId: refused });

  for (const subject of ["Given up in doubt", "Still in doubt"]) {
    await computer.crm.fault("drop-after@associate");
    await computer.crm.fault("hidden-module");
    const job = await app.file(await app.drop(await smallMail(subject)), deal!);
    await app.state(job, needsYou);
    if (subject.startsWith("Given")) {
      await computer.crm.fault("server-error@emails*always");
      await app.ask("undoJob", { jobId: job, nevertheless: true });
      await computer.crm.mend();
    }
  }
  await missing(app, deal!);
}

/** Filings whose bytes are missing; one of them is completed. */
async function missing(app: App, deal: RecordHit): Promise<void> {
  for (const subject of ["Completed", "Not completed"]) {
    const file = await withFile(subject);
    const draft = await app.drop(file);
    await rm(path.join(spoolOf(app.computer, "practice"), draft.email.attachments[0]!.sha256));
    const job = await app.file(draft, deal);
    await app.state(job, needsYou);
    if (subject !== "Completed") continue;
    await app.computer.drop(file);
    await app.state(job, isFiled);
  }
}

/** Connects the practice CRM as if it were Zoho. @returns the organisation's id */
async function connect(app: App, user?: string): Promise<string> {
  const { computer } = app;
  const client = { id: computer.crm.account.clientId, secret: computer.crm.account.clientSecret };
  const code = await computer.crm.selfClientCode(user);
  const { organisationId } = await app.ask("signIn", {
    by: "self-client",
    dataCentre: "here",
    client,
    code,
  });
  await app.records("Deals");
  return organisationId;
}

type Fault = string | Record<string, unknown>;

/**
 * Zoho's permanent refusals, by the name of the practice CRM's fault, each with a mail of another
 * kind.
 */
const refusals: readonly (readonly [fault: Fault, mail: string])[] = [
  ["record-invalid", "invitation.eml"],
  ["module-invalid", "invitation-accepted.eml"],
  ["hidden-module", "invitation-cancelled.eml"],
  ["not-allowed", "delivery-report.eml"],
  ["limit-reached", "read-receipt.eml"],
  ["linked-record-invalid", "complaint.eml"],
  ["owner-invalid", "pgp-signed.eml"],
  ["content-too-long", "pgp-encrypted.eml"],
  ["wrong-type", "partial-message.eml"],
  ["unheard-of", "pgp-in-text.eml"],
  ["storage-full", "external-body.eml"],
  ["attachments-too-large", "../smime/signed.eml"],
  ["attachment-used*2", "../smime/encrypted.eml"],
];

/** The same for mails with a file, by their subject. */
const refusedFiles: readonly (readonly [fault: Fault, subject: string])[] = [
  ["virus", "Refused: virus"],
  ["upload-too-large", "Refused: too large"],
  ["upload-refused", "Refused: uploads"],
  ["upload-invalid", "Refused: this upload"],
  ["server-error@associate*always", "Given up: a fault that lasts"],
  ["drop-before@associate*always", "Given up: a line that always breaks"],
  [
    { on: "files", do: "drop-at", bytes: 1_000, times: "always" },
    "Given up: a file that breaks the line",
  ],
];

async function refused(app: App): Promise<void> {
  const { crm } = app.computer;
  const [, , deal] = await app.records("Deals");
  const file = async (fault: Fault, mail: TestFile, choice?: Choice) => {
    const draft = await app.drop(mail);
    await crm.fault(fault);
    await app.state(await app.file(draft, deal!, choice), needsYou);
    await crm.mend();
  };
  for (const [fault, name] of refusals) await file(fault, await classMail(name));
  for (const [fault, subject] of refusedFiles) await file(fault, await withFile(subject));
  const colleague = await app.until(
    async () => (await app.ask("getSnapshot")).colleagues.at(-1),
    "colleagues",
  );
  await file("no-permission", await smallMail("Refused: a colleague's mail"), {
    owner: colleague.id,
  });
}

/**
 * Reasons why filings still wait when the app ends, by the mail's subject. The last ones stop the
 * whole outbox.
 */
const obstacles: readonly (readonly [subject: string, ...faults: Fault[]])[] = [
  ["A fault of Zoho's", "server-error@associate*always"],
  ["A file that Zoho could not take", "upload-failed*always"],
  ["A broken upload", { on: "files", do: "drop-at", bytes: 1_000, times: "always" }],
  ["A lost answer", "drop-after@associate*always"],
  ["Zoho is busy", { name: "retry-after", on: "associate", times: "always", retryAfter: 3_600 }],
  ["No API access", "no-api-access*always"],
  ["A right is missing", "scope-mismatch@associate*always"],
  ["The client is refused", "expired-token@associate*always", "client-refused*always"],
];

/** All are held first: filing one more would wake the waiting ones. */
async function waiting(app: App): Promise<void> {
  const { crm } = app.computer;
  const [, deal] = await app.records("Deals");
  const jobIds: string[] = [];
  for (const [subject] of obstacles)
    jobIds.push(await app.file(await app.drop(await withFile(subject)), deal!));
  for (const [at, [, ...faults]] of obstacles.entries()) {
    await crm.mend();
    for (const fault of faults) await crm.fault(fault);
    await app.ask("retryJob", { jobId: jobIds[at]! });
    await app.state(jobIds[at]!, waits);
  }
}

/**
 * One is held, one was filed without a network, and the app dies while Zoho processes a third: only
 * a killed app leaves a job in that state.
 */
async function unfinished(app: App): Promise<void> {
  const { crm } = app.computer;
  const [deal] = await app.records("Deals");
  await app.file(await app.drop(await withFile("Held for two minutes")), deal!);
  for (const mail of await heldMails())
    await app.file(await app.drop(mail), deal!, { original: mail.name.includes("long") });
  await app.ask("undoJob", {
    jobId: await app.file(await app.drop(await smallMail("Undone")), deal!),
  });
  const last = await app.file(await app.drop(await withFile("Between intent and answer")), deal!);
  const plane = await app.file(await app.drop(await smallMail("On a plane")), deal!);
  await crm.kill();
  await app.ask("retryJob", { jobId: plane });
  await app.state(plane, waits);
  await crm.restart();
  await crm.fault("silent-after@associate*always");
  await app.ask("retryJob", { jobId: last });
  await app.state(last, ({ state }) => state === "associating");
  await app.computer.kill();
}

async function write(computer: Computer): Promise<void> {
  const app = new App(computer);
  const settings = {
    ...{ historyDays: 3_650, lastFolder: "/home/sam/Mails", window: { width: 900, height: 700 } },
    recordLink: "{web}/crm/{org}/tab/{tab}/{id}/emails",
  };
  await computer.dataFolder({ ...settings, holdSeconds: 0 });
  await fromBackup(app);

  await app.start(0);
  await history(app);
  for (const file of await trayMails()) await app.drop(file);
  await app.ask("addOwnAddress", { address: "sam@home.example" });
  await app.ask("addOwnAddress", { address: "s.seller@old-firm.example" });
  await app.ask("keepInFile", { agreed: true });
  const company = await connect(app);
  for (const file of await remarkableMails()) await app.drop(file);
  await refused(app);
  const users = await computer.reader.users();
  const left = await connect(app, users.at(-1)!.email);
  await app.drop(await smallMail("Waits until somebody signs in again"));
  let signedOut: Promise<unknown> = Promise.resolve();
  await computer.answer("Sign out", () => {
    signedOut = app.ask("signOut", { organisationId: left });
    return Promise.resolve();
  });
  await signedOut;
  await app.ask("switchOrganisation", { organisationId: left });
  const [deal] = await app.records("Deals");
  await app.state(
    await app.file(await app.drop(await smallMail("Filed without a sign-in")), deal!),
    waits,
  );
  await app.ask("switchOrganisation", { organisationId: company });
  await app.drop(await smallMail("In the tray of the company"));
  await computer.quit();

  await computer.dataFolder({ ...settings, holdSeconds: 120, keepSignInInFile: true });
  await app.start(0.99);
  await app.ask("keepInFile", { agreed: true });
  await waiting(app);
  await computer.crm.mend();
  await app.ask("switchOrganisation", { organisationId: "practice" });
  await unfinished(app);
}

/**
 * Empties the log beside a database: SQLite writes it into the file when the last connection is
 * closed.
 */
function settle(file: string): void {
  const db = new DatabaseSync(file);
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  db.close();
}

/** Large files are compressed, and `unpack.ts` decompresses them. */
const packedFrom = 16 * 1024;

async function keep(data: string, target: string): Promise<void> {
  await rm(target, { recursive: true, force: true });
  // Later versions do not open the log, nor the files that the shim for Electron keeps for a
  // running app.
  const passing = /^(?:stand-in\.lock.*|stand-in-instances|logs)$/;
  await cp(data, target, {
    recursive: true,
    filter: (file) => !passing.test(path.relative(data, file)),
  });
  for (const name of await readdir(target, { recursive: true })) {
    const file = path.join(target, name);
    if (/mailpin\.sqlite$|records\.sqlite$/.test(name)) settle(file);
  }
  for (const name of await readdir(target, { recursive: true })) {
    const file = path.join(target, name);
    if (!(await stat(file).catch(() => undefined))?.isFile()) continue;
    const bytes = await readFile(file);
    if (bytes.byteLength < packedFrom) continue;
    await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    await rm(file);
  }
}

const [target] = process.argv.slice(2);
if (target === undefined) throw new Error("usage: write.ts FOLDER");
const folder = await mkdtemp(path.join(tmpdir(), "mailpin-data-"));
const crm = await PracticeCrm.start(path.join(folder, "crm"));
const computer = new Computer(folder, crm, redirectPort, launchBrowser);
try {
  await write(computer);
  await keep(path.join(folder, "data"), target);
} finally {
  await computer.kill();
  await crm.kill();
  await rm(folder, { recursive: true, maxRetries: 3 });
}
