import type { Messages } from "../../pattern.ts";

/** The icon in the system's tray, its menu, and what it says of the outbox. */
export const trayIcon = {
  sending: `{ $count ->
    [one] { $count } being sent
   *[other] { $count } being sent
  }`,
  waiting: `{ $count ->
    [one] { $count } waiting
   *[other] { $count } waiting
  }`,
  "need-you": `{ $count ->
    [one] { $count } needs you
   *[other] { $count } need you
  }`,
  idle: "Nothing waits",

  /** Beside the icon: the counts above, as a list. */
  "says-counts": "Mailpin: { $counts }",
  "says-offline": "Mailpin: offline, { $counts }",
  "says-idle": "Mailpin: nothing waits",

  open: "Open Mailpin",
  "retry-all": "Try all again",
  quit: "Quit",
} as const satisfies Messages;
