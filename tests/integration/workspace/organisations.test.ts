import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { postBytes } from "../../../electron/cli/post-bytes.ts";
import type { News } from "../../../electron/contract/pushes.ts";
import type { JobView } from "../../../electron/contract/job.ts";
import type { Notice } from "../../../electron/contract/notice.ts";
import type { Policy } from "../../../electron/policy/policy.ts";
import type { Organisation } from "../../../electron/workspace/organisation.ts";
import { usualSettings } from "../../../electron/workspace/organisation-settings.ts";
import { Organisations } from "../../../electron/workspace/organisations.ts";
import { Registry } from "../../../electron/workspace/sign-in/registry.ts";
import { CredentialStore } from "../../../electron/workspace/sign-in/credential-store.ts";
import { startPracticeCrm, type PracticeCrm } from "../../../electron/practice-crm/start.ts";
import type { DataCentre } from "../../../electron/zoho/accounts/data-centres.ts";
import { forkParser } from "../../support/fork-parser.ts";
import { mail } from "../../support/mails/mails.ts";
import { CrmReader } from "../../support/practice.ts";

let folder: string;
const crms: PracticeCrm[] = [];
const opened = new Set<Organisations>();

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-organisations-"));
});
afterEach(async () => {
  await Promise.all([...opened].map((organisations) => organisations.close()));
  await Promise.all(crms.map((crm) => crm.close()));
  opened.clear();
  crms.length = 0;
  await rm(folder, { recursive: true, maxRetries: 3 });
});

async function dataCentre(id: string): Promise<{ crm: PracticeCrm; centre: DataCentre }> {
  const crm = await startPracticeCrm({
    port: 0,
    folder: path.join(folder, `crm-${id}`),
    location: id,
  });
  crms.push(crm);
  return {
    crm,
    centre: { id, name: id.toUpperCase(), domain: id, accounts: crm.address, web: crm.address },
  };
}

/** Secrets in memory: `forget` does what closing Mailpin does on a computer without a key ring. */
function memory() {
  const secrets = new Map<string, unknown>();
  const credentialStore = new CredentialStore((where, name) => {
    const key = `${where}/${name}`;
    return {
      load: () => Promise.resolve(secrets.get(key)),
      save: (value) => Promise.resolve(void secrets.set(key, structuredClone(value))),
      remove: () => Promise.resolve(void secrets.delete(key)),
    };
  });
  return { credentialStore, secrets };
}

type Given = {
  readonly credentialStore: CredentialStore;
  readonly secrets: unknown;
  readonly practice?: () => Promise<PracticeCrm>;
  /** Where this computer keeps its organisations. */
  readonly folder?: string;
};

const nobody = () => Promise.reject(new Error("nobody practises here"));

function open(
  centres: readonly DataCentre[],
  { credentialStore, practice = nobody, folder: own = folder }: Given = memory(),
  policy: Policy = {},
) {
  const news: News[] = [];
  const failures: string[] = [];
  const notices: Notice[] = [];
  const organisations = new Organisations({
    folder: path.join(own, "organisations"),
    credentialStore,
    practice,
    dataCentres: centres,
    redirectPorts: [],
    settings: () => usualSettings,
    openBrowser: () => Promise.resolve(),
    fetch,
    now: Date.now,
    postBytes,
    monotonic: () => performance.now(),
    forkParser,
    onFailure: (where) => failures.push(where),
    onNotice: (notice) => notices.push(notice),
    policy,
  });
  opened.add(organisations);
  organisations.changes.on("news", (one) => news.push(one));
  const close = async () => {
    opened.delete(organisations);
    await organisations.close();
  };
  return { organisations, news, failures, notices, close };
}

/** The input for a sign-in with a code. */
async function selfClient(
  { crm, centre }: { crm: PracticeCrm; centre: DataCentre },
  ask: object = {},
) {
  const response = await fetch(`${crm.address}/practice/self-client`, {
    method: "POST",
    headers: { Authorization: `Bearer ${crm.clientSecret}`, "Content-Type": "application/json" },
    body: JSON.stringify(ask),
  });
  const { code } = (await response.json()) as { code: string };
  return {
    by: "self-client" as const,
    dataCentre: centre.id,
    client: { id: crm.clientId, secret: crm.clientSecret },
    code,
  };
}

/** That of one more sign-in. */
async function refreshTokenOf(crm: PracticeCrm): Promise<string> {
  const centre = { id: "eu", name: "EU", domain: "eu", accounts: crm.address, web: crm.address };
  const { code } = await selfClient({ crm, centre });
  const client = { client_id: crm.clientId, client_secret: crm.clientSecret };
  const response = await fetch(`${crm.address}/oauth/v2/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "authorization_code", ...client, code }),
  });
  return ((await response.json()) as { refresh_token: string }).refresh_token;
}

async function until(
  organisation: Organisation,
  jobId: string,
  is: (job: JobView) => boolean,
): Promise<JobView> {
  for (;;) {
    const job = organisation.job(jobId);
    if (is(job)) return job;
    await once(organisation.changes, "jobs");
  }
}

/** Drops a mail and files it with the first deal. */
async function file(organisation: Organisation): Promise<{ jobId: string; dealId: string }> {
  const { drafts } = await organisation.openFiles([await mail("a.eml")]);
  const [deal] = await organisation.records.find("", "Deals");
  const filing = {
    mails: [{ draftId: drafts[0]!.id, direction: "received" as const, without: [] }],
    record: deal!,
  };
  const [jobId] = await organisation.file(filing, 0);
  return { jobId: jobId!, dealId: deal!.id };
}

const isLive = async (
  { address, clientId, clientSecret }: PracticeCrm,
  refreshToken: string,
): Promise<boolean> => {
  const grant = {
    grant_type: "refresh_token",
    client_id: clientId,
    client_secret: clientSecret,
    refresh_token: refreshToken,
  };
  const response = await fetch(`${address}/oauth/v2/token`, {
    method: "POST",
    body: new URLSearchParams(grant),
  });
  return "access_token" in ((await response.json()) as object);
};

const viewOf = (organisations: Organisations, id: string) =>
  organisations.view().list.find((one) => one.id === id);

describe("Organisations", () => {
  it("connects an organisation after a sign-in, shows it, and files there", async () => {
    const eu = await dataCentre("eu");
    const { organisations, news } = open([eu.centre]);
    const id = await organisations.signIn(await selfClient(eu));
    expect(organisations.view()).toMatchObject({
      active: id,
      list: [
        { id: "practice", type: "practice" },
        {
          ...{ id, access: "full", waiting: 0, dataCentre: "EU", type: "production" },
          user: { email: "sam@seller.example" },
        },
      ],
    });
    expect(news.map(({ name }) => name)).toContain("signIn");
    organisations.start();
    await organisations.active.refreshed();
    const { jobId, dealId } = await file(organisations.active);
    await until(organisations.active, jobId, ({ state }) => state === "filed");
    expect(await new CrmReader(eu.crm).emailsOf("Deals", dealId)).toHaveLength(1);
    await expect(
      organisations.active.records.linkTo({ module: "Deals", id: dealId }),
    ).resolves.toContain("/tab/Potentials/");
  });

  it("keeps secrets only in the credential store: none is in the list, in pushes to the window, or in the options", async () => {
    const eu = await dataCentre("eu");
    const { credentialStore, secrets } = memory();
    const { organisations, news } = open([eu.centre], { credentialStore, secrets });
    const id = await organisations.signIn(await selfClient(eu));
    const { accounts, access } = (await credentialStore.signIn(id).load())!;
    const written = await readFile(path.join(folder, "organisations/connected.json"), "utf8");
    const told = JSON.stringify([
      news,
      organisations.snapshot(),
      await organisations.signInOptions(),
    ]);
    for (const secret of [accounts.refreshToken, accounts.clientSecret, access.value]) {
      expect(secret.length).toBeGreaterThan(20);
      expect(written).not.toContain(secret);
      expect(told).not.toContain(secret);
    }
    expect(await organisations.signInOptions()).toMatchObject({
      dataCentres: [{ id: "eu", clientId: eu.crm.clientId }],
    });
  });

  it("knows the signed-in user after a restart", async () => {
    const eu = await dataCentre("eu");
    const secrets = memory();
    const first = open([eu.centre], secrets);
    const id = await first.organisations.signIn(await selfClient(eu));
    await first.close();
    const { organisations } = open([eu.centre], secrets);
    organisations.start();
    await organisations.active.refreshed();
    expect(organisations.snapshot()).toMatchObject({
      organisations: { active: id },
      connection: { state: "online" },
    });
  });

  it("asks for the same client's secret only once", async () => {
    const eu = await dataCentre("eu");
    const { organisations } = open([eu.centre]);
    const { client, ...again } = await selfClient(eu);
    await expect(organisations.signIn(again)).rejects.toMatchObject({
      problem: { code: "client-missing" },
    });
    const id = await organisations.signIn({ ...again, client });
    const { code } = await selfClient(eu);
    await expect(organisations.signIn({ ...again, code })).resolves.toBe(id);
  });

  it("keeps sending for an organisation that is not shown, and reports only on the shown one", async () => {
    const [eu, jp] = [await dataCentre("eu"), await dataCentre("jp")];
    const { organisations, news } = open([eu.centre, jp.centre]);
    const first = await organisations.signIn(await selfClient(eu));
    organisations.start();
    await organisations.active.refreshed();
    eu.crm.faults.add({ on: "associate", latencyMs: 300 });
    const { jobId, dealId } = await file(organisations.active);
    const second = await organisations.signIn(await selfClient(jp));
    expect(organisations.view().active).toBe(second);
    news.length = 0;
    await until(organisations.get(first), jobId, ({ state }) => state === "filed");
    expect(news.filter(({ name }) => name === "jobs")).toEqual([]);
    expect(organisations.snapshot().jobs).toEqual([]);
    expect(await new CrmReader(eu.crm).emailsOf("Deals", dealId)).toHaveLength(1);

    organisations.switchTo(first);
    expect(organisations.snapshot()).toMatchObject({
      organisations: { active: first },
      jobs: [{ id: jobId }],
    });
  });

  it("sends nothing to the practice CRM's old address after a restart, where another program may listen", async () => {
    const secrets = memory();
    const before = await dataCentre("practice");
    const first = open([], { ...secrets, practice: () => Promise.resolve(before.crm) });
    first.organisations.start();
    await first.organisations.active.refreshed();
    expect(first.organisations.snapshot().connection.state).toBe("online");
    await first.close();
    await before.crm.close();
    const visits: string[] = [];
    const stranger = createServer(({ url = "" }, response) => {
      visits.push(url);
      response.end();
    }).listen(Number(new URL(before.crm.address).port), "127.0.0.1");
    await once(stranger, "listening");

    const now = await startPracticeCrm({ port: 0, folder: path.join(folder, "crm-practice") });
    crms.push(now);
    const { organisations } = open([], { ...secrets, practice: () => Promise.resolve(now) });
    organisations.start();
    await organisations.active.refreshed();
    stranger.close();
    expect(organisations.snapshot().connection.state).toBe("online");
    expect(visits).toEqual([]);
    expect([...secrets.secrets.keys()]).toEqual([]);
  });

  it("revokes the access and removes an organisation without waiting mails", async () => {
    const eu = await dataCentre("eu");
    const { credentialStore, secrets } = memory();
    const { organisations } = open([eu.centre], { credentialStore, secrets });
    const id = await organisations.signIn(await selfClient(eu));
    const { accounts } = (await credentialStore.signIn(id).load())!;
    expect(await isLive(eu.crm, accounts.refreshToken)).toBe(true);
    await expect(organisations.signOut(id)).resolves.toBe(true);
    expect(await isLive(eu.crm, accounts.refreshToken)).toBe(false);
    expect(organisations.view()).toMatchObject({ active: "practice", list: [{ id: "practice" }] });
    expect([...secrets.keys()]).toEqual([]);
    expect(existsSync(path.join(folder, "organisations", id))).toBe(false);
  });

  it("removes the access even if Zoho cannot be reached", async () => {
    const eu = await dataCentre("eu");
    const { credentialStore, secrets } = memory();
    const { organisations } = open([eu.centre], { credentialStore, secrets });
    const id = await organisations.signIn(await selfClient(eu));
    eu.crm.faults.add({ on: "revoke", do: "drop-before" });
    await expect(organisations.signOut(id)).resolves.toBe(false);
    expect(await credentialStore.signIn(id).load()).toBeUndefined();
  });

  it("keeps an organisation that a command line is about to file into, signed out", async () => {
    const eu = await dataCentre("eu");
    const { organisations } = open([eu.centre]);
    const id = await organisations.signIn(await selfClient(eu));
    const { organisations: other } = open([eu.centre]);
    const command = other.get(id);
    await organisations.signOut(id);
    await command.openFiles([await mail("a.eml")]);
    expect(viewOf(organisations, id)).toMatchObject({ access: "none", waiting: 1 });
  });

  it("waits until an organisation is closed before it connects it again, and loses no later mail", async () => {
    const eu = await dataCentre("eu");
    const { organisations } = open([eu.centre]);
    const id = await organisations.signIn(await selfClient(eu));
    organisations.start();
    await organisations.active.refreshed();
    const again = await selfClient(eu);
    const [, connected] = await Promise.all([
      organisations.signOut(id),
      organisations.signIn(again),
    ]);
    expect(connected).toBe(id);
    await organisations.active.refreshed();
    const { jobId, dealId } = await file(organisations.active);
    await until(organisations.active, jobId, ({ state }) => state === "filed");
    expect(await new CrmReader(eu.crm).emailsOf("Deals", dealId)).toHaveLength(1);
    expect(viewOf(organisations, id)).toMatchObject({ access: "full" });
  });

  it("connects no organisation that the company does not allow, and gives its access back", async () => {
    const eu = await dataCentre("eu");
    const { organisations } = open([eu.centre], memory(), { organisations: ["1"] });
    await expect(organisations.signIn(await selfClient(eu))).rejects.toMatchObject({
      problem: { code: "organisation-not-allowed" },
    });
    expect(organisations.view().list.map(({ type }) => type)).toEqual(["practice"]);
  });

  it("takes no mails where the company wants no practice company and none is connected", async () => {
    const { organisations } = open([], memory(), { practice: false });
    await expect(organisations.active.openFiles([await mail("a.eml")])).rejects.toMatchObject({
      problem: { code: "practice-off" },
    });
  });

  it("signs in with the company's client, whatever the user enters, at its data centre alone", async () => {
    const [eu, us] = [await dataCentre("eu"), await dataCentre("us")];
    const clients = [{ id: eu.crm.clientId, secret: eu.crm.clientSecret }];
    const policy = { dataCentre: "eu", clients };
    const { organisations } = open([us.centre, eu.centre], memory(), policy);
    expect(await organisations.signInOptions()).toMatchObject({
      dataCentres: [{ id: "eu", clientId: eu.crm.clientId }],
      isClientManaged: true,
    });
    const { code } = await selfClient(eu);
    await organisations.signIn({
      ...{ by: "self-client", dataCentre: "eu", client: { id: "other", secret: "other" }, code },
    });
    expect(organisations.view().list.at(-1)).toMatchObject({ type: "production" });
    await expect(organisations.signIn(await selfClient(us))).rejects.toMatchObject({
      problem: { code: "data-centre-unknown" },
    });
    const { organisations: nowhere } = open([us.centre], memory(), { dataCentre: "europe" });
    await expect(nowhere.signInOptions()).rejects.toMatchObject({
      problem: { code: "data-centre-unknown", kind: "policy" },
    });
  });

  it("keeps nothing of a sign-in that is cancelled at its very end", async () => {
    const eu = await dataCentre("eu");
    const { credentialStore, secrets } = memory();
    const { organisations } = open([eu.centre], { credentialStore, secrets });
    eu.crm.faults.add({ on: "org", latencyMs: 200 });
    const request = await selfClient(eu);
    const signingIn = organisations.signIn(request);
    // The tokens have arrived, and Zoho is being asked for their organisation.
    await vi.waitFor(() => {
      expect(secrets.has("/client-eu")).toBe(true);
    }, 60_000);
    organisations.cancelSignIn();
    await expect(signingIn).rejects.toMatchObject({ problem: { code: "sign-in-cancelled" } });
    expect(organisations.view().list.map((one) => one.id)).toEqual(["practice"]);
    expect([...secrets.keys()].filter((name) => !name.startsWith("/client-"))).toEqual([]);
  });

  it("starts the others when the database of one is broken, and says so", async () => {
    const [eu, jp] = [await dataCentre("eu"), await dataCentre("jp")];
    const secrets = memory();
    const first = open([eu.centre, jp.centre], secrets);
    const broken = await first.organisations.signIn(await selfClient(eu));
    const whole = await first.organisations.signIn(await selfClient(jp));
    await first.close();
    await writeFile(
      path.join(folder, "organisations", broken, "mailpin.sqlite"),
      "this is no database".repeat(100),
    );
    const { organisations, failures } = open([eu.centre, jp.centre], secrets);
    organisations.start();
    await organisations.active.refreshed();
    expect(organisations.snapshot()).toMatchObject({
      organisations: { active: whole },
      connection: { state: "online" },
    });
    expect(failures).toContain("start");
  });

  it("closes although the practice CRM never starts", async () => {
    const { organisations, close } = open([], {
      ...memory(),
      practice: () => new Promise(() => undefined),
    });
    organisations.start();
    await close();
  });

  it("never signs out of the practice company", async () => {
    const { organisations } = open([]);
    await expect(organisations.signOut("practice")).rejects.toThrow("organisation-gone");
  });

  it("keeps unfiled mails at sign-out, and has them when the same user signs in again", async () => {
    const eu = await dataCentre("eu");
    const { organisations } = open([eu.centre]);
    const id = await organisations.signIn(await selfClient(eu));
    organisations.start();
    await organisations.active.refreshed();
    await organisations.active.openFiles([await mail("a.eml")]);
    await organisations.signOut(id);
    expect(viewOf(organisations, id)).toMatchObject({ access: "none", waiting: 1 });
    const { jobId, dealId } = await file(organisations.active);
    await until(organisations.active, jobId, ({ problem }) => problem?.code === "signed-out");

    await organisations.signIn(await selfClient(eu));
    expect(viewOf(organisations, id)).toMatchObject({ access: "full" });
    await until(organisations.active, jobId, ({ state }) => state === "filed");
    expect(await new CrmReader(eu.crm).emailsOf("Deals", dealId)).toHaveLength(1);
  });

  it("loses no mail when the twenty-first colleague of a client signs the first one out", async () => {
    const clock = { aheadMs: 0 };
    const crm = await startPracticeCrm({
      ...{ port: 0, folder: path.join(folder, "crm-shared"), location: "eu" },
      quirks: { refreshTokensPer: "client" },
      now: () => Date.now() + clock.aheadMs,
    });
    crms.push(crm);
    const centre = { id: "eu", name: "EU", domain: "eu", accounts: crm.address, web: crm.address };
    const install = (n: number) =>
      open([centre], { ...memory(), folder: path.join(folder, `install-${n}`) });
    const { organisations: first } = install(1);
    await first.signIn(await selfClient({ crm, centre }));
    first.start();
    await first.active.refreshed();
    const others = Array.from({ length: 20 }, (_, n) => install(n + 2).organisations);
    for (const other of others) {
      clock.aheadMs += 60_000; // Zoho makes ten codes in ten minutes
      await other.signIn(await selfClient({ crm, centre }));
    }
    clock.aheadMs += 3_600_000; // the access token ends
    const { jobId, dealId } = await file(first.active);
    const job = await until(first.active, jobId, ({ problem }) => problem !== undefined);
    expect(job).toMatchObject({ state: "waiting", problem: { code: "signed-out" } });

    await first.signIn(await selfClient({ crm, centre }));
    await until(first.active, jobId, ({ state }) => state === "filed");
    const refreshToken = await refreshTokenOf(crm); // the practice CRM's own is one of those ended
    const reader = new CrmReader({ ...crm, refreshToken });
    expect(await reader.emailsOf("Deals", dealId)).toHaveLength(1);
  });

  it("keeps the outbox when Zoho revokes the access, says so, and sends it once after a new sign-in", async () => {
    const eu = await dataCentre("eu");
    const { organisations, news } = open([eu.centre]);
    const id = await organisations.signIn(await selfClient(eu));
    organisations.start();
    await organisations.active.refreshed();
    eu.crm.faults.add("revoked-token@files", "revoked-token@associate");
    const { jobId, dealId } = await file(organisations.active);
    const job = await until(organisations.active, jobId, ({ problem }) => problem !== undefined);
    expect(job).toMatchObject({
      state: "waiting",
      problem: { code: "signed-out", remedy: "sign-in" },
    });
    expect(viewOf(organisations, id)).toMatchObject({ access: "none", waiting: 1 });
    expect(news.findLast(({ name }) => name === "connection")).toMatchObject({
      value: { state: "signed-out" },
    });

    await organisations.signIn(await selfClient(eu));
    await until(organisations.active, jobId, ({ state }) => state === "filed");
    expect(await new CrmReader(eu.crm).emailsOf("Deals", dealId)).toHaveLength(1);
  });

  it("says that nobody is signed in after a restart on a computer that keeps no secrets, and keeps the rest", async () => {
    const eu = await dataCentre("eu");
    const first = open([eu.centre]);
    const id = await first.organisations.signIn(await selfClient(eu));
    await first.organisations.active.openFiles([await mail("a.eml")]);
    await first.close();
    const { organisations } = open([eu.centre]);
    organisations.start();
    await organisations.active.refreshed();
    expect(viewOf(organisations, id)).toMatchObject({ access: "none", waiting: 1 });
    expect(organisations.snapshot().connection.state).toBe("signed-out");
  });

  it("detects a sign-in that lacks newer scopes", async () => {
    const eu = await dataCentre("eu");
    const secrets = memory();
    const first = open([eu.centre], secrets);
    const id = await first.organisations.signIn(await selfClient(eu));
    await first.close();
    const registry = new Registry(path.join(folder, "organisations"));
    registry.put({ ...registry.find(id)!, scopes: ["ZohoCRM.modules.ALL"] });
    const { organisations } = open([eu.centre], secrets);
    expect(viewOf(organisations, id)).toMatchObject({ access: "outdated" });
    await organisations.signIn(await selfClient(eu));
    expect(viewOf(organisations, id)).toMatchObject({ access: "full" });
  });

  it("connects nothing, and revokes the access, when it is useless", async () => {
    const eu = await dataCentre("eu");
    const { credentialStore, secrets } = memory();
    const { organisations } = open([eu.centre], { credentialStore, secrets });
    eu.crm.faults.add({
      on: "org",
      status: 403,
      code: "NO_PERMISSION",
      details: { permissions: ["Crm_Implied_Api_Access"] },
    });
    await expect(organisations.signIn(await selfClient(eu))).rejects.toMatchObject({
      problem: { code: "no-api-access" },
    });
    expect(organisations.view().list.map(({ id }) => id)).toEqual(["practice"]);
    expect([...secrets.keys()]).toEqual(["/client-eu"]);
    expect(organisations.snapshot().signIn).toEqual({ step: "none" });
  });

  it("lists colleagues to file for to administrators only", async () => {
    const eu = await dataCentre("eu");
    const { organisations } = open([eu.centre]);
    await organisations.signIn(await selfClient(eu));
    organisations.start();
    await organisations.active.refreshed();
    const { colleagues } = organisations.snapshot();
    expect(colleagues.length).toBeGreaterThan(0);
    expect(colleagues.map(({ email }) => email)).not.toContain("sam@seller.example");

    await organisations.signIn(await selfClient(eu, { user: colleagues[0]!.email }));
    await organisations.active.refreshed();
    expect(organisations.view().list).toHaveLength(3);
    expect(organisations.snapshot().colleagues).toEqual([]);
  });

  it("finds an organisation and what waits in it again when the list of them was damaged, and says so", async () => {
    const eu = await dataCentre("eu");
    const first = open([eu.centre]);
    const id = await first.organisations.signIn(await selfClient(eu));
    await first.organisations.active.openFiles([await mail("a.eml")]);
    await first.close();
    await writeFile(path.join(folder, "organisations/connected.json"), '{"active":');
    const { organisations, notices } = open([eu.centre]);
    organisations.start();
    expect(organisations.view()).toMatchObject({
      active: id,
      list: [{ id: "practice" }, { id, waiting: 1 }],
    });
    expect(notices).toMatchObject([{ code: "connected-restored" }]);
  });

  it("starts with the practice company where the list of organisations cannot be read, and says so", async () => {
    await mkdir(path.join(folder, "organisations/connected.json"), { recursive: true });
    const { organisations, notices } = open([], {
      ...memory(),
      practice: () => new Promise(() => undefined),
    });
    organisations.start();
    expect(organisations.view().list.map(({ id }) => id)).toEqual(["practice"]);
    await expect(organisations.active.openFiles([await mail("a.eml")])).resolves.toMatchObject({
      drafts: [{}],
      refused: [],
    });
    expect(notices).toMatchObject([{ code: "connected-unreadable" }]);
  });

  it("refuses to show an organisation that is not connected", () => {
    const { organisations } = open([]);
    expect(() => {
      organisations.switchTo("eu-production-1-1");
    }).toThrow("organisation-gone");
  });
});
