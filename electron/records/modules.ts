import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { ProblemError } from "../contract/problem.ts";

/**
 * Zoho's id of a module, which a linked record has to name.
 *
 * @throws ProblemError `module-unknown` when the CRM does not offer the module to this user
 */
export function moduleIdOf(db: DatabaseSync, apiName: string): string {
  const row = db.prepare("SELECT id FROM module WHERE api_name = ?").get(apiName);
  if (row !== undefined) return z.object({ id: z.string() }).parse(row).id;
  throw new ProblemError({
    code: "module-unknown",
    message: "Your CRM does not offer you this kind of record. Choose another one to link.",
    remedy: "choose-record",
  });
}
