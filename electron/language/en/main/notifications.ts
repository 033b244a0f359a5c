import type { Messages } from "../../pattern.ts";

/** The desktop's notifications. Lock screens show them, so they hold counts alone. */
export const notifications = {
  filed: `{ $count ->
    [one] { $count } email is filed
   *[other] { $count } emails are filed
  }`,
  "nothing-waits": "Nothing waits in the outbox.",
  "need-you": `{ $count ->
    [one] { $count } email needs you
   *[other] { $count } emails need you
  }`,
  "filed-and-need-you": `{ $filed ->
    [one] { $filed } email is filed
   *[other] { $filed } emails are filed
  }, { $needs ->
    [one] { $needs } needs you
   *[other] { $needs } need you
  }`,
  "see-why": "Open the outbox to see why, and what you can do.",
  "wait-to-be-sent": `{ $count ->
    [one] { $count } email waits to be sent
   *[other] { $count } emails wait to be sent
  }`,
  "stays-in-tray": "Mailpin stays in the tray until they are filed, and then quits.",
} as const satisfies Messages;
