import { z } from "zod";
import { problem } from "./problem.ts";

/**
 * A file that did not become a draft, and why. One code is good news: with `filing-goes-on` the
 * file completes a mail in the outbox, whose filing continues.
 */
export const refusal = z.object({ fileName: z.string(), problem });
export type Refusal = z.output<typeof refusal>;
