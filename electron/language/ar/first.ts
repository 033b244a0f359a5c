import type { EnglishAtFirst } from "../en/first.ts";
import type { Translation } from "../pattern.ts";
import { history } from "./history.ts";
import { jobs } from "./jobs.ts";
import { outbox } from "./outbox.ts";

export const arabicAtFirst = {
  history,
  jobs,
  outbox,
} satisfies Translation<EnglishAtFirst>;
