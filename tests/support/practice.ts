import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";

/** What a practice CRM says of itself; the rest of a running one is left out. */
export const account = z.object({
  address: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  refreshToken: z.string(),
});
export type Account = z.output<typeof account>;

const root = path.join(import.meta.dirname, "../..");

/**
 * A practice CRM of the built app in its own process. A test can kill it and restart it on the same
 * port with the same data.
 */
export class PracticeCrm {
  readonly account: Account;
  readonly #words: readonly string[];
  #child: ChildProcess;

  private constructor(account: Account, words: readonly string[], child: ChildProcess) {
    this.account = account;
    this.#words = words;
    this.#child = child;
  }

  /** @param words further arguments, e.g. `--redirect-uri` */
  static async start(folder: string, ...words: string[]): Promise<PracticeCrm> {
    const all = ["--data", folder, ...words];
    const [child, account] = await launch(all, 0);
    return new PracticeCrm(account, all, child);
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await gone;
  }

  async restart(): Promise<void> {
    await this.kill();
    [this.#child] = await launch(this.#words, Number(new URL(this.account.address).port));
  }

  /** Makes the server misbehave; see electron/practice-crm/faults/faults.ts. */
  async fault(fault: Record<string, unknown> | string): Promise<void> {
    await this.#post("faults", fault);
  }

  /** Clears the faults that still wait. */
  async mend(): Promise<void> {
    await this.#ask("DELETE", "faults");
  }

  /**
   * A code as from Zoho's API console, for the user with this address; default: the company's first
   * user.
   */
  async selfClientCode(user?: string): Promise<string> {
    const answer = await this.#post("self-client", user === undefined ? {} : { user });
    return z.object({ code: z.string() }).parse(await answer.json()).code;
  }

  #post(what: string, body: unknown): Promise<Response> {
    return this.#ask("POST", what, JSON.stringify(body));
  }

  async #ask(method: string, what: string, body?: string): Promise<Response> {
    const response = await fetch(`${this.account.address}/practice/${what}`, {
      method,
      headers: {
        Authorization: `Bearer ${this.account.clientSecret}`,
        "Content-Type": "application/json",
      },
      ...(body !== undefined && { body }),
    });
    if (!response.ok)
      throw new Error(
        `the practice CRM refused ${what}: ${response.status} ${await response.text()}`,
      );
    return response;
  }
}

async function launch(words: readonly string[], port: number): Promise<[ChildProcess, Account]> {
  const child = spawn(
    process.execPath,
    [path.join(root, "out/main/practice-crm.js"), "--port", String(port), ...words],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  for await (const line of createInterface({ input: child.stdout }))
    return [child, account.parse(JSON.parse(line))];
  throw new Error("the practice CRM ended before it said where it listens");
}

const emailRow = z.looseObject({
  message_id: z.string(),
  subject: z.string(),
  sent: z.boolean(),
  has_attachment: z.boolean(),
});
const emailWhole = z.looseObject({
  message_id: z.string(),
  subject: z.string(),
  content: z.string(),
  mail_format: z.string(),
  sent: z.boolean(),
  time: z.string(),
  owner: z.object({ id: z.string() }),
  from: z.object({ user_name: z.string().nullish(), email: z.string() }),
  to: z.array(z.object({ user_name: z.string().nullish(), email: z.string() })),
  attachments: z
    .array(z.object({ id: z.string(), name: z.string(), size: z.coerce.number() }))
    .nullish(),
});
export type CrmEmail = z.output<typeof emailWhole>;

const attachmentRows = z.object({
  data: z.array(z.object({ id: z.string(), File_Name: z.string() })),
});
const record = z.looseObject({ id: z.string() });
const user = z.looseObject({ id: z.string(), full_name: z.string(), email: z.string() });

/** Reads a practice CRM as a colleague would, through its public API. */
export class CrmReader {
  readonly #account: Account;
  #token: Promise<string> | undefined;

  constructor(account: Account) {
    this.#account = account;
  }

  /** @param owner the user whose mails to see; default: the caller */
  async emailsOf(module: string, id: string, owner?: string): Promise<z.output<typeof emailRow>[]> {
    const query = owner === undefined ? "" : `?type=user_emails&owner_id=${owner}`;
    const response = await this.#get(`/crm/v8/${module}/${id}/Emails${query}`);
    return response.status === 204
      ? []
      : z.object({ Emails: z.array(emailRow) }).parse(await response.json()).Emails;
  }

  async email(module: string, id: string, messageId: string): Promise<CrmEmail> {
    const response = await this.#get(`/crm/v8/${module}/${id}/Emails/${messageId}`);
    const [email] = z
      .object({ Emails: z.array(emailWhole).length(1) })
      .parse(await response.json()).Emails;
    return email!;
  }

  /** The bytes of a mail's attachments, in their order. */
  async attachments(module: string, id: string, email: CrmEmail): Promise<Uint8Array[]> {
    return Promise.all(
      (email.attachments ?? []).map(async (file) => {
        const query = new URLSearchParams({
          user_id: email.owner.id,
          message_id: email.message_id,
          id: file.id,
          name: file.name,
        });
        const response = await this.#get(
          `/crm/v8/${module}/${id}/Emails/actions/download_attachments?${query}`,
        );
        return new Uint8Array(await response.arrayBuffer());
      }),
    );
  }

  /** The names and bytes of the files in a record's own Attachments, the latest first. */
  async attachmentsOf(module: string, id: string): Promise<[name: string, bytes: Uint8Array][]> {
    const place = `/crm/v8/${module}/${id}/Attachments`;
    const response = await this.#get(`${place}?fields=id,File_Name`);
    if (response.status === 204) return [];
    const { data } = attachmentRows.parse(await response.json());
    return Promise.all(
      data.map(async (one) => {
        const file = await this.#get(`${place}/${one.id}`);
        return [one.File_Name, new Uint8Array(await file.arrayBuffer())];
      }),
    );
  }

  /** The users of the company. */
  async users(): Promise<z.output<typeof user>[]> {
    const response = await this.#get("/crm/v8/users?type=ActiveUsers");
    return z.object({ users: z.array(user) }).parse(await response.json()).users;
  }

  /** The addresses that the user may send from. */
  async fromAddresses(): Promise<string[]> {
    const response = await this.#get("/crm/v8/settings/emails/actions/from_addresses");
    const { from_addresses } = z
      .object({ from_addresses: z.array(z.object({ email: z.string() })) })
      .parse(await response.json());
    return from_addresses.map(({ email }) => email);
  }

  async records(module: string, fields: string): Promise<z.output<typeof record>[]> {
    const response = await this.#get(`/crm/v8/${module}?fields=${fields}&per_page=200`);
    return z.object({ data: z.array(record) }).parse(await response.json()).data;
  }

  async #get(target: string): Promise<Response> {
    const response = await fetch(this.#account.address + target, {
      headers: { Authorization: `Zoho-oauthtoken ${await this.#accessToken()}` },
    });
    if (!response.ok) throw new Error(`${target}: ${response.status} ${await response.text()}`);
    return response;
  }

  /** One token for the whole test, because Zoho gives only ten in ten minutes. */
  #accessToken(): Promise<string> {
    this.#token ??= (async () => {
      const { address, clientId, clientSecret, refreshToken } = this.#account;
      const body = new URLSearchParams({
        grant_type: "refresh_token",
        client_id: clientId,
        client_secret: clientSecret,
        refresh_token: refreshToken,
      });
      const response = await fetch(`${address}/oauth/v2/token`, { method: "POST", body });
      return z.object({ access_token: z.string() }).parse(await response.json()).access_token;
    })();
    return this.#token;
  }
}
