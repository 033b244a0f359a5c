import type { Messages } from "../pattern.ts";

/** The bar at the top. */
export const header = {
  connection: "Connection",
  settings: "Settings",
} as const satisfies Messages;
