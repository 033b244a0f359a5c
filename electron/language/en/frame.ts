import type { Messages } from "../pattern.ts";

/** What the window says before main has told it anything. */
export const frame = {
  connecting: "Connecting…",
  tray: "Tray",
  outbox: "Outbox",
  history: "History",
} as const satisfies Messages;
