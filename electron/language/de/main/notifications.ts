import type { notifications as english } from "../../en/main/notifications.ts";

export const notifications = {
  filed: `{ $count ->
    [one] { $count } E-Mail ist abgelegt
   *[other] { $count } E-Mails sind abgelegt
  }`,
  "nothing-waits": "Im Postausgang wartet nichts.",
  "need-you": `{ $count ->
    [one] { $count } E-Mail braucht Sie
   *[other] { $count } E-Mails brauchen Sie
  }`,
  "filed-and-need-you": `{ $filed ->
    [one] { $filed } E-Mail ist abgelegt
   *[other] { $filed } E-Mails sind abgelegt
  }, { $needs ->
    [one] { $needs } braucht Sie
   *[other] { $needs } brauchen Sie
  }`,
  "see-why": "Öffnen Sie den Postausgang, um zu sehen, warum, und was Sie tun können.",
  "wait-to-be-sent": `{ $count ->
    [one] { $count } E-Mail wartet auf den Versand
   *[other] { $count } E-Mails warten auf den Versand
  }`,
  "stays-in-tray": "Mailpin bleibt im Infobereich, bis sie abgelegt sind, und beendet sich dann.",
} satisfies Record<keyof typeof english, string>;
