import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { postBytes } from "../../electron/cli/post-bytes.ts";
import type { Attachment, Email } from "../../electron/contract/email.ts";
import type { CompanySeed } from "../../electron/practice-crm/store/company.ts";
import {
  startPracticeCrm,
  type PracticeCrm,
  type PracticeOptions,
} from "../../electron/practice-crm/start.ts";
import { makeClient, type Client } from "../../electron/zoho/client/client.ts";
import { makeAccess } from "../../electron/zoho/accounts/access.ts";
import type { PostBytes } from "../../electron/zoho/client/http.ts";

/** A practice CRM for one test, deleted with its folder when the test is over. */
export async function startCrm(options: Partial<PracticeOptions> = {}): Promise<PracticeCrm> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "mailpin-crm-"));
  const crm = await startPracticeCrm({ port: 0, folder, ...options });
  onTestFinished(async () => {
    await crm.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return crm;
}

/** Counts calls by path. */
export function counting(fetch: typeof globalThis.fetch = globalThis.fetch) {
  const paths: string[] = [];
  const counted: typeof globalThis.fetch = (input, init) => {
    paths.push(new URL(String(input instanceof Request ? input.url : input)).pathname);
    return fetch(input, init);
  };
  return {
    fetch: counted,
    paths,
    count: (part: string) => paths.filter((one) => one.includes(part)).length,
  };
}

/**
 * Sends files by a test's own fetch, which observes or simulates the network; otherwise by Node's
 * own connection.
 */
export const filesBy = (fetch: typeof globalThis.fetch): PostBytes =>
  fetch === globalThis.fetch
    ? postBytes
    : async (url, { headers, body, signal, onSent }) => {
        const response = await fetch(url, { method: "POST", headers, body, signal });
        onSent(body.byteLength);
        return response;
      };

type Wire = { fetch?: typeof globalThis.fetch; postBytes?: PostBytes; patienceMs?: number };

export function clientOf(
  crm: Pick<PracticeCrm, "address" | "clientId" | "clientSecret" | "refreshToken">,
  { fetch = globalThis.fetch, postBytes = filesBy(fetch), patienceMs }: Wire = {},
): Client {
  const signIn = makeAccess({ fetch, now: Date.now, accounts: crm });
  return makeClient({ fetch, postBytes, now: Date.now, signIn, patienceMs });
}

/** A company with that many contacts and nothing else. */
export const crowd = (count: number, modified?: (index: number) => string): CompanySeed => ({
  organisation: { company_name: "Seller", primary_email: "sam@seller.example" },
  users: [{ full_name: "Sam Seller", email: "sam@seller.example", administrator: true }],
  records: {
    Contacts: Array.from({ length: count }, (_, index) => ({
      id: String(554_023_000_010_000_000n + BigInt(index)),
      First_Name: "Pat",
      Last_Name: `Number${index}`,
      Email: `p${index}@crowd.example`,
      ...(modified !== undefined && { Modified_Time: modified(index) }),
    })),
  },
});

/** A server that always gives the same answer; for answers that the practice CRM never gives. */
export const answering =
  (status: number, body: string, headers: Record<string, string> = {}): typeof globalThis.fetch =>
  () =>
    Promise.resolve(
      new Response(status === 204 || status === 304 ? null : body, { status, headers }),
    );

/** Answers the accounts server's request, and passes the others to `api`. */
export const withToken =
  (api: typeof globalThis.fetch): typeof globalThis.fetch =>
  (input, init) =>
    String(input instanceof Request ? input.url : input).includes("/oauth/")
      ? Promise.resolve(
          Response.json({
            access_token: "1000.a",
            api_domain: "https://api.zoho.example",
            expires_in: 3600,
          }),
        )
      : api(input, init);

export const accounts = {
  address: "https://accounts.zoho.example",
  clientId: "1000.c",
  clientSecret: "s",
  refreshToken: "1000.r",
};

export const sha256Of = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/** Bytes by their SHA-256, as in the spool. */
export class Bytes {
  readonly #bytes = new Map<string, Uint8Array>();

  attachment(
    name: string,
    content: string | Uint8Array,
    more: Partial<Attachment> = {},
  ): Attachment {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const sha256 = sha256Of(bytes);
    this.#bytes.set(sha256, bytes);
    return {
      name,
      type: "application/octet-stream",
      size: bytes.byteLength,
      sha256,
      inline: false,
      ...more,
    };
  }

  readonly read = (sha256: string): Promise<Uint8Array> => {
    const bytes = this.#bytes.get(sha256);
    return bytes === undefined
      ? Promise.reject(new Error("no such bytes"))
      : Promise.resolve(bytes);
  };
}

export const mail = (more: Partial<Email> = {}): Email => ({
  format: "eml",
  subject: "Offer 4711",
  from: { name: "Mara Klein", address: "mara@customer.example" },
  to: [{ name: "Sam Seller", address: "sam@seller.example" }],
  cc: [],
  bcc: [],
  date: "2026-03-02T09:15:00+01:00",
  messageId: "<offer-4711@customer.example>",
  references: [],
  direction: "received",
  directionReason: { code: "nothing-says-sent" },
  text: "Hello Sam",
  attachments: [],
  warnings: [],
  ...more,
});
