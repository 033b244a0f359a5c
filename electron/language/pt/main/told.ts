import type { told as english } from "../../en/main/told.ts";

export const told = {
  "window-reloaded": "A janela do Mailpin foi reaberta",
  "window-reloaded-text":
    "Ela tinha parado de funcionar. Nada se perdeu, e a caixa de saída continuou.",
  "window-reloaded-lost": `{ $files ->
    [one] Ela tinha parado de funcionar. { $files } arquivo solto ainda não tinha sido lido: solte-o de novo. Todo o resto está seguro, e a caixa de saída continuou.
   *[other] Ela tinha parado de funcionar. { $files } arquivos soltos ainda não tinham sido lidos: solte-os de novo. Todo o resto está seguro, e a caixa de saída continuou.
  }`,

  uncaught: "Algo deu errado no Mailpin",
  "uncaught-text":
    "Nada se perdeu, e o que espera na caixa de saída continua. Se o Mailpin se comportar de modo estranho, reinicie-o.",

  "settings-unreadable": "Não foi possível ler suas configurações",
  "settings-set-aside":
    "O Mailpin inicia com as configurações padrão. O arquivo antigo é mantido como “{ $file }”.",
  "settings-unreadable-text":
    "O Mailpin não consegue ler “{ $file }”; por isso, usa as configurações padrão e não salva alterações. { $remedy }",
  "settings-in-use": "Feche outros programas que usam o arquivo e reinicie o Mailpin.",
  "settings-unsaved": "Uma configuração ainda não foi salva",
  "settings-unsaved-text":
    "Ela vale até o Mailpin ser fechado e será salva com a próxima alteração que puder ser salva. { $remedy }",
  "settings-in-use-now":
    "Feche outros programas que usam “settings.json” na pasta de dados do Mailpin e altere uma configuração novamente.",

  "companies-unreadable": "Não é possível mostrar suas empresas",
  "companies-restored": "O Mailpin restaurou a lista de empresas conectadas",
  "companies-restored-text":
    "A lista estava danificada ou faltando; por isso, o Mailpin usou a cópia dela. Se faltar uma empresa, conecte-a novamente: os e-mails dela estarão lá.",
  "companies-lost": "O Mailpin perdeu a lista de empresas conectadas",
  "companies-lost-text":
    "Este computador não tem dados de empresas conectadas. Conecte-as novamente.",
  "companies-left": `{ $count ->
    [one] Os dados de { $count } empresa ainda estão aqui. Conecte-a novamente: os e-mails dela estarão lá.
   *[other] Os dados de { $count } empresas ainda estão aqui. Conecte-as novamente: os e-mails delas estarão lá.
  }`,
  "list-kept": "O arquivo antigo é mantido como { $file }.",

  "mails-brought-back": "E-mails de uma inicialização interrompida estão de volta",
  "data-damaged": "Os dados do Mailpin neste computador estavam danificados",
  "no-backup": "Não havia backup; por isso, o histórico e a caixa de saída estão vazios.",
  "backup-restored":
    "O Mailpin restaurou seu backup de { $time }. Os e-mails da caixa de saída esperam até você confirmá-los.",
  "mails-back": `{ $count ->
    [one] { $count } e-mail encontrado neste computador está de volta na bandeja.
   *[other] { $count } e-mails encontrados neste computador estão de volta na bandeja.
  }`,
  "mails-unreadable": `{ $count ->
    [one] { $count } e-mail não pôde ser lido; os arquivos estão em “{ $folder }”.
   *[other] { $count } e-mails não puderam ser lidos; os arquivos estão em “{ $folder }”.
  }`,
  "check-crm": "Antes de arquivar um e-mail de novo, verifique no seu CRM se ele já está lá.",

  "drop-again": `{ $count ->
    [one] É preciso soltar { $count } e-mail de novo
   *[other] É preciso soltar { $count } e-mails de novo
  }`,
  "drop-again-text":
    "O Mailpin não consegue mais ler { $files }. Solte o e-mail de novo a partir do seu programa de e-mail.",
  "file-name": "“{ $name }”",
  "more-files": `{ $count ->
    [one] mais { $count }
   *[other] mais { $count }
  }`,
} satisfies Record<keyof typeof english, string>;
