import type { Catalog } from "../pattern.ts";
import { dates } from "./dates.ts";
import { jobs } from "./jobs.ts";
import { organisations } from "./organisations.ts";
import { outbox } from "./outbox.ts";
import { people } from "./people.ts";
import { sizes } from "./sizes.ts";

/** What the first screen says by itself. All else is said about what main has told. */
export const englishAtFirst = {
  dates,
  jobs,
  organisations,
  outbox,
  people,
  sizes,
} as const satisfies Catalog;

export type EnglishAtFirst = typeof englishAtFirst;
