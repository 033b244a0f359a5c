import { randomBytes } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { inTransaction } from "../store/database.ts";

/** Limits of Zoho's accounts server (docs/zoho-api.md, "Token limits"). Times in ms. */
export const accessTokenLifeMs = 3600 * 1000;
export const throttleWindowMs = 10 * 60 * 1000;
const tokensPerWindow = 10;
const liveTokens = 15;
const refreshTokens = 20;

/** `1000.` and twice 32 hex digits, like Zoho's tokens and codes. */
export const newToken = (): string =>
  `1000.${randomBytes(16).toString("hex")}.${randomBytes(16).toString("hex")}`;

const tokenRow = z.object({ token: z.string() });
const count = z.object({ count: z.number() });
const scopeList = z.string().transform((text) => text.split(","));
const grantRow = z.object({ user: z.string(), scopes: scopeList.nullable() });

/**
 * Who may do what. Without `scopes`, everything: the practice CRM prints such an account when it
 * starts.
 */
export type Grant = { readonly user: string; readonly scopes: readonly string[] | undefined };

/** Refresh tokens and their access tokens. */
export class Grants {
  readonly #db: DatabaseSync;
  readonly #now: () => number;
  readonly #twentyPer: "user" | "client";

  /** @param twentyPer whose twenty refresh tokens count together; there is one client */
  constructor(db: DatabaseSync, now: () => number, twentyPer: "user" | "client") {
    this.#db = db;
    this.#now = now;
    this.#twentyPer = twentyPer;
  }

  /** The refresh token that needs no consent; a new one if there is none or it was revoked. */
  ready(user: string): string {
    const known = this.#db
      .prepare(
        "SELECT token FROM refresh_token WHERE user = ? AND scopes IS NULL AND revoked_at IS NULL ORDER BY seq DESC LIMIT 1",
      )
      .get(user);
    return known === undefined
      ? this.add({ user, scopes: undefined })
      : tokenRow.parse(known).token;
  }

  /**
   * A new refresh token. One that nobody is `told` gives access tokens, but does not count towards
   * the user's twenty.
   */
  add({ user, scopes }: Grant, { told = true } = {}): string {
    const token = newToken();
    inTransaction(this.#db, () => {
      this.#db
        .prepare(
          `INSERT INTO refresh_token (token, user, created_at, scopes, told, seq)
           VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(seq), 0) + 1 FROM refresh_token))`,
        )
        .run(token, user, this.#now(), scopes?.join(",") ?? null, told ? 1 : 0);
      this.#endOldest(user);
    });
    return token;
  }

  /** The twenty-first token ends the first one and its access tokens. */
  #endOldest(user: string): void {
    const whose = this.#twentyPer === "user" ? "user = $user" : "$user = $user";
    const live = `${whose} AND told = 1 AND revoked_at IS NULL`;
    this.#db
      .prepare(
        `UPDATE refresh_token SET revoked_at = $now WHERE ${live} AND seq NOT IN
           (SELECT seq FROM refresh_token WHERE ${live} ORDER BY seq DESC LIMIT ${refreshTokens})`,
      )
      .run({ $now: this.#now(), $user: user });
  }

  /** Whether a consent of the user is still in force. */
  hasConsented(user: string): boolean {
    const sql =
      "SELECT 1 FROM refresh_token WHERE user = ? AND told = 1 AND scopes IS NOT NULL AND revoked_at IS NULL";
    return this.#db.prepare(sql).get(user) !== undefined;
  }

  isLive(refreshToken: string): boolean {
    return (
      this.#db
        .prepare("SELECT 1 FROM refresh_token WHERE token = ? AND revoked_at IS NULL")
        .get(refreshToken) !== undefined
    );
  }

  /**
   * A new access token; undefined after too many in ten minutes. The sixteenth live token ends the
   * oldest.
   */
  issue(refreshToken: string): string | undefined {
    const now = this.#now();
    return inTransaction(this.#db, () => {
      const recent = this.#db
        .prepare(
          "SELECT count(*) AS count FROM access_token WHERE refresh_token = ? AND created_at > ?",
        )
        .get(refreshToken, now - throttleWindowMs);
      if (count.parse(recent).count >= tokensPerWindow) return undefined;
      const token = newToken();
      this.#db
        .prepare("INSERT INTO access_token (token, refresh_token, created_at) VALUES (?, ?, ?)")
        .run(token, refreshToken, now);
      this.#db
        .prepare(
          `UPDATE access_token SET dead = 1 WHERE refresh_token = ? AND dead = 0 AND seq NOT IN
             (SELECT seq FROM access_token WHERE refresh_token = ? AND dead = 0 ORDER BY seq DESC LIMIT ${liveTokens})`,
        )
        .run(refreshToken, refreshToken);
      return token;
    });
  }

  /** What an access token allows; undefined if it is unknown, expired, replaced or revoked. */
  of(accessToken: string): Grant | undefined {
    const row = this.#db
      .prepare(
        `SELECT user, scopes FROM access_token JOIN refresh_token ON refresh_token.token = refresh_token
         WHERE access_token.token = ? AND dead = 0 AND revoked_at IS NULL AND access_token.created_at > ?`,
      )
      .get(accessToken, this.#now() - accessTokenLifeMs);
    if (row === undefined) return undefined;
    const { user, scopes } = grantRow.parse(row);
    return { user, scopes: scopes ?? undefined };
  }

  /**
   * Ends an access token, or a refresh token and its access tokens. False if the token is unknown.
   */
  revoke(token: string): boolean {
    const refresh = this.#db.prepare(
      "UPDATE refresh_token SET revoked_at = ? WHERE token = ? AND revoked_at IS NULL",
    );
    const access = this.#db.prepare(
      "UPDATE access_token SET dead = 1 WHERE token = ? AND dead = 0",
    );
    return Number(refresh.run(this.#now(), token).changes) + Number(access.run(token).changes) > 0;
  }

  /** Ends the refresh token behind an access token. */
  revokeBehind(accessToken: string): void {
    const row = this.#db
      .prepare("SELECT refresh_token AS token FROM access_token WHERE token = ?")
      .get(accessToken);
    if (row !== undefined) this.revoke(tokenRow.parse(row).token);
  }
}
