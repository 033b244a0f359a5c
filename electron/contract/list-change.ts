import { z } from "zod";

/** What has changed in a list whose items have an id, and lie in the order of their `seq`. */
export type ListChange<T> = {
  /** Added, or different from what was sent before. */
  changed: T[];
  /** Ids; some may be of items that were never sent. */
  removed: string[];
};

export const listChange = <T extends z.ZodType>(item: T) =>
  z.object({ changed: z.array(item), removed: z.array(z.string()) });
