import { z } from "zod";

const loopback = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * How to reach and sign in to a practice CRM: the first line of its output. It listens on this
 * machine only.
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
