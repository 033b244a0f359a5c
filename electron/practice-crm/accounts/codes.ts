import { createHash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { newToken, throttleWindowMs } from "./grants.ts";

const codesPerWindow = 10;

/** A proof key (RFC 7636): the exchange must show the verifier behind it. */
export type Challenge = { readonly value: string; readonly method: "S256" | "plain" };

/** What a code stands for. A self client's code has no redirect URI. */
export type Promised = {
  readonly user: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string | undefined;
  readonly challenge: Challenge | undefined;
  /** The exchange also gives a refresh token. */
  readonly refresh: boolean;
};

const row = z.object({
  user: z.string(),
  scopes: z.string().transform((text) => text.split(",")),
  redirect_uri: z.string().nullable(),
  challenge: z.string().nullable(),
  method: z.enum(["S256", "plain"]).nullable(),
  refresh: z.number(),
});
const count = z.object({ count: z.number() });

/** Authorization codes. */
export class Codes {
  readonly #db: DatabaseSync;
  readonly #now: () => number;

  constructor(db: DatabaseSync, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /**
   * A new code; undefined when the client got too many in ten minutes (docs/zoho-api.md, "Token
   * limits").
   */
  add(
    { user, scopes, redirectUri, challenge, refresh }: Promised,
    lifeMs: number,
  ): string | undefined {
    const now = this.#now();
    const recent = this.#db
      .prepare("SELECT count(*) AS count FROM authorization_code WHERE created_at > ?")
      .get(now - throttleWindowMs);
    if (count.parse(recent).count >= codesPerWindow) return undefined;
    const code = newToken();
    this.#db
      .prepare(
        `INSERT INTO authorization_code (code, user, scopes, redirect_uri, challenge, method, refresh, created_at, expires_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        ...[
          code,
          user,
          scopes.join(","),
          redirectUri ?? null,
          challenge?.value ?? null,
          challenge?.method ?? null,
        ],
        ...[refresh ? 1 : 0, now, now + lifeMs],
      );
    return code;
  }

  /** Uses the code up, even if the exchange fails. Undefined if it is unknown, used or expired. */
  take(code: string): Promised | undefined {
    const found = this.#db
      .prepare(
        "UPDATE authorization_code SET used = 1 WHERE code = ? AND used = 0 AND expires_at > ? RETURNING *",
      )
      .get(code, this.#now());
    if (found === undefined) return undefined;
    const { user, scopes, redirect_uri, challenge, method, refresh } = row.parse(found);
    return {
      user,
      scopes,
      redirectUri: redirect_uri ?? undefined,
      challenge: challenge === null || method === null ? undefined : { value: challenge, method },
      refresh: refresh === 1,
    };
  }
}

/** Whether the challenge was made from this verifier. */
export function proves(verifier: string, { value, method }: Challenge): boolean {
  return (
    (method === "plain" ? verifier : createHash("sha256").update(verifier).digest("base64url")) ===
    value
  );
}
