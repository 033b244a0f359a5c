import type { notices as english } from "../en/notices.ts";

export const notices = {
  dismiss: "Dispensar: { $title }",

  connected: "Conectado a { $name }",
  "mails-came": `{ $count ->
    [one] { $count } e-mail chegou de { $folder }
   *[other] { $count } e-mails chegaram de { $folder }
  }`,
  complete: `{ $count ->
    [one] Este e-mail está completo de novo
   *[other] { $count } e-mails estão completos de novo
  }`,

  "not-started": "O Mailpin não conseguiu iniciar corretamente",
  "part-not-opened": "Não foi possível abrir isto",
  "file-refused": "Não foi possível abrir este arquivo",
  "all-refused": `{ $count ->
    [one] { $count } não pôde ser aberto
   *[other] { $count } não puderam ser abertos
  }`,
  "some-refused": `{ $count ->
    [one] { $count } de { $of } não pôde ser aberto
   *[other] { $count } de { $of } não puderam ser abertos
  }`,
  "discard-failed": `{ $count ->
    [one] Não foi possível remover este e-mail
   *[other] Não foi possível remover estes e-mails
  }`,
  "grouping-not-kept": "Esta escolha não foi guardada",
  "link-not-opened": "Este link não foi aberto",
  "copy-link": "Copiar o link",
  "record-not-opened": "Não foi possível abrir { $record }",
  "attachment-not-saved": "Não foi possível salvar { $name }",
  "address-not-remembered": "Este endereço não foi guardado como seu",
  "address-not-forgotten": "Este endereço continua guardado como seu",
  "update-ready": "O Mailpin { $version } está pronto e começa na próxima inicialização.",
  "restart-now": "Reiniciar agora",
  "restarts-soon": "O Mailpin reinicia assim que nenhum e-mail estiver sendo enviado.",
  "not-restarted": "O Mailpin não pôde reiniciar",
} satisfies Record<keyof typeof english, string>;
