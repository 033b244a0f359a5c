import { z } from "zod";
import { nothing, oneJob } from "./common.ts";
import { exportFormat, filedInTime, historyPage, historyQuery, receipt } from "../history.ts";
import { moduleView } from "../record.ts";

/** What was filed, and the proof of it. */
export const historyCalls = {
  /** A page of what was filed, the latest first; without `before` the first one. */
  listHistory: {
    input: historyQuery.extend({ before: z.number().int().exactOptional() }),
    output: historyPage.extend({ modules: z.array(moduleView) }),
  },
  /**
   * What was filed between each of these times and the next, ascending; `whole` is from the first to
   * the last. The window knows when the user's days begin.
   */
  countFiled: {
    input: z.object({ bounds: z.array(z.number().int()).min(2).max(100) }),
    output: z.object({ parts: z.array(filedInTime), whole: filedInTime }),
  },
  getReceipt: { input: oneJob, output: receipt },
  /** Asks the user, then removes what was filed from the history of the organisation. */
  forgetHistory: { input: nothing, output: z.object({ isForgotten: z.boolean() }) },
  /**
   * Asks the user where, and writes all that the query finds there. `count` is the number of mails;
   * absent where the user cancelled.
   */
  exportHistory: {
    input: z.object({ query: historyQuery, format: exportFormat }),
    output: z.object({ count: z.number().int().exactOptional() }),
  },
  /** The same with the file of a filed mail; `original-gone` where it was not kept. */
  saveOriginal: { input: oneJob, output: z.object({ saved: z.boolean() }) },
  /** The same with the evidence of one mail: see docs/evidence.md. */
  saveEvidence: { input: oneJob, output: z.object({ saved: z.boolean() }) },
} as const;
