import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { postBytes } from "../../../electron/cli/post-bytes.ts";
import type { Reply } from "../../../electron/contract/problem.ts";
import type { SignInRequest } from "../../../electron/contract/sign-in.ts";
import { diagnosticsOf } from "../../../electron/desktop/diagnostics.ts";
import { answer, type Handlers } from "../../../electron/desktop/ipc/answer.ts";
import { Log } from "../../../electron/desktop/log.ts";
import { Secrets } from "../../../electron/desktop/secrets.ts";
import { watchForUncaught } from "../../../electron/desktop/uncaught.ts";
import { startPracticeCrm, type PracticeCrm } from "../../../electron/practice-crm/start.ts";
import { usualSettings } from "../../../electron/workspace/organisation-settings.ts";
import { Organisations } from "../../../electron/workspace/organisations.ts";
import { CredentialStore } from "../../../electron/workspace/sign-in/credential-store.ts";
import { forkParser } from "../../support/fork-parser.ts";
import { mail, type TestFile } from "../../support/mails/mails.ts";

/** A key ring: its key is nowhere on the disk. */
vi.mock("electron", async () => {
  const { createCipheriv, createDecipheriv, randomBytes } = await import("node:crypto");
  const double = await import("../../support/electron.ts");
  const [key, start] = [randomBytes(32), randomBytes(16)];
  const safeStorage = {
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    encryptStringAsync: (text: string) => {
      const cipher = createCipheriv("aes-256-ctr", key, start);
      return Promise.resolve(Buffer.concat([Buffer.from("v11"), cipher.update(text)]));
    },
    decryptStringAsync: (bytes: Buffer) => {
      const cipher = createDecipheriv("aes-256-ctr", key, start);
      const result = cipher.update(bytes.subarray(3)).toString();
      return Promise.resolve({ result, shouldReEncrypt: false });
    },
  };
  return { ...double, safeStorage };
});

/** Words that are nowhere else, by the part of a mail that has them. */
const words = {
  subject: "Kanarienbetreff",
  senderName: "Kanariensender",
  sender: "kanarie.sender@client.example",
  copied: "kanarie.copied@client.example",
  messageId: "kanarienkennung@client.example",
  text: "kanarientext",
  html: "kanarienhtml",
  header: "kanarienkopf",
  fileName: "kanariendatei.pdf",
  fileContent: "kanarieninhalt",
  droppedAs: "kanarienablage.eml",
};
const settings = {
  ...{ holdSeconds: 10, notifications: true, historyDays: 365, keepFiledDays: 0 },
  ...{ language: "system", appearance: "system", darkMails: true, nameLeftOut: true },
  ...{
    grouping: "none",
    singleKeys: true,
    startAtLogin: false,
    firstStep: "none",
    updates: "stable",
    updatesItself: false,
  },
  ...{ hotkey: "", isHotkeyTaken: false, dropStrip: false, stripPlace: 0.5, addLeftOut: false },
  ...{ managed: [], companyNeverFile: [words.sender] },
};

type Word = keyof typeof words;
const allWords = Object.keys(words) as Word[];

const people: readonly Word[] = ["senderName", "sender", "copied"];
/** What proves a filing, and by what it is found again. */
const proof: readonly Word[] = ["subject", ...people, "messageId", "fileName"];

const nothing = (names: string): Record<string, readonly Word[]> =>
  Object.fromEntries(names.split(" ").map((name) => [name, []]));

/** What each column may hold of a mail when its filing has ended. Every column is here. */
const columns: Readonly<Record<string, Readonly<Record<string, readonly Word[]>>>> = {
  backup: nothing("number"),
  // Mails in the tray: they end with their filing.
  draft: nothing("id sha256 file_name opened_at taken_by size"),
  draft_change: nothing("seq id"),
  draft_file: nothing("draft_id sha256 shown_as"),
  draft_prepared: nothing("draft_id prepared"),
  draft_reading: nothing("draft_id email snippet original_name preview remote_images fit"),
  draft_shrunk: nothing("draft_id original original_type sha256 type size is_used"),
  // Of the CRM, and not of mails.
  favourite: nothing("key module record_id title detail"),
  profile: nothing("name value"),
  // What suggestions learned: digests.
  filing: nothing(
    "key job_id mail module record_id link_module link_id sent mail_at words filed_at follow",
  ),
  filing_secret: nothing("secret"),
  filing_trait: nothing("kind value filing"),
  filing_batch: nothing("id begun_at committed held_until"),
  filing_batch_mail: nothing("batch position job traits"),
  // The outbox, and the history.
  job: {
    ...nothing("seq id draft_id account module record_id record_title link_module link_id"),
    ...nothing("link_title original_sha256 request state created_at next_at tried_at attempts"),
    ...nothing("intent_at problem crm_message_id finished_at file_count fingerprint turn"),
    ...nothing("failing_since sent seen words"),
    subject: ["subject"],
    message_id: ["messageId"],
    mail: people,
  },
  job_addition: nothing(
    "job_id position name size sha256 state next_at attempts failing_since intent_at known problem attachment_id",
  ),
  job_change: nothing("seq id"),
  job_file: nothing("job_id position name size sha256 inline content_id file_id uploaded_at"),
  job_history: { ...nothing("place job"), files: ["fileName"], words: proof },
  // The index of the history; it has the terms of `job_history.words`.
  job_words: { words: proof },
  job_words_config: nothing("k v"),
  job_words_data: { ...nothing("id"), block: proof },
  job_words_docsize: nothing("id sz"),
  job_words_idx: { ...nothing("segid pgno"), term: proof },
  migration: nothing("name position"),
  sqlite_sequence: nothing("name seq"),
};

let folder: string;
let crm: PracticeCrm;
/** Client secret, codes and tokens. */
let secrets: readonly string[];
/** What was said or kept where nothing of a mail may be, by the place. */
const said = new Map<string, string>();
/** As the system tells of the processes that read the mail. */
const readers: string[] = [];

const canaryMail = (): Promise<TestFile> =>
  mail(words.droppedAs, {
    from: `${words.senderName} <${words.sender}>`,
    cc: words.copied,
    subject: words.subject,
    messageId: `<${words.messageId}>`,
    text: `Hello, ${`${words.text} `.repeat(300)}`,
    html: `<p>${`${words.html} `.repeat(300)}</p>`,
    headers: { "X-Note": words.header },
    attachments: [
      { filename: words.fileName, content: Buffer.from(words.fileContent.repeat(5_000)) },
    ],
  });

const dataFile = (...names: string[]): string => path.join(folder, "data", ...names);

/** Mailpin's parts as main puts them together. Its readers crash as often as is said. */
function start() {
  const log = new Log(dataFile("logs"));
  const onFailure = (where: string, error: unknown): void => {
    log.failure(where, error);
  };
  const reader = { crashes: 0 };
  const kept = new Secrets({ folder: dataFile("organisations"), agreed: () => false });
  const organisations = new Organisations({
    folder: dataFile("organisations"),
    credentialStore: new CredentialStore((where, name) => kept.store(where, name)),
    practice: () => Promise.reject(new Error("nobody practises here")),
    dataCentres: [{ id: "eu", name: "EU", domain: "eu", accounts: crm.address, web: crm.address }],
    redirectPorts: [],
    settings: () => usualSettings,
    openBrowser: () => Promise.resolve(),
    ...{ fetch, postBytes, now: Date.now, monotonic: () => performance.now() },
    forkParser: (spoolFolder) => {
      const port = forkParser(spoolFolder);
      readers.push(...tellsOf(port.pid));
      const postMessage = (message: unknown) => {
        if (reader.crashes > 0) port.kill();
        else port.postMessage(message);
        reader.crashes -= 1;
      };
      return { ...port, postMessage };
    },
    onFailure,
    onNotice: () => undefined,
  });
  /** As the window asks. */
  const signIn = (code: string): Promise<Reply<unknown>> => {
    const handlers = {
      signIn: async (request: SignInRequest) => ({
        organisationId: await organisations.signIn(request),
      }),
    };
    const client = { id: crm.clientId, secret: crm.clientSecret };
    const request = { by: "self-client", dataCentre: "eu", code, client };
    return answer("signIn", handlers as unknown as Handlers, request, onFailure);
  };
  return { log, reader, organisations, onFailure, signIn };
}

/** Of a process: its arguments and its environment, where the system shows them. */
const tellsOf = (pid: number | undefined): string[] =>
  ["cmdline", "environ"]
    .map((name) => `/proc/${pid ?? ""}/${name}`)
    .flatMap((file) => (existsSync(file) ? [readFileSync(file, "latin1")] : []));

async function selfClientCode(): Promise<string> {
  const response = await fetch(`${crm.address}/practice/self-client`, {
    method: "POST",
    headers: { Authorization: `Bearer ${crm.clientSecret}`, "Content-Type": "application/json" },
    body: "{}",
  });
  return ((await response.json()) as { code: string }).code;
}

/** Every token that the CRM ever gave, from its own records. */
function tokensGiven(): string[] {
  const db = new DatabaseSync(path.join(folder, "crm", "practice.sqlite"), { readOnly: true });
  const rows = ["refresh_token", "access_token"].flatMap((table) =>
    db.prepare(`SELECT token FROM ${table}`).all(),
  );
  db.close();
  return rows.map(({ token }) => String(token));
}

/** An error out of nowhere, which quotes the mail and a token. */
function failUnforeseen(onFailure: (where: string, error: unknown) => void): void {
  const listeners: ((error: unknown) => void)[] = [];
  const on = vi.spyOn(process, "on").mockImplementation((_event, listener) => {
    listeners.push(listener as (error: unknown) => void);
    return process;
  });
  watchForUncaught({ onFailure, onNotice: () => undefined });
  on.mockRestore();
  const cause = new TypeError(`${words.sender} with ${crm.refreshToken}`);
  for (const listener of listeners) listener(new Error(`cannot read ${words.text}`, { cause }));
}

/** A sign-in that is refused, one that is not; a reader that crashes; a filing with an error. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-canaries-"));
  crm = await startPracticeCrm({ port: 0, folder: path.join(folder, "crm") });
  vi.stubEnv("MAILPIN_TEST_TOKEN", crm.clientSecret);
  const { organisations, log, reader, onFailure, signIn } = start();
  const wrongCode = "1000.kanariencode";
  const code = await selfClientCode();
  said.set("refused sign-in", JSON.stringify(await signIn(wrongCode)));
  said.set("sign-in", JSON.stringify(await signIn(code)));
  organisations.start();
  const { active } = organisations;
  await active.refreshed();

  const file = await canaryMail();
  reader.crashes = 2; // the mail is tried once more
  const refused = await active.openFiles([file]);
  expect(refused).toMatchObject({ drafts: [], refused: [{ problem: { code: "parse-crashed" } }] });
  reader.crashes = 0;
  const { drafts } = await active.openFiles([file]);
  const [record] = await active.records.find("", "Deals");
  crm.faults.add({ name: "not-allowed", details: { value: `${words.subject} ${words.sender}` } });
  const mails = [{ draftId: drafts[0]!.id, direction: "received" as const, without: [] }];
  const [jobId = ""] = await active.file({ mails, record: record! }, 0);
  const until = async (state: string) => {
    while (active.job(jobId).state !== state) await once(active.changes, "jobs");
  };
  await until("needs-you");
  onFailure("outbox", new Error(active.job(jobId).subject));
  const view = organisations as never;
  said.set("support text while it fails", diagnosticsOf(view, settings).support);
  active.retry(jobId);
  await until("filed");
  failUnforeseen(onFailure);
  said.set("support text", diagnosticsOf(view, settings).support);
  await log.written();
  await organisations.close();
  secrets = [crm.clientSecret, code, wrongCode, ...tokensGiven()];
  for (const name of ["connected.json", "connected.json.bak"])
    said.set(name, readFileSync(dataFile("organisations", name), "utf8"));
  said.set("log", readFileSync(dataFile("logs", "mailpin.log"), "utf8"));
}, 60_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  await crm.close();
  await rm(folder, { recursive: true, maxRetries: 3 });
});

const files = (): string[] =>
  readdirSync(dataFile(), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** The words in it: as they are, as an index has them, in UTF-16, in base64, and as a digest. */
function wordsIn(content: Uint8Array | string): Word[] {
  const bytes = Buffer.from(content);
  return allWords.filter((name) => {
    const word = words[name];
    return [
      ...[Buffer.from(word), Buffer.from(word.toLowerCase()), Buffer.from(word, "utf16le")],
      Buffer.from(Buffer.from(word).toString("base64").slice(0, 12)),
      createHash("sha256").update(word).digest("hex"),
    ].some((form) => bytes.includes(form));
  });
}

const secretsIn = (content: Uint8Array | string): string[] =>
  secrets.filter((secret) => Buffer.from(content).includes(secret));

describe("after a mail was read, refused, filed and forgotten", () => {
  it("neither a word of it nor a secret is in a log, a list, an answer or what support gets", () => {
    expect(said.get("refused sign-in")).toContain('"ok":false');
    expect(said.get("sign-in")).toContain('"ok":true');
    expect(said.get("log")).toMatch(
      /signIn ProblemError\(code-refused\) ZohoError.*\n[^]*outbox Error\n[^]*uncaught Error TypeError\n/,
    );
    expect(said.size).toBe(7);
    for (const [place, text] of said)
      expect([place, wordsIn(text), secretsIn(text)]).toEqual([place, [], []]);
  });

  it("no secret is in any file", () => {
    expect(secrets.length).toBeGreaterThan(4);
    const kept = files().filter((file) => file.endsWith(".secret"));
    expect(kept.length).toBeGreaterThan(1);
    expect(files().filter((file) => secretsIn(readFileSync(file)).length > 0)).toEqual([]);
  });

  it("only what proves the filing is in any file", () => {
    const tooMuch = files().flatMap((file) => {
      const words = wordsIn(readFileSync(file)).filter((word) => !proof.includes(word));
      return words.length === 0 ? [] : [[path.relative(folder, file), words]];
    });
    expect(tooMuch).toEqual([]);
  });

  it("each column of the databases holds what it may, and every column is known", () => {
    const pathOf = (name: string) => files().find((file) => path.basename(file) === name) ?? "";
    const held = columnsOf(pathOf("mailpin.sqlite"));
    const known = Object.entries(columns).flatMap(([table, names]) =>
      Object.keys(names).map((column) => `${table}.${column}`),
    );
    expect(held.map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual(
      known.toSorted(),
    );
    const found = [...held, ...columnsOf(pathOf("records.sqlite"))].map(
      ({ table, column, content }) => ({ table, column, words: wordsIn(content) }),
    );
    const tooMuch = found.filter(({ table, column, words }) =>
      words.some((word) => !columns[table]?.[column]?.includes(word)),
    );
    expect(tooMuch).toEqual([]);
    expect(found).toContainEqual({ table: "job", column: "mail", words: people });
    expect(found.map(({ table }) => table)).toContain("record_address");
  });

  it.runIf(process.platform === "linux")(
    "nothing was in the arguments or the environment of a process that read it",
    () => {
      expect(readers.length).toBeGreaterThan(3);
      expect(readers.some((text) => text.includes("--permission"))).toBe(true);
      expect(readers.flatMap((text) => [...wordsIn(text), ...secretsIn(text)])).toEqual([]);
    },
  );
});

type Column = { readonly table: string; readonly column: string; readonly content: Uint8Array };

/** All that a database holds, by column. */
function columnsOf(file: string): Column[] {
  const db = new DatabaseSync(file, { readOnly: true });
  const all = db.prepare(`
    SELECT tables.name AS "table", columns.name AS "column"
      FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
      WHERE tables.type = 'table'`);
  const held = all.all().map((row) => {
    const [table, column] = [String(row["table"]), String(row["column"])];
    const cells = db.prepare(`SELECT CAST("${column}" AS BLOB) AS cell FROM "${table}"`).all();
    const content = cells.flatMap(({ cell }) => (cell instanceof Uint8Array ? [cell] : []));
    return { table, column, content: Buffer.concat(content) };
  });
  db.close();
  return held;
}
