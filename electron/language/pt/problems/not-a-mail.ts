import type { notAMail as english } from "../../en/problems/not-a-mail.ts";

const dropAnEmail =
  "Solte aqui um e-mail salvo como .eml ou .msg, ou arraste-o do seu programa de e-mail.";
const attached = "Se veio com um e-mail, solte esse e-mail: os anexos são arquivados com ele.";
const cameWith = "Quem enviou e quando consta no e-mail com que isto veio: solte esse e-mail.";
const linked = "Ele só indica onde algo está. Solte o próprio e-mail, salvo como .eml ou .msg.";
const unpack = "Descompacte-o e solte aqui os e-mails que ele contém.";
const saved =
  "Se ela mostra um e-mail, salve o próprio e-mail: no webmail, o menu dele oferece “Baixar”, “Salvar como” ou “Mostrar original”; no Outlook, escolha o tipo .msg.";

export const notAMail = {
  "not-a-mail.outlook-data":
    "Isto é um arquivo de dados do Outlook (.pst ou .ost), não um e-mail. Abra-o no Outlook e arraste os e-mails de lá.",
  "not-a-mail.outlook-mac":
    "Isto é um arquivo do Outlook para Mac (.olm), não um e-mail. Importe-o no Outlook e arraste os e-mails de lá.",
  "not-a-mail.notes":
    "Isto é um banco de dados do Notes (.nsf), não um e-mail. Abra-o no Notes e arraste os e-mails de lá para a área de trabalho; depois, solte-os aqui.",
  "not-a-mail.outlook-express":
    "Isto é uma pasta do Outlook Express (.dbx), não um e-mail. Importe-a em um programa de e-mail e arraste os e-mails de lá.",
  "not-a-mail.thunderbird-index":
    "Isto é um índice do Thunderbird (.msf), não um e-mail. Os e-mails estão no arquivo de mesmo nome sem .msf: solte esse arquivo ou arraste os e-mails do Thunderbird.",

  "not-a-mail.winmail":
    "Isto é um winmail.dat do Outlook, não um e-mail: é só a parte empacotada de um e-mail. Solte o e-mail ao qual ele está anexado: o Mailpin abre o winmail.dat que está nele.",
  "not-a-mail.rpmsg":
    "Isto é a parte bloqueada de um e-mail protegido (message.rpmsg), não um e-mail. Só o Outlook consegue abri-la. Solte o e-mail com que ela veio: ele pode ser arquivado, bloqueado como está.",
  "not-a-mail.pgp-key": `Isto é uma chave do PGP, não um e-mail. ${dropAnEmail}`,
  "not-a-mail.pgp": `Isto é um arquivo criptografado ou assinado com PGP, não um e-mail. ${cameWith}`,
  "not-a-mail.pgp-encrypted": `Isto é um arquivo criptografado com PGP, não um e-mail. ${cameWith}`,
  "not-a-mail.certificate": `Isto é um certificado ou uma chave, não um e-mail. ${dropAnEmail}`,
  "not-a-mail.smime-signed": `Isto é um arquivo assinado (.p7m), não um e-mail. ${cameWith}`,
  "not-a-mail.smime-compressed": `Isto é uma parte comprimida de um e-mail (.p7m), não um e-mail. ${cameWith}`,
  "not-a-mail.smime-encrypted": `Isto é uma parte criptografada de um e-mail (.p7m), não um e-mail. ${cameWith}`,
  "not-a-mail.smime-certificates": `Isto é uma assinatura ou um certificado (.p7s), não um e-mail. ${cameWith}`,
  "not-a-mail.calendar": `Isto é um compromisso de agenda, não um e-mail. ${attached}`,
  "not-a-mail.contact-card": `Isto é um cartão de visita, não um e-mail. ${dropAnEmail}`,

  "not-a-mail.outlook-contact": `Isto é um contato do Outlook, não um e-mail. ${dropAnEmail}`,
  "not-a-mail.outlook-list": `Isto é uma lista de distribuição do Outlook, não um e-mail. ${dropAnEmail}`,
  "not-a-mail.outlook-task": `Isto é uma tarefa do Outlook, não um e-mail. ${dropAnEmail}`,
  "not-a-mail.outlook-note": `Isto é uma anotação do Outlook, não um e-mail. ${dropAnEmail}`,
  "not-a-mail.outlook-journal": `Isto é uma entrada do diário do Outlook, não um e-mail. ${dropAnEmail}`,

  "not-a-mail.shortcut": "Isto é um atalho, não um e-mail. Solte o arquivo para o qual ele aponta.",
  "not-a-mail.link": `Isto é um link, não um e-mail. ${linked}`,
  "not-a-mail.icloud":
    "Isto é o marcador de um arquivo que está no iCloud, não um e-mail. Clique na nuvem ao lado do nome e solte o arquivo quando ele tiver sido baixado.",
  "not-a-mail.apple-double":
    "Isto são anotações de um Mac sobre um arquivo, não um e-mail. Solte o arquivo que tem o mesmo nome sem “._” na frente.",

  "not-a-mail.saved-page": `Isto é uma página da web salva, não um e-mail. ${saved}`,
  "not-a-mail.web-page": `Isto é uma página da web, não um e-mail. ${saved}`,

  "not-a-mail.pdf": `Isto é um documento PDF, não um e-mail. ${attached}`,
  "not-a-mail.postscript": `Isto é um documento PostScript, não um e-mail. ${attached}`,
  "not-a-mail.rich-text": `Isto é um documento de rich text, não um e-mail. ${attached}`,
  "not-a-mail.office": `Isto é um documento do Office, não um e-mail. ${attached}`,
  "not-a-mail.word": `Isto é um documento do Word, não um e-mail. ${dropAnEmail}`,
  "not-a-mail.excel": `Isto é uma pasta de trabalho do Excel, não um e-mail. ${dropAnEmail}`,
  "not-a-mail.powerpoint": `Isto é uma apresentação do PowerPoint, não um e-mail. ${dropAnEmail}`,
  "not-a-mail.visio": `Isto é um desenho do Visio, não um e-mail. ${dropAnEmail}`,
  "not-a-mail.thumbnails": `Isto é uma pasta de miniaturas, não um e-mail. ${dropAnEmail}`,
  "not-a-mail.compound": `Isto é um documento ou um instalador de outro programa, não um e-mail. ${dropAnEmail}`,
  "not-a-mail.picture": `Isto é uma imagem, não um e-mail. ${attached}`,
  "not-a-mail.film": `Isto é um vídeo ou um som, não um e-mail. ${attached}`,

  "not-a-mail.zip": `Isto é um arquivo ZIP, não um e-mail. ${unpack}`,
  "not-a-mail.rar": `Isto é um arquivo RAR, não um e-mail. ${unpack}`,
  "not-a-mail.7-zip": `Isto é um arquivo 7-Zip, não um e-mail. ${unpack}`,
  "not-a-mail.gzip": `Isto é um arquivo gzip, não um e-mail. ${unpack}`,
  "not-a-mail.archive": `Isto é um arquivo compactado, não um e-mail. ${unpack}`,
  "not-a-mail.program": `Isto é um programa, não um e-mail. ${dropAnEmail}`,
  "not-a-mail.database": `Isto é um banco de dados, não um e-mail. ${dropAnEmail}`,
  "not-a-mail.xml": `Isto é um documento XML, não um e-mail. ${dropAnEmail}`,
  "not-a-mail.json": `Isto é um arquivo de dados (JSON), não um e-mail. ${dropAnEmail}`,
  "not-a-mail.table": `Isto é uma tabela (CSV), não um e-mail. ${dropAnEmail}`,
  "not-a-mail.text": `Isto é um arquivo de texto simples, não um e-mail. ${dropAnEmail}`,
  "not-a-mail.other": `Isto é um arquivo de outro tipo, não um e-mail. ${dropAnEmail}`,
} satisfies Record<keyof typeof english, string>;
