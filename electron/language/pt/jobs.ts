import type { jobs as english } from "../en/jobs.ts";

export const jobs = {
  "state.held": "Prestes a ser enviado",
  "state.held-until": "Envio em { $time }",
  "state.waiting": "Em espera",
  "state.sending": "Enviando",
  "state.uploading": "Enviando anexos, { $uploaded } de { $total }",
  "state.uploading-bytes": "Enviando anexos, { $share }",
  "state.associating": "Arquivando no Zoho",
  "state.filed": "Arquivado",
  "state.filed-whole": "Arquivado ✓ visto no CRM",
  "state.filed-other": "Arquivado, aparece diferente no CRM",
  "state.filed-incomplete": "Arquivado sem anexos",
  "state.duplicate": "Já estava lá",
  "state.needs-you": "Requer sua atenção",
  "state.cancelled": "Recuperado",

  "additions.planned": `{ $count ->
    [one] { $count } arquivo segue depois para os anexos do registro
   *[other] { $count } arquivos seguem depois para os anexos do registro
  }`,
  "additions.going": `{ $total ->
    [one] { $added } de { $total } arquivo adicionado aos anexos do registro
   *[other] { $added } de { $total } arquivos adicionados aos anexos do registro
  }`,
  "additions.over": `{ $count ->
    [one] { $count } arquivo adicionado aos anexos do registro
   *[other] { $count } arquivos adicionados aos anexos do registro
  }`,
  "trying-now": "tentando novamente agora",
  "next-try": "próxima tentativa em { $time }",

  "sent-at-once": "Envio imediato",
  "undo-time": `{ $seconds ->
    [one] { $seconds } segundo
   *[other] { $seconds } segundos
  }`,

  "back-one": "“{ $subject }” está de volta na bandeja",
  "back-more": `{ $count ->
    [one] { $count } e-mail está de volta na bandeja
   *[other] { $count } e-mails estão de volta na bandeja
  }`,
  stayed: `{ $count ->
    [one] Outro ({ $count }) já está a caminho do CRM, ou arquivado, e não pode ser recuperado.
   *[other] Outros { $count } já estão a caminho do CRM, ou arquivados, e não podem ser recuperados.
  }`,
  "in-doubt": `Este e-mail talvez já esteja em “{ $record }”: uma resposta { $crm ->
    [Zoho] do Zoho
   *[other] do CRM
  } se perdeu. Se você o arquivar em outro lugar, ele poderá ficar duplicado.`,

  "arrived.title": "“{ $subject }” já está em “{ $record }”",
  "arrived.text": "Só a resposta se perdeu. O e-mail fica lá e não volta para a bandeja.",
  "undo-failed": "Não foi possível desfazer",
  "give-up-failed": "Não foi possível desistir destes arquivos",
  "retry-failed": "Não foi possível tentar novamente",
  "retry-all-failed": "Não foi possível tentar novamente com estes e-mails",

  "connection.online": "Online",
  "connection.offline": "Offline",
  "connection.busy": "O Zoho está ocupado",
  "connection.signed-out": "Desconectado",
} satisfies Record<keyof typeof english, string>;
