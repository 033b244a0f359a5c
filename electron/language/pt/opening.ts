import type { opening as english } from "../en/opening.ts";

export const opening = {
  "drop-files": `{ $count ->
    [one] Solte para abrir
   *[other] Solte para abrir { $count } arquivos
  }`,
  "copy-stays": "Seu programa de e-mail mantém a cópia dele.",
  "drop-onto": "Solte para arquivar em { $record }",
  "drop-targets": "Ou solte sobre um registro para arquivar nele",
  "drop-each": "Solte para decidir sobre cada conversa",
  "drop-each.target": "Decidir sobre cada conversa",
  "drop-each.how": "Você vê para onde vai cada uma antes que algo seja arquivado.",
  "not-filed": "Estes e-mails não foram arquivados",
  "other-company":
    "Agora outra empresa está sendo exibida. Os e-mails estão na bandeja da empresa para a qual você os soltou.",
  folder: "Pasta",
  "unnamed-file": "Arquivo sem nome",
  "sent-mail": "E-mail enviado",

  "advice-title.new-outlook": "O novo Outlook precisa de mais um passo",
  "advice.new-outlook":
    "O novo Outlook não entrega o e-mail. Arraste-o primeiro para a área de trabalho ou escolha “Salvar como” e depois solte o arquivo aqui.",
  "advice-title.outlook-attachment": "Um anexo do novo Outlook",
  "advice.outlook-attachment":
    "Isto é um anexo do novo Outlook. Arraste o e-mail inteiro para a área de trabalho ou salve-o e depois solte o arquivo aqui.",
  "advice-title.mailspring": "O Mailspring precisa de mais um passo",
  "advice.mailspring":
    "O Mailspring entrega só uma referência interna. Clique no e-mail com o botão direito, salve-o como .eml e depois solte o arquivo aqui.",
  "advice-title.link": "Um link, não o e-mail",
  "advice.link":
    "Este programa entrega um link em vez do e-mail. Salve o e-mail como arquivo ou arraste-o primeiro para a área de trabalho e depois solte-o aqui.",
  "advice-title.no-file": "Nenhum arquivo chegou",
  "advice.no-file":
    "O programa não entregou o arquivo. Salve o e-mail como arquivo e depois solte esse arquivo aqui.",
  "advice-title.no-copy": "O programa não oferece uma cópia",
  "advice.no-copy":
    "O Mailpin pega só uma cópia, para que o e-mail fique onde está. Solte a tecla Shift, se a estiver segurando, ou salve o e-mail como arquivo e depois solte esse arquivo aqui.",
  "advice-title.text": "Texto, não um e-mail",
  "advice.text": "Solte o próprio e-mail ou uma cópia salva dele (.eml ou .msg).",
  "advice-title.apple-mail": "O Apple Mail entregou um link",
  "advice.apple-mail":
    "O Apple Mail entregou um link. Arraste o e-mail para a Mesa e depois para cá.",
  "advice-title.thunderbird": "O Thunderbird entregou um link",
  "advice.thunderbird":
    "No Mac, o Thunderbird entrega um link. Escolha “Salvar como” ou arraste o e-mail primeiro para a Mesa e depois para cá.",
  "advice-title.kmail": "O KMail entregou um link",
  "advice.kmail":
    "O KMail entrega só uma referência. Escolha “Salvar como” e depois solte o arquivo aqui.",
  "advice-title.web": "Um link da web",
  "advice.web": "Isto é um link da web. Baixe primeiro o e-mail e depois solte o arquivo aqui.",
  "watch-downloads": "Pegar o que eu salvar em Downloads",

  reading: "Lendo…",
  "reading-mails": `{ $mails ->
    [one] Lendo… { $mails } e-mail até agora
   *[other] Lendo… { $mails } e-mails até agora
  }`,
  "reading-file": "Lendo { $place } de { $of }…",
  "reading-file-mails": `{ $mails ->
    [one] Lendo { $place } de { $of }… { $mails } e-mail até agora
   *[other] Lendo { $place } de { $of }… { $mails } e-mails até agora
  }`,
  stopping: "Parando…",
  "cancel-reading": "Cancelar a leitura",
  begins: "Lendo e-mails",
  ends: "Todos os arquivos foram lidos",
  read: `{ $mails ->
    [one] { $mails } e-mail foi lido
   *[other] { $mails } e-mails foram lidos
  }`,

  "stopped-none": "Leitura interrompida. Nenhum e-mail foi aberto.",
  stopped: `{ $mails ->
    [one] Leitura interrompida. { $mails } e-mail está na bandeja.
   *[other] Leitura interrompida. { $mails } e-mails estão na bandeja.
  }`,
  "stopped-of": `{ $mails ->
    [one] Leitura interrompida. { $mails } de { $of } e-mails está na bandeja.
   *[other] Leitura interrompida. { $mails } de { $of } e-mails estão na bandeja.
  }`,
  "rest-stays": "O que não foi aberto continua onde estava.",
  "sent-rest-stays": "O que sai da bandeja continua na caixa de e-mails que você soltou.",
  "not-stopped": "A leitura não foi interrompida",
  "none-opened": "Nenhum e-mail foi aberto",
} satisfies Record<keyof typeof english, string>;
