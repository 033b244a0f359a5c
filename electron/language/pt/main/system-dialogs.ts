import type { systemDialogs as english } from "../../en/main/system-dialogs.ts";

export const systemDialogs = {
  "open-mails": "Abrir e-mails",
  mails: "E-mails",
  "all-files": "Todos os arquivos",
  "folder-to-watch": "Pasta a monitorar",
  "sent-mailbox": "Caixa de e-mails enviados",
  "sent-folder": "Pasta de e-mails enviados",
  watch: "Monitorar",
  save: "Salvar",
  table: "Tabela (CSV)",
  json: "JSON",
  text: "Arquivo de texto",
  mail: "E-mail",
  "outlook-mail": "E-mail do Outlook",

  "open-page": "Abrir uma página de { $host }?",
  "false-start":
    "O link começa com “{ $name }”, como se levasse para lá. O Mailpin omite essa parte.",
  "write-mail": "Escrever um e-mail?",
  "write-mail-to": "Escrever um e-mail para { $address }?",
  "write-mail-to-many": `{ $count ->
    [one] Escrever um e-mail para { $address } e mais { $count } pessoa?
   *[other] Escrever um e-mail para { $address } e mais { $count } pessoas?
  }`,
  open: "Abrir",
  cancel: "Cancelar",

  "sign-out-of": "Sair de { $name }?",
  "sign-out-removes":
    "O acesso do Mailpin termina, e a cópia dos registros e o histórico desta organização são removidos deste computador. O que você arquivou fica no Zoho.",
  "sign-out-keeps": `{ $count ->
    [one] O acesso do Mailpin termina. { $count } e-mail ainda não arquivado fica neste computador e poderá ser arquivado quando você entrar novamente.
   *[other] O acesso do Mailpin termina. { $count } e-mails ainda não arquivados ficam neste computador e poderão ser arquivados quando você entrar novamente.
  }`,
  "sign-out": "Sair",

  "remove-records": "Remover os registros deste computador?",
  "removed-for-good":
    "De agora em diante, o Mailpin pesquisa diretamente no CRM, o que exige conexão de rede, e mantém só os registros encontrados. Os e-mails, o histórico e os favoritos são mantidos.",
  "removed-until-sync":
    "Até a próxima sincronização, o Mailpin pesquisa diretamente no CRM, o que exige conexão de rede. Os e-mails, o histórico e os favoritos são mantidos.",
  remove: "Remover",

  "forget-history": "Esquecer o que foi arquivado em { $name }?",
  "forget-history-text":
    "O histórico, os comprovantes e os arquivos guardados com eles são removidos deste computador. No CRM, os e-mails permanecem.",
  forget: "Esquecer",

  "cannot-start": "O Mailpin não consegue iniciar",
  "try-again": "Tentar novamente",
  quit: "Sair",

  "window-stopped-again": "A janela do Mailpin parou de funcionar outra vez",
  "open-window-again":
    "O que você arquivou está seguro, e a caixa de saída continua. Abrir a janela de novo?",
  "open-again": "Abrir de novo",
  "close-window": "Fechar a janela",

  "still-reading": `{ $files ->
    [one] O Mailpin ainda está lendo { $files } arquivo solto
   *[other] O Mailpin ainda está lendo { $files } arquivos soltos
  }`,
  "drop-them-again": "O que ainda não foi lido não está na bandeja e precisará ser solto de novo.",
  "close-anyway": "Fechar mesmo assim",
  "keep-open": "Manter aberta",
} satisfies Record<keyof typeof english, string>;
