import { randomInt } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { newToken } from "./grants.ts";

/** A user code is valid for five minutes (docs/zoho-api.md, "Device code"). */
export const deviceCodeLifeMs = 5 * 60 * 1000;

/** Without 0, O, 1 and I, which people mix up when they type. */
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

const row = z.object({
  code: z.string(),
  user_code: z.string(),
  scopes: z.string().transform((text) => text.split(",")),
  offline: z.number(),
  prompt: z.number(),
  created_at: z.number(),
  polled_at: z.number().nullable(),
  state: z.enum(["pending", "accepted", "denied", "used"]),
  user: z.string().nullable(),
});
export type DeviceCode = z.output<typeof row>;

/** Sign-ins of devices without a browser, from the request to the answer. */
export class DeviceCodes {
  readonly #db: DatabaseSync;
  readonly #now: () => number;

  constructor(db: DatabaseSync, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  add(
    scopes: readonly string[],
    { offline, prompt }: { offline: boolean; prompt: boolean },
  ): DeviceCode {
    const four = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join("");
    const added = this.#db
      .prepare(
        `INSERT INTO device_code (code, user_code, scopes, offline, prompt, created_at, state)
         VALUES (?, ?, ?, ?, ?, ?, 'pending') RETURNING *`,
      )
      .get(
        newToken(),
        `${four()}-${four()}`,
        scopes.join(","),
        offline ? 1 : 0,
        prompt ? 1 : 0,
        this.#now(),
      );
    return row.parse(added);
  }

  get(code: string): DeviceCode | undefined {
    const found = this.#db.prepare("SELECT * FROM device_code WHERE code = ?").get(code);
    return found === undefined ? undefined : row.parse(found);
  }

  /** The sign-in that waits under this user code; undefined when none does, or it expired. */
  waiting(userCode: string): DeviceCode | undefined {
    const found = this.#db
      .prepare(
        "SELECT * FROM device_code WHERE user_code = ? AND state = 'pending' AND created_at > ?",
      )
      .get(userCode.trim().toUpperCase(), this.#now() - deviceCodeLifeMs);
    return found === undefined ? undefined : row.parse(found);
  }

  /** False when it was already answered. */
  answer(code: string, state: "accepted" | "denied", user: string): boolean {
    const update = this.#db.prepare(
      "UPDATE device_code SET state = ?, user = ? WHERE code = ? AND state = 'pending'",
    );
    return update.run(state, user, code).changes === 1;
  }

  /** Notes a poll, and returns the ms since the last one: Infinity for the first. */
  poll({ code, polled_at }: DeviceCode): number {
    this.#db.prepare("UPDATE device_code SET polled_at = ? WHERE code = ?").run(this.#now(), code);
    return polled_at === null ? Infinity : this.#now() - polled_at;
  }

  isExpired({ created_at }: DeviceCode): boolean {
    return this.#now() >= created_at + deviceCodeLifeMs;
  }

  /** Uses an accepted code up. False when it was already used. */
  use(code: string): boolean {
    return (
      this.#db
        .prepare("UPDATE device_code SET state = 'used' WHERE code = ? AND state = 'accepted'")
        .run(code).changes === 1
    );
  }
}
