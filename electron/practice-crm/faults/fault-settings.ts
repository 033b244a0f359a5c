import { z } from "zod";
import { operation } from "../crm.ts";

/** What can be asked of a fault. */
export const faultSettings = z.strictObject({
  /** The call that it happens to; `*` is any but the pages that a person opens in a browser. */
  on: z.union([operation, z.literal("*")]),
  /** What happens beside the answer; see the table for each. */
  do: z
    .enum([
      ...(["work", "drop-before", "drop-midway", "drop-at", "drop-after", "truncate"] as const),
      ...(["slow-body", "fall-silent", "never-answer", "expire-token", "revoke-token"] as const),
    ])
    .exactOptional(),
  /**
   * How much of the body is read before the reset (`drop-at`) or the silence (`fall-silent`). A
   * smaller body passes.
   */
  bytes: z.number().int().nonnegative().exactOptional(),
  /** How fast `slow-body` takes it in. */
  bytesPerSecond: z.number().positive().exactOptional(),
  /** Answers with this instead of doing the work, or after it when `do` is `work`. */
  status: z.number().int().min(200).max(599).exactOptional(),
  /** The error code of the body; each status has a usual one. */
  code: z.string().exactOptional(),
  details: z.record(z.string(), z.unknown()).exactOptional(),
  /**
   * Where the error stands: at the top, or in the mail's place as most errors of associate_email.
   */
  shape: z.enum(["top", "item"]).exactOptional(),
  /** The page that a proxy would send instead of JSON; usual from 502 on. */
  html: z.boolean().exactOptional(),
  /** Seconds, as the Retry-After header. */
  retryAfter: z.number().int().nonnegative().exactOptional(),
  /**
   * An error of the accounts server: `{"error":"…"}` with the details beside it, and status 200
   * unless another is given.
   */
  error: z.string().exactOptional(),
  /**
   * Parameters that the browser brings back after a consent, in place of the right ones; null takes
   * one away.
   */
  redirect: z.record(z.string(), z.string().nullable()).exactOptional(),
  /** Sends a person who wants to sign in on to the accounts server of another data centre. */
  moveTo: z.url().exactOptional(),
  latencyMs: z.number().nonnegative().exactOptional(),
});
export type FaultSettings = z.output<typeof faultSettings>;
