import { hash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";

const secretRow = z.object({ secret: z.instanceof(Uint8Array) });

/** 66 bits: no two traits of a million filings share a seal. */
const length = 11;

/** Makes a short digest of a trait. Only who knows the trait already can find it again. */
export type Seal = (trait: string, value: string) => string;

/**
 * The digests of a database. Its secret keeps those of two databases apart; it does not help against
 * somebody who has the file and guesses.
 *
 * @param db has the tables of migrations.ts
 */
export function sealOf(db: DatabaseSync): Seal {
  const { secret } = secretRow.parse(db.prepare("SELECT secret FROM filing_secret").get());
  const key = Buffer.from(secret).toString("hex");
  return (trait, value) => hash("sha256", `${key}${trait} ${value}`, "base64url").slice(0, length);
}
