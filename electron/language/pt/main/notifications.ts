import type { notifications as english } from "../../en/main/notifications.ts";

export const notifications = {
  filed: `{ $count ->
    [one] { $count } e-mail está arquivado
   *[other] { $count } e-mails estão arquivados
  }`,
  "nothing-waits": "Nada está esperando na caixa de saída.",
  "need-you": `{ $count ->
    [one] { $count } e-mail precisa de você
   *[other] { $count } e-mails precisam de você
  }`,
  "filed-and-need-you": `{ $filed ->
    [one] { $filed } e-mail está arquivado
   *[other] { $filed } e-mails estão arquivados
  }, { $needs ->
    [one] { $needs } precisa de você
   *[other] { $needs } precisam de você
  }`,
  "see-why": "Abra a caixa de saída para ver por quê e o que você pode fazer.",
  "wait-to-be-sent": `{ $count ->
    [one] { $count } e-mail espera para ser enviado
   *[other] { $count } e-mails esperam para ser enviados
  }`,
  "stays-in-tray":
    "O Mailpin fica na área de notificação até que eles sejam arquivados e depois se fecha.",
} satisfies Record<keyof typeof english, string>;
