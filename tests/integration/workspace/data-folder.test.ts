import { createDecipheriv } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { postBytes } from "../../../electron/cli/post-bytes.ts";
import type { Draft } from "../../../electron/contract/draft.ts";
import type { Person } from "../../../electron/contract/email.ts";
import type { JobView } from "../../../electron/contract/job.ts";
import type { Notice } from "../../../electron/contract/notice.ts";
import type { Changes } from "../../../electron/workspace/news/organisation-news.ts";
import type { Organisation } from "../../../electron/workspace/organisation.ts";
import { Organisations } from "../../../electron/workspace/organisations.ts";
import { CredentialStore } from "../../../electron/workspace/sign-in/credential-store.ts";
import { Secrets } from "../../../electron/desktop/secrets.ts";
import { SettingsFile } from "../../../electron/desktop/settings.ts";
import { withConfigured } from "../../../electron/zoho/accounts/data-centres.ts";
import { fixture, unpackDataFolder } from "../../support/data-folder/unpack.ts";
import { forkParser } from "../../support/fork-parser.ts";
import { directionText } from "../../../electron/contract/messages/directions.ts";
import { remarkText } from "../../../electron/contract/messages/remarks.ts";
import { warningText } from "../../../electron/contract/messages/warnings.ts";
import { problemText } from "../../../electron/contract/messages/problems.ts";

const place = vi.hoisted(() => ({ folder: "" }));

/** The folder contains the key of the Electron shim that wrote it. */
async function decrypted(secret: Buffer): Promise<string> {
  const key = await readFile(path.join(place.folder, "stand-in.key"));
  const decipher = createDecipheriv("aes-256-gcm", key, secret.subarray(3, 15), {
    authTagLength: 16,
  });
  decipher.setAuthTag(secret.subarray(-16));
  return Buffer.concat([decipher.update(secret.subarray(15, -16)), decipher.final()]).toString(
    "utf8",
  );
}

vi.mock("electron", () => ({
  safeStorage: {
    isAsyncEncryptionAvailable: () => Promise.resolve(true),
    encryptStringAsync: (text: string) => Promise.resolve(Buffer.from(`v10${text}`)),
    decryptStringAsync: async (secret: Buffer) => ({
      result: await decrypted(secret),
      shouldReEncrypt: false,
    }),
  },
}));

/** electron-store only adds Electron's folder to conf; here it is given. */
vi.mock("electron-store", async () => {
  const { default: Conf } = await import("conf");
  return {
    default: class extends Conf {
      constructor({ name, ...options }: { name: string }) {
        super({ ...options, configName: name });
      }
    },
  };
});

/** A minute after the folder was last used, so that nothing in it has expired. */
const now = Date.parse("2026-11-29T08:57:42Z");
const practice = "practice";
const company = "here-production-554023000000000001-554023000000691001";
const left = "here-production-554023000000000001-554023000000691003";

const opened: Organisations[] = [];
beforeEach(async () => {
  place.folder = await mkdtemp(path.join(tmpdir(), "mailpin-data-folder-"));
  await unpackDataFolder(place.folder);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((organisations) => organisations.close()));
  await rm(place.folder, { recursive: true, maxRetries: 3 });
});

const unreachable: typeof fetch = () =>
  Promise.reject(Object.assign(new Error("no network"), { code: "ENETUNREACH" }));

/** Opens the folder as the app does, on a computer without a network. */
function open() {
  const notices: Notice[] = [];
  const failures: string[] = [];
  const onNotice = (notice: Notice): void => void notices.push(notice);
  const { folder } = place;
  const settings = new SettingsFile({
    folder,
    onNotice,
    onFailure: () => failures.push("settings"),
  });
  const { dataCentres, redirectPorts, keepSignInInFile } = settings.read();
  const secrets = new Secrets({
    folder: path.join(folder, "organisations"),
    agreed: () => keepSignInInFile,
  });
  const credentialStore = new CredentialStore((where, name) => secrets.store(where, name));
  const organisations = new Organisations({
    folder: path.join(folder, "organisations"),
    ...{ credentialStore, redirectPorts, onNotice, postBytes, forkParser },
    practice: () =>
      Promise.resolve({
        address: "http://127.0.0.1:9",
        clientId: "1",
        clientSecret: "2",
        refreshToken: "3",
      }),
    dataCentres: withConfigured(dataCentres),
    settings: () => settings.read(),
    openBrowser: () => Promise.resolve(),
    fetch: unreachable,
    now: () => now,
    monotonic: () => performance.now(),
    repair: true,
    onFailure: (where) => failures.push(where),
  });
  opened.push(organisations);
  return { organisations, settings: settings.read(), credentialStore, notices, failures };
}

const person = ({ name = "", address = "" }: Person): string => `${name} <${address}>`;

/** What the window shows of a mail in the tray. */
const shownMail = ({ email, fit, original, ...draft }: Draft) => ({
  file: draft.fileName,
  subject: email.subject,
  cutSubject: fit?.subject,
  from: email.from === undefined ? undefined : person(email.from),
  to: [...email.to, ...email.cc, ...email.bcc].slice(0, 3).map(person),
  date: email.date,
  direction: `${email.direction}: ${directionText(email.directionReason)}`,
  snippet: draft.snippet.slice(0, 60),
  attachments: email.attachments
    .slice(0, 3)
    .map(({ name, size, inline }) => `${name}, ${size} bytes${inline ? ", in the text" : ""}`),
  attachmentCount: email.attachments.length,
  original: original === undefined ? undefined : `${original.name}, ${original.size} bytes`,
  remoteImages: draft.remoteImages,
  warnings: email.warnings.map(warningText),
  remarks: fit?.remarks.map(remarkText),
  isShortened: fit?.isShortened,
});

/** What the outbox and the history show of a filing. */
const shownJob = ({ subject, record, link, state, problem, files }: JobView) => ({
  subject,
  record: `${record.module}: ${record.title}`,
  link: link === undefined ? undefined : `${link.module}: ${link.title}`,
  state,
  problem: problem && problemText(problem),
  remedy: problem?.remedy,
  support: problem?.support,
  files: `${files.uploaded} of ${files.total}`,
});

const mustHave = <T>(value: T | undefined): T => {
  expect(value).toBeDefined();
  return value!;
};

/** All drafts: the snapshot has the first of them, and the others are pushed. */
async function trayOf(organisation: Organisation): Promise<Draft[]> {
  const drafts = new Map(organisation.snapshot().drafts.map((draft) => [draft.id, draft]));
  while (drafts.size < organisation.inTray) {
    const [{ changed }] = (await once(organisation.changes, "drafts")) as Changes["drafts"];
    for (const draft of changed) drafts.set(draft.id, draft);
  }
  return [...drafts.values()];
}

async function shown(organisation: Organisation) {
  const { ownAddresses, colleagues } = organisation.snapshot();
  const history = await organisation.filedMails.page({ text: "" });
  return {
    outbox: organisation.jobs().map(shownJob),
    history: history.rows.map(({ id }) => shownJob(organisation.job(id))),
    ownAddresses,
    colleagues: colleagues.map(({ name }) => name),
    records: (await organisation.records.find("Modrá")).map(
      ({ moduleLabel, title, detail }) => `${moduleLabel}: ${title} (${detail})`,
    ),
  };
}

/**
 * Takes back every filing that allows it.
 * @returns the mails, in the order of their filings
 */
async function takeBack(organisation: Organisation): Promise<Draft[]> {
  const jobs = organisation.jobs().filter(({ state }) => state === "needs-you" || state === "held");
  for (const { id } of jobs) await organisation.undo(id, true);
  const drafts = await trayOf(organisation);
  return jobs.map(({ draftId }) => mustHave(drafts.find(({ id }) => id === draftId)));
}

/** Recorded from the version that wrote the folder; never regenerate it. */
const expected = async (): Promise<Record<string, unknown>> =>
  JSON.parse(await readFile(path.join(fixture, "shown.json"), "utf8")) as Record<string, unknown>;

/** As JSON keeps it, without undefined values. A later version may find records in another order. */
const asJson = (value: unknown): unknown => {
  const { records, ...rest } = JSON.parse(JSON.stringify(value)) as { records: string[] };
  return { ...rest, records: records.toSorted() };
};

it.each([practice, company, left])(
  "shows the tray, the outbox and the history of %s as they were left",
  async (id) => {
    const { organisations, notices } = open();
    const organisation = organisations.get(id);
    const asLeft = await shown(organisation);
    organisations.start(); // a newer version may read the mails again now
    await organisation.recovered;
    const tray = (await trayOf(organisation)).map(shownMail);
    const takenBack = (await takeBack(organisation)).map(shownMail);
    expect(asJson({ tray, ...asLeft, takenBack })).toEqual(asJson((await expected())[id]));
    expect(notices).toEqual([]);
  },
);

it("knows the connected organisations and the signed-in user", async () => {
  const { organisations, credentialStore } = open();
  expect(organisations.view()).toMatchObject({
    active: practice,
    list: [{ id: practice }, { id: company }, { id: left }],
  });
  await expect(credentialStore.signIn(company).load()).resolves.toMatchObject({
    dataCentre: "here",
  });
  await expect(credentialStore.signIn(left).load()).resolves.toBeUndefined();
  await expect(credentialStore.client("here").load()).resolves.toBeDefined();
  organisations.start();
  await vi.waitFor(() => {
    expect(organisations.view().list.map(({ access }) => access)).toEqual(["full", "full", "none"]);
  }, 60_000);
  expect(organisations.view().list[1]).toMatchObject({
    ...{ name: "Seller & Söhne GmbH (practice)", type: "production", dataCentre: "This computer" },
    user: { name: "Sam Seller", email: "sam@seller.example" },
  });
});

it("keeps the settings", () => {
  expect(open().settings).toMatchObject({
    ...{
      holdSeconds: 60,
      historyDays: 3_650,
      keepSignInInFile: true,
      lastFolder: "/home/sam/Mails",
    },
    ...{
      window: { width: 900, height: 700 },
      redirectPorts: [53_690],
      dataCentres: [{ id: "here" }],
    },
    recordLink: "{web}/crm/{org}/tab/{tab}/{id}/emails",
  });
});

it.each([practice, company, left])(
  "shows the text and the pictures of each mail of %s",
  async (id) => {
    const { organisations } = open();
    const organisation = organisations.get(id);
    organisations.start();
    await organisation.recovered;
    await takeBack(organisation);
    for (const { id: draftId, email } of await trayOf(organisation)) {
      const body = mustHave(await organisation.preview.body(draftId));
      expect(body.byteLength).toBeGreaterThan(0);
      for (const { inline, sha256, size } of email.attachments.filter((one) => one.inline)) {
        const image = await organisation.preview.image(draftId, sha256);
        expect([inline, image?.bytes.byteLength]).toEqual([true, size]);
      }
    }
  },
);

it("continues the old outbox: nothing is lost, and jobs that need the user still do", async () => {
  const { organisations, notices, failures } = open();
  const before = [practice, company, left].map((id) => organisations.get(id).snapshot());
  organisations.start();
  await Promise.all([practice, company, left].map((id) => organisations.get(id).recovered));
  const after = [practice, company, left].map((id) => organisations.get(id).snapshot());
  const trays = await Promise.all(
    [practice, company, left].map((id) => trayOf(organisations.get(id))),
  );
  expect(trays.map((drafts) => drafts.length)).toEqual([26, 17, 1]);
  const ids = ({ jobs }: { jobs: JobView[] }) => jobs.map(({ id }) => id);
  expect(after.map(ids)).toEqual(before.map(ids));
  const needing = ({ jobs }: { jobs: JobView[] }) =>
    jobs.filter(({ state }) => state === "needs-you");
  expect(after.map(needing)).toEqual(before.map(needing));
  expect(notices).toEqual([]);
  expect(failures.filter((where) => where !== "refresh" && where !== "connect")).toEqual([]);
});

it("restores that version's backup when the database is lost", async () => {
  await rm(path.join(place.folder, "organisations", practice, "mailpin.sqlite"));
  const { organisations, notices } = open();
  organisations.start();
  await organisations.get(practice).recovered;
  expect(notices).toMatchObject([{ code: "data-restored" }]);
  const { jobs } = organisations.get(practice).snapshot();
  const drafts = await trayOf(organisations.get(practice));
  expect(drafts.map(({ email }) => email.subject)).toContain("Pictures of the roof");
  expect(jobs.map(({ subject }) => subject)).toContain("Signed offer");
});
