import type { warnings as english } from "../en/warnings.ts";

const asReport = "É lido como um e-mail à parte, com suas partes como anexos.";
const asReceipt = "É lida como um e-mail à parte, com suas partes como anexos.";
const asMeeting = "Ele é lido como qualquer outro; nada é respondido nem incluído em uma agenda.";
const unchecked = "O Mailpin não verificou a assinatura.";
const stillEncrypted =
  "O Mailpin mostra os cabeçalhos e guarda o conteúdo, ainda criptografado, como arquivo anexo.";
const insteadOfDate = "Será arquivado com o horário em que você o abriu.";

export const warnings = {
  "signed.smime": `O e-mail está assinado (S/MIME). ${unchecked}`,
  "signed.pgp": `O e-mail está assinado (PGP). ${unchecked}`,
  "encrypted.smime": `O e-mail está criptografado (S/MIME). ${stillEncrypted}`,
  "encrypted.pgp": `O e-mail está criptografado (PGP). ${stillEncrypted}`,
  "encrypted.text": "O texto do e-mail está criptografado (PGP); ele é mostrado como chegou.",
  "smime.part":
    "Uma parte do e-mail está assinada ou criptografada (S/MIME); ela é guardada como arquivo anexo.",
  "smime.unreadable":
    "O e-mail inteiro está empacotado (S/MIME) de um modo que o Mailpin não consegue abrir; o conteúdo está no arquivo anexo.",
  "content-cut.smime": "Falta o fim do conteúdo assinado do e-mail (S/MIME); o resto é mostrado.",
  certificates:
    "O e-mail contém certificados (S/MIME) e nenhuma mensagem; eles são guardados como arquivo anexo.",
  winmail:
    "O Outlook empacotou parte deste e-mail em um arquivo winmail.dat, que está danificado; ele é guardado como arquivo anexo. Peça ao remetente que envie o e-mail de novo, em formato HTML.",
  "content-cut.winmail":
    "Parte do que o Outlook empacotou neste e-mail (winmail.dat) está faltando ou danificada; o resto é mostrado.",
  "attached-item":
    "Um contato, uma tarefa ou um compromisso do Outlook está anexado a este e-mail. Ele é guardado como e-mail, com título, texto e arquivos; para ver o resto, abra o original no Outlook.",
  "report.other": `Este é um relatório automático sobre outro e-mail. ${asReport}`,
  "report.failed": `Este é um relatório de entrega: um e-mail não pôde ser entregue. ${asReport}`,
  "report.delayed": `Este é um relatório de entrega: um e-mail está atrasado. ${asReport}`,
  "report.delivered": `Este é um relatório de entrega: um e-mail foi entregue. ${asReport}`,
  "report.read": `Esta é uma confirmação de leitura: um e-mail foi aberto. ${asReceipt}`,
  "report.not-read": `Esta é uma confirmação de leitura: um e-mail foi excluído ou não foi lido. ${asReceipt}`,
  "report.complaint": `Esta é uma reclamação (denúncia de spam) sobre outro e-mail. ${asReceipt}`,
  "meeting.other": `Este e-mail trata de uma reunião. ${asMeeting}`,
  "meeting.invitation": `Este e-mail convida para uma reunião. ${asMeeting}`,
  "meeting.cancelled": `Este e-mail cancela uma reunião. ${asMeeting}`,
  "meeting.accepted": `Este e-mail aceita um convite para uma reunião. ${asMeeting}`,
  "meeting.declined": `Este e-mail recusa um convite para uma reunião. ${asMeeting}`,
  "meeting.tentative": `Este e-mail responde “talvez” a um convite para uma reunião. ${asMeeting}`,
  appointment:
    "Este é um compromisso da agenda; o organizador e os convidados são mostrados como remetente e destinatários.",
  "task-request": "Esta é uma solicitação de tarefa; é lido o e-mail que a continha.",
  archived:
    "Esta é só uma referência: o e-mail completo está no arquivo central (Enterprise Vault).",
  "saved-page":
    "Esta é uma página da web salva por um navegador, não um e-mail que alguém enviou. Se ela mostra um e-mail, salve o próprio e-mail: no webmail, o menu dele oferece “Baixar” ou “Mostrar original”.",
  "external-body":
    "Um anexo deste e-mail só indica um arquivo que está em outro lugar; o próprio arquivo não está no e-mail.",
  "empty-attachment": "Um anexo deste e-mail está vazio (0 bytes).",
  "text-failed": "O texto formatado do e-mail não pôde ser lido por completo.",
  "partial-emlx":
    "O Apple Mail guarda anexos deste e-mail em outros arquivos; por isso eles faltam aqui. Para tê-los, arraste o e-mail diretamente do Mail.",
  "preview-text":
    "A formatação do e-mail é grande ou complexa demais para ser mostrada; em vez dela, aparece o texto.",
  "preview-failed":
    "Não foi possível mostrar a formatação do e-mail com segurança; em vez dela, aparece o texto.",
  "preview-cut": "O texto do e-mail é muito longo; só o início é mostrado.",
  "sender-name":
    "O nome do remetente mostra o endereço { $shown }, mas o e-mail indica { $address } como remetente. Verifique quem o enviou.",
  "headers-cut":
    "Os cabeçalhos do e-mail são mais longos do que o Mailpin lê; os últimos estão faltando.",
  "subject-cut": "O assunto do e-mail tem mais de { $limit } caracteres; o fim foi omitido.",
  charset:
    "O e-mail não informa corretamente como suas letras estão codificadas; algumas podem estar erradas.",
  "text-around-file":
    "Em volta de um arquivo anexo há texto que não faz parte dele; esse texto foi omitido.",
  "too-many-parts": "O e-mail tem mais de { $limit } partes; as demais foram omitidas.",
  "type-guessed":
    "O e-mail não informa corretamente o que é uma de suas partes; o Mailpin se guiou pelo nome e pelo conteúdo. Verifique os anexos.",
  "too-many-lines": "O texto do e-mail tem mais de { $limit } linhas; as demais foram omitidas.",
  "too-deep":
    "As partes do e-mail estão aninhadas em mais de { $limit } níveis; o que está mais abaixo vai como anexo.",
  "no-parts":
    "O e-mail diz ter partes ({ $type }), mas nenhuma foi encontrada; ele é mostrado como texto simples.",
  "offset-unknown":
    "O e-mail não informa em que fuso horário foi escrito; o horário é mostrado em UTC.",
  "content-unreadable":
    "O texto e os anexos do e-mail não puderam ser lidos; o arquivo os mantém como estão.",
  internal:
    "Este é um e-mail interno: todas as pessoas são da sua empresa. Verifique se ele deve mesmo ir para o CRM.",
  "sender-address":
    "O arquivo contém só o nome do remetente, não o endereço de e-mail: o e-mail saiu do servidor Exchange do próprio remetente.",
  "sender-address.field":
    "O endereço de e-mail do remetente falta ou não pode ser lido; só o nome é conhecido.",
  "too-many-people.mail": "O e-mail menciona mais de { $limit } pessoas; as demais foram omitidas.",
  "recipient-address":
    "De alguns destinatários, o arquivo contém só o nome, não o endereço de e-mail.",
  rtf: "O texto formatado (RTF) do e-mail não pode ser lido por completo: está danificado ou é grande demais.",
  damaged: "O arquivo do e-mail está danificado; algo pode estar faltando.",
  cut: "Este e-mail parece estar cortado: algo pode estar faltando. Salve-o ou baixe-o de novo.",
  "too-many-people.field":
    "O e-mail menciona mais de { $limit } pessoas em um mesmo campo; as demais foram omitidas.",
  "address-repaired":
    "Um endereço neste e-mail está escrito incorretamente, e o Mailpin o corrigiu. Verifique o remetente e os destinatários.",
  "date-missing": `O e-mail não tem data. ${insteadOfDate}`,
  "date-unreadable": `A data do e-mail não pode ser lida. ${insteadOfDate}`,
  "date-from-delivery.missing":
    "O e-mail não tem data; em vez dela, é mostrado o horário da entrega.",
  "date-from-delivery.unreadable":
    "A data do e-mail não pode ser lida; em vez dela, é mostrado o horário da entrega.",
  "date-from-creation":
    "O e-mail não informa quando foi enviado; em vez disso, é mostrado o horário em que foi criado. Confira-o.",
  "partial.unnumbered":
    "Esta é uma parte de um e-mail mais longo, enviado em pedaços; o arquivo contém só este pedaço.",
  "partial.numbered":
    "Esta é a parte { $number } de um e-mail mais longo, enviado em pedaços; o arquivo contém só este pedaço.",
  "partial.counted":
    "Esta é a parte { $number } de { $total } de um e-mail mais longo, enviado em pedaços; o arquivo contém só este pedaço.",
  "attachment-linked": `{ $count ->
    [one] { $names } não está neste e-mail, que contém só um link. Salve o arquivo a partir do link e anexe-o ao registro manualmente.
   *[other] { $names } não estão neste e-mail, que contém só links. Salve os arquivos a partir dos links e anexe-os ao registro manualmente.
  }`,
  "attachment-object": `{ $count ->
    [one] { $names } está neste e-mail em uma forma que só o Outlook consegue abrir. Salve o arquivo no Outlook e anexe-o ao registro manualmente.
   *[other] { $names } estão neste e-mail em uma forma que só o Outlook consegue abrir. Salve os arquivos no Outlook e anexe-os ao registro manualmente.
  }`,
  "attachment-missing":
    "Não foi possível extrair deste e-mail: { $names }. O arquivo está danificado. Salve o e-mail de novo e solte aqui o novo arquivo.",

  "attachment.named": "“{ $name }”",
  "attachment.unnamed": "um anexo",
  more: "mais { $count }",
  "link.onedrive": "{ $file } (no OneDrive)",
  "link.sharepoint": "{ $file } (no SharePoint)",
  "link.google-drive": "{ $file } (no Google Drive)",
  "link.dropbox": "{ $file } (no Dropbox)",
  "link.web": "{ $file } (na web)",
  "link.file-server": "{ $file } (em um servidor de arquivos)",
  "link.computer": "{ $file } (no computador do remetente)",
  "link.elsewhere": "{ $file } (em outro lugar)",

  "earlier-version": "{ $text }",
  unknown: "Algo deste e-mail não pôde ser lido.",
} satisfies Record<keyof typeof english, string>;
