import type { notAMail as english } from "../../en/problems/not-a-mail.ts";

const dropAnEmail =
  "Suelte aquí un correo guardado como .eml o .msg, o arrástrelo desde su programa de correo.";
const attached =
  "Si llegó con un correo, suelte ese correo: sus archivos adjuntos se archivan con él.";
const cameWith = "Quién lo envió y cuándo consta en el correo con el que llegó: suelte ese correo.";
const linked = "Solo indica dónde está algo. Suelte el correo mismo, guardado como .eml o .msg.";
const unpack = "Descomprímalo y suelte aquí los correos que contiene.";
const saved =
  "Si muestra un correo, guarde el correo mismo: en el correo web, su menú ofrece «Descargar», «Guardar como» o «Mostrar original»; en Outlook, elija el tipo .msg.";

export const notAMail = {
  "not-a-mail.outlook-data":
    "Esto es un archivo de datos de Outlook (.pst u .ost), no un correo. Ábralo en Outlook y arrastre los correos desde allí.",
  "not-a-mail.outlook-mac":
    "Esto es un archivo de Outlook para Mac (.olm), no un correo. Impórtelo en Outlook y arrastre los correos desde allí.",
  "not-a-mail.notes":
    "Esto es una base de datos de Notes (.nsf), no un correo. Ábrala en Notes y arrastre los correos desde allí al escritorio; después, suéltelos aquí.",
  "not-a-mail.outlook-express":
    "Esto es una carpeta de Outlook Express (.dbx), no un correo. Impórtela en un programa de correo y arrastre los correos desde allí.",
  "not-a-mail.thunderbird-index":
    "Esto es un índice de Thunderbird (.msf), no un correo. Los correos están en el archivo del mismo nombre sin .msf: suelte ese archivo o arrastre los correos desde Thunderbird.",

  "not-a-mail.winmail":
    "Esto es un winmail.dat de Outlook, no un correo: es solo la parte empaquetada de un correo. Suelte el correo al que está adjunto: Mailpin abre el winmail.dat que contiene.",
  "not-a-mail.rpmsg":
    "Esto es la parte bloqueada de un correo protegido (message.rpmsg), no un correo. Solo Outlook puede abrirla. Suelte el correo con el que llegó: se puede archivar bloqueado como está.",
  "not-a-mail.pgp-key": `Esto es una clave de PGP, no un correo. ${dropAnEmail}`,
  "not-a-mail.pgp": `Esto es un archivo cifrado o firmado con PGP, no un correo. ${cameWith}`,
  "not-a-mail.pgp-encrypted": `Esto es un archivo cifrado con PGP, no un correo. ${cameWith}`,
  "not-a-mail.certificate": `Esto es un certificado o una clave, no un correo. ${dropAnEmail}`,
  "not-a-mail.smime-signed": `Esto es un archivo firmado (.p7m), no un correo. ${cameWith}`,
  "not-a-mail.smime-compressed": `Esto es un fragmento comprimido de un correo (.p7m), no un correo. ${cameWith}`,
  "not-a-mail.smime-encrypted": `Esto es un fragmento cifrado de un correo (.p7m), no un correo. ${cameWith}`,
  "not-a-mail.smime-certificates": `Esto es un archivo de firma o de certificado (.p7s), no un correo. ${cameWith}`,
  "not-a-mail.calendar": `Esto es un evento de calendario, no un correo. ${attached}`,
  "not-a-mail.contact-card": `Esto es una tarjeta de contacto, no un correo. ${dropAnEmail}`,

  "not-a-mail.outlook-contact": `Esto es un contacto de Outlook, no un correo. ${dropAnEmail}`,
  "not-a-mail.outlook-list": `Esto es una lista de distribución de Outlook, no un correo. ${dropAnEmail}`,
  "not-a-mail.outlook-task": `Esto es una tarea de Outlook, no un correo. ${dropAnEmail}`,
  "not-a-mail.outlook-note": `Esto es una nota de Outlook, no un correo. ${dropAnEmail}`,
  "not-a-mail.outlook-journal": `Esto es una entrada del diario de Outlook, no un correo. ${dropAnEmail}`,

  "not-a-mail.shortcut": "Esto es un acceso directo, no un correo. Suelte el archivo al que lleva.",
  "not-a-mail.link": `Esto es un enlace, no un correo. ${linked}`,
  "not-a-mail.icloud":
    "Esto es el marcador de un archivo que está en iCloud, no un correo. Haga clic en la nube junto a su nombre y suelte el archivo cuando se haya descargado.",
  "not-a-mail.apple-double":
    "Esto son las notas de un Mac sobre un archivo, no un correo. Suelte el archivo que tiene el mismo nombre sin «._» delante.",

  "not-a-mail.saved-page": `Esto es una página web guardada, no un correo. ${saved}`,
  "not-a-mail.web-page": `Esto es una página web, no un correo. ${saved}`,

  "not-a-mail.pdf": `Esto es un documento PDF, no un correo. ${attached}`,
  "not-a-mail.postscript": `Esto es un documento PostScript, no un correo. ${attached}`,
  "not-a-mail.rich-text": `Esto es un documento de texto enriquecido, no un correo. ${attached}`,
  "not-a-mail.office": `Esto es un documento de Office, no un correo. ${attached}`,
  "not-a-mail.word": `Esto es un documento de Word, no un correo. ${dropAnEmail}`,
  "not-a-mail.excel": `Esto es un libro de Excel, no un correo. ${dropAnEmail}`,
  "not-a-mail.powerpoint": `Esto es una presentación de PowerPoint, no un correo. ${dropAnEmail}`,
  "not-a-mail.visio": `Esto es un dibujo de Visio, no un correo. ${dropAnEmail}`,
  "not-a-mail.thumbnails": `Esto es una carpeta de miniaturas, no un correo. ${dropAnEmail}`,
  "not-a-mail.compound": `Esto es un documento o un instalador de otro programa, no un correo. ${dropAnEmail}`,
  "not-a-mail.picture": `Esto es un archivo de imagen, no un correo. ${attached}`,
  "not-a-mail.film": `Esto es un archivo de vídeo o de sonido, no un correo. ${attached}`,

  "not-a-mail.zip": `Esto es un archivo ZIP, no un correo. ${unpack}`,
  "not-a-mail.rar": `Esto es un archivo RAR, no un correo. ${unpack}`,
  "not-a-mail.7-zip": `Esto es un archivo 7-Zip, no un correo. ${unpack}`,
  "not-a-mail.gzip": `Esto es un archivo gzip, no un correo. ${unpack}`,
  "not-a-mail.archive": `Esto es un archivo comprimido, no un correo. ${unpack}`,
  "not-a-mail.program": `Esto es un programa, no un correo. ${dropAnEmail}`,
  "not-a-mail.database": `Esto es una base de datos, no un correo. ${dropAnEmail}`,
  "not-a-mail.xml": `Esto es un documento XML, no un correo. ${dropAnEmail}`,
  "not-a-mail.json": `Esto es un archivo de datos (JSON), no un correo. ${dropAnEmail}`,
  "not-a-mail.table": `Esto es una tabla (CSV), no un correo. ${dropAnEmail}`,
  "not-a-mail.text": `Esto es un archivo de texto sin formato, no un correo. ${dropAnEmail}`,
  "not-a-mail.other": `Esto es un archivo de otro tipo, no un correo. ${dropAnEmail}`,
} satisfies Record<keyof typeof english, string>;
