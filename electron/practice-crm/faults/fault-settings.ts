import { z } from "zod";
import { operation } from "../crm.ts";

/** The settings of a fault. */
export const faultSettings = z.strictObject({
  /** The call that fails; `*` is any call except the pages for people. */
  on: z.union([operation, z.literal("*")]),
  /** What happens apart from the answer; the table explains each. */
  do: z
    .enum([
      ...(["work", "drop-before", "drop-midway", "drop-at", "drop-after", "truncate"] as const),
      ...(["slow-body", "fall-silent", "never-answer", "expire-token", "revoke-token"] as const),
    ])
    .exactOptional(),
  /**
   * How many bytes are read before the reset (`drop-at`) or the silence (`fall-silent`). A smaller
   * body passes.
   */
  bytes: z.number().int().nonnegative().exactOptional(),
  /** How fast `slow-body` reads the body. */
  bytesPerSecond: z.number().positive().exactOptional(),
  /** Answers with this status instead of doing the work, or after the work if `do` is `work`. */
  status: z.number().int().min(200).max(599).exactOptional(),
  /** The error code in the body. Default: the usual one of the status. */
  code: z.string().exactOptional(),
  details: z.record(z.string(), z.unknown()).exactOptional(),
  /** Where the error is: at the top, or in the mail's place like most errors of associate_email. */
  shape: z.enum(["top", "item"]).exactOptional(),
  /** Whether the body is a proxy's HTML page instead of JSON. Default: from 502 on. */
  html: z.boolean().exactOptional(),
  /** Seconds, for the Retry-After header. */
  retryAfter: z.number().int().nonnegative().exactOptional(),
  /**
   * An error of the accounts server: `{"error":"…"}` with the details beside it. Default status:
   * 200.
   */
  error: z.string().exactOptional(),
  /** Changes parameters that the browser brings back after a consent; null removes one. */
  redirect: z.record(z.string(), z.string().nullable()).exactOptional(),
  /** Redirects a sign-in to the accounts server of another data centre. */
  moveTo: z.url().exactOptional(),
  latencyMs: z.number().nonnegative().exactOptional(),
});
export type FaultSettings = z.output<typeof faultSettings>;
