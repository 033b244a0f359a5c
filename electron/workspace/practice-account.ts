import { z } from "zod";

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * How to reach a practice CRM and sign in to it: the first line of its output. It only ever listens
 * on this machine.
 */
export const practiceAccount = z.object({
  address: z
    .url()
    .refine(
      (address) => loopback.has(new URL(address).hostname),
      "a practice CRM is on this machine",
    ),
  clientId: z.string(),
  clientSecret: z.string(),
  refreshToken: z.string(),
});
export type PracticeAccount = z.output<typeof practiceAccount>;
