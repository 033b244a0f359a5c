import { serve } from "@hono/node-server";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync } from "node:fs";
import { Server } from "node:http";
import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { Codes } from "./accounts/codes.ts";
import { Consents } from "./accounts/consents.ts";
import { DeviceCodes } from "./accounts/device-codes.ts";
import { Grants } from "./accounts/grants.ts";
import { ApiLimits, limitsOf, type Limits } from "./api/api-limits.ts";
import { practiceApp } from "./app.ts";
import { catalogueOf, loadCatalogue, type Catalogue } from "./store/catalogue.ts";
import { companySeed } from "./sample-company/company-seed.ts";
import type { CompanySeed } from "./store/company.ts";
import { registerMatches } from "./api/query/columns.ts";
import { quirks, type Crm, type Quirks } from "./crm.ts";
import { openPracticeDatabase, setSetting, settingOr } from "./store/database.ts";
import { Faults, type FaultInput } from "./faults/faults.ts";
import { FileStore } from "./store/file-store.ts";
import { plantCompany, seedRecords } from "./sample-company/seed.ts";
import { RecordStore } from "./store/record-store.ts";
import { sellingCompany } from "./sample-company/sample-company.ts";
import { ordinaryRecords, sampleRecords } from "./sample-company/sample-records.ts";

export type PracticeOptions = {
  /** 0 takes any free port; `as-before` that of the last such start with the folder, if it is free. */
  readonly port: number | "as-before";
  /** Keeps credentials, records, files and emails between starts; made if it is not there. */
  readonly folder: string;
  /** ms since the epoch. Default: the clock. */
  readonly now?: () => number;
  /**
   * The company for a new folder; an existing folder keeps its company. Default: the sample
   * company.
   */
  readonly seed?: CompanySeed;
  /** How many records the sample company of a new folder has. Default: 177. */
  readonly records?: number;
  readonly quirks?: Partial<Quirks>;
  /** Default: the limits of the organisation's edition. */
  readonly limits?: Partial<Limits>;
  /**
   * The registered app. Default: one generated for this folder. Two practice CRMs with the same
   * client act as two data centres.
   */
  readonly client?: { readonly id: string; readonly secret: string };
  /** The exact addresses that a sign-in may return to. Default: three fixed loopback ports. */
  readonly redirectUris?: readonly string[];
  /** The data centre to imitate, e.g. `eu`. Default: `us`. */
  readonly location?: string;
  readonly faults?: readonly FaultInput[];
  /** Receives sentences for the person who started the practice CRM. */
  readonly onNotice?: (sentence: string) => void;
};

/**
 * Three, because Zoho has no wildcard for ports and one may be taken (docs/zoho-api.md, "Client
 * types").
 */
export const usualRedirectUris = [53682, 53683, 53684].map(
  (port) => `http://localhost:${port}/callback`,
);

/** What a client needs to connect. The refresh token belongs to the company's first user. */
export type PracticeCredentials = {
  /** Origin of both the accounts server and the API, e.g. `http://127.0.0.1:41234`. */
  readonly address: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
};

export type PracticeCrm = PracticeCredentials & {
  readonly faults: Faults;
  /** Signs in as another user of the company. */
  refreshTokenFor(email: string): string;
  close(): Promise<void>;
};

/**
 * Starts a CRM that answers like Zoho, on 127.0.0.1 only. What it has acknowledged is on disk and
 * survives a kill.
 *
 * @throws {z.ZodError} when the seed is not a company
 * @throws {Error} when the port is taken or the folder cannot be written
 */
export async function startPracticeCrm(options: PracticeOptions): Promise<PracticeCrm> {
  const { now = Date.now, folder } = options;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, "practice.sqlite");
  if (!existsSync(file)) plant(file, options, now());
  else if ((options.seed ?? options.records) !== undefined)
    options.onNotice?.(`${folder} already holds a company, so the requested one was not made.`);
  const db = openPracticeDatabase(file);
  try {
    const faults = new Faults();
    faults.add(...(options.faults ?? []));
    const catalogue = loadCatalogue(db);
    if (catalogue === undefined)
      throw new Error(`${file} holds no company. Delete the file to make a new company.`);
    const address = { value: "" };
    const crm = assemble(db, catalogue, { ...options, now, address: () => address.value });
    const app = practiceApp(crm, faults);
    const { port } = options;
    const server = port === "as-before" ? await listenAgain(app, db) : await listen(app, port);
    address.value = originOf(server);
    return handle(crm, faults, server);
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Writing this many takes so long that the user is told. */
const manyRecords = 100_000;

function plant(
  file: string,
  { seed, records = ordinaryRecords, onNotice }: PracticeOptions,
  nowMs: number,
): void {
  if (records >= manyRecords)
    onNotice?.(`Writing ${records} records, only this time. A million take half a minute or more.`);
  const company = companySeed.parse(seed ?? sellingCompany);
  const catalogue = catalogueOf(company);
  const planted =
    seed === undefined ? sampleRecords(records, nowMs) : seedRecords(company, catalogue, nowMs);
  plantCompany(file, catalogue, planted);
}

type Running = PracticeOptions & { readonly now: () => number; readonly address: () => string };

function assemble(db: DatabaseSync, catalogue: Catalogue, options: Running): Crm {
  registerMatches(db);
  const behaviour = quirks.parse(options.quirks ?? {});
  return {
    db,
    catalogue,
    records: new RecordStore(db, catalogue),
    files: new FileStore(db, options.folder),
    grants: new Grants(db, options.now, behaviour.refreshTokensPer),
    codes: new Codes(db, options.now),
    deviceCodes: new DeviceCodes(db, options.now),
    consents: new Consents(),
    limits: new ApiLimits({ ...limitsOf(catalogue), ...options.limits }, options.now),
    quirks: behaviour,
    ...registeredClient(db, options.client),
    redirectUris: options.redirectUris ?? usualRedirectUris,
    location: options.location ?? "us",
    now: options.now,
    address: options.address,
  };
}

/** A given client stays registered in the folder, like a generated one. */
function registeredClient(
  db: DatabaseSync,
  given: PracticeOptions["client"],
): Pick<Crm, "clientId" | "clientSecret"> {
  if (given !== undefined) {
    setSetting(db, "clientId", given.id);
    setSetting(db, "clientSecret", given.secret);
  }
  return {
    clientId: settingOr(
      db,
      "clientId",
      () => `1000.${randomBytes(15).toString("hex").toUpperCase()}`,
    ),
    clientSecret: settingOr(db, "clientSecret", () => randomBytes(21).toString("hex")),
  };
}

/**
 * An access token belongs to its address, and ten starts in ten minutes at other addresses would use
 * up all that a client may get.
 */
async function listenAgain(app: ReturnType<typeof practiceApp>, db: DatabaseSync): Promise<Server> {
  const last = Number(settingOr(db, "port", () => "0"));
  const server = await listen(app, last).catch(() => listen(app, 0));
  setSetting(db, "port", new URL(originOf(server)).port);
  return server;
}

/** Resolves once the server listens; rejects when it cannot. */
async function listen(app: ReturnType<typeof practiceApp>, port: number): Promise<Server> {
  const server = serve({
    ...{ fetch: app.fetch, port, hostname: "127.0.0.1", overrideGlobalObjects: false },
    serverOptions: { requestTimeout: 0 }, // Node would end a slow upload after five minutes with a 408, which Zoho's pages do not mention
  });
  if (!(server instanceof Server)) throw new TypeError("the practice CRM speaks HTTP/1.1");
  if (!server.listening) await once(server, "listening");
  return server;
}

function originOf(server: Server): string {
  const bound = server.address();
  if (typeof bound !== "object" || bound === null)
    throw new Error("the server is not bound to a port");
  return `http://127.0.0.1:${bound.port}`;
}

function handle(crm: Crm, faults: Faults, server: Server): PracticeCrm {
  const [current] = crm.catalogue.users;
  if (current === undefined) throw new Error("a company has at least one user");
  let closing: Promise<void> | undefined;
  return {
    address: crm.address(),
    clientId: crm.clientId,
    clientSecret: crm.clientSecret,
    refreshToken: crm.grants.ready(current.id),
    faults,
    refreshTokenFor(email) {
      const user = crm.catalogue.users.find((one) => one.email === email);
      if (user === undefined) throw new Error(`no user has the address ${email}`);
      return crm.grants.ready(user.id);
    },
    close: () => (closing ??= shutDown(crm, server)),
  };
}

async function shutDown(crm: Crm, server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  server.closeAllConnections();
  await closed;
  crm.db.close();
}
