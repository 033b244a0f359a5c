import { z } from "zod";

/** Where a row stands in its list: `seq` grows, and is never used again for another row. */
export const listPlace = z.object({ seq: z.number(), id: z.string() });
export type ListPlace = z.output<typeof listPlace>;
