import type { Catalog } from "../pattern.ts";
import { history } from "./history.ts";
import { jobs } from "./jobs.ts";
import { outbox } from "./outbox.ts";

/**
 * What the window says before main has told it anything. All else waits until all messages are
 * read.
 */
export const englishAtFirst = {
  history,
  jobs,
  outbox,
} as const satisfies Catalog;

export type EnglishAtFirst = typeof englishAtFirst;
