import type { mailHelp as english } from "../en/mail-help.ts";

export const mailHelp = {
  title: "Como trazer um e-mail para cá",
  open: "Como trazer um e-mail para cá…",
  "show-how": "Mostrar como",
  clients: "Programas de e-mail",
  "client.outlook": "Outlook clássico",
  "client.new-outlook": "Novo Outlook",
  "client.outlook-web": "Outlook na Web",
  "client.gmail": "Gmail",
  "client.apple-mail": "Apple Mail",
  "client.thunderbird": "Thunderbird",
  "client.mailspring": "Mailspring",
  "client.other": "Celular ou outro",
  "step.select": "Selecione o e-mail na lista, ou vários.",
  "step.drag": "Arraste-o para esta janela e solte.",
  "step.stays": "Ele está na bandeja. Seu programa de e-mail mantém a cópia dele.",
  "step.menu": "Abra o menu do e-mail: os três pontos.",
  "step.save-as": "Escolha “Salvar como”. O e-mail vira um arquivo.",
  "step.save-or-download": "Escolha “Salvar como” ou “Baixar”. O e-mail vira um arquivo.",
  "step.download": "Escolha “Baixar mensagem”. Ela vira um arquivo.",
  "step.desktop": "Arraste-o para a Mesa. Lá ele vira um arquivo.",
  "step.right-click": "Clique no e-mail com o botão direito.",
  "step.save-as-eml": "Salve-o como .eml. O e-mail vira um arquivo.",
  "step.computer":
    "Abra a caixa de correio neste computador. O que está no celular também está lá.",
  "step.save-file": "Salve o e-mail como arquivo: .eml, .msg ou .mbox.",
  "step.file": "Solte o arquivo nesta janela.",
  "step.comes": "O Mailpin o pega sozinho em { $folder }.",
  "note.desktop":
    "Você também pode arrastar o e-mail para a área de trabalho e depois o arquivo para cá.",
  "note.outlook-for-mac": "No Outlook para Mac é igual.",
  "note.thunderbird":
    "Em um Mac, arraste primeiro o e-mail para a Mesa. Se nenhum arquivo chegar no Linux, salve o e-mail nos seus downloads e solte esse arquivo.",
  "note.open": "“Abrir…” também encontra arquivos salvos, e arquivos copiados podem ser colados.",
  "last-drop": "O que chegou por último?",
  "last-drop.title": "O que chegou por último",
  "last-drop.none": "Nada foi arrastado nem colado nesta janela ainda.",
  "last-drop.what":
    "Se os e-mails não entram como deveriam, estas linhas ajudam o suporte. Elas contêm formatos, tamanhos e códigos, mas nenhum assunto, endereço, nome de arquivo ou texto, e somem com a janela.",
} satisfies Record<keyof typeof english, string>;
