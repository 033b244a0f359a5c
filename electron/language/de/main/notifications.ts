import type { notifications as english } from "../../en/main/notifications.ts";

export const notifications = {
  filed: `{ $count ->
    [one] { $count } E-Mail abgelegt
   *[other] { $count } E-Mails abgelegt
  }`,
  "nothing-waits": "Im Postausgang wartet nichts.",
  "need-you": `{ $count ->
    [one] { $count } E-Mail wartet auf Sie
   *[other] { $count } E-Mails warten auf Sie
  }`,
  "filed-and-need-you": `{ $filed ->
    [one] { $filed } E-Mail abgelegt
   *[other] { $filed } E-Mails abgelegt
  }, { $needs ->
    [one] { $needs } wartet auf Sie
   *[other] { $needs } warten auf Sie
  }`,
  "see-why": "Öffnen Sie den Postausgang: Dort steht, woran es liegt und was Sie tun können.",
  "wait-to-be-sent": `{ $count ->
    [one] { $count } E-Mail wartet auf den Versand
   *[other] { $count } E-Mails warten auf den Versand
  }`,
  "stays-in-tray": "Mailpin bleibt im Infobereich, bis alles abgelegt ist, und beendet sich dann.",
} satisfies Record<keyof typeof english, string>;
