import type { z } from "zod";
import { policyBroken } from "./problems.ts";

/** @throws ProblemError `policy-broken`, with the name of the first wrong value */
export function policyIn<T>(schema: z.ZodType<T>, value: unknown, place: string): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw policyBroken("invalid", placeOf(place, read.error.issues[0]), read.error);
}

/** @throws ProblemError `policy-broken`, with line and column where the parser names them */
export function jsonIn(text: string, place: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(String(error)) ?? [];
    const at = line === undefined || column === undefined ? "" : `:${line}:${column}`;
    throw policyBroken("invalid", `${place}${at}`, error);
  }
}

/** Names the value that is wrong, e.g. `/etc/mailpin/policy.json (holdSeconds)`. */
function placeOf(
  place: string,
  issue: { readonly path: readonly PropertyKey[]; readonly keys?: readonly string[] } | undefined,
): string {
  const name = [...(issue?.path ?? []), ...(issue?.keys ?? [])].join(".");
  return name === "" ? place : `${place} (${name})`;
}
