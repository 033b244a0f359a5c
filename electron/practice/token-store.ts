import { randomBytes } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { inTransaction } from "./database.ts";

/** Limits of Zoho's accounts server (reference 3.4). Times in ms. */
export const accessTokenLifeMs = 3600 * 1000;
const throttleWindowMs = 10 * 60 * 1000;
const tokensPerWindow = 10;
const liveTokens = 15;

/** `1000.` and two runs of 32 hex digits, as Zoho's tokens look. */
const newToken = (): string => `1000.${randomBytes(16).toString("hex")}.${randomBytes(16).toString("hex")}`;

const count = z.object({ count: z.number() });
const userRow = z.object({ user: z.string() });

/** Refresh tokens and the access tokens made of them. */
export class TokenStore {
  readonly #db: DatabaseSync;
  readonly #now: () => number;

  constructor(db: DatabaseSync, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  /** The user's refresh token; a new one when there is none that was not revoked. */
  refreshTokenFor(user: string): string {
    const known = this.#db
      .prepare("SELECT token FROM refresh_token WHERE user = ? AND revoked_at IS NULL ORDER BY created_at DESC LIMIT 1")
      .get(user);
    if (known !== undefined) return z.object({ token: z.string() }).parse(known).token;
    const token = newToken();
    this.#db.prepare("INSERT INTO refresh_token (token, user, created_at) VALUES (?, ?, ?)").run(token, user, this.#now());
    return token;
  }

  isLive(refreshToken: string): boolean {
    return this.#db.prepare("SELECT 1 FROM refresh_token WHERE token = ? AND revoked_at IS NULL").get(refreshToken) !== undefined;
  }

  /** A new access token, or undefined when too many were asked for within ten minutes. The sixteenth live one kills the oldest. */
  issue(refreshToken: string): string | undefined {
    const now = this.#now();
    return inTransaction(this.#db, () => {
      const recent = this.#db
        .prepare("SELECT count(*) AS count FROM access_token WHERE refresh_token = ? AND created_at > ?")
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

  /** Whose access token this is; undefined for one that is unknown, expired, pushed out or revoked. */
  userOf(accessToken: string): string | undefined {
    const row = this.#db
      .prepare(
        `SELECT user FROM access_token JOIN refresh_token ON refresh_token.token = refresh_token
         WHERE access_token.token = ? AND dead = 0 AND revoked_at IS NULL AND access_token.created_at > ?`,
      )
      .get(accessToken, this.#now() - accessTokenLifeMs);
    return row === undefined ? undefined : userRow.parse(row).user;
  }

  /** Ends a refresh token with its access tokens, or one access token. False when the token is unknown. */
  revoke(token: string): boolean {
    const refresh = this.#db.prepare("UPDATE refresh_token SET revoked_at = ? WHERE token = ? AND revoked_at IS NULL");
    const access = this.#db.prepare("UPDATE access_token SET dead = 1 WHERE token = ? AND dead = 0");
    return Number(refresh.run(this.#now(), token).changes) + Number(access.run(token).changes) > 0;
  }
}
