import { z } from "zod";
import { done, nothing } from "./common.ts";

/** What the drop strip alone may ask. */
export const stripCalls = {
  /** Brings the window forward. */
  comeForward: { input: nothing, output: done },
  /**
   * Moves the strip along the edge of the screen, by pixels; with the last of a drag its place is
   * kept.
   */
  moveStrip: {
    input: z.object({ by: z.number().min(-100_000).max(100_000), isLast: z.boolean() }),
    output: done,
  },
  /** Makes room for words beside the strip, or takes it back. */
  widenStrip: { input: z.object({ isWide: z.boolean() }), output: done },
} as const;
