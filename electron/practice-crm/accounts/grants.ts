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

/** `1000.` and two runs of 32 hex digits, as Zoho's tokens and codes look. */
export const newToken = (): string =>
  `1000.${randomBytes(16).toString("hex")}.${randomBytes(16).toString("hex")}`;

const tokenRow = z.object({ token: z.string() });
const count = z.object({ count: z.number() });
const scopeList = z.string().transform((text) => text.split(","));
const grantRow = z.object({ user: z.string(), scopes: scopeList.nullable() });

/**
 * Who may do what. Without `scopes` everything: so the account that the practice CRM hands out at
 * its start.
 */
export type Grant = { readonly user: string; readonly scopes: readonly string[] | undefined };

/** Refresh tokens and the access tokens made of them. */
export class Grants {
  readonly #db: DatabaseSync;
  readonly #now: () => number;

  constructor(db: DatabaseSync, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** The refresh token that needs no consent; a new one when there is none that was not revoked. */
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
   * A new refresh token. One that nobody is `told` bears access tokens and takes up none of the
   * user's twenty places.
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

  /** The twenty-first takes the place of the first, whose access tokens die with it. */
  #endOldest(user: string): void {
    this.#db
      .prepare(
        `UPDATE refresh_token SET revoked_at = ? WHERE user = ? AND told = 1 AND revoked_at IS NULL AND seq NOT IN
           (SELECT seq FROM refresh_token WHERE user = ? AND told = 1 AND revoked_at IS NULL ORDER BY seq DESC LIMIT ${refreshTokens})`,
      )
      .run(this.#now(), user, user);
  }

  /** The user has signed in through a consent before and can still do so without another. */
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
   * A new access token, or undefined when too many were asked for within ten minutes. The sixteenth
   * live one kills the oldest.
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

  /**
   * What an access token allows; undefined for one that is unknown, expired, pushed out or revoked.
   */
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
   * Ends a refresh token with its access tokens, or one access token. False when the token is
   * unknown.
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

  /** Ends the refresh token that an access token was made of. */
  revokeBehind(accessToken: string): void {
    const row = this.#db
      .prepare("SELECT refresh_token AS token FROM access_token WHERE token = ?")
      .get(accessToken);
    if (row !== undefined) this.revoke(tokenRow.parse(row).token);
  }
}
