import { z } from "zod";
import { problem } from "./problem.ts";

/**
 * Something that main has to tell the user by itself, e.g. what happened to a file at the start.
 * `code` and `message` as in a Problem.
 */
export const notice = problem
  .pick({ code: true, message: true, support: true })
  .extend({ title: z.string() });
export type Notice = z.output<typeof notice>;
