import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { z } from "zod";
import {
  startPracticeCrm,
  type PracticeCredentials,
  type PracticeOptions,
} from "../../../electron/practice-crm/start.ts";

export const sampleIds = {
  deal: "554023000000080000",
  contact: "554023000000050000",
  account: "554023000000020000",
  sam: "554023000000691001",
  ines: "554023000000691002",
};
export const moduleIds = { Contacts: "554023000000002002", Deals: "554023000000002004" };

/** The answer; `body` is parsed JSON, text, or undefined if there is none. */
export type Answer = { status: number; headers: Headers; body: unknown };

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  return {
    status: response.status,
    headers: response.headers,
    body: text === "" ? undefined : isJson ? (JSON.parse(text) as unknown) : text,
  };
}

/** Asks the accounts server for an access token as Zoho's pages show it: urlencoded. */
export async function askToken(
  crm: PracticeCredentials,
  change: Record<string, string> = {},
): Promise<Answer> {
  const form = {
    grant_type: "refresh_token",
    client_id: crm.clientId,
    client_secret: crm.clientSecret,
    refresh_token: crm.refreshToken,
  };
  return answerOf(
    await fetch(`${crm.address}/oauth/v2/token`, {
      method: "POST",
      body: new URLSearchParams({ ...form, ...change }),
    }),
  );
}

const tokenReply = z.object({ access_token: z.string(), api_domain: z.string() });

export const readToken = (answer: Answer): string => tokenReply.parse(answer.body).access_token;

export type NamedFile = { name: string; bytes: Uint8Array<ArrayBuffer> | string };

/** A signed-in client that knows Zoho's documentation and nothing of the server's code. */
export class Client {
  readonly #address: string;
  readonly token: string;

  constructor(address: string, token: string) {
    this.#address = address;
    this.token = token;
  }

  static async connect(crm: PracticeCredentials, refreshToken = crm.refreshToken): Promise<Client> {
    return new Client(crm.address, readToken(await askToken(crm, { refresh_token: refreshToken })));
  }

  async call(
    method: string,
    route: string,
    init: Omit<RequestInit, "method"> = {},
  ): Promise<Answer> {
    return answerOf(await this.fetch(method, route, init));
  }

  fetch(method: string, route: string, init: Omit<RequestInit, "method"> = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("authorization", `Zoho-oauthtoken ${this.token}`);
    return fetch(`${this.#address}/crm/v8/${route}`, { ...init, method, headers });
  }

  get(route: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call("GET", route, { headers });
  }

  send(method: string, route: string, body: unknown): Promise<Answer> {
    return this.call(method, route, {
      body: JSON.stringify(body),
      headers: { "content-type": "application/json" },
    });
  }

  upload(files: readonly NamedFile[], query = ""): Promise<Answer> {
    const form = new FormData();
    for (const { name, bytes } of files) form.append("file", new Blob([bytes]), name);
    return this.call("POST", `files${query}`, { body: form });
  }

  /** Uploads and returns the ids. */
  async uploaded(files: readonly NamedFile[], query = ""): Promise<string[]> {
    return uploadReply
      .parse((await this.upload(files, query)).body)
      .data.map((one) => one.details.id);
  }

  associate(emails: unknown, record = `Deals/${sampleIds.deal}`): Promise<Answer> {
    return this.send("POST", `${record}/actions/associate_email`, {
      Emails: Array.isArray(emails) ? emails : [emails],
    });
  }

  /** Files a mail and returns its id. */
  async filed(mail: unknown, record?: string): Promise<string> {
    return associateReply.parse((await this.associate(mail, record)).body).Emails[0]!.details
      .message_id;
  }
}

const uploadReply = z.object({
  data: z.array(z.object({ details: z.object({ id: z.string() }) })),
});
const associateReply = z.object({
  Emails: z.array(z.object({ details: z.object({ message_id: z.string() }) })),
});

/** A received mail, complete and valid, without the keys that `change` sets to undefined. */
export const email = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  from: { user_name: "Jörg Müller", email: "joerg.mueller@nordwind.example" },
  to: [{ user_name: "Sam Seller", email: "sam@seller.example" }],
  subject: "Offer 4711",
  content: "<p>Hello Sam</p>",
  mail_format: "html",
  date_time: "2026-03-02T09:15:00+01:00",
  sent: false,
  original_message_id: "<offer-4711@nordwind.example>",
  ...change,
});

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "practice-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function start(options: Partial<PracticeOptions> = {}) {
  const crm = await startPracticeCrm({
    port: 0,
    folder: options.folder ?? (await temporaryFolder()),
    ...options,
  });
  onTestFinished(() => crm.close());
  return crm;
}

/** A running practice CRM and a signed-in client. */
export async function setup(options: Partial<PracticeOptions> = {}) {
  const crm = await start(options);
  return { crm, client: await Client.connect(crm) };
}

/** One practice CRM for all tests of a `describe` that change nothing. Call it in the describe. */
export function shared(): () => Client {
  let running: { client: Client; stop: () => Promise<void> } | undefined;
  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "practice-test-"));
    const crm = await startPracticeCrm({ port: 0, folder });
    const stop = async () => {
      await crm.close();
      await rm(folder, { recursive: true, force: true });
    };
    running = { client: await Client.connect(crm), stop };
  });
  afterAll(() => running?.stop());
  return () => running!.client;
}

export const code = ({ body }: Answer): unknown =>
  z.object({ code: z.string() }).safeParse(body).data?.code;

const itemError = z.object({
  Emails: z.tuple([
    z.object({ code: z.string(), status: z.string(), details: z.record(z.string(), z.unknown()) }),
  ]),
});

/** The error in the place of the mail's result: `[code, details]`. */
export function itemErrorOf({ body }: Answer): [string, Record<string, unknown>] {
  const [item] = itemError.parse(body).Emails;
  return [item.code, item.details];
}

export const rows = (answer: Answer): Record<string, unknown>[] =>
  z.object({ data: z.array(z.record(z.string(), z.unknown())) }).parse(answer.body).data;

export const mails = (answer: Answer): Record<string, unknown>[] =>
  z.object({ Emails: z.array(z.record(z.string(), z.unknown())) }).parse(answer.body).Emails;

export const info = (answer: Answer): Record<string, unknown> =>
  z.object({ info: z.record(z.string(), z.unknown()) }).parse(answer.body).info;
