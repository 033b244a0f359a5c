import type { notifications as english } from "../../en/main/notifications.ts";

export const notifications = {
  filed: `{ $count ->
    [one] { $count } e-mail arquivado
   *[other] { $count } e-mails arquivados
  }`,
  "nothing-waits": "Nada está esperando na caixa de saída.",
  "need-you": `{ $count ->
    [one] { $count } e-mail requer sua atenção
   *[other] { $count } e-mails requerem sua atenção
  }`,
  "filed-and-need-you": `{ $filed ->
    [one] { $filed } e-mail arquivado
   *[other] { $filed } e-mails arquivados
  }, { $needs ->
    [one] { $needs } requer sua atenção
   *[other] { $needs } requerem sua atenção
  }`,
  "see-why": "Abra a caixa de saída para ver o motivo e o que você pode fazer.",
  "wait-to-be-sent": `{ $count ->
    [one] { $count } e-mail aguarda envio
   *[other] { $count } e-mails aguardam envio
  }`,
  "stays-in-tray":
    "O Mailpin fica na área de notificação até que tudo esteja arquivado e depois é encerrado.",
} satisfies Record<keyof typeof english, string>;
