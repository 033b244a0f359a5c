import type { notifications as english } from "../../en/main/notifications.ts";

export const notifications = {
  filed: `{ $count ->
    [one] { $count } e-mail classé
   *[other] { $count } e-mails classés
  }`,
  "nothing-waits": "Rien n’attend dans la boîte d’envoi.",
  "need-you": `{ $count ->
    [one] { $count } e-mail attend votre intervention
   *[other] { $count } e-mails attendent votre intervention
  }`,
  "filed-and-need-you": `{ $filed ->
    [one] { $filed } e-mail classé
   *[other] { $filed } e-mails classés
  }, { $needs ->
    [one] { $needs } attend votre intervention
   *[other] { $needs } attendent votre intervention
  }`,
  "see-why": "Ouvrez la boîte d’envoi pour voir pourquoi et ce que vous pouvez faire.",
  "wait-to-be-sent": `{ $count ->
    [one] { $count } e-mail attend d’être envoyé
   *[other] { $count } e-mails attendent d’être envoyés
  }`,
  "stays-in-tray":
    "Mailpin reste dans la zone de notification jusqu’à ce que tout soit classé, puis se ferme.",
} satisfies Record<keyof typeof english, string>;
