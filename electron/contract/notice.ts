import { z } from "zod";

/**
 * Something that main has to tell the user by itself, e.g. what happened to a file at the start. It
 * is told once and never kept, so it is in words. `code` and `support` as in a Problem.
 */
export const notice = z.object({
  code: z.string(),
  title: z.string(),
  message: z.string(),
  support: z.string().optional(),
});
export type Notice = z.output<typeof notice>;
